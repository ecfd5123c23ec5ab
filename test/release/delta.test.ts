import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Entry } from '../../src/artifact/manifest.ts';
import { deltaOf } from '../../src/release/delta.ts';
import { parseListing } from '../../src/release/listing.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const file = (path: string, sha256 = A, mode = 0o444, size = 5000): Entry => ({
  type: 'file',
  path,
  mode,
  size,
  sha256,
});
const names = (entries: readonly Entry[]) => entries.map(({ path }) => path);
const listing = (text: string) => parseListing(gzipSync(Buffer.from(text, 'latin1')));

test('a listing tells mode and content of every name, whatever it holds', () => {
  const there = listing(
    `41ed .\n41ed ./d\n8124 ./a b\n8124 ./\u00ff  ./x\n8124 ./ lead\n\n${A}  ./a b\n${B}  ./\u00ff  ./x\n${A} *./ lead\n`,
  );
  assert.deepEqual(
    [...there],
    [
      ['d', { mode: 0o040755 }],
      ['a b', { mode: 0o100444, sha256: A }],
      ['\u00ff  ./x', { mode: 0o100444, sha256: B }],
      [' lead', { mode: 0o100444, sha256: A }],
    ],
  );
});

test('a hostile or garbled listing makes nothing but more to send', () => {
  const manifest = [file('a'), file('__proto__'), file('constructor')];
  for (const text of [
    '',
    '\n\n\n',
    'fault=none\nend=ok\n',
    `8124 ./a\n\n${A}x ./a\n`,
    `8124 ./a\n${B}  ./a\n`,
    '8124 a\n',
    `${A}  ./a\n8124 ./a\n`,
    '\0'.repeat(1000),
  ]) {
    assert.deepEqual(
      names(deltaOf(manifest, listing(text)).send),
      ['a', '__proto__', 'constructor'],
      JSON.stringify(text),
    );
  }
});

test('an answer that is not whole is a fault and no empty listing', () => {
  const whole = gzipSync('8124 ./a\n');
  for (const answer of [Buffer.alloc(0), whole.subarray(0, -3), Buffer.from('Permission denied\n')]) {
    assert.throws(() => parseListing(answer), /The list of files that the host sent is not whole/);
  }
});

test('only what the host lacks is sent; what is gone or replaced is removed first', () => {
  const manifest: Entry[] = [
    file('same'),
    file('other content'),
    file('other mode', A, 0o555),
    file('new'),
    file('was a directory'),
    { type: 'directory', path: 'there', mode: 0o755 },
    { type: 'directory', path: 'was a file', mode: 0o755 },
    { type: 'link', path: 'link', target: 'same' },
    file('odd\\name'),
  ];
  const there = listing(
    `8124 ./same\n8124 ./other content\n8124 ./other mode\n41ed ./was a directory\n41c0 ./there\n8124 ./was a file\n8124 ./gone\n41ed ./gone too\n\n${A}  ./same\n${B}  ./other content\n${A}  ./other mode\n${A}  ./was a file\n${A}  ./gone\n`,
  );
  const delta = deltaOf(manifest, there);
  assert.deepEqual(names(delta.send), [
    'other content',
    'other mode',
    'new',
    'was a directory',
    'was a file',
    'link',
    'odd\\name',
  ]);
  assert.deepEqual([...delta.remove].sort(), [
    'gone',
    'gone too',
    'other content',
    'other mode',
    'was a directory',
    'was a file',
  ]);
  assert.equal(delta.files, 5);
  assert.equal(delta.bytes, 25_000);
  assert.equal(delta.blocks, 5 * 8192 + 4096);
});
