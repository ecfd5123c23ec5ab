/** What is wrong at one place of a policy file. */
export interface PolicyFault {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** What it holds there and what it may hold, in whole sentences; everything foreign in it is made harmless. */
  readonly message: string;
}

/** The faults of one file, gathered while it is read, so that a person mends all of them at once. */
export class Faults {
  readonly found: PolicyFault[] = [];
  readonly #path: string;
  readonly #placeOf: (offset: number) => { line: number; col: number };

  constructor(path: string, placeOf: (offset: number) => { line: number; col: number }) {
    this.#path = path;
    this.#placeOf = placeOf;
  }

  add(offset: number, message: string): undefined {
    const { line, col } = this.#placeOf(offset);
    // A hostile file may be wrong everywhere; nobody reads more than this.
    if (this.found.length < 50) this.found.push({ path: this.#path, line: line || 1, column: col || 1, message });
    return undefined;
  }
}
