import type { SyntaxNode } from '@lezer/common';
import { isUnknown, type Value } from './value.ts';

/** What a call gives a parameter of the function that it calls, as the caller sees it. */
export interface Given {
  readonly value: Value;
  /** Its items, where it is a list. */
  readonly list?: readonly Value[] | undefined;
  /** What it is written as. */
  readonly node?: SyntaxNode | null;
}

export type GivenNames = ReadonlyMap<string, Given>;

const NONE: GivenNames = new Map();

/** Parameters while the inside of a function is read for one call of it. Otherwise they are unknown. */
export class Parameters {
  #names = NONE;
  #asked = false;

  of(name: () => string): Given | undefined {
    if (this.#names.size === 0) return undefined;
    const given = this.#names.get(name());
    if (given) this.#asked = true;
    return given;
  }

  /** Reads with these; tells whether any of them was asked for: what asks for none is the same for every call. */
  within(names: GivenNames, read: () => void): boolean {
    this.#names = names;
    this.#asked = false;
    read();
    this.#names = NONE;
    return this.#asked;
  }
}

/** Whether a call says anything that its function does not know by itself. */
export const saysSomething = ({ value, list }: Given): boolean =>
  !isUnknown(value) || (list?.some((item) => !isUnknown(item)) ?? false);
