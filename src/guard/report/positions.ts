/** Lines and columns, both counted from 1, of offsets into one text. Columns count UTF-16 units, as editors and SARIF do. */
export class Positions {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    const within = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1 };
  }

  /** Offset at which a line begins; that of the end for a line behind the last. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** The lines that `[start, end)` covers. An empty range covers the line it stands in. */
  linesOf({ start, end }: { readonly start: number; readonly end: number }): readonly [first: number, last: number] {
    return [this.at(start).line, this.at(Math.max(start, end - 1)).line];
  }
}
