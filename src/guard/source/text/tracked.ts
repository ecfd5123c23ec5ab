import type { Span } from '../file.ts';

/** Text that knows where in the file each of its UTF-16 units comes from; `origin` is as long as `text` + 1. */
export interface Tracked {
  readonly text: string;
  readonly origin: Int32Array;
}

/** 0, 1, 2 … for the longest file so far. All whole files share it: nobody writes into the origin of a text. */
let counted = new Int32Array();

/** A whole file, which comes from itself. */
export function whole(text: string): Tracked {
  const length = text.length + 1;
  if (counted.length < length) counted = new Int32Array(Math.max(length, 2 * counted.length)).map((_, at) => at);
  return { text, origin: counted.subarray(0, length) };
}

/** The part `[start, end)` of a text. */
export const cut = (from: Tracked, start: number, end: number): Tracked => ({
  text: from.text.slice(start, end),
  origin: withEnd(from.origin.slice(start, end + 1)),
});

/** The end lies behind the last unit: what was left out between two units belongs to neither. */
function withEnd(origin: Int32Array): Int32Array {
  const last = origin.length - 1;
  if (last > 0) origin[last] = (origin[last - 1] ?? 0) + 1;
  return origin;
}

/** Where in the file the part `[start, end)` of a text lies. */
export function spanOf({ origin }: Tracked, start: number, end: number): Span {
  const from = origin[start] ?? 0;
  const to = end > start ? (origin[end - 1] ?? from) + 1 : from;
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/** Whether a place lies in another one. */
export const isIn = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Text that comes from one place: a name that a reader made up. */
export function placed(text: string, at: number): Tracked {
  return { text, origin: new Int32Array(text.length + 1).fill(at) };
}
