import type { Span } from '../../source/file.ts';
import { Choices } from '../choices.ts';
import { lookup } from '../expand/lookup.ts';
import type { Scope, Substituted } from '../expand/scope.ts';
import { expandFields, expandWhole } from '../expand/word.ts';
import type { Assignment, Word as Node } from '../syntax.ts';
import { spanIn } from '../text.ts';
import { knownText, type Scalar, type Traced } from '../traced.ts';
import { type Content, either, scalar, sizeOf, UNKNOWN, type Value } from '../values.ts';
import type { Word } from '../word.ts';
import type { Frame } from './frame.ts';
import type { Walk } from './walk.ts';
import { scopeOf, wordOf } from './words.ts';

/** Elements that an array may have before it is left unknown. */
const ELEMENTS = 200;

/** All that an assignment gives, one element behind the other. */
const segmentsOf = ({ elements: [first = [], ...more] }: Content): Scalar =>
  more.length === 0 ? first : [...first, ...more.flat()];

/** The value of an assignment as a word. */
export function valueWord(node: Assignment, scope: Scope): Word {
  const content = contentOf(node, scope);
  return wordOf(segmentsOf(content), spanIn(scope.text, node.value.pos, node.value.end));
}

/** What an assignment gives in this round: `a=b`, `a+=b`, `a=(b c)`, `a[1]=b`. */
export function contentOf(node: Assignment, scope: Scope): Content {
  const { value, append, index, name } = node;
  const before = append === true || index !== undefined ? lookup(name, scope) : undefined;
  if (value.type === 'ArrayValue') {
    const given = elements(value.elements, scope);
    if (append !== true) return given;
    return before === undefined
      ? { array: true, elements: [...openList(name, scope, node), ...given.elements] }
      : { ...given, array: true, elements: [...before.elements, ...given.elements] };
  }
  const segments = value.pos === value.end ? [] : expandWhole(value, scope);
  if (index !== undefined) return withElement(before, knownText(expandWhole(index, scope)), segments);
  if (append !== true) return scalar(segments);
  const [first = before === undefined ? openList(name, scope, node)[0] : []] = before?.elements ?? [];
  return scalar([...(first ?? []), ...segments]);
}

/** What a variable held of which nothing is known. */
function openList(name: string, scope: Scope, { pos }: Assignment): Scalar[] {
  return [
    [
      {
        kind: 'unknown',
        text: `$${name}`,
        variable: name,
        quoted: false,
        origin: scope.text.origin,
        at: pos,
        still: true,
      },
    ],
  ];
}

function elements(words: readonly Node[], scope: Scope): Content {
  const list: Traced[][] = [];
  const keys: string[] = [];
  for (const word of words) {
    const key = /^\[([^\]]{1,100})\]=/.exec(word.text);
    if (key === null) {
      list.push(...expandFields(word, scope));
      keys.push(String(list.length - 1));
      continue;
    }
    const skip = key[0].length;
    let left = skip;
    const kept: Traced[] = [];
    for (const segment of expandWhole(word, scope)) {
      const cut = segment.kind === 'unknown' ? 0 : Math.min(left, segment.text.length);
      left -= cut;
      if (cut < segment.text.length)
        kept.push(
          cut === 0
            ? segment
            : { ...segment, text: segment.text.slice(cut), at: segment.still ? segment.at : segment.at + cut },
        );
    }
    list.push(kept);
    keys.push((key[1] ?? '').replace(/^["']|["']$/g, ''));
  }
  const named = words.some(({ text }) => text.startsWith('['));
  return { array: true, elements: list, ...(named ? { keys } : {}) };
}

function withElement(before: Content | undefined, key: string | undefined, value: Scalar): Content {
  const list = [...(before?.elements ?? [])];
  if (key === undefined) return { array: true, elements: [...list, value] };
  const keys = [...(before?.keys ?? list.map((_, index) => String(index)))];
  const at = keys.indexOf(key);
  if (at >= 0) list[at] = value;
  else {
    list.push(value);
    keys.push(key);
  }
  return { array: true, elements: list, ...(keys.every((name, index) => name === String(index)) ? {} : { keys }) };
}

/** Gives a variable all that it may hold now. Too much to keep is unknown. */
export function assign(
  walk: Walk,
  name: string,
  contents: readonly Content[],
  spans: readonly Span[],
  frame: Frame,
): void {
  const { value: longest, variants } = walk.budget.limits;
  let value: Value | undefined;
  for (const content of contents) {
    const size = sizeOf(content);
    walk.budget.spend(size >> 6, spans[0] ?? { start: 0, end: 0 });
    const tooMuch =
      size > longest ||
      content.elements.length > ELEMENTS ||
      content.elements.some((element) => element.length > ELEMENTS);
    const one: Value = tooMuch ? UNKNOWN : { options: [content], open: false, spans: [] };
    value = value === undefined ? one : either(value, one, variants);
  }
  const kept = spans.length < 2 ? spans : [...new Set(spans)].slice(0, 16);
  frame.shell.environment.set(name, value === undefined ? undefined : { ...value, spans: kept });
}

/** An assignment that is an argument of `export`, `local` and their kin. */
export function declared(walk: Walk, node: Assignment, frame: Frame): void {
  assignAll(walk, node, frame, new Set());
}

/** Assigns all that a value may be; gives the first of it as a word. */
export function assignAll(walk: Walk, node: Assignment, frame: Frame, used: Set<Span>): Word | undefined {
  const choices = new Choices(walk.budget.limits.variants);
  const known = new Map<unknown, Substituted>();
  const contents: Content[] = [];
  let word: Word | undefined;
  do {
    const content = contentOf(node, scopeOf(walk, frame, choices, used, known));
    contents.push(content);
    word ??= wordOf(segmentsOf(content), spanIn(frame.text, node.value.pos, node.value.end));
  } while (choices.next());
  assign(walk, node.name, contents, [spanIn(frame.text, node.pos, node.end), ...used], frame);
  return word;
}
