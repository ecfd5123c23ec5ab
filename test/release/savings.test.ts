import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { seeded } from '../program/seeded.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { Site } from '../program/site.ts';

/** Bytes by chance, which no packing makes smaller. */
function noise(size: number, seed: number): Buffer {
  const chance = seeded(seed);
  return Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
}

/** The same with some bytes overwritten, some put in and some taken out. */
function edited(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.write('written over', 400_000);
  return Buffer.concat([
    copy.subarray(0, 100_000),
    Buffer.from('put in'),
    copy.subarray(100_000, 700_000),
    copy.subarray(700_010),
  ]);
}

for (const shell of [DASH, BUSYBOX]) {
  test(`${shell.name}: of a large file only what changed travels, and the file is what it should be`, async (t) => {
    const site = new Site(t, shell);
    const first = noise(1_000_000, 1);
    await site.deploy({ files: { 'a |large.js': first, small: 's' } });
    assert.ok(site.sent.wire > 1_000_000);
    const second = edited(first);
    await site.deploy({ files: { 'a |large.js': second, small: 's' } });
    assert.ok(site.sent.wire < 120_000, `${site.sent.wire} bytes went up`);
    assert.deepEqual(readFileSync(site.path('current/a |large.js')), second);
    // What was made from pieces is a base itself.
    const third = edited(second);
    await site.deploy({ files: { 'a |large.js': third, small: 's' } });
    assert.ok(site.sent.wire < 120_000, `${site.sent.wire} bytes went up`);
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
  });

  test(`${shell.name}: a file that moved, or comes back from an older release, is linked and does not travel`, async (t) => {
    const site = new Site(t, shell);
    const [one, two] = [noise(300_000, 2), noise(300_000, 3)];
    await site.deploy({ files: { 'a/one': one, two } });
    const inode = statSync(site.path('current/a/one')).ino;
    await site.deploy({ files: { 'b/moved': one } });
    assert.deepEqual({ ...site.sent, wire: 0 }, { ...site.sent, wire: 0, files: 0, bytes: 0 });
    assert.ok(site.sent.wire < 4_000, `${site.sent.wire} bytes went up`);
    assert.equal(statSync(site.path('current/b/moved')).ino, inode);
    await site.deploy({ files: { 'b/moved': one, 'back again': two } });
    assert.equal(site.sent.files, 0);
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
  });
}
