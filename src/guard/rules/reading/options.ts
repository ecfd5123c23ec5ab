import type { Word } from '../../shell/word.ts';
import { sketchOf, tailOf } from './words.ts';

/** Which options of a program take a value; all others take none. */
export interface OptionTable {
  /** Letters whose value is the rest of the word, or else the next word. */
  readonly short?: string;
  /** Letters whose value can only be the rest of the word (`sed -i.bak`). */
  readonly attached?: string;
  /** Long names whose value may be the next word. */
  readonly long?: readonly string[];
  /** Options stand only before the first operand, as with `git` or `docker` before the verb. */
  readonly ordered?: boolean;
}

export interface Option {
  /** One letter, or the long name without its dashes, as it was written. */
  readonly name: string;
  readonly value: Word | undefined;
}

export interface Options {
  readonly given: readonly Option[];
  readonly operands: readonly Word[];
}

/** Parses arguments as getopt_long does: bundled letters, attached values, `--name=value`, `--`. */
export function optionsOf(words: readonly Word[], table: OptionTable = {}): Options {
  const given: Option[] = [];
  const operands: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const text = sketchOf(word);
    if (text === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!text.startsWith('-') || text === '-') {
      operands.push(word);
      if (!table.ordered) continue;
      operands.push(...words.slice(i + 1));
      break;
    }
    if (text.startsWith('--')) {
      const equals = text.indexOf('=');
      const name = text.slice(2, equals < 0 ? undefined : equals);
      if (equals >= 0) given.push({ name, value: tailOf(word, equals + 1) });
      else given.push({ name, value: takesValue(name, table) ? words[++i] : undefined });
      continue;
    }
    for (let at = 1; at < text.length; at += 1) {
      const name = text.charAt(at);
      const rest = at + 1 < text.length ? tailOf(word, at + 1) : undefined;
      if (table.attached?.includes(name)) given.push({ name, value: rest });
      else if (table.short?.includes(name)) given.push({ name, value: rest ?? words[++i] });
      else {
        given.push({ name, value: undefined });
        continue;
      }
      break;
    }
  }
  return { given, operands };
}

/** Whether an option was given by its letter, by its long name, or by a beginning of the long name. */
export const has = ({ given }: Options, ...names: readonly string[]): boolean =>
  given.some((option) => names.some((name) => isNamed(option, name)));

/** The values of an option in the order in which they were given. */
export const valuesOf = ({ given }: Options, ...names: readonly string[]): readonly Word[] =>
  given.flatMap((option) => (option.value && names.some((name) => isNamed(option, name)) ? [option.value] : []));

/** The long options may be cut to a beginning that is still theirs alone; three letters are always enough here. */
const isNamed = (option: Option, name: string): boolean =>
  option.name === name || (name.length > 1 && option.name.length > 2 && name.startsWith(option.name));

const takesValue = (name: string, { long = [] }: OptionTable): boolean =>
  long.includes(name) || (name.length > 2 && long.some((each) => each.startsWith(name)));
