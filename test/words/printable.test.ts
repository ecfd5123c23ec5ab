import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines } from '../../src/host/lines.ts';
import { excerpt, printable } from '../../src/words/printable.ts';

test('colours and cursor movements are taken out of a line', () => {
  assert.equal(printable('\x1b[31mred\x1b[0m \x1b[2Jcleared \x1b]0;title\x07end'), 'red cleared end');
});

test('what is left of broken escapes is visible, never live', () => {
  const all = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
  assert.doesNotMatch(printable(`${all}\x1b`), /[\x00-\x08\x0a-\x1f\x7f-\x9f]/);
  assert.equal(printable('a\tb'), 'a\tb');
});

test('text direction and zero-width characters become visible', () => {
  assert.equal(printable('a\u202eb\u200bc\u2028d'), 'a\ufffdb\ufffdc\ufffdd');
});

test('the runner finds no ##[command] in a line, not even one held together by an invisible character', () => {
  for (const line of [
    'x ##[add-mask]e',
    '#\u00ad#[add-mask]e',
    '#\u200b#\u2060[stop-commands]t',
    '\x1b[0m##\x1b[0m[group]',
  ]) {
    assert.doesNotMatch(printable(line), /##\[/);
    assert.doesNotMatch(printable(line).replace(/[\p{Default_Ignorable_Code_Point}\x00-\x1f]/gu, ''), /##\[/);
  }
});

test('letters of all the world stay as they are', () => {
  assert.equal(printable('Grüße, 世界 — ✓ 😀'), 'Grüße, 世界 — ✓ 😀');
});

test('an excerpt is one short line', () => {
  assert.equal(excerpt(' a\r\n b \n\n c '), 'a / b / c');
  assert.equal(excerpt('x'.repeat(500), 10), `${'x'.repeat(9)}…`);
});

function split(...pieces: (string | Buffer)[]): string[] {
  const got: string[] = [];
  const splitter = lines((line) => got.push(line));
  for (const piece of pieces) splitter.push(Buffer.from(piece));
  splitter.end();
  return got;
}

test('lines are whole however their bytes are cut up', () => {
  const text = Buffer.from('erste Zeile: ü\r\n\nlast 😀');
  for (let size = 1; size < text.length; size++) {
    const pieces: Buffer[] = [];
    for (let at = 0; at < text.length; at += size) pieces.push(text.subarray(at, at + size));
    assert.deepEqual(split(...pieces), ['erste Zeile: ü', '', 'last 😀'], `pieces of ${size}`);
  }
});

test('a line longer than 8 KiB is cut with a mark, and the next one is whole', () => {
  const [long, next, ...more] = split(`${'a'.repeat(8000)}`, `${'b'.repeat(100_000)}`, '\nnext');
  assert.equal(long, `${'a'.repeat(8000)}${'b'.repeat(192)}… [line cut at 8 KiB]`);
  assert.equal(next, 'next');
  assert.deepEqual(more, []);
});

test('a line of exactly 8 KiB is not cut', () => {
  assert.deepEqual(split(`${'a'.repeat(8192)}\n`), ['a'.repeat(8192)]);
});
