import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Entry } from '../artifact/manifest.ts';
import { shown } from '../artifact/name.ts';
import { Fault } from '../fault.ts';
import type { Expectation } from './expectation.ts';
import { END, header, padding } from './tar.ts';

const PIECE = 1 << 18;

/**
 * The archive that `receive` unpacks: `tree/…` with the entries to send, in their order (parents first), then the
 * lists it compares with. Every file is hashed once more while it is read: what changed since the manifest was taken
 * ends the upload before it is complete.
 *
 * @param root absolute path of the artifact.
 * @param mtime seconds since the epoch, given to every file.
 */
export async function* archive(
  root: string,
  send: readonly Entry[],
  expectation: Expectation,
  manifest: string,
  mtime: number,
): AsyncGenerator<Buffer> {
  for (const entry of send) {
    const name = `tree/${entry.path}`;
    if (entry.type !== 'file') {
      yield header({ ...entry, name }, mtime);
      continue;
    }
    yield header({ type: 'file', name, mode: entry.mode, size: entry.size }, mtime);
    yield* content(root, entry);
    yield padding(entry.size);
  }
  const lists = { ...expectation, manifest: Buffer.from(manifest, 'utf8') };
  for (const [kind, bytes] of Object.entries(lists)) {
    yield header({ type: 'file', name: `expected.${kind}`, mode: 0o644, size: bytes.length }, mtime);
    yield bytes;
    yield padding(bytes.length);
  }
  yield END;
}

async function* content(root: string, entry: Entry & { type: 'file' }): AsyncGenerator<Buffer> {
  const path = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(entry.path, 'latin1')]);
  const file = await open(path, 'r').catch((cause) => {
    throw changed(entry.path, cause);
  });
  try {
    const hash = createHash('sha256');
    let left = entry.size;
    while (left > 0) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, left)));
      if (bytesRead === 0) throw changed(entry.path);
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      left -= bytesRead;
      yield piece;
    }
    if (hash.digest('hex') !== entry.sha256) throw changed(entry.path);
  } finally {
    await file.close();
  }
}

const changed = (path: string, cause?: unknown): Fault =>
  new Fault(`${shown(path)} changed while it was sent.`, {
    state: 'the live release is untouched; the upload was given up',
    remedy: 'Let everything that writes into the artifact end before the deploy starts.',
    cause,
  });
