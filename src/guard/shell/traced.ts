import type { Span } from '../source/file.ts';
import type { Segment, Word } from './word.ts';

/** Where the characters of a segment come from: `origin[at + i]`, or all of them from `origin[at]` when `still`. */
export interface Trace {
  /** Offsets in the file of the text that the segment was written in. */
  readonly origin: Int32Array;
  readonly at: number;
  /** Set for what was put there by an expansion: it points at the place of its use. */
  readonly still: boolean;
  /** Where the argument stands, for arguments of a call: that is their place wherever in the function they are used. */
  readonly own?: Span | undefined;
}

/** What a process substitution writes, where that is known: `<(echo …)`. */
interface Written {
  readonly written?: Scalar;
}

/** Every segment that this folder makes carries its trace, so that a payload can be read again with exact places. */
export type Traced = Segment & Trace & Written;
export type Unknown = Extract<Traced, { kind: 'unknown' }>;

/** What a variable holds: text and unknown parts, not split yet. */
export type Scalar = readonly Traced[];

const NOWHERE = new Int32Array(1);

/** The segments of a word with their traces. */
export function tracedOf(word: Word): readonly Traced[] {
  const { segments } = word;
  if (segments.every(isTraced)) return segments as readonly Traced[];
  return segments.map((segment) =>
    isTraced(segment) ? segment : { ...segment, origin: NOWHERE.map(() => word.start), at: 0, still: true },
  );
}

const isTraced = (segment: Segment): segment is Traced => 'origin' in segment;

/** An argument of a call, as the function that is called sees it. */
export const ownOf = (word: Word): Scalar =>
  tracedOf(word).map((segment) => ({ ...segment, own: { start: word.start, end: word.end } }));

/** Where a word stands that came by a call; `undefined` for all others. */
export function ownSpan(segments: Scalar): Span | undefined {
  let span: Span | undefined;
  for (const { own } of segments) {
    if (own === undefined) return undefined;
    span = span === undefined ? own : { start: Math.min(span.start, own.start), end: Math.max(span.end, own.end) };
  }
  return span;
}

/** The whole text, when all of it is known. */
export function knownText(scalar: Scalar): string | undefined {
  let text = '';
  for (const segment of scalar) {
    if (segment.kind === 'unknown') return undefined;
    text += segment.text;
  }
  return text;
}
