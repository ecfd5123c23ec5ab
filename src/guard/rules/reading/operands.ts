import type { Command } from '../../shell/command.ts';
import { shownWord, type Word } from '../../shell/word.ts';
import { type Place, placeOf } from './path.ts';
import { sketchOf } from './words.ts';

/** Where operands of a command lead; `{}` of `find -exec`, and what xargs reads from a `find`, lead where it looks. */
export function placesOf(command: Command, operands: readonly Word[]): readonly Place[] {
  const found = operands.flatMap((word) => {
    if (shownWord(word).includes('{}')) {
      const find = command.through.findLast(({ name }) => name === 'find');
      if (find) return startsOf(find).map((start) => placeOf(start, find.directory, find.remote));
    }
    return [placeOf(word, command.directory, command.remote)];
  });
  return [...found, ...piped(command)];
}

/** What `xargs` is given by a `find` or an `ls` before it. */
function piped({ through }: Command): readonly Place[] {
  const reader = through.findLast(({ name }) => name === 'xargs' || name === 'parallel');
  if (reader?.input?.kind !== 'pipe') return [];
  const source = reader.input.from.find(({ name }) => name === 'find' || name === 'ls');
  if (!source) return [];
  const words = source.name === 'find' ? startsOf(source) : source.words.slice(1).filter((word) => !isOption(word));
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
