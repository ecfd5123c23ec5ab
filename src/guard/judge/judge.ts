import type { Finding } from '../finding.ts';
import type { OwnRule, Policy } from '../policy/policy.ts';
import type { Hit, Rule, Severity } from '../rule.ts';
import type { Command, Script } from '../shell/command.ts';
import { understood } from '../shell/understood.ts';
import type { Span } from '../source/file.ts';
import type { AccessPiece, Role } from '../source/piece.ts';
import { ownHit } from './own-rule.ts';
import { readyFor } from './ready.ts';
import type { Concerned } from './rules-by-program.ts';
import { severityOf } from './severity.ts';

/** All that rules find in the commands of one piece. */
export function judgeScript(path: string, all: Script, policy: Policy, rules: readonly Rule[]): Finding[] {
  const script = all.commands.some(({ own }) => own) ? { commands: all.commands.filter(({ own }) => !own) } : all;
  const report = (found: Finding[], rule: Rule | OwnRule, hit: Hit): void => {
    found.push(...findingsOf(path, rule, hit, policy));
  };
  const { byProgram } = readyFor(policy, rules);
  const inScript: Finding[] = [];
  const inCommands: Finding[] = [];
  const met = new Set<Concerned>();
  for (const command of script.commands) {
    const concerned = byProgram.for(command);
    met.add(concerned);
    for (const rule of concerned.commands) {
      const hit = rule.command(command, policy);
      if (hit !== undefined) report(inCommands, rule, { command, ...hit });
    }
  }
  for (const rule of new Set([...met].flatMap(({ scripts }) => scripts))) {
    for (const hit of rule.script(script, policy)) report(inScript, rule, hit);
  }
  for (const rule of policy.ownRules) {
    for (const command of script.commands) if (ownHit(rule, command)) report(inCommands, rule, { command });
  }
  return [...inScript, ...inCommands];
}

/** What rules find in the commands of several pieces that run one after another, and not in one of them alone. */
export function judgeSequence(path: string, script: Script, policy: Policy, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) =>
    rule.sequences && rule.script
      ? rule.script(script, policy).flatMap((hit) => findingsOf(path, rule, hit, policy))
      : [],
  );
}

function findingsOf(path: string, rule: Rule | OwnRule, hit: Hit, policy: Policy): Finding[] {
  const severity = severityFor(rule, hit.command.role, policy);
  if (severity === 'off') return [];
  const [why, instead] = 'why' in rule ? [rule.why, rule.instead] : [rule.message, rule.instead ?? ''];
  return [
    {
      rule: rule.id,
      severity,
      path,
      span: { start: Math.min(hit.since ?? hit.command.start, hit.command.start), end: hit.command.end },
      also: (hit.with ?? []).map(spanOf),
      understood: [hit.command, ...(hit.with ?? [])].map(understood).join('; '),
      why: hit.why ?? why,
      instead: hit.instead ?? instead,
    },
  ];
}

/** What rules find where a file is read or written without a command. */
export function judgeAccess(path: string, piece: AccessPiece, policy: Policy, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => {
    const severity = severityFor(rule, piece.setting.role, policy);
    if (severity === 'off' || !rule.access?.(piece, policy)) return [];
    const what = `${piece.access === 'read' ? 'reads' : 'writes'} ${piece.path}`;
    return [{ ...wordsOf(rule), severity, path, span: piece.span, also: [], understood: what }];
  });
}

/** What rules find in the mere fact that a change touches a file. `deed` is what it does to it. */
export function judgeChanged(
  path: string,
  deed: 'adds' | 'edits' | 'deletes' | 'renames',
  policy: Policy,
  rules: readonly Rule[],
): Finding[] {
  return rules.flatMap((rule) => {
    const severity = severityFor(rule, 'runs', policy);
    if (severity === 'off' || !rule.changed?.(path, policy)) return [];
    const span = { start: 0, end: 0 };
    return [{ ...wordsOf(rule), severity, path, span, also: [], understood: `${deed} ${path}` }];
  });
}

/** What runs has the rule's severity; what a document only says is a warning at most, or nothing. */
function severityFor(rule: Rule | OwnRule, role: Role, policy: Policy): Severity {
  const severity = severityOf(rule, policy);
  if (severity === 'off' || role === 'runs') return severity;
  if (role === 'forbids' && !policy.forbiddenExamples) return 'off';
  return 'warning';
}

const wordsOf = ({ id, why, instead }: Rule) => ({ rule: id, why, instead });
const spanOf = ({ start, end }: Command): Span => ({ start, end });
