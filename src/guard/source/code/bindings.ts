import type { SyntaxNode } from '@lezer/common';

/** Told of a name, and of what it is bound to where that is a value that is written there. */
export type Bind = (name: SyntaxNode, value: SyntaxNode | undefined) => void;

/** All that each name of a file is bound to, collected when it is first asked for. */
export class Bindings {
  readonly #text: string;
  readonly #collect: (bind: Bind) => void;
  #values: Map<string, SyntaxNode[] | undefined> | undefined;

  constructor(text: string, collect: (bind: Bind) => void) {
    this.#text = text;
    this.#collect = collect;
  }

  /** A test of names: whether it is bound, to written values only, and each of them passes. Each name is tested once. */
  whereEach(passes: (value: SyntaxNode) => boolean): (name: SyntaxNode) => boolean {
    const known = new Map<string, boolean>();
    return (node) => {
      const name = this.#nameOf(node);
      const before = known.get(name);
      if (before !== undefined) return before;
      // A name that is bound to itself by way of others says nothing.
      known.set(name, false);
      const passed = this.#all().get(name)?.every(passes) ?? false;
      known.set(name, passed);
      return passed;
    };
  }

  /** A test of names: whether some value that it is bound to passes. */
  whereSome(passes: (value: SyntaxNode) => boolean): (name: SyntaxNode) => boolean {
    const known = new Map<string, boolean>();
    return (node) => {
      const name = this.#nameOf(node);
      const passed = known.get(name) ?? this.#all().get(name)?.some(passes) ?? false;
      known.set(name, passed);
      return passed;
    };
  }

  #nameOf({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }

  #all(): Map<string, SyntaxNode[] | undefined> {
    if (this.#values) return this.#values;
    const values = new Map<string, SyntaxNode[] | undefined>();
    this.#collect((node, value) => {
      const name = this.#nameOf(node);
      if (value === undefined) values.set(name, undefined);
      else if (!values.has(name)) values.set(name, [value]);
      else values.get(name)?.push(value);
    });
    this.#values = values;
    return values;
  }
}
