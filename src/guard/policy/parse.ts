import { LineCounter, type Node, parseDocument, visit } from 'yaml';
import { excerpt } from '../../words/printable.ts';
import { FAMILIES, type Severity } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import { DEFAULT_POLICY } from './defaults.ts';
import { Faults, type PolicyFault } from './fault.ts';
import { type Field, flag, isNothing, items, mapping, meant, pairs, shown } from './fields.ts';
import { GUARD_KEYS, SECTIONS } from './keys.ts';
import { parseAllowance } from './parse-allow.ts';
import { parseOwnRule, severityOf } from './parse-own-rule.ts';
import { globsOf } from './parse-paths.ts';
import type { OwnRule, Policy } from './policy.ts';

/** More than this is no policy that anybody reads. */
const LONGEST = 256 * 1024;
const MOST_NODES = 20_000;

/**
 * Reads a policy file. What it does not speak of is as in {@link DEFAULT_POLICY}; an empty file is no policy. All faults
 * are told at once, each with its line and column.
 */
export function parsePolicy(text: string, path: string): { policy: Policy } | { faults: readonly PolicyFault[] } {
  const lines = new LineCounter();
  const faults = new Faults(path, (offset) => lines.linePos(offset));
  if (text.length > LONGEST) {
    faults.add(0, `The file is longer than ${LONGEST / 1024} kB.`);
    return { faults: faults.found };
  }
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false });
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    faults.add(pos[0], `The file is no YAML here: ${excerpt(message.split(/ at line |\n/)[0] ?? message)}.`);
  }
  let nodes = 0;
  visit(document, () => {
    nodes += 1;
    return nodes > MOST_NODES ? visit.BREAK : undefined;
  });
  if (nodes > MOST_NODES) faults.add(0, `The file holds more than ${MOST_NODES} values.`);
  if (faults.found.length > 0) return { faults: faults.found };

  const root = document.contents as Node | null;
  if (root === null || isNothing(root)) return { policy: DEFAULT_POLICY };
  const start = root.range?.[0] ?? 0;
  const policy = policyIn({ node: root, offset: start, key: start, name: '' }, lines, faults);
  return faults.found.length > 0 ? { faults: faults.found } : { policy };
}

function policyIn(root: Field, lines: LineCounter, faults: Faults): Policy {
  const guard = mapping(root, SECTIONS, faults).get('guard');
  if (guard === undefined) return DEFAULT_POLICY;
  const entries = mapping(guard, GUARD_KEYS, faults);
  const ownRules = ownRulesOf(entries.get('own-rules'), faults);
  const known = [...FAMILIES, ...RULES.map(({ id }) => id), ...ownRules.map(({ id }) => id)];
  const allowed =
    items(entries.get('allow'), 'a list of allowances, each with `rule`, `path` and `reason`', faults) ?? [];
  return {
    livePaths: globsOf(entries.get('live-paths'), faults) ?? DEFAULT_POLICY.livePaths,
    dataPaths: globsOf(entries.get('data-paths'), faults) ?? DEFAULT_POLICY.dataPaths,
    secretFiles: globsOf(entries.get('secret-files'), faults) ?? DEFAULT_POLICY.secretFiles,
    severities: severitiesOf(entries.get('rules'), known, faults),
    ownRules,
    forbiddenExamples: flag(entries.get('forbidden-examples'), faults) ?? DEFAULT_POLICY.forbiddenExamples,
    allow: allowed.flatMap((each) => parseAllowance(each, known, (at) => lines.linePos(at).line, faults) ?? []),
    exclude: globsOf(entries.get('exclude'), faults) ?? DEFAULT_POLICY.exclude,
  };
}

function ownRulesOf(field: Field | undefined, faults: Faults): readonly OwnRule[] {
  const rules: OwnRule[] = [];
  for (const each of items(field, 'a list of rules, each with `id`, `command` and `message`', faults) ?? []) {
    const rule = parseOwnRule(each, faults);
    if (rule === undefined) continue;
    if (rules.some(({ id }) => id === rule.id))
      faults.add(each.offset, `\`${each.name}.id\` is ${rule.id}, as another rule is.`);
    rules.push(rule);
  }
  return rules;
}

function severitiesOf(
  field: Field | undefined,
  known: readonly string[],
  faults: Faults,
): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>();
  if (field === undefined) return severities;
  for (const [id, value] of pairs(field, 'a mapping from rule ids or families to error, warning or off', faults)) {
    const severity = severityOf(value, faults);
    if (!known.includes(id)) {
      faults.add(
        value.key,
        `\`${shown(value.name)}\` is no rule and no family.${meant(id, known)} docs/rules.md lists them.`,
      );
    } else if (severity !== undefined) severities.set(id, severity);
  }
  return severities;
}
