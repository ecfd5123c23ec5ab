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
      // Backups are written each night, and old ones are deleted by their age.
      !(isBackup(place) && (aged || deed === 'redirect' || deed === 'append')) &&
      (within(place, dataPaths) || (deed === 'remove' && (deep || isAll(place)) && covers(place, dataPaths))),
  );

const isBackup = ({ path }: Place): boolean => /backup/i.test(path);
const isAll = ({ path }: Place): boolean => path.endsWith('/*');
