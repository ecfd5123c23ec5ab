import { either, type Value } from './values.ts';

/** What changed in a branch: a name's last value there, `undefined` where it was unset. */
export type Changes = ReadonlyMap<string, Value | undefined>;

const NONE: Changes = new Map();

/**
 * What is known of the variables at a place of the walk. `@` holds the positional parameters and `PWD` the directory.
 * A branch is walked between `enter` and `leave`, which takes its changes back, so that branches cost what they change.
 */
export class Environment {
  readonly #values = new Map<string, Value>();
  readonly #journals: (Map<string, Value | undefined> | undefined)[] = [];

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value | undefined): void {
    const top = this.#journals.length - 1;
    if (top >= 0) {
      let journal = this.#journals[top];
      if (journal === undefined) {
        journal = new Map();
        this.#journals[top] = journal;
      }
      if (!journal.has(name)) journal.set(name, this.#values.get(name));
    }
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
  }

  enter(): void {
    this.#journals.push(undefined);
  }

  leave(): Changes {
    const journal = this.#journals.pop();
    if (journal === undefined) return NONE;
    const changes = new Map<string, Value | undefined>();
    for (const [name, before] of journal) {
      changes.set(name, this.#values.get(name));
      if (before === undefined) this.#values.delete(name);
      else this.#values.set(name, before);
    }
    return changes;
  }

  /** What holds after one of several branches was run, or perhaps none of them. */
  join(branches: readonly Changes[], perhapsNone: boolean, most: number): void {
    if (branches.every(({ size }) => size === 0)) return;
    const names = new Set(branches.flatMap((changes) => [...changes.keys()]));
    for (const name of names) {
      let joined: Value | undefined;
      const add = (value: Value | undefined) => {
        const known = value ?? { options: [], open: true, spans: [] };
        joined = joined === undefined ? known : either(joined, known, most);
      };
      if (perhapsNone) add(this.get(name));
      for (const changes of branches) add(changes.has(name) ? changes.get(name) : this.get(name));
      this.set(name, joined);
    }
  }
}
