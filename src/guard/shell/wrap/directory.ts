import { tracedOf } from '../traced.ts';
import { scalar, type Value } from '../values.ts';
import type { Word } from '../word.ts';

/** The directory that an option names, as a value of `PWD`. */
export const directoryOption = (word: Word | undefined): Value | undefined =>
  word === undefined ? undefined : { options: [scalar(tracedOf(word))], open: false, spans: [] };
