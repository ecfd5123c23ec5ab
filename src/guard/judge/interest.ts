import type { Policy } from '../policy/policy.ts';
import type { Rule } from '../rule.ts';
import { IDLE } from '../shell/walk/idle.ts';
import type { Interest } from '../shell/walk/walk.ts';

/** What the rules look at: programs that are worth following, and commands whose arguments none of them asks for. */
export function interestOf(policy: Policy, rules: readonly Rule[]): Interest {
  const own = policy.ownRules.flatMap(({ command }) => command);
  return {
    idle: new Set([...IDLE].filter((name) => !own.includes(name))),
    telling: new Set([...SPOKEN, ...own, ...rules.flatMap(({ programs }) => programs ?? []).filter(isTelling)]),
  };
}

/** Rules that look at every command, or at none alone, ask for these. */
const SPOKEN = 'systemctl service supervisorctl pm2 eval bash sh ssh'.split(' ');

/** Programs that stand in nearly every script tell nothing of a call, and less does a dot. */
const COMMON = new Set(
  '. cat cp mv ln sed awk grep tee touch mkdir set export local git tar node python3 perl'.split(' '),
);
const isTelling = (name: string): boolean => /^[\w.-]+$/.test(name) && !COMMON.has(name);
