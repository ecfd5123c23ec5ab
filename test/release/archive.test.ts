import assert from 'node:assert/strict';
import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import { archive } from '../../src/release/archive.ts';
import { listOf, wholeLists } from '../../src/release/list.ts';
import { DASH } from '../program/shells.ts';
import { Site } from '../program/site.ts';

for (const [name, change] of Object.entries<(file: string) => void>({
  'was written over': (file) => writeFileSync(file, 'B'.repeat(600_000)),
  shrank: (file) => truncateSync(file, 3),
  'is gone': (file) => rmSync(file),
})) {
  test(`a file that ${name} ends the archive by its name, before it is complete`, async (t) => {
    const site = new Site(t, DASH);
    const source = site.artifact({ 'a file': 'A'.repeat(600_000), b: 'b' });
    const manifest = await scan(source);
    change(join(source, 'a file'));
    let sent = 0;
    await assert.rejects(async () => {
      const stream = archive(source, manifest, wholeLists(listOf(manifest, manifest)), 1);
      for await (const piece of stream) sent += piece.length;
    }, /"a file" changed while it was sent/);
    assert.ok(sent <= 512 + 600_000, `${sent}`);
  });
}

test('a file that grew meanwhile is sent as the manifest has it, so the host finds nothing wrong', async (t) => {
  const site = new Site(t, DASH);
  const source = site.artifact({ a: 'first' });
  const manifest = await scan(source);
  appendFileSync(join(source, 'a'), ' and more');
  const pieces: Buffer[] = [];
  for await (const piece of archive(source, manifest, wholeLists(listOf(manifest, manifest)), 1)) pieces.push(piece);
  assert.equal(Buffer.concat(pieces).subarray(512, 1024).toString().replaceAll('\0', ''), 'first');
});
