import type { Command } from '../../shell/command.ts';
import { shownWord, type Word } from '../../shell/word.ts';
import { joined, type Place, placeAt, placeOf } from './path.ts';
import { sketchOf } from './words.ts';

/** Where operands of a command lead; `{}` of `find -exec`, and what xargs reads from a `find`, lead where it looks. */
export function placesOf(command: Command, operands: readonly Word[]): readonly Place[] {
  const found = operands.flatMap((word) => {
    if (isFound(word)) {
      const find = command.through.findLast(({ name }) => name === 'find');
      if (find) return startsOf(find).map((start) => placeOf(start, find.directory, find.remote));
    }
    return [placeOf(word, command.directory, command.remote)];
  });
  return [...found, ...piped(command)];
}

/** `{}` of `find -exec`. */
const isFound = (word: Word): boolean => shownWord(word).includes('{}');

/** The `find` whose results a command is given: by its own `-exec`, or by xargs. */
export function finderOf(command: Command, operands: readonly Word[]): Command | undefined {
  const source = sourceOf(command);
  if (source?.name === 'find') return source;
  return operands.some(isFound) ? command.through.findLast(({ name }) => name === 'find') : undefined;
}

/** Whether a `find` looks for what is older than some age: old backups, old logs. */
export function looksForAge(find: Command): boolean {
  const texts = find.words.map(sketchOf);
  return texts.some((text, at) => /^-[acm](?:time|min)$/.test(text) && (texts[at + 1] ?? '').startsWith('+'));
}

/** What writes the list that `xargs` reads. */
function sourceOf({ through }: Command): Command | undefined {
  const reader = through.findLast(({ name }) => name === 'xargs' || name === 'parallel');
  if (reader?.input?.kind !== 'pipe') return undefined;
  return reader.input.from.find(({ name }) => ['find', 'ls', 'grep', 'rg'].includes(name));
}

/** What `xargs` is given by a `find` or an `ls` before it. */
function piped(command: Command): readonly Place[] {
  const source = sourceOf(command);
  if (!source) return [];
  const given = source.words.slice(1).filter((word) => !isOption(word));
  // The first operand of grep is what it looks for.
  const words = source.name === 'find' ? startsOf(source) : source.name === 'ls' ? given : given.slice(1);
  // What `ls` lists without a name lies where it runs.
  if (words.length === 0 && source.name === 'ls' && source.directory !== undefined)
    return [placeAt(joined(source.directory, '*'), source.remote)];
  return words.map((word) => placeOf(word, source.directory, source.remote));
}

const isOption = (word: Word): boolean => sketchOf(word).startsWith('-');

/** Where a `find` begins to look. */
export function startsOf(find: Command): readonly Word[] {
  const words = find.words.slice(1);
  const first = words.findIndex((word) => !/^-(?:[HLP]$|O\d?$)/.test(sketchOf(word)));
  if (first < 0) return [];
  const end = words.findIndex((word, at) => at >= first && /^(?:[-(]|!$|,$)/.test(sketchOf(word)));
  return words.slice(first, end < 0 ? undefined : end);
}
