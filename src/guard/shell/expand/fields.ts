import type { Scalar, Traced } from '../traced.ts';

const GLOB = /[*?]|\[[^\]]*\]/;

/** Collects what an argument expands to: one field, or several where an unquoted value is split, or none. */
export class Fields {
  readonly done: Traced[][] = [];
  #current: Traced[] | undefined;

  add(segment: Traced): void {
    this.#current ??= [];
    this.#current.push(segment);
  }

  /** A field begins even if nothing follows: `""` is an argument. */
  begin(): void {
    this.#current ??= [];
  }

  /** Ends a field where one has begun. */
  split(): void {
    if (this.#current === undefined) return;
    this.done.push(this.#current);
    this.#current = undefined;
  }

  finish(): Traced[][] {
    this.split();
    return this.done;
  }

  /** A value in quotes: kept whole, every character at the place of its use. */
  quoted(value: Scalar, origin: Int32Array, at: number): void {
    this.begin();
    for (const segment of value) {
      if (segment.kind !== 'unknown' && segment.text === '') continue;
      const kept: Traced =
        segment.kind === 'unknown' ? { ...segment, quoted: true } : { ...segment, kind: 'text', quoted: true };
      this.add(segment.own === undefined ? { ...kept, origin, at, still: true } : kept);
    }
  }

  /** A value without quotes: split at the separators, and its wildcards are globs. */
  bare(value: Scalar, separators: string, origin: Int32Array, at: number): void {
    for (const segment of value) {
      if (segment.kind === 'unknown') {
        this.add({ ...segment, quoted: false, ...(segment.own !== undefined ? {} : { origin, at, still: true }) });
        continue;
      }
      const { text } = segment;
      const place = (from: number) =>
        segment.own !== undefined
          ? { at: segment.still ? segment.at : segment.at + from }
          : { origin, at, still: true };
      let start = 0;
      for (let index = 0; index <= text.length; index++) {
        if (index < text.length && !separators.includes(text[index] as string)) continue;
        if (index > start) {
          const piece = text.slice(start, index);
          if (GLOB.test(piece)) this.add({ ...segment, kind: 'glob', text: piece, ...place(start) });
          else this.add({ ...segment, kind: 'text', text: piece, quoted: false, ...place(start) });
        }
        if (index < text.length) this.split();
        start = index + 1;
      }
    }
  }
}
