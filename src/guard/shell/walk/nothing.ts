import type { Span } from '../../source/file.ts';
import type { Command, Redirection } from '../command.ts';
import type { Word as Node } from '../syntax.ts';
import type { Word } from '../word.ts';
import { commandAt } from './call.ts';
import type { Frame } from './frame.ts';
import type { Walk } from './walk.ts';

/** The word `:` of a command that runs nothing: an assignment, a redirection that stands alone. */
export const nothing = ({ start }: Span): Word => ({
  segments: [{ kind: 'text', text: ':', quoted: false }],
  start,
  end: start,
});

/** A command that runs nothing, for what its redirections and assignments do. */
export function emitNothing(
  walk: Walk,
  frame: Frame,
  span: Span,
  redirections: readonly Redirection[],
  assignments: ReadonlyMap<string, Word> = NO_ASSIGNMENTS,
  values: readonly Span[] = [],
): Command {
  const command = commandAt(walk, frame, { words: [nothing(span)], redirections, assignments, values, span }, ':');
  walk.emit(command, span);
  return command;
}

/** A command whose arguments are of no interest: its name is told, and that it stands there. */
export function emitBare(walk: Walk, frame: Frame, name: Node, span: Span): void {
  const word: Word = {
    segments: [{ kind: 'text', text: name.text, quoted: false }],
    start: span.start,
    end: span.start,
  };
  const call = { words: [word], redirections: [], assignments: NO_ASSIGNMENTS, values: [], span };
  walk.emit(commandAt(walk, frame, call, name.text), span);
}

export const NO_ASSIGNMENTS: ReadonlyMap<string, Word> = new Map();
