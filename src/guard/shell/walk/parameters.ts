import { plain } from '../expand/lookup.ts';
import { type Scalar, tracedOf } from '../traced.ts';
import { scalar, type Value } from '../values.ts';
import type { Word } from '../word.ts';

/** Arguments as positional parameters; where one may be several nothing is known. */
export function parameterOf(words: readonly Word[], traced: (word: Word) => Scalar = tracedOf): Value {
  const elements = words.map(traced);
  const several = elements.some(
    ([only]) => only?.kind === 'unknown' && !only.quoted && /^\$(?:[@*]|\{[\w]*\[[@*])/.test(only.text),
  );
  return { options: several ? [] : [{ array: true, elements }], open: several, spans: [] };
}

/** A directory as the value of `PWD`. */
export const directoryValue = (path: string): Value => ({ options: [scalar(plain(path))], open: false, spans: [] });
