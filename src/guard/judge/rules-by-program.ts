import { ASSIGNING, REDIRECTING, type Rule, WRITTEN } from '../rule.ts';
import type { Command } from '../shell/command.ts';

const NONE: readonly never[] = [];

/** Rules in order, found by the programs that they look at: most commands concern none. */
export class RulesByProgram<R extends Pick<Rule, 'programs'>> {
  readonly #always: readonly R[];
  readonly #byName = new Map<string, readonly R[]>();

  /** For each set of marks, the rules that come to those of a name. */
  readonly #marked = Array.from({ length: 8 }, () => new Map<readonly R[], readonly R[]>());

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
  for({ name, words, redirections, assignments }: Command): readonly R[] {
    const named = this.#byName.get(name) ?? this.#always;
    const segment = words[0]?.segments[0];
    const written = segment !== undefined && segment.kind !== 'glob' && segment.output !== undefined;
    if (redirections.length === 0 && assignments.size === 0 && !written) return named;
    const marks = (redirections.length > 0 ? 1 : 0) + (assignments.size > 0 ? 2 : 0) + (written ? 4 : 0);
    const known = this.#marked[marks]?.get(named);
    if (known !== undefined) return known;
    const more = [
      ...(redirections.length > 0 ? this.#of(REDIRECTING) : NONE),
      ...(assignments.size > 0 ? this.#of(ASSIGNING) : NONE),
      ...(written ? this.#of(WRITTEN) : NONE),
    ];
    const all = more.length === 0 ? named : [...new Set([...named, ...more])];
    this.#marked[marks]?.set(named, all);
    return all;
  }

  #of(marker: string): readonly R[] {
    return this.#byName.get(marker) ?? NONE;
  }
}
