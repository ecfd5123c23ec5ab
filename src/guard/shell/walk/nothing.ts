import type { Span } from '../../source/file.ts';
import type { Command, Redirection } from '../command.ts';
import type { Word as Node } from '../syntax.ts';
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
  assignments: ReadonlyMap<string, Word> = NO_ASSIGNMENTS,
  values: readonly Span[] = [],
): Command {
  return emitted(walk, frame, { words: [nothing(span)], name: ':', redirections, assignments, values }, span);
}

/** A command whose arguments are of no interest: its name is told, and that it stands there. */
export function emitBare(walk: Walk, frame: Frame, name: Node, span: Span): void {
  const word: Word = {
    segments: [{ kind: 'text', text: name.text, quoted: false }],
    start: span.start,
    end: span.start,
  };
  const told = { words: [word], name: name.text, redirections: [], assignments: NO_ASSIGNMENTS, values: [] };
  emitted(walk, frame, told, span);
}

type Told = Pick<Command, 'words' | 'name' | 'redirections' | 'assignments' | 'values'>;

function emitted(walk: Walk, frame: Frame, told: Told, span: Span): Command {
  const command: Command = {
    ...told,
    input: frame.input,
    through: frame.through,
    remote: frame.remote,
    directory: directoryOf(frame.shell),
    conditional: frame.conditional,
    branch: frame.branch,
    role: walk.role,
    ...span,
  };
  walk.emit(command, span);
  return command;
}

const NO_ASSIGNMENTS: ReadonlyMap<string, Word> = new Map();
