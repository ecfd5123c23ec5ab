import type { Text } from '../text.ts';
import type { Scalar } from '../traced.ts';
import { prefixOf, textOf, type Word } from '../word.ts';
import type { Inner } from './inner.ts';
import { cut } from './options.ts';
import { sliceOf, textOfScalar, textOfWords } from './payload.ts';

const LONGEST = 20_000;
/** So many commands are taken from one text. */
export const MOST = 32;

/** What is known of a word from its beginning on. */
export const said = (word: Word | undefined): string => (word === undefined ? '' : (textOf(word) ?? prefixOf(word)));
/** A word as text that a shell reads. */
export const shell = (word: Word | undefined, more: Partial<Inner> = {}): readonly Inner[] =>
  word === undefined || word.segments.length === 0
    ? []
    : [{ kind: 'shell', text: textOfWords([word]), ...more } as Inner];

/** The values of options in all spellings: `-x VALUE`, `-xVALUE`, `--long VALUE`, `--long=VALUE`. */
export function valuesOf(words: readonly Word[], short: string, long: readonly string[] = []): Word[] {
  const values: Word[] = [];
  words.forEach((word, at) => {
    const text = said(word);
    const next = words[at + 1];
    if (text.startsWith('--')) {
      const name = long.find((each) => text === `--${each}` || text.startsWith(`--${each}=`));
      if (name === undefined) return;
      if (text.length > name.length + 2) values.push(cut(word, name.length + 3));
      else if (next !== undefined) values.push(next);
      return;
    }
    const letter = /^-([a-zA-Z])/.exec(text)?.[1];
    if (letter === undefined || !short.includes(letter)) return;
    if (text.length > 2) values.push(cut(word, 2));
    else if (next !== undefined) values.push(next);
  });
  return values;
}

/** The values of options and standard input, as texts. */
export const texts = (
  words: readonly Word[],
  short: string,
  stdin: Scalar | undefined,
  long: readonly string[] = [],
): Text[] => [
  ...valuesOf(words, short, long).map((value) => textOfWords([value])),
  ...(stdin === undefined ? [] : [textOfScalar(stdin)]),
];

/** What the first group of a pattern finds, as text for a shell. */
export function within(pattern: RegExp, all: readonly Text[]): readonly Inner[] {
  return all.flatMap((text) => {
    if (text.text.length > LONGEST) return [];
    const found = [...text.text.matchAll(pattern)].slice(0, MOST);
    return found.map((match): Inner => {
      const part = match.at(-1) ?? '';
      const start = match.index + match[0].length - part.length;
      return { kind: 'shell', text: sliceOf(text, start, start + part.length) };
    });
  });
}
