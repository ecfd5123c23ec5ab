import type { Span } from '../../source/file.ts';
import type { Command, Redirection } from '../command.ts';
import { textIn } from '../values.ts';
import type { Word } from '../word.ts';
import type { Frame, Shell } from './frame.ts';
import type { Walk } from './walk.ts';

/** The word `:` of a command that runs nothing: an assignment, a redirection that stands alone. */
export const nothing = ({ start }: Span): Word => ({
  segments: [{ kind: 'text', text: ':', quoted: false }],
  start,
  end: start,
});

/** The directory that a shell is in, where just one is possible. */
export function directoryOf({ environment }: Shell): string | undefined {
  const value = environment.get('PWD');
  return value === undefined || value.open || value.options.length !== 1 ? undefined : textIn(value.options[0]);
}

/** A command that runs nothing, for what its redirections and assignments do. */
export function emitNothing(
  walk: Walk,
  frame: Frame,
  span: Span,
  redirections: readonly Redirection[],
  assignments: ReadonlyMap<string, Word> = new Map(),
  values: readonly Span[] = [],
): Command {
  const command: Command = {
    words: [nothing(span)],
    name: ':',
    redirections,
    input: frame.input,
    assignments,
    through: frame.through,
    remote: frame.remote,
    directory: directoryOf(frame.shell),
    conditional: frame.conditional,
    branch: frame.branch,
    role: walk.role,
    ...span,
    values,
  };
  walk.emit(command, span);
  return command;
}
