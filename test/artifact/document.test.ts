import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { digestOf, documentOf } from '../../src/artifact/document.ts';
import type { Entry, Manifest } from '../../src/artifact/manifest.ts';
import { binaryOf } from '../../src/artifact/name.ts';
import { parseManifest } from '../../src/artifact/parse-manifest.ts';
import { faultSaying } from '../build/workspace.ts';

const SHA = 'ab'.repeat(32);
const file = (path: string): Entry => ({ type: 'file', path, mode: 0o644, size: 3, sha256: SHA });

test('the document holds one entry a line, with sorted keys, octal modes and readable names', () => {
  const manifest: Manifest = [
    { type: 'directory', path: 'dir', mode: 0o755 },
    file(`dir/${binaryOf('größe')}`),
    { type: 'link', path: 'dir/l', target: '.' },
    { type: 'link', path: 'dir/m', target: '\xff' },
    file('\xff\xfe'),
  ];
  assert.equal(
    documentOf(manifest),
    `{"version":1,"entries":[
{"mode":"0755","path":"dir","type":"directory"},
{"mode":"0644","path":"dir/größe","sha256":"${SHA}","size":3,"type":"file"},
{"path":"dir/l","target":".","type":"link"},
{"path":"dir/m","target-base64":"/w==","type":"link"},
{"mode":"0644","path-base64":"//4=","sha256":"${SHA}","size":3,"type":"file"}
]}
`,
  );
});

test('the digest is the sha256 of the document, as any tool computes it', () => {
  const manifest = [file('a')];
  assert.equal(digestOf(manifest), createHash('sha256').update(documentOf(manifest)).digest('hex'));
  assert.notEqual(digestOf(manifest), digestOf([{ ...file('a'), mode: 0o755 } as Entry]));
});

test('an empty manifest goes there and back', () => {
  assert.deepEqual(parseManifest(documentOf([])), []);
});

test('500 manifests of any bytes go there and back, and equal bytes mean equal manifests', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const manifest = anyManifest(generator(seed));
    const document = documentOf(manifest);
    assert.deepEqual(parseManifest(document), manifest, `seed ${seed}`);
    assert.equal(documentOf(parseManifest(document)), document, `seed ${seed}`);
  }
});

const line = (fields: object) => `{"version":1,"entries":[${JSON.stringify(fields)}]}`;
const good = { mode: '0644', path: 'a', sha256: SHA, size: 3, type: 'file' };

const HOSTILE: Record<string, [string, string]> = {
  'text that is not JSON': ['<html>', 'it is not JSON'],
  'a list': ['[]', 'it is not an object'],
  'another version': ['{"version":2,"entries":[]}', 'its version is 2'],
  'no entries': ['{"version":1}', 'its entries are not a list'],
  'a field of its own in the document': ['{"version":1,"entries":[],"x":1}', 'a field x that is not known'],
  'an entry that is no object': ['{"version":1,"entries":[null]}', 'entry 1 is not an object'],
  'an unknown type': [line({ ...good, type: 'device' }), 'none of file, directory, link'],
  'an unknown field': [line({ ...good, owner: 'root' }), 'a field owner that is not known'],
  'a field __proto__': [
    '{"version":1,"entries":[{"__proto__":{"path":"a"},"mode":"0755","type":"directory"}]}',
    'no path that could be read',
  ],
  'no path': [line({ ...good, path: undefined }), 'no path'],
  'a path that is a number': [line({ ...good, path: 1 }), 'no path'],
  'an empty path': [line({ ...good, path: '' }), 'no path'],
  'an absolute path': [line({ ...good, path: '/etc/passwd' }), 'not a plain relative path'],
  'a path that climbs': [line({ ...good, path: 'a/../../b' }), 'not a plain relative path'],
  'the root itself': [line({ ...good, path: '.' }), 'not a plain relative path'],
  'a doubled slash': [line({ ...good, path: 'a//b' }), 'not a plain relative path'],
  'a slash at the end': [line({ ...good, path: 'a/' }), 'not a plain relative path'],
  'a NUL in a path': [line({ ...good, path: 'a\0b' }), 'no path'],
  'half a surrogate pair': ['{"version":1,"entries":[{"mode":"0755","path":"\\ud800","type":"directory"}]}', 'no path'],
  'base64 for a name that is plain text': [line({ ...good, path: undefined, 'path-base64': 'YQ==' }), 'no path'],
  'base64 that hides a climb': [
    line({ ...good, path: undefined, 'path-base64': Buffer.from('../\xff', 'latin1').toString('base64') }),
    'not a plain relative path',
  ],
  'sloppy base64': [line({ ...good, path: undefined, 'path-base64': '//4' }), 'no path'],
  'a path twice over': [line({ ...good, 'path-base64': '//4=' }), 'no path'],
  'a mode that is a number': [line({ ...good, mode: 420 }), 'the mode 420'],
  'a set-user-id mode': [line({ ...good, mode: '4755' }), 'not four octal digits'],
  'a negative size': [line({ ...good, size: -1 }), 'not a count of bytes'],
  'a size beyond all bounds': [line({ ...good, size: 1e300 }), 'not a count of bytes'],
  'half a byte': [line({ ...good, size: 0.5 }), 'not a count of bytes'],
  'a digest in capitals': [line({ ...good, sha256: SHA.toUpperCase() }), 'not 64 hex digits'],
  'a digest with a line break': [line({ ...good, sha256: `${SHA}\n` }), 'not 64 hex digits'],
  'a link without a target': [line({ path: 'a', type: 'link' }), 'no target'],
  'a link with a mode': [line({ path: 'a', target: '.', mode: '0777', type: 'link' }), 'a field mode'],
  'a link that leads out': [line({ path: 'a', target: '../x', type: 'link' }), 'leads out of the artifact'],
  'a link that leads to an absolute path': [line({ path: 'a', target: '/etc', type: 'link' }), 'absolute path'],
  'a path twice': [documentOf([file('a'), file('a')]), 'entry 2 repeats a'],
  'entries out of order': [documentOf([file('b'), file('a')]), 'entry 2, a, stands after b'],
  'a file below nothing': [documentOf([file('a/b')]), 'which is no directory of this manifest'],
  'a file below a file': [documentOf([file('a'), file('a/b')]), 'lies below a, which is no directory'],
  'a file below a link': [
    documentOf([{ type: 'directory', path: 'd', mode: 0o755 }, { type: 'link', path: 'l', target: 'd' }, file('l/x')]),
    'lies below l, which is no directory',
  ],
};

for (const [what, [text, word]] of Object.entries(HOSTILE)) {
  test(`a manifest with ${what} is refused`, () => {
    assert.throws(() => parseManifest(text), faultSaying('The manifest is refused', word));
  });
}

/** mulberry32: small, seeded, good enough to reach odd corners again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function anyManifest(random: (below: number) => number): Manifest {
  const anyName = (): string => {
    const bytes = Array.from({ length: 1 + random(6) }, () => 1 + random(255)).filter((byte) => byte !== 0x2f);
    const name = random(2)
      ? String.fromCharCode(...bytes)
      : binaryOf(String.fromCodePoint(1 + random(0xd000), 0x1f600));
    return ['', '.', '..'].includes(name.replaceAll('/', '')) ? 'x' : name.replaceAll('/', '_');
  };
  const entries = new Map<string, Entry>();
  const directories = [''];
  for (let left = random(30); left > 0; left -= 1) {
    const parent = directories[random(directories.length)] ?? '';
    const path = parent === '' ? anyName() : `${parent}/${anyName()}`;
    if (entries.has(path)) continue;
    const kind = random(4);
    if (kind === 0) {
      entries.set(path, { type: 'directory', path, mode: random(0o1000) });
      directories.push(path);
    } else if (kind === 1) {
      const up = '../'.repeat(path.split('/').length - 1);
      const target = [...entries.keys()][random(Math.max(1, entries.size))];
      if (target) entries.set(path, { type: 'link', path, target: up + target });
    } else {
      const sha256 = createHash('sha256').update(path).digest('hex');
      entries.set(path, { type: 'file', path, mode: random(0o1000), size: random(2 ** 31), sha256 });
    }
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
