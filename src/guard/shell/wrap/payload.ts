import { type Text, TextBuilder } from '../text.ts';
import { type Scalar, tracedOf } from '../traced.ts';
import type { Word } from '../word.ts';

/** Words as one text, a space between them: what ssh and eval do. */
export function textOfWords(words: readonly Word[]): Text {
  const builder = new TextBuilder();
  words.forEach((word, index) => {
    if (index > 0) builder.put(' ');
    for (const segment of tracedOf(word)) builder.add(segment);
  });
  return builder.build();
}

/** A stretch of a text, with its places and holes. */
export function sliceOf({ text, origin, holes }: Text, start: number, end: number): Text {
  const kept = [...(holes ?? [])]
    .filter(([at]) => at >= start && at < end)
    .map(([at, hole]) => [at - start, hole] as const);
  return {
    text: text.slice(start, end),
    origin: origin.subarray(start, end + 1),
    holes: kept.length > 0 ? new Map(kept) : undefined,
  };
}

export function textOfScalar(scalar: Scalar): Text {
  const builder = new TextBuilder();
  for (const segment of scalar) builder.add(segment);
  return builder.build();
}
