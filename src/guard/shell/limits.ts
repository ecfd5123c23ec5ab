import type { Span } from '../source/file.ts';
import type { Unexamined } from '../source/piece.ts';
import { spanIn, type Text } from './text.ts';

/** How far a piece of shell is followed. What lies beyond is reported, never silently left out. */
export interface Limits {
  /** UTF-16 units of one piece. */
  readonly characters: number;
  /** UTF-16 units of one line. */
  readonly line: number;
  /** Here-documents that begin on one line: the parser takes more than linear time over them. */
  readonly hereDocuments: number;
  /** Compound commands, substitutions, payloads and calls inside each other. */
  readonly depth: number;
  /** Payloads inside each other: `sh -c "sh -c …"`. */
  readonly payloads: number;
  /** Commands of one piece. */
  readonly commands: number;
  /** Steps: a node, a word or 64 characters of expanded text is one. */
  readonly work: number;
  /** Commands that one written command may stand for, and values that one variable may have. */
  readonly variants: number;
  /** UTF-16 units of the value of a variable or of a payload that was put together. */
  readonly value: number;
  /** Whether the time is up; asked every few thousand steps. */
  readonly late?: () => boolean;
}

export const LIMITS: Limits = {
  characters: 1_100_000,
  line: 100_000,
  hereDocuments: 32,
  depth: 120,
  payloads: 10,
  commands: 60_000,
  work: 1_500_000,
  variants: 8,
  value: 65_536,
};

/** Thrown to leave a walk whose bounds are used up; never leaves `commandsOf`. */
export class Exhausted extends Error {}

/** Steps between two looks at the clock: some milliseconds. */
const LOOK = 8_192;

/** Counts what a walk has done, and keeps what it had to leave out. */
export class Budget {
  readonly limits: Limits;
  readonly unexamined: Unexamined[] = [];
  #work = 0;
  /** Steps at which there is something to decide. */
  #next: number;

  constructor(limits: Limits) {
    this.limits = limits;
    this.#next = Math.min(limits.work, LOOK);
  }

  /** @throws Exhausted when the piece has had its share. */
  spend(steps: number, span: Span): void {
    this.#work += steps;
    if (this.#work <= this.#next) return;
    if (this.#work <= this.limits.work && this.limits.late?.() !== true) {
      this.#next = Math.min(this.limits.work, this.#work + LOOK);
      return;
    }
    this.leave(
      this.#work > this.limits.work ? 'it takes too many steps to follow' : 'it takes too long to follow',
      span,
    );
    throw new Exhausted();
  }

  /**
   * As `spend`, for a part of a text: its place in the file is looked up only where it has to be told.
   *
   * @throws Exhausted when the piece has had its share.
   */
  spendOn(text: Text, { pos, end }: { readonly pos: number; readonly end: number }, steps: number): void {
    if (this.#work + steps <= this.#next) this.#work += steps;
    else this.spend(steps, spanIn(text, pos, end));
  }

  /** Notes what is left out; a hundred notes say enough. */
  leave(reason: string, span: Span): void {
    if (this.unexamined.length < 100) this.unexamined.push({ reason, span });
  }
}
