import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, quoted } from '../../src/probe/printable.ts';

test('plain text of any script stays as it is', () => {
  assert.equal(printable('Zürich 日本 👍'), 'Zürich 日本 👍');
});

test('no control, escape, direction mark or lone surrogate gets through', () => {
  const hostile = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join('a');
  const shown = printable(`${hostile}\ud800\u202e\u{e0001}`, 1_000_000);
  assert.doesNotMatch(shown, /[\p{C}\p{Zl}\p{Zp}]/u);
});

test('however many colons follow each other, no two of them touch', () => {
  assert.equal(printable('::::x'), ': : : :x');
});

test('a cut never splits a character', () => {
  assert.equal(printable('👍'.repeat(300), 3), '👍👍…');
  assert.equal([...printable('👍'.repeat(300))].length, 200);
});

test('nothing is called nothing', () => {
  assert.equal(quoted(''), 'nothing');
});
