import type { Policy } from '../policy/policy.ts';
import type { Rule } from '../rule.ts';
import type { Interest } from '../shell/walk/walk.ts';
import { interestOf } from './interest.ts';
import { RulesByProgram } from './rules-by-program.ts';
import { severityOf } from './severity.ts';

/** What is worked out once for all files of a run. */
interface Ready {
  readonly rules: readonly Rule[];
  readonly byProgram: RulesByProgram;
  readonly interest: Interest;
}

const ready = new WeakMap<Policy, Ready>();

/** The rules that are on by a policy, found by their programs, and what they want to know. */
export function readyFor(policy: Policy, rules: readonly Rule[]): Ready {
  const known = ready.get(policy);
  if (known?.rules === rules) return known;
  const on = rules.filter((rule) => severityOf(rule, policy) !== 'off');
  const made = { rules, byProgram: new RulesByProgram(on), interest: interestOf(policy, rules) };
  ready.set(policy, made);
  return made;
}
