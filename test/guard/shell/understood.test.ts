import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understood } from '../../../src/guard/shell/understood.ts';
import { commands } from './understand.ts';

const last = (text: string): string => {
  const found = commands(text).at(-1);
  return found === undefined ? '' : understood(found);
};

test('a wrapper stands before what it runs, a payload behind an arrow', () => {
  assert.equal(last("ssh deploy@host 'sudo fuser -k 3000/tcp'"), 'ssh deploy@host → sudo fuser -k 3000/tcp');
  assert.equal(last(`ssh deploy@host "sh -c 'kill -9 1'"`), 'ssh deploy@host → sh -c → kill -9 1');
  assert.equal(last('ssh h sudo kill -9 1'), 'ssh h → sudo kill -9 1');
  assert.equal(last('f() { kill -9 $1; }; f 2'), 'f 2 → kill -9 2');
});

test('words are shown after expansion, those with spaces in quotes', () => {
  assert.equal(last('S="a b"; rm "$S" $x ""'), "rm 'a b' $x ''");
});

test('control characters and line ends are shown as spaces', () => {
  assert.equal(last("echo $'a\\x1b[31mb\\nc'"), "echo 'a [31mb c'");
  assert.equal(last("echo 'a\u202Eb'"), "echo 'a b'");
});

test('a long command is cut', () => {
  const shown = last(`echo ${'word '.repeat(500)}`);
  assert.equal(shown.length <= 400, true);
  assert.equal(last(`echo ${'x'.repeat(500)}`), `echo ${'x'.repeat(119)}…`);
});
