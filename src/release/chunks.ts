import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/**
 * A large file in pieces that its content decides: an insertion moves the bytes behind it, and their pieces stay the
 * same. The host only keeps what is made here and gives it back with the next deploy: it needs no tool to make it.
 */
export interface Chunk {
  readonly offset: number;
  readonly length: number;
  /** What tells it from others: the first bytes of its sha256, and its length. */
  readonly name: number;
}

/** Smaller files travel whole. */
export const LARGE = 256 * 1024;

const LEAST = 2048;
const MOST = 32 * 1024;
/** A piece ends where these 11 bits of the rolling hash are zero: with the least before it, after 4 kB on the average. */
const MASK = 0xffe00000 | 0;
/** Few, since this list travels: a piece counts as found only beside another one, see `patchOf`. */
const KEY_BYTES = 3;
const RECORD = 2 + KEY_BYTES;
/** Cut at once: a millisecond or two, in which the line is not served. */
const BUFFER = 256 * 1024;

/** One number by chance for each byte; always the same ones, or no piece would be found again. */
const GEAR = Int32Array.from({ length: 256 }, (_, byte) =>
  Number.parseInt(hash('sha256', `surefoot gear ${byte}`, 'hex').slice(0, 8), 16),
);

/**
 * The pieces of a file, in their order; `undefined` once `goesOn` says no. Other work goes on meanwhile: the line is
 * served after every millisecond or two.
 */
export async function chunksOf(
  path: string | Buffer,
  goesOn: () => boolean = () => true,
): Promise<Chunk[] | undefined> {
  const chunks: Chunk[] = [];
  const buffer = Buffer.allocUnsafe(BUFFER);
  const ends = new Int32Array(BUFFER / LEAST + 2);
  const fd = openSync(path, 'r');
  try {
    let held = 0;
    let offset = 0;
    for (;;) {
      await setImmediate();
      if (!goesOn()) return undefined;
      const read = readSync(fd, buffer, held, BUFFER - held, null);
      held += read;
      const until = cut(buffer, held, read === 0, ends);
      let from = 0;
      for (let index = 0; from < until; index += 1) {
        const end = ends[index] as number;
        const length = end - from;
        chunks.push({ offset: offset + from, length, name: nameOf(keyOf(buffer.subarray(from, end)), length) });
        from = end;
      }
      offset += until;
      buffer.copyWithin(0, until, held);
      held -= until;
      if (read === 0) return chunks;
    }
  } finally {
    closeSync(fd);
  }
}

/**
 * Cuts what is held, as far as that is certain, or all of it where it is the last; answers how far, and puts the ends into
 * `ends`. One loop without a call: an engine that has to put the inner one into its caller makes code
 * of it that takes four times as long.
 */
function cut(bytes: Buffer, held: number, isLast: boolean, ends: Int32Array): number {
  let found = 0;
  let from = 0;
  while (held - from >= MOST || (isLast && held > from)) {
    const most = Math.min(held, from + MOST);
    let at = from + LEAST;
    for (let rolling = 0; at < most; at += 1) {
      rolling = ((rolling << 1) + (GEAR[bytes[at] as number] as number)) | 0;
      if ((rolling & MASK) === 0) break;
    }
    from = at < most ? at + 1 : most;
    ends[found] = from;
    found += 1;
  }
  return from;
}

const keyOf = (bytes: Buffer): number => Number.parseInt(hash('sha256', bytes, 'hex').slice(0, 2 * KEY_BYTES), 16);

/** A length is of 16 bits at most: both together are a whole number that can be told exactly. */
const nameOf = (key: number, length: number): number => key * 0x10000 + length;

/** As the host keeps them: two bytes of length and three of digest each. */
export function packChunks(chunks: readonly Chunk[]): Buffer {
  const packed = Buffer.alloc(chunks.length * RECORD);
  for (const [index, { length, name }] of chunks.entries()) {
    packed.writeUInt16BE(length, index * RECORD);
    packed.writeUIntBE((name - length) / 0x10000, index * RECORD + 2, KEY_BYTES);
  }
  return packed;
}

/** What came back from a host. Whatever it says, a piece that is not what it should be is found by the file's digest. */
export function unpackChunks(packed: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = 0;
  for (let at = 0; at + RECORD <= packed.length; at += RECORD) {
    const length = packed.readUInt16BE(at);
    chunks.push({ offset, length, name: nameOf(packed.readUIntBE(at + 2, KEY_BYTES), length) });
    offset += length;
  }
  return chunks;
}

/** The records of a packed list as pieces themselves, so that a list can be made from the one before it. */
export const recordsOf = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.map(({ name }, index) => ({ offset: index * RECORD, length: RECORD, name }));
