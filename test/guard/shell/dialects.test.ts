import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import { line, pieceOf } from './understand.ts';

const read = (dialect: string, text: string) => {
  const { script, unexamined } = commandsOf(pieceOf(text, {}, dialect));
  return { lines: script.commands.map(line), unexamined: unexamined.length };
};

test('PowerShell: what is plainly written is seen', () => {
  const text = "# kill -9 0\n$x = 1\nif ($x) { Stop-Service 'a b' }\nssh h 'kill -9 1' | Out-Null\n";
  assert.deepEqual(read('pwsh', text), {
    lines: ['$x = 1', 'if', '$x', 'Stop-Service "a b"', 'ssh h "kill -9 1"', 'kill -9 1', 'Out-Null'],
    unexamined: 0,
  });
});

test('cmd: remarks are none', () => {
  assert.deepEqual(read('cmd', '@echo off\nrem shutdown /s\n:: shutdown /s\nshutdown /s && echo x'), {
    lines: ['echo off', 'shutdown /s', 'echo x'],
    unexamined: 0,
  });
});

test('fish is read as far as it is like bash', () => {
  const { lines } = read('fish', 'set S 9\nif test a\n  kill -9 1\nend\n');
  assert.equal(lines.includes('kill -9 1'), true);
});

test('zsh and ksh are read as bash', () => {
  assert.deepEqual(read('zsh', 'noglob kill -9 1').lines, ['noglob kill -9 1', 'kill -9 1']);
  assert.deepEqual(read('ksh', 'typeset S=9; kill -$S 1').lines, ['typeset S=9', 'kill -9 1']);
});
