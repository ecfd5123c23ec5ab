import type { Finding } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import { isOver } from './parse.ts';

/** What is wrong with the allowances of the policy file: those whose day is over. `at` gives the offset of a line. */
export function expiredAllowances(
  { allow }: Policy,
  config: string,
  now: Date,
  at: (line: number) => number,
): Finding[] {
  return allow
    .filter(({ until }) => isOver(until, now))
    .map(({ rule, path, until, line }) => ({
      rule: 'guard/expired-allowance',
      severity: 'error' as const,
      path: config,
      span: { start: at(line), end: at(line) },
      also: [],
      understood: `${rule} in ${path.join(', ')}`,
      why: `This allowance held until ${until}, and allows nothing any more.`,
      instead: 'Mend what it allowed, or agree on a new day.',
    }));
}
