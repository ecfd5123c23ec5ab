import type { SyntaxNode } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import { readForCall } from './called.ts';
import type { Given, Parameters } from './given.ts';
import { takeTurn } from './turns.ts';

/** A loop that takes the items of a list one after another: `for (const step of STEPS) …`, `STEPS.forEach((step) => …)`. */
export interface Loop {
  /** What an item is called in it. */
  readonly name: string;
  readonly list: SyntaxNode;
  readonly from: number;
  readonly to: number;
}

/** What a language knows of its lists and calls. */
export interface Lists {
  readonly parameters: Parameters;
  /** The items of a list that is written in the file, and where each stands; nothing of another. */
  itemsOf(list: SyntaxNode): readonly (Given & { readonly at: SyntaxNode })[];
  /** Reads a call that starts a process. */
  read(start: SyntaxNode): void;
}

/** Calls that are read for items: of a file that a person wrote there are some dozens at most. */
const MOST = 5_000;
const ITEMS = 64;
const LOOPS = 500;

/**
 * Calls in loops over lists that the file says: each is read once for each item. First the file is read as it stands, and
 * `found` and `starts` tell of it; then `read` goes through the loops.
 */
export class Loops {
  readonly #into: Gathering;
  readonly #lists: Lists;
  readonly #loops: Loop[] = [];
  readonly #starts: SyntaxNode[] = [];
  #over = false;

  constructor(into: Gathering, lists: Lists) {
    this.#into = into;
    this.#lists = lists;
  }

  found(loop: Loop | undefined): void {
    if (loop && !this.#over && this.#loops.length < LOOPS) this.#loops.push(loop);
  }

  /** A call that starts a process. */
  starts(call: SyntaxNode): void {
    if (!this.#over) this.#starts.push(call);
  }

  read(): void {
    this.#over = true;
    let left = MOST;
    for (const { name, list, from, to } of this.#loops) {
      const inside = this.#starts.filter((start) => from <= start.from && start.to <= to && start.from >= list.from);
      if (inside.length === 0) continue;
      const before = this.#into.pieces.length;
      for (const { at, ...given } of this.#lists.itemsOf(list).slice(0, ITEMS)) {
        const span = this.#into.span(at.from, at.to);
        for (const start of inside) {
          left -= 1;
          if (left < 0) {
            this.#into.unexamined.push({ reason: TOO_MUCH, span: this.#into.span(list.from, list.to) });
            return;
          }
          const through = [this.#into.span(start.from, start.to)];
          readForCall(this.#into, span, span.start, through, () =>
            this.#lists.parameters.within(new Map([[name, given]]), () => this.#lists.read(start)),
          );
        }
      }
      takeTurn(this.#into, before, { of: `loop ${from}` });
    }
  }
}

const TOO_MUCH = 'its loops start processes more often than can be followed';
