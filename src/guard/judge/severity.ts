import type { OwnRule, Policy } from '../policy/policy.ts';
import type { Rule, Severity } from '../rule.ts';

/** The severity of a rule by the policy: by its own name first, then by its family. */
export function severityOf({ id, severity }: Rule | OwnRule, { severities }: Policy): Severity {
  return severities.get(id) ?? severities.get(id.split('/', 1)[0] ?? '') ?? severity;
}
