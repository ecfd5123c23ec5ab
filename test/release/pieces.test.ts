import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import { chunksOf } from '../../src/release/chunks.ts';
import { Pieces } from '../../src/release/pieces.ts';
import { seeded } from '../program/seeded.ts';

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-pieces-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const chance = seeded(7);
const noise = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
for (const [name, size] of [
  ['a.bin', 900_000],
  ['b.bin', 2_000_000],
  ['c.bin', 600_000],
  ['small', 1_000],
] as const) {
  writeFileSync(join(scratch, name), noise(size));
}
const manifest = await scan(scratch);
const files = manifest.filter((entry) => entry.type === 'file');
const fileOf = (path: string) => files.find((file) => file.path === path) as (typeof files)[number];
const cut = (path: string) => chunksOf(Buffer.from(join(scratch, path)));

test('the pieces of files are the same, cut in advance or when they are asked for', async () => {
  const inAdvance = new Pieces(scratch);
  await inAdvance.ahead(manifest);
  const asked = new Pieces(scratch);
  for (const pieces of [inAdvance, asked]) {
    const of = await pieces.of([fileOf('a.bin'), fileOf('c.bin')]);
    assert.deepEqual(of.get(fileOf('a.bin')), await cut('a.bin'));
    assert.deepEqual(of.get(fileOf('c.bin')), await cut('c.bin'));
  }
});

test('what is asked for in the middle of the work comes whole, whatever was under way', async () => {
  for (const wanted of ['a.bin', 'b.bin', 'c.bin']) {
    const pieces = new Pieces(scratch);
    const ahead = pieces.ahead(manifest);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    assert.deepEqual((await pieces.of([fileOf(wanted)])).get(fileOf(wanted)), await cut(wanted));
    await ahead;
  }
});

test('a stop ends it at once, and the process need not wait for what nobody wants', async () => {
  const pieces = new Pieces(scratch);
  const ahead = pieces.ahead(manifest);
  pieces.stop();
  await ahead;
  // Asked for none the less, they come.
  assert.deepEqual((await pieces.of([fileOf('b.bin')])).get(fileOf('b.bin')), await cut('b.bin'));
});

test('a file that is gone has no pieces, and the others have theirs', async () => {
  const pieces = new Pieces(scratch);
  const gone = { ...fileOf('a.bin'), path: 'gone.bin' };
  await pieces.ahead([gone, ...manifest]);
  const of = await pieces.of([gone, fileOf('c.bin')]);
  assert.deepEqual(of.get(gone), []);
  assert.deepEqual(of.get(fileOf('c.bin')), await cut('c.bin'));
});
