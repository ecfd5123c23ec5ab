import type { Span } from '../source/file.ts';
import type { ArgumentsPiece, ShellPiece, Unexamined } from '../source/piece.ts';
import type { Script } from './command.ts';
import { plain } from './expand/lookup.ts';
import { Budget, Exhausted, LIMITS, type Limits } from './limits.ts';
import { measured } from './measure.ts';
import { parseShell } from './syntax.ts';
import { spanIn, type Text } from './text.ts';
import type { Traced } from './traced.ts';
import { scalar } from './values.ts';
import type { Frame } from './walk/frame.ts';
import { walkUncalled } from './walk/functions.ts';
import { directoryValue } from './walk/parameters.ts';
import { freshShell, run } from './walk/run.ts';
import { statements } from './walk/statements.ts';
import { type Interest, Walk } from './walk/walk.ts';
import { plainCommands } from './windows.ts';
import type { Word } from './word.ts';

/** The commands of a piece, and what of it was not followed. */
export interface Understanding {
  readonly script: Script;
  readonly unexamined: readonly Unexamined[];
}

/**
 * What a piece means: its commands after expansion, with wrappers taken off and payloads followed. Never throws on
 * what a piece holds; what goes beyond `limits` is in `unexamined`, and the commands before it are there.
 */
export function commandsOf(
  piece: ShellPiece | ArgumentsPiece,
  limits: Limits = LIMITS,
  interest: Interest = {},
): Understanding {
  const budget = new Budget(limits);
  const walk = new Walk(budget, piece.setting.role, interest);
  try {
    if (piece.kind === 'arguments') walkArguments(walk, piece);
    else walkShell(walk, piece);
  } catch (error) {
    // The parser calls itself for each of `f() f() f() …`, as deep as a line is long.
    if (error instanceof RangeError) budget.leave('it is nested deeper than the parser can follow', spanOf(piece));
    else if (!(error instanceof Exhausted)) throw error;
  }
  return { script: { commands: walk.commands }, unexamined: budget.unexamined };
}

/** The whole of a piece. */
function spanOf(piece: ShellPiece | ArgumentsPiece): Span {
  if (piece.kind === 'shell') return { start: piece.origin[0] ?? 0, end: piece.origin[piece.text.length] ?? 0 };
  return { start: piece.words[0]?.span.start ?? 0, end: piece.words.at(-1)?.span.end ?? 0 };
}

/** Windows' own shells have another grammar: only commands that are plainly written are seen. */
const WINDOWS = /^(?:pwsh|powershell|cmd)(?:\.exe)?$/i;

function walkShell(walk: Walk, piece: ShellPiece): void {
  const { text, lost } = measured(piece, walk.budget.limits);
  walk.budget.unexamined.push(...lost);
  if (text === undefined) return;
  const frame = frameOf(piece, { text, origin: piece.origin, holes: undefined }, walk);
  if (WINDOWS.test(piece.dialect ?? '')) {
    for (const words of plainCommands(frame.text)) run(walk, callOf(words), frame);
    return;
  }
  const { script, source, lost: strays } = parseShell(text);
  for (const stray of strays) {
    const end = source.indexOf('\n', stray);
    walk.budget.leave('the shell would not read it either', spanIn(frame.text, stray, end < 0 ? source.length : end));
  }
  const within = { ...frame, text: { ...frame.text, text: source } };
  statements(walk, script.commands, within);
  walkUncalled(walk, within);
}

function walkArguments(walk: Walk, piece: ArgumentsPiece): void {
  const words = piece.words.map(({ value, parts = [undefined], span }): Word => {
    const length = value?.length ?? 0;
    // Where a value stands in the file as it is, perhaps in quotes, its characters have places of their own.
    const lead = span.end - span.start === length ? 0 : span.end - span.start === length + 2 ? 1 : -1;
    const origin = Int32Array.from({ length: length + 1 }, (_, index) =>
      lead < 0 ? span.start : span.start + lead + index,
    );
    const segments =
      value === undefined
        ? parts.filter((part) => part !== '').map((part) => segmentOf(part, origin, true))
        : [segmentOf(value, origin, lead < 0)];
    return { segments, ...span };
  });
  if (words.length === 0) return;
  walk.budget.spend(words.length, callOf(words).span);
  run(walk, callOf(words), frameOf(piece, { text: '', origin: new Int32Array(1), holes: undefined }, walk));
}

const segmentOf = (text: string | undefined, origin: Int32Array, still: boolean): Traced => ({
  ...(text === undefined ? { kind: 'unknown', text: '…' } : { kind: 'text', text }),
  quoted: true,
  origin,
  at: 0,
  still,
});

function callOf(words: readonly Word[]) {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  return { words, assignments: new Map<string, Word>(), redirections: [], span, values: [] };
}

function frameOf({ setting }: ShellPiece | ArgumentsPiece, text: Text, walk: Walk): Frame {
  const shell = freshShell(setting.directory ?? '.');
  const { variants } = walk.budget.limits;
  for (const [name, values] of setting.variables ?? []) {
    const options = [...new Set(values)].slice(0, variants).map((value) => scalar(plain(value)));
    shell.environment.set(name, { options, open: options.length === 0 || values.length > variants, spans: [] });
  }
  if (setting.directory !== undefined) shell.environment.set('PWD', directoryValue(setting.directory));
  return {
    shell,
    text,
    depth: 0,
    payloads: 0,
    through: [],
    remote: setting.remote === true,
    conditional: false,
    branch: undefined,
    input: undefined,
    stdin: undefined,
    sink: undefined,
    locals: undefined,
    following: [],
  };
}
