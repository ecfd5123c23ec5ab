import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { sarifOf, uriOf } from '../../../src/guard/report/sarif.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { found, outcomeOf } from './outcome.ts';

/** The names that the schema of SARIF 2.1.0 allows in each kind of object, those that must be there first. */
const SHAPES: Readonly<Record<string, { must: readonly string[]; may: readonly string[] }>> = {
  log: { must: ['version', 'runs'], may: ['$schema'] },
  run: { must: ['tool'], may: ['columnKind', 'originalUriBaseIds', 'results', 'invocations'] },
  tool: { must: ['driver'], may: [] },
  driver: { must: ['name'], may: ['semanticVersion', 'rules', 'informationUri'] },
  rule: {
    must: ['id'],
    may: ['shortDescription', 'fullDescription', 'help', 'defaultConfiguration', 'properties'],
  },
  result: {
    must: ['message'],
    may: ['ruleId', 'ruleIndex', 'level', 'locations', 'partialFingerprints', 'suppressions'],
  },
  location: { must: [], may: ['physicalLocation'] },
  physicalLocation: { must: ['artifactLocation'], may: ['region'] },
  artifactLocation: { must: [], may: ['uri', 'uriBaseId', 'description'] },
  region: { must: ['startLine'], may: ['startColumn', 'endLine', 'endColumn'] },
  suppression: { must: ['kind'], may: ['status', 'justification'] },
  invocation: { must: ['executionSuccessful'], may: ['toolExecutionNotifications'] },
  text: { must: ['text'], may: ['markdown'] },
};

function shaped(kind: string, value: unknown): Record<string, unknown> {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), kind);
  const { must = [], may = [] } = SHAPES[kind] ?? {};
  const names = Object.keys(value);
  assert.deepEqual(
    must.filter((name) => !names.includes(name)),
    [],
    `${kind} lacks`,
  );
  assert.deepEqual(
    names.filter((name) => !must.includes(name) && !may.includes(name)),
    [],
    `${kind} has besides`,
  );
  return value as Record<string, unknown>;
}

const text = (value: unknown): string => {
  const { text: said } = shaped('text', value);
  assert.ok(typeof said === 'string' && said !== '');
  return said;
};
const list = (value: unknown): unknown[] => {
  assert.ok(Array.isArray(value));
  return value;
};
const positive = (value: unknown): number => {
  assert.ok(Number.isSafeInteger(value) && (value as number) >= 1, String(value));
  return value as number;
};

/** Holds a log against what the standard asks of it, and gives its results. */
function validated(log: object): Record<string, unknown>[] {
  const { version, runs } = shaped('log', JSON.parse(JSON.stringify(log)));
  assert.equal(version, '2.1.0');
  const [first, ...others] = list(runs);
  assert.equal(others.length, 0);
  const run = shaped('run', first);
  assert.equal(run['columnKind'], 'utf16CodeUnits');
  const bases = Object.entries(run['originalUriBaseIds'] as object);
  for (const [, base] of bases) text(shaped('artifactLocation', base)['description']);
  for (const each of list(run['invocations'])) assert.equal(shaped('invocation', each)['executionSuccessful'], true);
  const rules = list(shaped('driver', shaped('tool', run['tool'])['driver'])['rules']).map((each) => {
    const rule = shaped('rule', each);
    for (const part of ['shortDescription', 'fullDescription', 'help']) text(rule[part]);
    assert.match((rule['defaultConfiguration'] as { level: string }).level, /^(none|note|warning|error)$/);
    return rule['id'];
  });
  assert.equal(new Set(rules).size, rules.length, 'no rule stands there twice');
  return list(run['results']).map((each) => {
    const result = shaped('result', each);
    text(result['message']);
    assert.match(String(result['level']), /^(none|note|warning|error)$/);
    assert.equal(rules[result['ruleIndex'] as number], result['ruleId']);
    for (const print of Object.values(result['partialFingerprints'] as object)) assert.match(print, /^[0-9a-f]{32}$/);
    for (const one of list(result['suppressions'] ?? [])) {
      assert.match(String(shaped('suppression', one)['kind']), /^(inSource|external)$/);
    }
    const [location] = list(result['locations']);
    const place = shaped('physicalLocation', shaped('location', location)['physicalLocation']);
    const file = shaped('artifactLocation', place['artifactLocation']);
    assert.ok(bases.some(([name]) => name === file['uriBaseId']));
    assert.match(String(file['uri']), /^(?:[\w.~-]|%[0-9A-F]{2})+(?:\/(?:[\w.~-]|%[0-9A-F]{2})+)*$/);
    const region = shaped('region', place['region']);
    const [line, column] = [positive(region['startLine']), positive(region['startColumn'])];
    const [endLine, endColumn] = [positive(region['endLine']), positive(region['endColumn'])];
    assert.ok(endLine > line || (endLine === line && endColumn >= column));
    return result;
  });
}

test('the log is what the standard asks for, whatever is found and wherever', async () => {
  const hostile = ['a b.sh', 'a:b', '日本/ü.sh', '%2e%2e/x', 'x\n\t"\'<>', '\ud800', '#?&', '(a)!*'];
  const findings = [
    ...hostile.map((path) => found({ path, understood: path })),
    found({ rule: 'guard/not-examined', span: { start: 0, end: 0 } }, ''),
    found({ severity: 'warning', span: { start: 4, end: 13 } }),
  ];
  const suppressed = [
    { finding: found(), reason: 'because', by: 'in-line' as const, line: 2 },
    { finding: found({ path: 'b' }), reason: 'because', by: 'baseline' as const },
  ];
  const log = sarifOf(await outcomeOf(findings, suppressed), RULES, DEFAULT_POLICY);
  const results = validated(log);
  assert.equal(results.length, findings.length + suppressed.length);
  assert.deepEqual(
    results.flatMap(
      ({ suppressions }) => (suppressions as { kind: string }[] | undefined)?.map(({ kind }) => kind) ?? [],
    ),
    ['inSource', 'external'],
  );
});

test('a repository’s own rule is described beside the others', async () => {
  const own = {
    id: 'own/x',
    severity: 'warning',
    command: ['x'],
    arguments: [],
    paths: [],
    message: 'No x.',
    instead: undefined,
  } as const;
  const log = sarifOf(await outcomeOf([found({ rule: 'own/x', instead: '' })]), RULES, {
    ...DEFAULT_POLICY,
    ownRules: [own],
  });
  assert.equal(validated(log)[0]?.['ruleId'], 'own/x');
});

test('a path is a relative reference: each name is encoded by itself', () => {
  assert.equal(uriOf('a b/c%d.sh'), 'a%20b/c%25d.sh');
  assert.equal(uriOf('http://x'), 'http%3A//x');
  assert.equal(uriOf("it's(1)!*"), 'it%27s%281%29%21%2A');
});

test('a log with thousands of findings stays within what is taken', async () => {
  const many = Array.from({ length: 6000 }, (_, index) => found({ understood: `reboot ${index}` }));
  assert.equal(validated(sarifOf(await outcomeOf(many), RULES, DEFAULT_POLICY)).length, 5000);
});
