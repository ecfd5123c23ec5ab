import type { Span } from '../source/file.ts';
import type { Traced, Unknown } from './traced.ts';

/** Stands in a payload for what is unknown: one character that no shell gives a meaning to. */
export const HOLE = '\uE000';

/** Text that a shell reads, with the place in the file of each of its units; as long as the text + 1. */
export interface Text {
  readonly text: string;
  readonly origin: Int32Array;
  /** What stands where a hole is, by its offset in the text. */
  readonly holes: ReadonlyMap<number, Unknown> | undefined;
}

/** A unit of text that was escaped in the file takes at most so many of the file's. */
const LONGEST_ESCAPE = 12;

/** The range in the file of a range of a text. */
export function spanIn({ origin }: Text, start: number, end: number): Span {
  const from = origin[start] ?? 0;
  if (end <= start) return { start: from, end: from };
  const last = (origin[end - 1] ?? from) + 1;
  const behind = origin[end] ?? last;
  return { start: from, end: behind > last && behind - last < LONGEST_ESCAPE ? behind : last };
}

/** A stretch of a payload: `origin[at + i]`, or all of it at one offset of the file. */
interface Stretch {
  readonly length: number;
  readonly origin: Int32Array | undefined;
  readonly at: number;
}

/** Puts a payload together from what was expanded, keeping where each character stood. */
export class TextBuilder {
  readonly #text: string[] = [];
  readonly #stretches: Stretch[] = [];
  #length = 0;
  #holes: Map<number, Unknown> | undefined;
  #end = 0;

  add(segment: Traced): this {
    const { origin, at, still, text } = segment;
    const from = origin[at] ?? 0;
    if (segment.kind === 'unknown') {
      this.#holes ??= new Map();
      this.#holes.set(this.#length, segment);
      return this.#put(HOLE, undefined, from, from + 1);
    }
    if (still) return this.#put(text, undefined, from, from + 1);
    const last = origin[at + text.length - 1] ?? from;
    return this.#put(text, origin, at, Math.max(origin[at + text.length] ?? 0, last + 1));
  }

  /** Text that stands in no file, such as the space between two words. */
  put(text: string): this {
    return this.#put(text, undefined, this.#end, this.#end);
  }

  #put(text: string, origin: Int32Array | undefined, at: number, end: number): this {
    this.#text.push(text);
    this.#stretches.push({ length: text.length, origin, at });
    this.#length += text.length;
    this.#end = end;
    return this;
  }

  build(): Text {
    const origin = new Int32Array(this.#length + 1);
    let to = 0;
    for (const stretch of this.#stretches) {
      if (stretch.origin === undefined) origin.fill(stretch.at, to, to + stretch.length);
      else origin.set(stretch.origin.subarray(stretch.at, stretch.at + stretch.length), to);
      to += stretch.length;
    }
    origin[to] = this.#end;
    return { text: this.#text.join(''), origin, holes: this.#holes };
  }
}
