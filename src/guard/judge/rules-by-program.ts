import { assigning, REDIRECTING, type Rule, WRITTEN } from '../rule.ts';
import type { Command } from '../shell/command.ts';
import { isRedirected } from '../shell/redirection.ts';

/** Rules in order, found by the programs that they look at: most commands concern none. */
export class RulesByProgram<R extends Pick<Rule, 'programs'>> {
  readonly #always: readonly R[];
  readonly #byName = new Map<string, readonly R[]>();

  /** For the rules of a marker: those of a name, or of other markers, with them. */
  readonly #joined = new Map<readonly R[], Map<readonly R[], readonly R[]>>();

  constructor(rules: readonly R[]) {
    this.#always = rules.filter(({ programs }) => programs === undefined);
    const names = new Set(rules.flatMap(({ programs }) => programs ?? []));
    for (const name of names) {
      this.#byName.set(
        name,
        rules.filter(({ programs }) => programs === undefined || programs.includes(name)),
      );
    }
  }

  /** The rules that may find something in a command. */
  for(command: Command): readonly R[] {
    const { name, words, assignments } = command;
    let rules = this.#byName.get(name) ?? this.#always;
    if (isRedirected(command)) rules = this.#with(rules, REDIRECTING);
    for (const variable of assignments.keys()) rules = this.#with(rules, assigning(variable));
    const segment = words[0]?.segments[0];
    if (segment !== undefined && segment.kind !== 'glob' && segment.output !== undefined) {
      rules = this.#with(rules, WRITTEN);
    }
    return rules;
  }

  /** These rules and those of a marker, put together once. */
  #with(rules: readonly R[], marker: string): readonly R[] {
    const more = this.#byName.get(marker);
    if (more === undefined) return rules;
    let known = this.#joined.get(more);
    if (known === undefined) {
      known = new Map();
      this.#joined.set(more, known);
    }
    let joined = known.get(rules);
    if (joined === undefined) {
      joined = [...new Set([...rules, ...more])];
      known.set(rules, joined);
    }
    return joined;
  }
}
