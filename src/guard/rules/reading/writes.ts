import type { Command } from '../../shell/command.ts';
import { namesFile } from '../../shell/redirection.ts';
import { asks, sketchOf } from './words.ts';
import { ARCHIVERS } from './writers/archives.ts';
import { EDITORS } from './writers/edits.ts';
import { MOVERS } from './writers/files.ts';
import { TRANSFERS } from './writers/transfers.ts';
import { placed, type Write, type Writer, write } from './writers/write.ts';

export type { Deed, Write } from './writers/write.ts';

const WRITERS: ReadonlyMap<string, Writer> = new Map([...MOVERS, ...ARCHIVERS, ...EDITORS, ...TRANSFERS]);

/** The programs whose arguments say what they write. */
export const WRITING: readonly string[] = [...WRITERS.keys()];

const known = new WeakMap<Command, readonly Write[]>();
const NOTHING: readonly Write[] = [];

/** All that a command writes, by its arguments and by redirection. */
export function writesOf(command: Command): readonly Write[] {
  const named = WRITERS.get(command.name);
  if (named === undefined && command.redirections.length === 0) return NOTHING;
  const before = known.get(command);
  if (before) return before;
  const writer = named && !asks(command) ? named : undefined;
  const writes = [...(writer?.(command) ?? []), ...redirected(command)];
  known.set(command, writes);
  return writes;
}

function redirected(command: Command): Write[] {
  return command.redirections.flatMap((redirection) => {
    const { operator, target } = redirection;
    if (operator === '<' || operator === '<&' || !namesFile(redirection)) return [];
    const passes = command.name === ':' && command.input?.kind === 'pipe';
    const empty = passes ? false : command.name === ':' || command.name === 'true' || command.words.every(isNothing);
    const deed = operator.endsWith('>>') ? 'append' : operator === '<>' ? 'edit' : empty ? 'truncate' : 'redirect';
    return [write(deed)(placed(target, command))];
  });
}
const isNothing = (word: Command['words'][number]): boolean => sketchOf(word) === '';
