import type { Span } from '../source/file.ts';
import { knownText, type Scalar } from './traced.ts';

/** One thing that a variable may hold: a scalar is an array of one element. */
export interface Content {
  readonly array: boolean;
  readonly elements: readonly Scalar[];
  /** Keys of an associative array, one for each element. */
  readonly keys?: readonly string[];
}

/** All that a variable may hold at a place. */
export interface Value {
  readonly options: readonly Content[];
  /** Whether it may hold something else besides. */
  readonly open: boolean;
  /** Where it was given its values. */
  readonly spans: readonly Span[];
}

export const scalar = (segments: Scalar): Content => ({ array: false, elements: [segments] });

export const UNKNOWN: Value = { options: [], open: true, spans: [] };

const SPANS = 16;

/** What may be held when either may: at most `most` options, and open when there are more. */
export function either(a: Value, b: Value, most: number): Value {
  if (a === b) return a;
  const fresh = b.options.filter((option) => !a.options.some((other) => same(option, other)));
  const options = fresh.length === 0 ? a.options : [...a.options, ...fresh].slice(0, most);
  const open = a.open || b.open || options.length < a.options.length + fresh.length;
  const spans =
    a.spans === b.spans || b.spans.length === 0 ? a.spans : [...new Set([...a.spans, ...b.spans])].slice(0, SPANS);
  return { options, open, spans };
}

function same(a: Content, b: Content): boolean {
  if (a === b) return true;
  if (a.array !== b.array || a.elements.length !== b.elements.length) return false;
  if (a.keys?.join('\0') !== b.keys?.join('\0')) return false;
  return a.elements.every((element, index) => sameScalar(element, b.elements[index] ?? []));
}

const sameScalar = (a: Scalar, b: Scalar): boolean =>
  a === b ||
  (a.length === b.length && a.every((segment, at) => segment.kind === b[at]?.kind && segment.text === b[at]?.text));

/** The text of a content that is one known scalar. */
export function textIn(content: Content | undefined): string | undefined {
  const [first] = content?.elements ?? [];
  return content === undefined || first === undefined ? undefined : knownText(first);
}

/** Units of text in a content. */
export const sizeOf = ({ elements }: Content): number =>
  elements.reduce((sum, element) => sum + 1 + element.reduce((length, { text }) => length + text.length, 0), 0);
