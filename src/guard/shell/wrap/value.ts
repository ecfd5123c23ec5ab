import { tracedOf } from '../traced.ts';
import { scalar, type Value } from '../values.ts';
import type { Word } from '../word.ts';

/** A word as what a variable holds: the directory of an option as `PWD`. */
export const wordValue = (word: Word | undefined): Value | undefined =>
  word === undefined ? undefined : { options: [scalar(tracedOf(word))], open: false, spans: [] };
