import type { Finding } from '../finding.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { type Located, locate } from '../report/located.ts';
import { Positions } from '../report/positions.ts';

/** Reads a policy file; its faults are findings in their places, and with any there is no policy. */
export function judgePolicy(
  text: string,
  path: string,
): { readonly policy?: Policy; readonly faults: readonly Located[] } {
  const parsed = parsePolicy(text, path);
  if ('policy' in parsed) return { policy: parsed.policy, faults: [] };
  const positions = new Positions(text);
  const findings = parsed.faults.map(({ line, column, message }): Finding => {
    const start = positions.startOf(line) + column - 1;
    return {
      rule: 'guard/configuration',
      severity: 'error',
      path,
      span: { start, end: start },
      also: [],
      understood: message,
      why: `The policy file cannot be obeyed: ${message}`,
      instead: 'Mend it; its keys are described in docs/guard-lint.md.',
    };
  });
  return { faults: locate(findings, positions) };
}
