import type { Suppressed } from '../../../src/guard/allow/apply.ts';
import type { Finding } from '../../../src/guard/finding.ts';
import { gather, type Outcome } from '../../../src/guard/outcome.ts';
import { type Located, locate } from '../../../src/guard/report/located.ts';
import { Positions } from '../../../src/guard/report/positions.ts';

/** A finding at a place of a text that says no more than that. */
export function found(given: Partial<Finding> = {}, text = 'one\ntwo\nthree\n'): Located {
  const finding: Finding = {
    rule: 'power/power-off',
    severity: 'error',
    path: 'a.sh',
    span: { start: 4, end: 7 },
    also: [],
    understood: 'sudo → reboot',
    why: 'Every service goes down.',
    instead: 'systemctl restart UNIT',
    ...given,
  };
  const [located] = locate([finding], new Positions(text));
  if (located === undefined) throw new Error('nothing was located');
  return located;
}

/** An outcome that holds these. */
export const outcomeOf = (findings: readonly Located[], suppressed: readonly Suppressed[] = []): Promise<Outcome> =>
  gather([{ path: 'a.sh', kept: findings, suppressed, state: 'examined' }], [], { subject: 'what b adds to a' });
