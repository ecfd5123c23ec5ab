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

/** Puts a payload together from what was expanded, keeping where each character stood. */
export class TextBuilder {
  #text: string[] = [];
  #length = 0;
  #origin: number[] = [];
  #holes: Map<number, Unknown> | undefined;
  #end = 0;

  get length(): number {
    return this.#length;
  }

  add(segment: Traced): this {
    const { origin, at, still } = segment;
    if (segment.kind === 'unknown') {
      this.#holes ??= new Map();
      this.#holes.set(this.#length, segment);
      this.#put(HOLE, origin[at] ?? 0);
      return this;
    }
    const { text } = segment;
    this.#text.push(text);
    this.#length += text.length;
    for (let index = 0; index < text.length; index++) this.#origin.push(origin[still ? at : at + index] ?? 0);
    this.#end = still
      ? (origin[at] ?? 0) + 1
      : Math.max(origin[at + text.length] ?? 0, (origin[at + text.length - 1] ?? 0) + 1);
    return this;
  }

  /** Text that stands in no file, such as the space between two words. */
  put(text: string): this {
    for (const unit of text) this.#put(unit, this.#end);
    return this;
  }

  #put(text: string, offset: number): void {
    this.#text.push(text);
    for (let index = 0; index < text.length; index++) this.#origin.push(offset);
    this.#length += text.length;
    this.#end = offset + 1;
  }

  build(): Text {
    this.#origin.push(this.#end);
    return { text: this.#text.join(''), origin: Int32Array.from(this.#origin), holes: this.#holes };
  }
}
