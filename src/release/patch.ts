import type { Chunk } from './chunks.ts';

/** A stretch of a file: taken from a file that the host has, from an offset there, or sent. */
export type Stretch =
  | { readonly from: 'host'; readonly offset: number; readonly length: number }
  | { readonly from: 'here'; readonly length: number };

/** How a file is made from one that the host has. Both paths are relative to the place where the upload is unpacked. */
export interface Patch {
  readonly base: string;
  readonly stretches: readonly Stretch[];
  /** Bytes that are sent. */
  readonly bytes: number;
}

/** A file that shares less than this with the one before is sent whole. */
const WORTH = 0.3;

/**
 * Finds the pieces of a file in the one that the host has. A piece is told by few bits, so it counts only where the one
 * before or behind it is the same in both files too. `undefined` where it is not worth it. Pure.
 */
export function patchOf(base: string, before: readonly Chunk[], now: readonly Chunk[]): Patch | undefined {
  const found = partners(before, now);
  const stretches: Stretch[] = [];
  let bytes = 0;
  let size = 0;
  for (const [index, { length }] of now.entries()) {
    const partner = before[found[index] ?? -1];
    const last = stretches.at(-1);
    size += length;
    if (partner === undefined) {
      bytes += length;
      if (last?.from === 'here') stretches[stretches.length - 1] = { from: 'here', length: last.length + length };
      else stretches.push({ from: 'here', length });
    } else if (last?.from === 'host' && last.offset + last.length === partner.offset) {
      stretches[stretches.length - 1] = { ...last, length: last.length + length };
    } else {
      stretches.push({ from: 'host', offset: partner.offset, length });
    }
  }
  return size === 0 || size - bytes < size * WORTH ? undefined : { base, stretches, bytes };
}

/** For each piece the index of the same one in the other file; -1 for none. */
function partners(before: readonly Chunk[], now: readonly Chunk[]): Int32Array {
  const first = new Map<number, number>();
  for (let index = before.length - 1; index >= 0; index -= 1) first.set((before[index] as Chunk).name, index);
  const found = new Int32Array(now.length);
  for (let index = 0; index < now.length; index += 1) {
    const { name } = now[index] as Chunk;
    // Where a content comes more than once, the one that goes on from the piece before.
    const next = (found[index - 1] ?? -1) + 1;
    found[index] = next > 0 && before[next]?.name === name ? next : (first.get(name) ?? -1);
  }
  return found.map((partner, index) => {
    const goesOn = (found[index - 1] ?? -2) === partner - 1 && partner > 0;
    const isGoneOnFrom = found[index + 1] === partner + 1;
    return partner >= 0 && (goesOn || isGoneOnFrom) ? partner : -1;
  });
}

/** The file goes on where an upload of it was cut. */
export const rest = (base: string, there: number, size: number): Patch => ({
  base,
  stretches: [
    { from: 'host', offset: 0, length: there },
    { from: 'here', length: size - there },
  ],
  bytes: size - there,
});

/** Of bytes that are held here whole: those that are sent. */
export function sentOf(bytes: Buffer, { stretches }: Patch): Buffer {
  let at = 0;
  return Buffer.concat(
    stretches.map(({ from, length }) => {
      at += length;
      return from === 'here' ? bytes.subarray(at - length, at) : bytes.subarray(0, 0);
    }),
  );
}

/** The lines that the host follows: where from, where to, the mode, then `c OFFSET LENGTH` and `l OFFSET LENGTH`. */
export function instructions({ base, stretches }: Patch, to: string, mode: number): Buffer {
  let sent = 0;
  const lines = stretches.map((stretch) => {
    if (stretch.from === 'host') return `c ${stretch.offset} ${stretch.length}`;
    sent += stretch.length;
    return `l ${sent - stretch.length} ${stretch.length}`;
  });
  return Buffer.from([base, to, mode.toString(8), ...lines, ''].join('\n'), 'latin1');
}
