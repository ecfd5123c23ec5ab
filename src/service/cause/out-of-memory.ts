import { outOfMemoryLine } from '../../health/oom.ts';
import type { Decide } from './cause.ts';

/** Killed for its memory: by the kernel, by the bound of its unit, or by its own heap's bound. */
export const outOfMemory: Decide = ({ unit, journal }) => {
  const line = outOfMemoryLine(journal);
  if (unit.result !== 'oom-kill' && line === undefined) return undefined;
  const heap = line !== undefined && /JavaScript heap|process out of memory/.test(line);
  return heap
    ? {
        id: 'out-of-memory',
        words: 'it ran out of memory: the JavaScript heap reached its bound',
        next: 'Find what it keeps (docs/health.md), or raise the bound: NODE_OPTIONS=--max-old-space-size=… in the unit.',
      }
    : {
        id: 'out-of-memory',
        words: 'it ran out of memory and was killed by the kernel',
        next: 'Raise MemoryMax of the unit or give the host more memory, and look what the release needs it for.',
      };
};
