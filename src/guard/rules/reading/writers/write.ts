import type { Command } from '../../../shell/command.ts';
import type { Word } from '../../../shell/word.ts';
import { type Options, type OptionTable, optionsOf } from '../options.ts';
import { joined, type Place, placeOf } from '../path.ts';
import { argumentsOf, sketchOf, tailOf, UNKNOWN } from '../words.ts';

/** What a command does to a path. */
export type Deed =
  /** It is gone afterwards. */
  | 'remove'
  /** What lies in it and not in the source is gone afterwards: `rsync --delete`. */
  | 'mirror'
  /** Something is put there, in place of what was there before. */
  | 'copy'
  /** A whole new thing takes its name in one step: `mv -T new current`. */
  | 'swap'
  /** An archive is unpacked there. */
  | 'extract'
  /** Text is written into it by redirection. */
  | 'redirect'
  | 'append'
  /** It is changed in place. */
  | 'edit'
  /** A person changes it by hand. */
  | 'open'
  /** It is made empty, or cut. */
  | 'truncate';

export interface Write {
  readonly deed: Deed;
  readonly place: Place;
  /** Whether what lies below is meant too. */
  readonly deep: boolean;
  /** Whether only files of some age are meant: old backups, old logs. */
  readonly aged: boolean;
}

/** Says what a command writes by its arguments. */
export type Writer = (command: Command) => readonly Write[];

export const write =
  (deed: Deed, deep = false) =>
  (place: Place) =>
    ({ deed, place, deep, aged: false }) satisfies Write;

export const optionsFor = (command: Command, table: OptionTable): Options => optionsOf(argumentsOf(command), table);

/** Where a word leads in the directory of a command. */
export const placed = (word: Word, { directory, remote }: Command): Place => placeOf(word, directory, remote);

/** The directory that a command runs in. */
export const here = ({ directory, remote }: Command): Place => ({
  path: directory === undefined ? UNKNOWN : joined(directory, '.'),
  remote,
  temporary: false,
});

/** A path of this machine, or `[user@]host:path`, or a URL of scp or rsync. */
export function elsewhere(word: Word, command: Command): Place {
  const text = sketchOf(word);
  const url = /^(?:scp|rsync|sftp):\/\/[^/]*/.exec(text);
  if (url) return placeOf(tailOf(word, url[0].length), '~', true);
  const host = /^[^/:]+:/.exec(text);
  if (!host) return placed(word, command);
  const place = placeOf(tailOf(word, host[0].length), '~', true);
  return place.path === '' ? { ...place, path: '~' } : place;
}
