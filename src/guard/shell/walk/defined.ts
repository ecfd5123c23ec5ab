import type { Function as FunctionNode } from '../syntax.ts';
import type { Text } from '../text.ts';

/** A function as it was defined, with the text that it stands in. */
export interface Defined {
  readonly node: FunctionNode;
  readonly text: Text;
  called: boolean;
  /** Arguments that it was called with already. */
  readonly calls: Set<string>;
  /** What of those arguments, and of the variables behind them, tells something. */
  readonly told: Set<string>;
}

/** The functions of a shell by their names: under a condition one name may have several definitions. */
export class Functions {
  readonly #named = new Map<string, readonly Defined[]>();
  #version = 0;

  /** Changes whenever a function is defined or taken away. */
  get version(): number {
    return this.#version;
  }

  get(name: string): readonly Defined[] | undefined {
    return this.#named.get(name);
  }

  has(name: string): boolean {
    return this.#named.has(name);
  }

  set(name: string, definitions: readonly Defined[]): void {
    this.#version += 1;
    this.#named.set(name, definitions);
  }

  delete(name: string): void {
    if (this.#named.delete(name)) this.#version += 1;
  }

  all(): readonly Defined[] {
    return [...this.#named.values()].flat();
  }
}
