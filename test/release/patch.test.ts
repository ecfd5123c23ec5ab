import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Chunk, chunksOf, packChunks, recordsOf, unpackChunks } from '../../src/release/chunks.ts';
import { instructions, type Patch, patchOf, rest, sentOf } from '../../src/release/patch.ts';

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-patch-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

async function pieces(bytes: Uint8Array): Promise<Chunk[]> {
  const file = join(scratch, 'file');
  writeFileSync(file, bytes);
  return (await chunksOf(Buffer.from(file))) ?? [];
}

/** A file made anew as the host makes it. */
async function made(base: Buffer, now: Buffer): Promise<Buffer | undefined> {
  const patch = patchOf('base', unpackChunks(packChunks(await pieces(base))), await pieces(now));
  return patch && follow(patch, base, now);
}

function follow(patch: Patch, base: Buffer, now: Buffer): Buffer {
  const sent = sentOf(now, patch);
  assert.equal(sent.length, patch.bytes);
  let at = 0;
  return Buffer.concat(
    patch.stretches.map((stretch) => {
      if (stretch.from === 'host') return base.subarray(stretch.offset, stretch.offset + stretch.length);
      at += stretch.length;
      return sent.subarray(at - stretch.length, at);
    }),
  );
}

test('the pieces of a file are all of it, whatever its size, and come back from the host as they were', async () => {
  for (const size of [0, 1, 511, 512, 513, 100_000, 4 * 1024 * 1024, 9_000_001]) {
    const found = await pieces(randomBytes(size));
    assert.equal(
      found.reduce((sum, { length }) => sum + length, 0),
      size,
    );
    assert.deepEqual(unpackChunks(packChunks(found)), found);
    assert.ok(found.every(({ length }) => length > 0 && length <= 32 * 1024));
  }
});

test('an insertion moves the pieces behind it and changes none of them', async () => {
  const base = randomBytes(3_000_000);
  const now = Buffer.concat([base.subarray(0, 1_000_000), Buffer.from('put in'), base.subarray(1_000_000)]);
  const patch = patchOf('base', await pieces(base), await pieces(now));
  assert.ok(patch && patch.bytes < 40_000, `${patch?.bytes} bytes`);
  assert.ok((await made(base, now))?.equals(now));
});

test('the list of the pieces is made from the one before it', async () => {
  const base = randomBytes(3_000_000);
  const now = Buffer.concat([base.subarray(0, 1_000_000), Buffer.from('put in'), base.subarray(1_000_000)]);
  const [before, after] = [await pieces(base), await pieces(now)];
  const patch = patchOf('list', recordsOf(before), recordsOf(after));
  assert.ok(patch && patch.bytes < 100, `${patch?.bytes} bytes`);
  assert.deepEqual(follow(patch, packChunks(before), packChunks(after)), packChunks(after));
});

test('contents that come again and again, and zeros, are found and made right', async () => {
  const part = randomBytes(50_000);
  const base = Buffer.concat([...Array.from({ length: 20 }, () => part), Buffer.alloc(500_000)]);
  const now = Buffer.concat([part, Buffer.from('x'), ...Array.from({ length: 19 }, () => part), Buffer.alloc(600_000)]);
  assert.ok((await made(base, now))?.equals(now));
});

test('a file that shares little with the one before is sent whole; so is one whose host answers nonsense', async () => {
  const now = await pieces(randomBytes(1_000_000));
  assert.equal(patchOf('base', await pieces(randomBytes(1_000_000)), now), undefined);
  assert.equal(patchOf('base', [], now), undefined);
  assert.equal(patchOf('base', now, []), undefined);
  assert.equal(patchOf('base', unpackChunks(randomBytes(70_000)), now), undefined);
});

test('a piece counts only beside another one that is the same in both', () => {
  const chunk = (key: number, offset: number): Chunk => ({ name: key * 0x10000 + 1000, offset, length: 1000 });
  const before = [1, 2, 3, 4].map((key, index) => chunk(key, index * 1000));
  const now = [24, 1, 2, 25, 4, 26].map((key, index) => chunk(key, index * 1000));
  assert.deepEqual(patchOf('base', before, now)?.stretches, [
    { from: 'here', length: 1000 },
    { from: 'host', offset: 0, length: 2000 },
    { from: 'here', length: 3000 },
  ]);
});

test('the host is told from where to where, in lines', () => {
  const patch = {
    base: 'kept/0001-a/x',
    bytes: 7,
    stretches: [
      { from: 'here', length: 3 },
      { from: 'host', offset: 9, length: 5 },
      { from: 'here', length: 4 },
    ],
  } as const;
  assert.equal(
    instructions(patch, 'tree/d/x', 0o444).toString(),
    'kept/0001-a/x\ntree/d/x\n444\nl 0 3\nc 9 5\nl 3 4\n',
  );
  assert.deepEqual(rest('tree/x', 4, 10), {
    base: 'tree/x',
    bytes: 6,
    stretches: [
      { from: 'host', offset: 0, length: 4 },
      { from: 'here', length: 6 },
    ],
  });
});
