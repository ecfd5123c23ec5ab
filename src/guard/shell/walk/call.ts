import type { Span } from '../../source/file.ts';
import type { Command, Redirection } from '../command.ts';
import { textIn } from '../values.ts';
import type { Word } from '../word.ts';
import type { Frame, Shell } from './frame.ts';
import type { Walk } from './walk.ts';

/** A command after expansion, not yet understood. */
export interface Call {
  readonly words: readonly Word[];
  readonly assignments: ReadonlyMap<string, Word>;
  readonly redirections: readonly Redirection[];
  readonly span: Span;
  readonly values: readonly Span[];
}

/** A call as the command that it is at its place. */
export const commandAt = (
  { role }: Walk,
  frame: Frame,
  { words, redirections, assignments, span, values }: Call,
  name: string,
): Command => ({
  words,
  name,
  redirections,
  input: frame.input,
  assignments,
  through: frame.through,
  remote: frame.remote,
  directory: directoryOf(frame.shell),
  conditional: frame.conditional,
  branch: frame.branch,
  role,
  start: span.start,
  end: span.end,
  values,
});

/** The directory that a shell is in, where just one is possible. */
export function directoryOf({ environment }: Shell): string | undefined {
  const value = environment.get('PWD');
  return value === undefined || value.open || value.options.length !== 1 ? undefined : textIn(value.options[0]);
}
