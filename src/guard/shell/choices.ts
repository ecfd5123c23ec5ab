/**
 * Leads through all that a command may mean when its variables have several values: each round picks one value for
 * each, the same for every use of a name, until all combinations were picked or there were enough of them.
 */
export class Choices {
  readonly #most: number;
  #round = 1;
  #picks: { readonly key: unknown; readonly count: number; index: number }[] = [];
  #at = 0;
  /** What was picked in this round; most commands pick nothing. */
  #known: Map<unknown, number> | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether anything was picked in this round that may be something else. */
  get several(): boolean {
    return this.#picks.length > 0;
  }

  /** Which of `count` values `key` has in this round. */
  pick(key: unknown, count: number): number {
    if (count < 2) return 0;
    this.#known ??= new Map();
    const known = this.#known.get(key);
    if (known !== undefined) return Math.min(known, count - 1);
    let pick = this.#picks[this.#at];
    if (pick === undefined || pick.key !== key || pick.count !== count) {
      pick = { key, count, index: 0 };
      this.#picks.length = this.#at;
      this.#picks.push(pick);
    }
    this.#at++;
    this.#known.set(key, pick.index);
    return pick.index;
  }

  /** Goes on to the next round, if there is one. */
  next(): boolean {
    if (this.#round >= this.#most) return false;
    while (this.#picks.length > 0) {
      const last = this.#picks.at(-1);
      if (last !== undefined && last.index + 1 < last.count) {
        last.index++;
        this.#round++;
        this.#at = 0;
        this.#known?.clear();
        return true;
      }
      this.#picks.pop();
    }
    return false;
  }
}
