import { createHash, hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Entry, FileEntry } from '../artifact/manifest.ts';
import { pathIn, shown } from '../artifact/name.ts';
import { Fault } from '../fault.ts';
import { instructions, type Patch, type Stretch, sentOf } from './patch.ts';
import { END, header, padding } from './tar.ts';

const PIECE = 1 << 18;
/** Files up to this size are read at once, without the thread pool. */
const SMALL = 1 << 16;
/** Small files go on in batches of about this size. */
const BATCH = 1 << 18;

/**
 * The archive that `receive` unpacks: `tree/…` with the entries to send, in their order (parents first), then the
 * lists it compares with, as `expected.NAME`. Every file that is read whole is hashed once more: what changed since the
 * manifest was taken ends the upload before it is complete. Of one that the host makes from another only what is new is
 * read; the host compares the whole, and {@link changedFile} tells what was wrong.
 *
 * @param root absolute path of the artifact.
 * @param mtime seconds since the epoch, given to every file.
 */
export async function* archive(
  root: string,
  send: readonly Entry[],
  lists: Readonly<Record<string, Buffer>>,
  mtime: number,
  savings: Savings = NOTHING_SAVED,
  progress: Sending = UNWATCHED,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for (const [index, entry] of send.entries()) {
    const name = `tree/${entry.path}`;
    const there = savings.there.get(entry.path);
    const patch = savings.patches.get(entry.path);
    // Thousands of small members go on together: each step of a stream costs more than most of them.
    const small =
      there !== undefined
        ? [header({ type: 'same', name, target: there }, mtime)]
        : patch === undefined
          ? smallMember(root, entry, name, mtime, progress)
          : undefined;
    if (small !== undefined) {
      held.push(...small);
      size += small.reduce((sum, { length }) => sum + length, 0);
      if (size < BATCH) continue;
    }
    if (size > 0) yield Buffer.concat(held);
    held = [];
    size = 0;
    if (small !== undefined) continue;
    if (patch !== undefined && entry.type === 'file') {
      const sent = { mode: 0o644, size: patch.bytes };
      yield* whole(`patch.${index}.bytes`, sent, parts(root, entry, progress, patch.stretches), mtime);
      yield* list(`patch.${index}.how`, instructions(patch, name, entry.mode), mtime);
      continue;
    }
    if (entry.type === 'file') yield* whole(name, entry, content(root, entry, progress), mtime);
  }
  if (size > 0) yield Buffer.concat(held);
  for (const [digest, { bytes, patch }] of savings.chunks) {
    if (patch === undefined) {
      yield* list(`chunks.${digest}`, bytes, mtime);
      continue;
    }
    yield* list(`patch.${digest}.bytes`, sentOf(bytes, patch), mtime);
    yield* list(`patch.${digest}.how`, instructions(patch, `chunks.${digest}`, 0o644), mtime);
  }
  for (const [kind, bytes] of Object.entries(lists)) yield* list(`expected.${kind}`, bytes, mtime);
  yield END;
}

/** What need not travel, by the paths of the entries. */
export interface Savings {
  /** Files that the host has elsewhere, and where, as seen from the place where the archive is unpacked. */
  readonly there: ReadonlyMap<string, string>;
  readonly patches: ReadonlyMap<string, Patch>;
  /** The lists of the pieces of large files, by the digest of the file, for the next time. */
  readonly chunks: ReadonlyMap<string, ChunkList>;
}

/** A packed list, and how it is made from one that the host has. */
export interface ChunkList {
  readonly bytes: Buffer;
  readonly patch?: Patch | undefined;
}

export const NOTHING_SAVED: Savings = { there: new Map(), patches: new Map(), chunks: new Map() };

/** Who is told what was read. */
export interface Sending {
  file(): void;
  bytes(count: number): void;
}

const UNWATCHED: Sending = { file: () => {}, bytes: () => {} };

async function* whole(
  name: string,
  { mode, size }: { readonly mode: number; readonly size: number },
  bytes: AsyncGenerator<Buffer>,
  mtime: number,
) {
  yield header({ type: 'file', name, mode, size }, mtime);
  yield* bytes;
  yield padding(size);
}

function* list(name: string, bytes: Buffer, mtime: number): Generator<Buffer> {
  yield header({ type: 'file', name, mode: 0o644, size: bytes.length }, mtime);
  yield bytes;
  yield padding(bytes.length);
}

/** The whole member of what is small; nothing for a file that is not. */
function smallMember(root: string, entry: Entry, name: string, mtime: number, progress: Sending): Buffer[] | undefined {
  if (entry.type !== 'file') return [header({ ...entry, name }, mtime)];
  if (entry.size > SMALL) return undefined;
  const bytes = Buffer.allocUnsafe(entry.size);
  try {
    const file = openSync(pathIn(root, entry.path), 'r');
    try {
      let read = 0;
      for (let more = -1; read < entry.size && more !== 0; read += more) {
        more = readSync(file, bytes, read, entry.size - read, null);
      }
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw changed(entry.path, cause);
  }
  if (hash('sha256', bytes, 'hex') !== entry.sha256) throw changed(entry.path);
  progress.bytes(entry.size);
  progress.file();
  return [header({ type: 'file', name, mode: entry.mode, size: entry.size }, mtime), bytes, padding(entry.size)];
}

/** All of a file. */
async function* content(root: string, entry: FileEntry, progress: Sending): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  for await (const piece of parts(root, entry, progress, [{ from: 'here', length: entry.size }])) {
    digest.update(piece);
    yield piece;
  }
  if (digest.digest('hex') !== entry.sha256) throw changed(entry.path);
}

/** Of a file what is to be sent of it. */
async function* parts(
  root: string,
  entry: FileEntry,
  progress: Sending,
  stretches: readonly Stretch[],
): AsyncGenerator<Buffer> {
  const file = await open(pathIn(root, entry.path), 'r').catch((cause) => {
    throw changed(entry.path, cause);
  });
  try {
    let end = 0;
    for (const { from, length } of stretches) {
      end += length;
      for (let left = from === 'here' ? length : 0; left > 0; ) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, left)), {
          position: end - left,
        });
        if (bytesRead === 0) throw changed(entry.path);
        left -= bytesRead;
        progress.bytes(bytesRead);
        yield buffer.subarray(0, bytesRead);
      }
    }
    progress.file();
  } finally {
    await file.close();
  }
}

/**
 * The first of these files that is no more what its entry says, as the fault that it is; nothing once `signal` says that
 * nobody waits. `found` is what the host said of it.
 */
export async function changedFile(
  root: string,
  entries: readonly FileEntry[],
  signal: AbortSignal,
  found: unknown,
): Promise<Fault | undefined> {
  for (const { path, sha256 } of entries) {
    const digest = createHash('sha256');
    try {
      await pipeline(createReadStream(pathIn(root, path)), digest, { signal });
    } catch (cause) {
      return signal.aborted ? undefined : changed(path, cause);
    }
    if (digest.digest('hex') !== sha256) return changed(path, found);
  }
  return undefined;
}

const changed = (path: string, cause?: unknown): Fault =>
  new Fault(`${shown(path)} changed while it was sent.`, {
    state: 'the live release is untouched; the upload was given up',
    remedy: 'Let everything that writes into the artifact end before the deploy starts.',
    cause,
  });
