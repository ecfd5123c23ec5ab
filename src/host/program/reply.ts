/** What the host program answered: `key=value` lines, ended by `end=ok` or led by a fault. */
export class Reply {
  readonly #values = new Map<string, string[]>();

  /** @param text standard output of the program; lines of any other shape are left out. */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const at = line.indexOf('=');
      if (at <= 0) continue;
      const key = line.slice(0, at);
      this.#values.set(key, [...(this.#values.get(key) ?? []), line.slice(at + 1)]);
    }
  }

  /** The last value of a key; empty when the host said nothing of it. */
  get(key: string): string {
    return this.#values.get(key)?.at(-1) ?? '';
  }

  all(key: string): readonly string[] {
    return this.#values.get(key) ?? [];
  }

  /** A number that the host counted, or `undefined` when it is not one. */
  number(key: string): number | undefined {
    return /^\d{1,16}$/.test(this.get(key)) ? Number(this.get(key)) : undefined;
  }
}
