import { DEFAULT_POLICY } from '../../policy/defaults.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Command } from '../../shell/command.ts';
import { covers, within } from '../reading/globs.ts';
import type { Place } from '../reading/path.ts';
import { type Deed, type Write, writesOf } from '../reading/writes.ts';

export const INSTEAD = 'Change data through the API or a migration, after a backup that was checked';

/** The deeds of these kinds that a command does to production data. */
export const dataWrites = (command: Command, deeds: readonly Deed[], { dataPaths }: Policy): readonly Write[] =>
  writesOf(command).filter(
    ({ deed, place, deep, aged }) =>
      deeds.includes(deed) &&
      // Backups are written each night, and old ones are deleted by their age; but not where somebody named the place.
      !(isBackup(place) && (WRITTEN.has(deed) || (aged && dataPaths === DEFAULT_POLICY.dataPaths))) &&
      (within(place, dataPaths) || (deed === 'remove' && (deep || isAll(place)) && covers(place, dataPaths))),
  );

/** What making a backup does to the place where it is kept. */
const WRITTEN: ReadonlySet<Deed> = new Set(['redirect', 'append', 'copy', 'mirror', 'extract', 'swap']);

/** A place for backups, or a copy beside the original: `users.json.bak`, `users.json.20240131`, `users.json.$(date +%F)`. */
const isBackup = ({ path }: Place): boolean =>
  /backup|\.(?:bak|orig|old|save)(?:[._-][^/]*)?$|\.[a-z]\w*[._-](?:\0|\d{4,})[^/]*$|~$/i.test(path);
const isAll = ({ path }: Place): boolean => path.endsWith('/*');
