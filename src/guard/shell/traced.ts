import type { Span } from '../source/file.ts';
import type { Segment, Word } from './word.ts';

/** Where the characters of a segment come from: `origin[at + i]`, or all of them from `origin[at]` when `still`. */
export interface Trace {
  /** Offsets in the file of the text that the segment was written in. */
  readonly origin: Int32Array;
  readonly at: number;
  /** Set for what was put there by an expansion: it points at the place of its use. */
  readonly still: boolean;
  /** Set for the arguments of a call: they are placed at the call, wherever in the function they are used. */
  readonly own?: boolean;
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
  return word.segments.map((segment) =>
    'origin' in segment
      ? (segment as Traced)
      : { ...segment, origin: NOWHERE.map(() => word.start), at: 0, still: true },
  );
}

/** An argument of a call, as the function that is called sees it. */
export const ownOf = (word: Word): Scalar => tracedOf(word).map((segment) => ({ ...segment, own: true }));

/** Where a word stands that came by a call; `undefined` for all others. */
export function ownSpan(segments: Scalar): Span | undefined {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined || !segments.every(({ own }) => own === true)) return undefined;
  const start = first.origin[first.at] ?? 0;
  const end = last.still ? (last.origin[last.at] ?? 0) : (last.origin[last.at + last.text.length - 1] ?? 0);
  return { start, end: Math.max(start, end) + 1 };
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
