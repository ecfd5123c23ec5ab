import type { Tracked } from './tracked.ts';

/** Builds a text out of parts of another and of what is put in between, and keeps where everything comes from. */
export class Weaver {
  readonly #source: Tracked;
  readonly #parts: string[] = [];
  #origin = new Int32Array(64);
  #length = 0;

  constructor(source: Tracked) {
    this.#source = source;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes `[start, end)` over as it is. */
  keep(start: number, end: number): this {
    if (end <= start) return this;
    this.#parts.push(this.#source.text.slice(start, end));
    this.#grow(end - start);
    this.#origin.set(this.#source.origin.subarray(start, end), this.#length);
    this.#length += end - start;
    return this;
  }

  /** Puts text in that stands for what is at the offset `at` of the source. */
  put(text: string, at: number): this {
    this.#parts.push(text);
    this.#grow(text.length);
    // What stands for the end of a text points at the last of it: nothing may point outside the file.
    const place = Math.max(0, Math.min(at, this.#source.text.length - 1));
    this.#origin.fill(this.#source.origin[place] ?? 0, this.#length, this.#length + text.length);
    this.#length += text.length;
    return this;
  }

  /** Adds a text that was made from the same file. */
  add({ text, origin }: Tracked): this {
    this.#parts.push(text);
    this.#grow(text.length);
    this.#origin.set(origin.subarray(0, text.length), this.#length);
    this.#length += text.length;
    return this;
  }

  /** `at`: the offset of the source at which an empty text stands. */
  done(at = 0): Tracked {
    const origin = this.#origin.slice(0, this.#length + 1);
    const last = this.#length === 0 ? this.#source.origin[at] : (origin[this.#length - 1] ?? 0) + 1;
    origin[this.#length] = last ?? 0;
    return { text: this.#parts.join(''), origin };
  }

  #grow(by: number): void {
    const needed = this.#length + by + 1;
    if (needed <= this.#origin.length) return;
    const grown = new Int32Array(Math.max(needed, this.#origin.length * 2));
    grown.set(this.#origin.subarray(0, this.#length));
    this.#origin = grown;
  }
}
