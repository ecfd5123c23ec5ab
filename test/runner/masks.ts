/** The secrets of a job. What a person sees has passed through {@link Masks.apply}. */
export class Masks {
  readonly #values = new Set<string>();

  /** The values that are masked so far. */
  get values(): readonly string[] {
    return [...this.#values];
  }

  /** Masks a value whole and line by line, as the runner's `add-mask` does. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r\n|\r|\n/)]) if (part.trim() !== '') this.#values.add(part);
  }

  apply(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text);
  }
}
