import { type Traced, tracedOf } from '../traced.ts';
import { prefixOf, textOf, type Word } from '../word.ts';

/** The options of a program that take a value: `uCg` for short ones, long ones by name without dashes. */
export interface OptionTable {
  readonly short?: string;
  readonly long?: readonly string[];
  /** Long options with a single dash, as kubectl's kin and java have them. */
  readonly singleDash?: boolean;
  /** Options are read on behind the first argument. */
  readonly mixed?: boolean;
  /** Short options begin with `+` too, as a shell's do. */
  readonly plus?: boolean;
}

/** What was given to a program. */
export interface Options {
  /** By the name without dashes; a value where the option takes one. */
  readonly given: ReadonlyMap<string, Word | undefined>;
  /** The words that are no options and no values of options. */
  readonly rest: readonly Word[];
}

/** Reads options up to the first argument, as getopt does; with `mixed` in all words. */
export function readOptions(words: readonly Word[], table: OptionTable): Options {
  const given = new Map<string, Word | undefined>();
  const rest: Word[] = [];
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index] as Word;
    const text = textOf(word) ?? prefixOf(word);
    if (text === '--') {
      index++;
      break;
    }
    if (text.length < 2 || !(text.startsWith('-') || (table.plus === true && text.startsWith('+')))) {
      if (rest.length === 0 && mayBeOptions(word) && index + 1 < words.length) continue;
      if (table.mixed !== true) break;
      rest.push(word);
      continue;
    }
    if (text.startsWith('--') || table.singleDash === true) {
      const equals = text.indexOf('=');
      const name = text.slice(text.startsWith('--') ? 2 : 1, equals < 0 ? undefined : equals);
      const takes = table.long?.includes(name) === true || (name.length === 1 && table.short?.includes(name) === true);
      if (equals >= 0) given.set(name, cut(word, equals + 1));
      else if (takes) given.set(name, words[++index]);
      else given.set(name, undefined);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at] as string;
      if (table.short?.includes(letter) !== true) {
        given.set(letter, undefined);
        continue;
      }
      given.set(letter, at + 1 < text.length || textOf(word) === undefined ? cut(word, at + 1) : words[++index]);
      break;
    }
  }
  return { given, rest: [...rest, ...words.slice(index)] };
}

/** `sudo $OPTIONS command`. */
const mayBeOptions = ({ segments }: Word): boolean => {
  const [only] = segments;
  return (
    segments.length === 1 &&
    only?.kind === 'unknown' &&
    !only.quoted &&
    /opt|arg|flag|param|verbose/i.test(only.variable ?? '')
  );
};

/** A word without its first characters. */
export function cut(word: Word, characters: number): Word {
  let left = characters;
  const segments: Traced[] = [];
  for (const segment of tracedOf(word)) {
    const taken = segment.kind === 'unknown' ? 0 : Math.min(left, segment.text.length);
    left -= taken;
    if (segment.kind !== 'unknown' && taken === segment.text.length) continue;
    segments.push(
      taken === 0
        ? segment
        : { ...segment, text: segment.text.slice(taken), at: segment.still ? segment.at : segment.at + taken },
    );
  }
  const [first] = segments;
  const start = first === undefined ? word.end : (first.origin[first.at] ?? word.start);
  return { segments, start: Math.max(word.start, Math.min(start, word.end)), end: word.end };
}
