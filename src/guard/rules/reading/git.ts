import type { Command } from '../../shell/command.ts';
import { textOf, type Word } from '../../shell/word.ts';
import { optionsOf, valuesOf } from './options.ts';
import { joined } from './path.ts';
import { argumentsOf, runs, sketchOf } from './words.ts';

/** A call of git: its verb, what follows the verb, and the directory of the work tree. */
export interface GitCall {
  readonly verb: string;
  readonly rest: readonly Word[];
  readonly directory: string | undefined;
}

/** `git -C /srv/app pull --rebase` is `pull` with `--rebase` in `/srv/app`. */
export function gitOf(command: Command): GitCall | undefined {
  if (!runs(command, 'git')) return undefined;
  const given = optionsOf(argumentsOf(command), {
    short: 'Cc',
    long: ['git-dir', 'work-tree', 'namespace', 'exec-path', 'config-env', 'super-prefix'],
    ordered: true,
  });
  const [verb, ...rest] = given.operands;
  const name = verb && textOf(verb);
  if (name === undefined) return undefined;
  let directory = command.directory;
  for (const value of [...valuesOf(given, 'C'), ...valuesOf(given, 'work-tree')]) {
    directory = joined(directory, sketchOf(value));
  }
  return { verb: name, rest, directory };
}
