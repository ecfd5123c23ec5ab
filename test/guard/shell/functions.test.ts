import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LIMITS } from '../../../src/guard/shell/limits.ts';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import { line, lines, pieceOf } from './understand.ts';

describe('functions and aliases are seen through', () => {
  test('a call gives its arguments', () => {
    assert.deepEqual(lines('f() { kill -9 "$1"; }; f 12; f 13'), ['f 12', 'kill -9 12', 'f 13', 'kill -9 13']);
  });

  test('a function that nobody calls counts all the same', () => {
    assert.deepEqual(lines('f() { kill -9 "$1"; }'), ['kill -9 $1']);
  });

  test('a function may call one that stands further down', () => {
    assert.deepEqual(lines('a() { b 9; }\nb() { kill -$1 1; }\na'), ['a', 'b 9', 'kill -9 1']);
  });

  test('a function that calls itself ends', () => {
    assert.deepEqual(lines('f() { kill -9 1; f; }; f'), ['f', 'kill -9 1', 'f']);
  });

  test('a local name is gone behind the function, another is not', () => {
    assert.deepEqual(lines('S=1; T=1; f() { local S=2; T=2; }; f; kill -$S $T'), ['f', 'local S=2', 'kill -1 2']);
  });

  test('a call is followed again where a function that it calls has another body since, which reads what is new', () => {
    const script = 'S=9; f() { g; }; g() { echo 1; }; f; g() { kill -$S 1; }; f; S=15; f';
    assert.deepEqual(lines(script), ['f', 'g', 'echo 1', 'f', 'g', 'kill -9 1', 'f', 'g', 'kill -15 1']);
  });

  test('functions that call each other with other values each time are read to the end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `f${at}() {
  $TOOL "$WHERE"
${['a', 'b', 'c'].map((letter) => `  WHERE=$1${letter}\n  f${at + 1} "$WHERE"`).join('\n')}
}`,
    );
    const script = `TOOL=rm\n${levels.join('\n')}\nf12() { $TOOL "$1"; }\nf0 x\nkill -9 1\n`;
    const { script: read, unexamined } = commandsOf(pieceOf(script), LIMITS, { telling: new Set(['rm', 'kill']) });
    assert.deepEqual(unexamined, []);
    assert.equal(read.commands.map(line).at(-1), 'kill -9 1');
  });

  test('a call is followed however often there was one before, where it is given another command', () => {
    const calls = Array.from({ length: 400 }, (_, at) => `run say ${at}`);
    const script = `run() { : ${'x'.repeat(300)}; "$@"; }\nDO=say\n${calls.join('\n')}\nrun kill -9 1\nrun rm 1\nrun rm 2\n`;
    const { script: read } = commandsOf(pieceOf(script), LIMITS, { telling: new Set(['rm']) });
    assert.deepEqual(read.commands.filter(({ name }) => name === 'rm' || name === 'kill').map(line), [
      'kill -9 1',
      'rm 1',
      'rm 2',
    ]);
  });

  test('a call is followed however often there was one before, where a variable holds another command', () => {
    const calls = Array.from({ length: 400 }, (_, at) => `TO=${at}; run`);
    const script = `run() { : ${'x'.repeat(300)}; $DO "$TO"; }\nDO=say\n${calls.join('\n')}\nDO=rm; run\nDO='kill -9'; run\n`;
    const { script: read } = commandsOf(pieceOf(script), LIMITS, { telling: new Set(['rm']) });
    assert.deepEqual(read.commands.filter(({ name }) => name === 'rm' || name === 'kill').map(line), [
      'rm 399',
      'kill -9 399',
    ]);
  });

  test('an alias is replaced', () => {
    assert.deepEqual(lines("alias k='kill -9'; k 1"), ['alias "k=kill -9"', 'kill -9 1']);
  });

  test('an alias does not replace itself', () => {
    assert.deepEqual(lines("alias ls='ls -l'; ls x"), ['alias "ls=ls -l"', 'ls -l x']);
  });
});
