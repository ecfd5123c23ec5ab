import type { SyntaxNode } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import { eitherOf, joinedValues, unknownAt, type Value } from './value.ts';

/** What is assigned to a name after its first value, or comes to its text. */
interface Change {
  readonly adds: boolean;
  readonly value: SyntaxNode;
}

/** So many assignments to a name are looked at. */
const MOST = 8;

/** Names that are assigned to more than once. Which value one holds where it is used only runs tell. */
export class Changes {
  readonly #into: Gathering;
  readonly #byName = new Map<string, Change[]>();

  constructor(into: Gathering) {
    this.#into = into;
  }

  add(name: string, change: Change): void {
    const changes = this.#byName.get(name);
    if (!changes) this.#byName.set(name, [change]);
    else if (changes.length < MOST) changes.push(change);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** All that a name may hold at a node, from its first value on. */
  of(name: string, node: SyntaxNode, first: Value, read: (value: SyntaxNode) => Value): Value {
    const variants = [first];
    for (const { adds, value } of this.#byName.get(name) ?? []) {
      // What stands in the text that is made with it has no end.
      if (value.from <= node.from && node.to <= value.to) return unknownAt(this.#into, node.from, name);
      const made = read(value);
      const before = variants.at(-1);
      variants.push(adds && before ? joinedValues(this.#into, [before, made]) : made);
    }
    return variants.length === 1 ? first : eitherOf(this.#into, variants, node.from);
  }
}
