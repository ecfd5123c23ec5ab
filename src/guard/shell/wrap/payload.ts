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

export function textOfScalar(scalar: Scalar): Text {
  const builder = new TextBuilder();
  for (const segment of scalar) builder.add(segment);
  return builder.build();
}
