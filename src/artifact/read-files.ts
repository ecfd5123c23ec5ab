import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread.ts';
import { PIECE, readContent } from './content.ts';
import { holdsPrivateKey } from './forbidden.ts';
import type { FileEntry } from './manifest.ts';
import { pathIn } from './name.ts';
import { getRead, type Held, type SharedReads, shareReads, takeReads } from './reads.ts';
import { reading, restless } from './trouble.ts';

/** What is told of files while they are read. */
export interface Looks {
  /** Receives the first bytes (up to 1 MiB) of every file as it is read; they are valid only during the call. */
  readonly head?: (path: string, bytes: Buffer) => void;
  /** Receives the path of every file that begins a private key. */
  readonly key?: (path: string) => void;
  /** Of many files receives those that are read in this thread, as they are read. */
  readonly file?: (file: FileEntry) => void;
}

/** From so many files on it pays to do more than to read them. A second thread takes 50 ms to start, in which some 1,500 small files are read. */
const MANY = 5000;
/** Beyond so many what is known of them needs the memory: a thread takes 20 MB. */
const TOO_MANY = 60_000;

/**
 * Reads files, each once, through one buffer; many of them in two threads. `breathe` is asked between them, and between the
 * pieces of large ones, whether other work has to be let in.
 *
 * @param paths in binary form.
 * @throws {Fault} when one cannot be read, or changes while it is read.
 */
export async function readFiles(
  root: string,
  paths: readonly string[],
  { head, key, file }: Looks,
  breathe: () => Promise<void> | undefined,
  signal?: AbortSignal,
): Promise<FileEntry[]> {
  const areMany = paths.length >= MANY;
  const buffer = Buffer.allocUnsafe(PIECE);
  const read: (FileEntry | undefined)[] = Array.from({ length: paths.length });
  const put = (index: number, path: string, { mode, size, sha256 }: Held): FileEntry => {
    const entry: FileEntry = { type: 'file', path, mode, size, sha256 };
    read[index] = entry;
    return entry;
  };
  const readHere = async (indexes: Iterable<number>): Promise<void> => {
    for (const index of indexes) {
      const path = paths[index] as string;
      const pieces = readContent(pathIn(root, path), buffer, (bytes) => {
        head?.(path, bytes);
        if (key && holdsPrivateKey(bytes)) key(path);
      });
      let step = reading(path, () => pieces.next());
      while (!step.done) {
        const rest = breathe();
        if (rest) await rest;
        step = reading(path, () => pieces.next());
      }
      if (!step.value.held) throw restless(path, step.value.how);
      const entry = put(index, path, step.value);
      if (areMany) file?.(entry);
      const rest = breathe();
      if (rest) await rest;
    }
  };
  // What looks at the bytes of a file is in this thread only.
  const pays = areMany && paths.length <= TOO_MANY && availableParallelism() > 1;
  const shared = head === undefined && pays ? shareReads(root, paths) : undefined;
  const thread = shared && readBeside(shared);
  if (!shared || !thread) await readHere(paths.keys());
  else {
    try {
      await readHere(takeReads(shared));
      await Promise.race([thread.ended, aborted(signal)]);
      signal?.throwIfAborted();
    } finally {
      await thread.end();
    }
    const left: number[] = [];
    for (const [index, path] of paths.entries()) {
      if (read[index] !== undefined) continue;
      const beside = getRead(shared, index);
      if (beside === undefined) left.push(index);
      else {
        put(index, path, beside);
        if (beside.holdsKey) key?.(path);
      }
    }
    await readHere(left);
  }
  return read as FileEntry[];
}

/** Fulfilled when the signal is given; never without one. */
const aborted = (signal: AbortSignal | undefined): Promise<unknown> =>
  signal === undefined ? new Promise(() => {}) : once(signal, 'abort').catch(() => {});

interface Thread {
  readonly ended: Promise<unknown>;
  readonly end: () => Promise<unknown>;
}

/** A thread that reads what nobody has taken; none where there can be none. However it ends, what it has not read can be read here. */
function readBeside(shared: SharedReads): Thread | undefined {
  let worker: Worker;
  try {
    worker = startThread('readBeside', shared);
  } catch {
    return undefined;
  }
  const ended = Promise.race([once(worker, 'message'), once(worker, 'exit')]).catch(() => {});
  return { ended, end: () => worker.terminate() };
}
