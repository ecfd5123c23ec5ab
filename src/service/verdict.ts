import type { Unit } from './unit.ts';

/** Whether a unit is well, on its way, or dead, judged from what its manager says. */
export type UnitVerdict =
  | { readonly kind: 'running' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'dead'; readonly words: string };

/**
 * Judges a unit after a restart that was asked for. A start that the manager made by itself since then means that the
 * process died at least once: that is a crash loop in the making, also while it happens to be up.
 */
export function judgeUnit(name: string, unit: Unit): UnitVerdict {
  if (unit.automaticRestarts > 0) {
    return {
      kind: 'dead',
      // Once it is up again the manager tells of the new start only: how the one before ended is in the journal.
      words: `${name} died after its start and was started again by ${unit.manager}${unit.result === 'success' || unit.result === '' ? '' : ` (${ending(unit)})`}.`,
    };
  }
  switch (unit.active) {
    case 'active':
    case 'reloading':
      return { kind: 'running' };
    case 'activating':
      return unit.sub === 'auto-restart'
        ? { kind: 'dead', words: `${name} died right after its start (${ending(unit)}).` }
        : { kind: 'starting' };
    case 'failed':
      return { kind: 'dead', words: `${name} failed (${ending(unit)}).` };
    default:
      return {
        kind: 'dead',
        words: `${name} is not running (${unit.active || 'unknown'}/${unit.sub}, ${ending(unit)}).`,
      };
  }
}

function ending({ result, exitStatus }: Unit): string {
  switch (result) {
    case 'success':
    case '':
      return `it ended with exit status ${exitStatus}`;
    case 'exit-code':
      return `exit status ${exitStatus}`;
    case 'signal':
    case 'core-dump':
      return `ended by signal ${exitStatus}`;
    case 'oom-kill':
      return 'ended by the kernel: out of memory';
    case 'start-limit-hit':
      return 'start limit hit: it was started too often in too short a time';
    case 'timeout':
      return 'a time-out of the unit';
    default:
      return result;
  }
}
