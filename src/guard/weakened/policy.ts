import { severityOf } from '../judge/severity.ts';
import { DEFAULT_POLICY } from '../policy/defaults.ts';
import type { Policy } from '../policy/policy.ts';
import type { Rule, Severity } from '../rule.ts';

const RANK: Readonly<Record<Severity, number>> = { off: 0, warning: 1, error: 2 };

const DEFAULTS = {
  'live path': DEFAULT_POLICY.livePaths,
  'data path': DEFAULT_POLICY.dataPaths,
  'secret file': DEFAULT_POLICY.secretFiles,
} as const;

/** What a policy lets pass that the one before it did not, each in a few words. */
export function looserPolicy(before: Policy, after: Policy, rules: readonly Rule[]): string[] {
  const said: string[] = [];
  for (const rule of rules) {
    const [was, is] = [severityOf(rule, before), severityOf(rule, after)];
    if (RANK[is] < RANK[was]) said.push(`rule ${rule.id} goes from ${was} to ${is}`);
  }
  for (const rule of before.ownRules) {
    const now = after.ownRules.find(({ id }) => id === rule.id);
    if (now === undefined) said.push(`the repository's own rule ${rule.id} is taken out`);
    else if (RANK[severityOf(now, after)] < RANK[severityOf(rule, before)]) said.push(`rule ${rule.id} is made milder`);
    else if (JSON.stringify(now) !== JSON.stringify(rule)) said.push(`the repository's own rule ${rule.id} is edited`);
  }
  const lists = [
    ['live path', before.livePaths, after.livePaths],
    ['data path', before.dataPaths, after.dataPaths],
    ['secret file', before.secretFiles, after.secretFiles],
  ] as const;
  for (const [what, was, is] of lists) {
    // Whoever names paths for the first time replaces the defaults, which is what the file is for.
    const named = was === DEFAULTS[what] ? [] : was.filter((each) => !each.startsWith('!'));
    for (const each of named) if (!is.includes(each)) said.push(`${what} ${each} is taken out`);
    for (const each of is)
      if (each.startsWith('!') && named.length > 0 && !was.includes(each))
        said.push(`${what} exception ${each} is added`);
  }
  for (const each of after.exclude) if (!before.exclude.includes(each)) said.push(`files ${each} are excluded`);
  const known = new Set(before.allow.map(allowanceKey));
  for (const each of after.allow) {
    if (!known.has(allowanceKey(each)))
      said.push(`${each.rule} is allowed in ${each.path.join(', ')} (${each.reason})`);
  }
  if (before.forbiddenExamples && !after.forbiddenExamples) said.push('forbidden-examples is switched off');
  return said;
}

const allowanceKey = ({ rule, path, until }: Policy['allow'][number]): string => JSON.stringify([rule, path, until]);
