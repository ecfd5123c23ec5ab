import type { Policy } from '../../policy/policy.ts';
import type { Command } from '../../shell/command.ts';
import { covers, within } from '../reading/globs.ts';
import { type Deed, writesOf } from '../reading/writes.ts';

export const WHY =
  'The deploy switches releases with one rename. What is written past it goes live file by file: whoever asks meanwhile gets half of each release, and the next deploy knows nothing of it.';
export const INSTEAD = 'Deploy with the atomic-sync action';

/** Whether a command does one of these deeds to a live path. */
export function touchesLive(command: Command, deeds: readonly Deed[], { livePaths }: Policy): boolean {
  const writes = writesOf(command);
  // The name of the live release changes hands in one step: nothing is half done.
  if (writes.some(({ deed, place }) => deed === 'swap' && within(place, livePaths))) return false;
  return writes.some(({ deed, place, deep }) => {
    if (!deeds.includes(deed)) return false;
    // Logs are written while a release lives, wherever they lie.
    if (deed === 'append' && place.path.endsWith('.log')) return false;
    return within(place, livePaths) || (deed === 'remove' && deep && covers(place, livePaths));
  });
}
