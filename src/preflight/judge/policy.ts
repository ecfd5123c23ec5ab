import type { UnitFacts } from '../facts.ts';
import { type Finding, good, warning } from '../finding.ts';

/** What the manager does by itself when the service dies, and how often. */
export function judgePolicy(unit: UnitFacts): Finding {
  const restart = unit.property('Restart');
  const burst = unit.property('StartLimitBurst');
  const interval = unit.property('StartLimitIntervalUSec');
  const limit =
    interval === '0' || interval === '' || burst === '0' ? undefined : `at most ${burst} starts in ${interval}`;
  const socket = unit
    .property('TriggeredBy')
    .split(' ')
    .find((name) => name.endsWith('.socket'));
  const through = socket === undefined ? '' : `; ${socket} keeps callers waiting during a restart`;
  if (restart === 'no') {
    return warning(
      'restart policy',
      'Restart=no: nobody starts the service again after a crash',
      'Set Restart=on-failure in the unit.',
    );
  }
  if (limit === undefined) {
    return warning(
      'restart policy',
      `Restart=${restart} without a start limit: a release that cannot start is tried for ever`,
      'Set StartLimitIntervalSec=60 and StartLimitBurst=5 in the unit.',
    );
  }
  return good('restart policy', `Restart=${restart}, ${limit}${through}`);
}
