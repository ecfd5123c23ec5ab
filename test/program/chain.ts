import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Site } from './site.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Every line of the log is JSON in UTF-8, and holds the digest of the line before it, its end included. */
export function assertChain(site: Pick<Site, 'path'>): number {
  const bytes = readFileSync(site.path('.surefoot/log.jsonl'));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  assert.ok(text.endsWith('\n'));
  let before = Buffer.alloc(0);
  const lines = text.slice(0, -1).split('\n');
  for (const line of lines) {
    assert.equal(JSON.parse(line).previous, sha256(before), line);
    before = Buffer.from(`${line}\n`);
  }
  return lines.length;
}
