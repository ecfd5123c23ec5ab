import type { Unit } from '../unit.ts';
import { lastMatch } from './cause.ts';

/**
 * The unit as it was at its end. Once the manager has started it again it tells of the new start only; how the one
 * before ended it wrote into the journal. Pure.
 */
export function atItsEnd(unit: Unit, journal: readonly string[]): Unit {
  if (unit.automaticRestarts === 0 || (unit.result !== 'success' && unit.result !== '')) return unit;
  const exit = lastMatch(journal, /Main process exited, code=(exited|killed|dumped), status=(\d{1,3})\//);
  const result = lastMatch(journal, /Failed with result '([a-z-]{1,40})'/)?.[1];
  if (exit === undefined && result === undefined) return unit;
  const usual = exit?.[1] === 'exited' ? 'exit-code' : exit?.[1] === 'dumped' ? 'core-dump' : 'signal';
  return { ...unit, result: result ?? usual, exitStatus: Number(exit?.[2] ?? unit.exitStatus) };
}
