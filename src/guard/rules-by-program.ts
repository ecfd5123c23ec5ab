import { REDIRECTING, type Rule } from './rule.ts';
import type { Command } from './shell/command.ts';

/** A rule that looks at single commands. */
export type CommandRule = Rule & Required<Pick<Rule, 'command'>>;

const NONE: readonly CommandRule[] = [];

/** Rules in order, found by the programs that they look at: most commands concern none. */
export class RulesByProgram {
  readonly #always: readonly CommandRule[];
  readonly #redirecting: readonly CommandRule[];
  readonly #byName = new Map<string, CommandRule[]>();

  constructor(rules: readonly Rule[]) {
    const own = rules.filter((rule): rule is CommandRule => rule.command !== undefined);
    this.#always = own.filter(({ programs }) => programs === undefined);
    this.#redirecting = own.filter(({ programs }) => programs?.includes(REDIRECTING));
    for (const rule of own) {
      for (const name of new Set(rule.programs)) {
        const list = this.#byName.get(name) ?? [];
        list.push(rule);
        this.#byName.set(name, list);
      }
    }
  }

  /** The rules that may find something in a command. */
  *for({ name, redirections }: Command): Generator<CommandRule> {
    const named = this.#byName.get(name) ?? NONE;
    yield* named;
    yield* this.#always;
    if (redirections.length === 0) return;
    for (const rule of this.#redirecting) if (!named.includes(rule)) yield rule;
  }
}
