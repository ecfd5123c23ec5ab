import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsOf } from '../../../src/guard/shell/script.ts';
import type { ShellPiece } from '../../../src/guard/source/piece.ts';
import { commands, pieceOf } from './understand.ts';

/** What stands in the file where each command of a name is. */
const written = (name: string, text: string): string[] =>
  commands(text)
    .filter((command) => command.name === name)
    .map(({ start, end }) => text.slice(start, end));

test('a command ranges from its program to its last argument or redirection', () => {
  assert.deepEqual(written('kill', 'A=1 kill -9 1 > f; x'), ['kill -9 1 > f']);
});

test('a payload three deep has its exact range', () => {
  assert.deepEqual(written('kill', `sudo ssh h "a; sh -c 'b; kill -9 1'; c"`), ['kill -9 1']);
});

test('a here-document has its exact range, tabs taken off or not', () => {
  assert.deepEqual(written('kill', 'ssh h <<-EOF\n\ta\n\t\tkill -9 1\n\tEOF\n'), ['kill -9 1']);
});

test('escaped backticks have their exact range', () => {
  assert.deepEqual(written('kill', 'echo `echo \\`kill -9 1\\``'), ['kill -9 1']);
});

test('escapes in a payload do not shift what stands behind them', () => {
  assert.deepEqual(written('kill', 'sh -c "echo \\"x\\" \\$y; kill -9 1"'), ['kill -9 1']);
});

test('what comes from a variable stands where it is used, and tells where it was given', () => {
  const text = 'S=9\nkill -$S 1';
  const [kill] = commands(text).filter(({ name }) => name === 'kill');
  assert.equal(text.slice(kill?.start, kill?.end), 'kill -$S 1');
  assert.deepEqual(kill?.values, [{ start: 0, end: 3 }]);
});

test('places are those of the file that the piece was taken from', () => {
  const text = 'x; kill -9 1';
  const piece: ShellPiece = {
    ...pieceOf(text),
    origin: Int32Array.from({ length: text.length + 1 }, (_, at) => at + 100),
  };
  const { start, end } = commandsOf(piece).script.commands.at(-1) ?? {};
  assert.deepEqual([start, end], [103, 112]);
});

test('arguments of a call have the places of their literals, and so has a payload in one', () => {
  const words = [
    { value: 'sh', span: { start: 10, end: 14 } },
    { value: '-c', span: { start: 16, end: 20 } },
    { value: 'a; kill -9 1', span: { start: 22, end: 36 } },
  ];
  const found = commandsOf({ kind: 'arguments', setting: { role: 'runs' }, words }).script.commands;
  assert.deepEqual(
    found.map(({ name, start, end }) => [name, start, end]),
    [
      ['sh', 10, 36],
      ['a', 23, 24],
      ['kill', 26, 35],
    ],
  );
});
