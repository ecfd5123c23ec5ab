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
  const options = [...a.options];
  const seen = new Set(options.map(keyOf));
  let open = a.open || b.open;
  for (const option of b.options) {
    const key = keyOf(option);
    if (seen.has(key)) continue;
    if (options.length >= most) {
      open = true;
      break;
    }
    seen.add(key);
    options.push(option);
  }
  return { options, open, spans: [...new Set([...a.spans, ...b.spans])].slice(0, SPANS) };
}

const keyOf = ({ array, elements, keys }: Content): string =>
  `${array}\0${(keys ?? []).join('\0')}\0${elements.map((element) => element.map((s) => `${s.kind}${s.text}`).join('\u0001')).join('\0')}`;

/** The text of a content that is one known scalar. */
export function textIn(content: Content | undefined): string | undefined {
  const [first] = content?.elements ?? [];
  return content === undefined || first === undefined ? undefined : knownText(first);
}

/** Units of text in a content. */
export const sizeOf = ({ elements }: Content): number =>
  elements.reduce((sum, element) => sum + 1 + element.reduce((length, { text }) => length + text.length, 0), 0);
