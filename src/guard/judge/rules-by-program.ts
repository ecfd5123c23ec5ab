import { assigning, REDIRECTING, type Rule, WRITTEN } from '../rule.ts';
import type { Command } from '../shell/command.ts';
import { isRedirected } from '../shell/redirection.ts';

type With<K extends keyof Rule> = Rule & Required<Pick<Rule, K>>;

/** The rules that may find something where such a command stands: in it alone, or in the script around it. */
export interface Concerned {
  readonly commands: readonly With<'command'>[];
  readonly scripts: readonly With<'script'>[];
}

/** Rules in order, found by the programs that they look at: most commands concern none. */
export class RulesByProgram {
  readonly #always: Concerned;
  readonly #byName = new Map<string, Concerned>();
  /** For what a marker concerns: what a name, or other markers, concern with it. */
  readonly #joined = new Map<Concerned, Map<Concerned, Concerned>>();

  constructor(rules: readonly Rule[]) {
    const asked = (meant: (programs: readonly string[] | undefined) => boolean): Concerned => {
      const some = rules.filter(({ programs }) => meant(programs));
      return {
        commands: some.filter((rule): rule is With<'command'> => rule.command !== undefined),
        scripts: some.filter((rule): rule is With<'script'> => rule.script !== undefined),
      };
    };
    this.#always = asked((programs) => programs === undefined);
    for (const name of new Set(rules.flatMap(({ programs }) => programs ?? []))) {
      this.#byName.set(
        name,
        asked((programs) => programs === undefined || programs.includes(name)),
      );
    }
  }

  /** The rules that may find something where a command stands: the same object for all commands of a kind. */
  for(command: Command): Concerned {
    const { name, words, assignments } = command;
    let concerned = this.#byName.get(name) ?? this.#always;
    if (isRedirected(command)) concerned = this.#with(concerned, REDIRECTING);
    if (assignments.size > 0) {
      for (const variable of assignments.keys()) concerned = this.#with(concerned, assigning(variable));
    }
    const segment = words[0]?.segments[0];
    if (segment !== undefined && segment.kind !== 'glob' && segment.output !== undefined) {
      concerned = this.#with(concerned, WRITTEN);
    }
    return concerned;
  }

  /** These rules and those of a marker, put together once. */
  #with(concerned: Concerned, marker: string): Concerned {
    const more = this.#byName.get(marker);
    if (more === undefined) return concerned;
    let known = this.#joined.get(more);
    if (known === undefined) {
      known = new Map();
      this.#joined.set(more, known);
    }
    let joined = known.get(concerned);
    if (joined === undefined) {
      joined = {
        commands: [...new Set([...concerned.commands, ...more.commands])],
        scripts: [...new Set([...concerned.scripts, ...more.scripts])],
      };
      known.set(concerned, joined);
    }
    return joined;
  }
}
