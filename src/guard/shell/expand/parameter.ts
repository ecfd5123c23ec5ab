import type { ParameterExpansionPart } from '../syntax.ts';
import { knownText, type Scalar, type Traced } from '../traced.ts';
import { type Content, scalar } from '../values.ts';
import { evaluate } from './arithmetic.ts';
import type { Fields } from './fields.ts';
import { lookup, plain, separators } from './lookup.ts';
import { costOf, operated } from './operations.ts';
import type { Scope } from './scope.ts';
import { expandWhole } from './word.ts';

type Part = Omit<ParameterExpansionPart, 'type' | 'parameterPos' | 'parameterEnd'>;
const SHOWN = 200;

/** `$x`, `${x…}`, `$@`: adds what it stands for. `whole` where it is not split. */
export function parameter(fields: Fields, part: Part, scope: Scope, whole: boolean): void {
  const { origin } = scope.text;
  const elements = resolved(part, scope);
  if (elements === undefined) {
    const shown = scope.text.text.slice(part.pos, Math.min(part.end, part.pos + SHOWN));
    fields.add({
      kind: 'unknown',
      text: shown,
      variable: part.parameter,
      quoted: whole,
      origin,
      at: part.pos,
      still: true,
    });
    return;
  }
  const list = isList(part) === '@';
  const values = isList(part) === '*' && whole ? [joined(elements, separators(scope).slice(0, 1))] : elements;
  values.forEach((held, index) => {
    if (index > 0 && (list || !whole)) fields.split();
    // What is not known is shown by the name by which it is used; what made it is kept.
    const element = held.length === 1 ? held.map((one) => named(one, part, scope)) : held;
    if (whole) fields.quoted(element, origin, part.pos);
    else fields.bare(element, separators(scope), origin, part.pos);
  });
}

function named(segment: Traced, part: Part, scope: Scope): Traced {
  if (segment.kind !== 'unknown' || segment.own !== undefined) return segment;
  return {
    ...segment,
    text: scope.text.text.slice(part.pos, Math.min(part.end, part.pos + SHOWN)),
    variable: part.parameter,
  };
}

/** Whether a parameter stands for all elements of an array or all positional ones, and in which way. */
function isList({ parameter: name, index, prefix }: Part): '@' | '*' | undefined {
  if (prefix === '#') return undefined;
  if (name === '@' || name === '*') return name;
  const text = index?.text;
  return text === '@' || text === '*' ? text : undefined;
}

function joined(elements: readonly Scalar[], by: string): Scalar {
  return elements.flatMap((element, index) => (index === 0 || by === '' ? element : [...plain(by), ...element]));
}

/** The elements that a parameter stands for, after its operation; `undefined` where they cannot be told. */
function resolved(part: Part, scope: Scope): readonly Scalar[] | undefined {
  const { operation, prefix } = part;
  if (operation?.type === 'Unknown' || operation?.type === 'Names') return undefined;
  const held = prefix === '!' ? indirect(part, scope) : selected(part, lookup(part.parameter, scope), scope);
  if (prefix === '#') return held === undefined ? undefined : [plain(String(lengthOf(part, held)))];
  if (operation?.type === 'Default') return defaulted(part, held, scope);
  if (operation === undefined || held === undefined) return held;
  if (operation.type === 'Slice' && isList(part) !== undefined) return sliced(part, held, scope);
  const results: Scalar[] = [];
  for (const element of held) {
    const value = knownText(element);
    if (value === undefined) return undefined;
    const { pattern, text } = operands(part, scope);
    const result = operated(value, operation, { text, pattern: () => spent(value, pattern(), part, scope) });
    if (result === undefined) return undefined;
    results.push(plain(result));
  }
  return results;
}

/** Matching costs more than it looks. */
function spent(value: string, pattern: string | undefined, part: Part, scope: Scope): string | undefined {
  const steps = Math.min(costOf(value, pattern ?? ''), 40_000) >> 3;
  scope.budget.spendOn(scope.text, part, steps);
  return pattern;
}

const lengthOf = (part: Part, held: readonly Scalar[]): number | string =>
  part.index?.text === '@' || part.index?.text === '*' || part.parameter === '@'
    ? held.length
    : (knownText(held[0] ?? [])?.length ?? '');

/** The element, or elements, that an index names. */
function selected(part: Part, content: Content | undefined, scope: Scope): readonly Scalar[] | undefined {
  if (content === undefined) return undefined;
  if (isList(part) !== undefined || part.parameter === '@') return content.elements;
  if (part.index === undefined) return content.elements.length === 0 ? [[]] : content.elements.slice(0, 1);
  if (part.index.text === '@' || part.index.text === '*') return content.elements;
  const key = knownText(expandWhole(part.index, scope));
  if (key === undefined) return undefined;
  const at = content.keys === undefined ? indexOf(key, content, scope) : content.keys.indexOf(key);
  return at === undefined ? undefined : [content.elements[at] ?? []];
}

function indexOf(key: string, { elements }: Content, scope: Scope): number | undefined {
  const text = /^[A-Za-z_]\w*$/.test(key) ? knownText(lookup(key, scope)?.elements[0] ?? []) : key;
  const index = evaluate({ type: 'ArithmeticWord', pos: 0, end: 0, value: text ?? '?' }, () => undefined);
  return index === undefined ? undefined : index < 0 ? elements.length + index : index;
}

/** `${!x}` is what the variable that x names holds; `${!a[@]}` are the indices of an array. */
function indirect(part: Part, scope: Scope): readonly Scalar[] | undefined {
  const content = lookup(part.parameter, scope);
  if (content === undefined) return undefined;
  if (isList(part) !== undefined) return (content.keys ?? content.elements.map((_, index) => String(index))).map(plain);
  const name = knownText(content.elements[0] ?? []);
  const [, target, index] = /^(\w+)(?:\[(\w+|@)\])?$/.exec(name ?? '') ?? [];
  if (target === undefined) return undefined;
  const found = lookup(target, scope);
  if (index === '@') return found?.elements;
  return found === undefined ? undefined : [found.elements[Number(index ?? 0)] ?? []];
}

/** `${x:-…}` and its kin. Where x is not known both are possible. */
function defaulted(part: Part, held: readonly Scalar[] | undefined, scope: Scope): readonly Scalar[] | undefined {
  const { operation } = part;
  if (operation?.type !== 'Default') return held;
  const { operator } = operation;
  const other = (): Scalar[] => [expandWhole(operation.operand, scope)];
  if (operator.endsWith('?')) return held;
  const empty = held !== undefined && (held.length === 0 || held.every((element) => element.length === 0));
  if (operator.endsWith('+')) {
    if (held !== undefined) return empty ? [[]] : other();
    return scope.choices.pick(operation, 2) === 0 ? other() : [[]];
  }
  if (held !== undefined && !empty) return held;
  if (held === undefined && scope.choices.pick(operation, 2) === 1) return undefined;
  const value = other();
  if (operator.endsWith('=')) {
    scope.environment.set(part.parameter, { options: [scalar(value[0] ?? [])], open: held === undefined, spans: [] });
  }
  return value;
}

/** `${a[@]:1:2}` and `${@:2}`. */
function sliced(part: Part, held: readonly Scalar[], scope: Scope): readonly Scalar[] | undefined {
  const { operation } = part;
  if (operation?.type !== 'Slice') return undefined;
  const offset = knownText(expandWhole(operation.offset, scope))?.trim();
  const length = operation.length === undefined ? '1000000' : knownText(expandWhole(operation.length, scope))?.trim();
  if (offset === undefined || length === undefined || !/^\d+$/.test(offset) || !/^\d+$/.test(length)) return undefined;
  const start = part.parameter === '@' || part.parameter === '*' ? Math.max(0, Number(offset) - 1) : Number(offset);
  return held.slice(start, start + Number(length));
}

function operands({ operation }: Part, scope: Scope) {
  return {
    pattern: () => {
      if (operation?.type === 'Remove') return patternOf(expandWhole(operation.operand, scope));
      return operation?.type === 'Replace' ? patternOf(expandWhole(operation.pattern, scope)) : undefined;
    },
    text: (which: 'offset' | 'length' | 'replacement') => {
      if (operation?.type === 'Replace' && which === 'replacement')
        return knownText(expandWhole(operation.replacement, scope));
      if (operation?.type !== 'Slice') return undefined;
      const word = which === 'offset' ? operation.offset : operation.length;
      return word === undefined ? undefined : knownText(expandWhole(word, scope));
    },
  };
}

/** What was quoted in a pattern means itself. */
export function patternOf(segments: readonly Traced[]): string | undefined {
  let pattern = '';
  for (const segment of segments) {
    if (segment.kind === 'unknown') return undefined;
    pattern +=
      segment.kind === 'text' && segment.quoted && !segment.still
        ? segment.text.replace(/[\\*?[\]]/g, '\\$&')
        : segment.text;
  }
  return pattern;
}
