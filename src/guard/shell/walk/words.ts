import type { Span } from '../../source/file.ts';
import { Choices } from '../choices.ts';
import { substitutionsIn } from '../expand/arithmetic.ts';
import type { Scope, Substituted, Substitution } from '../expand/scope.ts';
import { expandFields, expandWhole } from '../expand/word.ts';
import { type ArithmeticExpression, type Word as Node, type ParsedScript, parseShell } from '../syntax.ts';
import { spanIn, type Text } from '../text.ts';
import type { Scalar, Traced } from '../traced.ts';
import { type Content, scalar, UNKNOWN, type Value } from '../values.ts';
import type { Word } from '../word.ts';
import type { Frame } from './frame.ts';
import { Sink } from './sink.ts';
import { isolated, statements } from './statements.ts';
import type { Walk } from './walk.ts';

/** A scope for the words of one command: its substitutions are walked once, whatever the variables hold. */
export function scopeOf(
  walk: Walk,
  frame: Frame,
  choices: Choices,
  used: Set<Span>,
  known = new Map<unknown, Substituted>(),
): Scope {
  const { environment } = frame.shell;
  const substitute = (part: Substitution): Substituted => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const result = substituted(walk, part, frame);
    known.set(part, result);
    return result;
  };
  return { text: frame.text, environment, choices, budget: walk.budget, used, substitute };
}

function substituted(walk: Walk, part: Substitution, frame: Frame): Substituted {
  const { script } = part;
  const sink = new Sink(walk.budget.limits.variants);
  const span = spanIn(frame.text, part.pos, part.end);
  if (script === undefined) return { commands: [], value: UNKNOWN };
  if (frame.depth > walk.budget.limits.depth) {
    walk.budget.leave('it is nested too deep', span);
    return { commands: [], value: UNKNOWN };
  }
  const text = script.source === undefined ? frame.text : backticked(frame.text, part, script.source);
  const list = reparsed(script, text);
  // What is written into `>(…)` is what the command around it is given, near enough: `tee >(sh)`.
  const reads = part.type === 'ProcessSubstitution' && part.operator === '>';
  const given = reads ? {} : { input: undefined, stdin: undefined };
  isolated(frame, () =>
    statements(walk, list.script.commands, { ...frame, ...given, text: list.text, depth: frame.depth + 1, sink }),
  );
  return { commands: sink.commands.slice(-64), value: sink.value() };
}

/** A nested script tells its own errors: it is read again as a text of its own, where something was lost. */
function reparsed(script: ParsedScript, text: Text): { script: ParsedScript; text: Text } {
  if (script.errors?.some(({ message }) => message.startsWith('unexpected token')) !== true) return { script, text };
  const start = script.pos;
  const end = Math.max(start, script.end);
  const part = { text: text.text.slice(start, end), origin: text.origin.subarray(start, end + 1), holes: undefined };
  return { script: parseShell(part.text).script, text: part };
}

/** The text between backticks after their own unescaping, with its places. */
function backticked(outer: Text, part: { pos: number; end: number }, decoded: string): Text {
  const origin = new Int32Array(decoded.length + 1);
  let at = part.pos + 1;
  for (let index = 0; index < decoded.length; index++) {
    origin[index] = outer.origin[Math.min(at, part.end)] ?? 0;
    const unit = decoded[index] as string;
    at += outer.text[at] === '\\' && outer.text[at + 1] === unit && '`\\$"'.includes(unit) ? 2 : 1;
  }
  origin[decoded.length] = outer.origin[Math.min(at, part.end)] ?? 0;
  return { text: decoded, origin, holes: undefined };
}

/** A word as others see it. */
export const wordOf = (segments: readonly Traced[], { start, end }: Span): Word => ({ segments, start, end });

/** Walks the commands inside an arithmetic expression. */
export function evaluateArithmetic(walk: Walk, expression: ArithmeticExpression | undefined, frame: Frame): void {
  const scope = scopeOf(walk, frame, new Choices(1), new Set());
  for (const part of substitutionsIn(expression)) scope.substitute(part);
}

/** Expands words only for the commands inside them. */
export function evaluateWords(walk: Walk, words: readonly Node[], frame: Frame): void {
  const scope = scopeOf(walk, frame, new Choices(1), new Set());
  for (const word of words) expandWhole(word, scope);
}

/** All that a loop's variable holds in turn, and whether there is anything at all. */
export function loopValues(
  walk: Walk,
  words: readonly Node[] | undefined,
  frame: Frame,
): { value: Value; certain: boolean } {
  const most = walk.budget.limits.variants;
  const options: Content[] = [];
  const used = new Set<Span>();
  let open = false;
  const add = (value: Scalar) => {
    if (value.some(({ kind }) => kind === 'unknown') && value.length === 1) open = true;
    else if (options.length >= most) open = true;
    else
      options.push(
        scalar(
          value.map((segment) => (segment.kind === 'glob' ? { ...segment, kind: 'text', quoted: false } : segment)),
        ),
      );
  };
  if (words === undefined) {
    const given = frame.shell.environment.get('@');
    for (const option of given?.options ?? []) option.elements.forEach(add);
    if (given === undefined || given.open) open = true;
  } else {
    const choices = new Choices(most);
    const known = new Map<unknown, Substituted>();
    do {
      const scope = scopeOf(walk, frame, choices, used, known);
      for (const word of words) for (const field of expandFields(word, scope)) add(field);
    } while (choices.next() && options.length < most);
  }
  const spans =
    words === undefined ? [] : words.slice(0, 1).map(({ pos }) => spanIn(frame.text, pos, words.at(-1)?.end ?? pos));
  return {
    value: { options, open: open || options.length === 0, spans: [...spans, ...used].slice(0, 16) },
    certain: options.length > 0,
  };
}
