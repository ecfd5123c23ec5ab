import type { Content } from './content.ts';

/** What a file holds, of which it was seen that it held still. */
export type Held = Content & { readonly held: true };

/** Files that several threads read together: what there is to read, what of it is taken, and what was found. */
export interface SharedReads {
  readonly root: string;
  /** All paths in binary form, one behind the other. */
  readonly names: Uint8Array;
  /** Where in `names` each path ends. */
  readonly ends: Uint32Array;
  /** How many were taken. */
  readonly taken: Int32Array;
  /** Of each file whether it was read. */
  readonly states: Uint8Array;
  readonly modes: Uint16Array;
  readonly sizes: Float64Array;
  readonly digests: Uint8Array;
}

/** Files that a thread takes at once: few, since they may be large. */
const BATCH = 4;
const DIGEST = 32;
const READ = 1;
const HOLDS_KEY = 2;

/** Lays out the memory that threads share. @param paths in binary form. */
export function shareReads(root: string, paths: readonly string[]): SharedReads {
  const count = paths.length;
  const length = paths.reduce((sum, path) => sum + path.length, 0);
  const names = Buffer.from(new SharedArrayBuffer(length));
  const ends = new Uint32Array(new SharedArrayBuffer(4 * count));
  let end = 0;
  for (const [index, path] of paths.entries()) {
    end += names.write(path, end, 'latin1');
    ends[index] = end;
  }
  return {
    root,
    names,
    ends,
    taken: new Int32Array(new SharedArrayBuffer(4)),
    states: new Uint8Array(new SharedArrayBuffer(count)),
    modes: new Uint16Array(new SharedArrayBuffer(2 * count)),
    sizes: new Float64Array(new SharedArrayBuffer(8 * count)),
    digests: new Uint8Array(new SharedArrayBuffer(DIGEST * count)),
  };
}

/** Indexes of files that nobody else has taken, until there are none left. */
export function* takeReads({ taken, states }: Pick<SharedReads, 'taken' | 'states'>): Generator<number> {
  for (;;) {
    const from = Atomics.add(taken, 0, BATCH);
    if (from >= states.length) return;
    for (let index = from; index < Math.min(from + BATCH, states.length); index += 1) yield index;
  }
}

/** The path of a file, in binary form. */
export function pathOfRead({ names, ends }: SharedReads, index: number): string {
  const bytes = names.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

export function putRead(reads: SharedReads, index: number, { mode, size, sha256 }: Held, holdsKey: boolean): void {
  reads.modes[index] = mode;
  reads.sizes[index] = size;
  reads.digests.set(Buffer.from(sha256, 'hex'), index * DIGEST);
  reads.states[index] = holdsKey ? READ | HOLDS_KEY : READ;
}

/** What another thread has read; nothing where it could not, or was ended before. */
export function getRead(reads: SharedReads, index: number): (Held & { readonly holdsKey: boolean }) | undefined {
  const state = reads.states[index] ?? 0;
  if (state === 0) return undefined;
  const { buffer, byteOffset } = reads.digests;
  const sha256 = Buffer.from(buffer, byteOffset + index * DIGEST, DIGEST).toString('hex');
  const [mode = 0, size = 0] = [reads.modes[index], reads.sizes[index]];
  return { held: true, sha256, mode, size, holdsKey: (state & HOLDS_KEY) !== 0 };
}
