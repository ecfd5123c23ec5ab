import type { Function as FunctionNode } from '../syntax.ts';
import type { Text } from '../text.ts';

/** What a call tells a function. */
export interface Told {
  /** Its arguments. */
  readonly given: string;
  /** The variables that the function looks at, with their values: `name=value`, each with a NUL behind it. */
  readonly seen: string;
}

/** A function as it was defined, with the text that it stands in. */
export interface Defined {
  readonly node: FunctionNode;
  readonly text: Text;
  /** Whether the script defines it whatever happens: then it is what its name means. */
  readonly certain: boolean;
  called: boolean;
  /** The calls that were followed, by all that they told. */
  readonly calls: Map<string, Told>;
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
