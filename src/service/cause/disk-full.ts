import { type Cause, type Decide, lastMatch } from './cause.ts';

/** The program says itself that it could not write for want of room. */
export const diskFull: Decide = ({ journal, host }) =>
  lastMatch(journal, /\bENOSPC\b|No space left on device|\bEDQUOT\b|Disk quota exceeded/) === undefined
    ? undefined
    : full(host?.full ?? []);

/** It says nothing of it, and a file system has no room left: asked after all that the program itself says. */
export const noRoom: Decide = ({ host }) =>
  host === undefined || host.full.length === 0 ? undefined : full(host.full);

function full(places: readonly string[]): Cause {
  const named = places.map((each) => each.replace(/ (bytes|inodes)$/, ' ($1)')).join(', ');
  return {
    id: 'disk-full',
    words: `the disk is full${named === '' ? '' : `: nothing is left at ${named}`}`,
    next: 'Make room on the host (df -h; df -i; du -xh --max-depth=2 / | sort -h | tail).',
  };
}
