import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import type { Policy } from '../../../src/guard/policy/policy.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { looserPolicy } from '../../../src/guard/weakened/policy.ts';
import { looserWorkflow } from '../../../src/guard/weakened/workflow.ts';

const said = (before: Partial<Policy>, after: Partial<Policy>): string[] =>
  looserPolicy({ ...DEFAULT_POLICY, ...before }, { ...DEFAULT_POLICY, ...after }, RULES);

test('a policy that sees less is told in words, and one that sees more is not', () => {
  const allowance = { rule: 'power', path: ['a.sh'], reason: 'why', until: undefined, line: 3 };
  assert.deepEqual(said({}, { severities: new Map([['power/power-off', 'warning']]) }), [
    'rule power/power-off goes from error to warning',
  ]);
  assert.deepEqual(said({}, { exclude: ['x'], allow: [allowance] }), [
    'files x are excluded',
    'power is allowed in a.sh (why)',
  ]);
  assert.deepEqual(said({ livePaths: ['/a', '/b'] }, { livePaths: ['/a', '!/a/x'] }), [
    'live path /b is taken out',
    'live path exception !/a/x is added',
  ]);
  assert.deepEqual(said({ forbiddenExamples: true }, {}), ['forbidden-examples is switched off']);
  const more: Partial<Policy> = { secretFiles: ['x'], forbiddenExamples: true };
  assert.deepEqual(said({ exclude: ['x'], allow: [allowance] }, more), []);
  assert.deepEqual(said({ allow: [allowance] }, { allow: [{ ...allowance, line: 9, reason: 'moved' }] }), []);
});

test('whoever names paths for the first time is not told that the defaults are gone', () => {
  assert.deepEqual(said({}, { livePaths: ['/srv/shop'], dataPaths: ['/srv/db'] }), []);
});

test('a rule of the repository’s own that is taken out, edited or made milder is told', () => {
  const own = {
    id: 'own/x',
    severity: 'error',
    command: ['x'],
    arguments: [],
    paths: [],
    message: 'No.',
    instead: undefined,
  } as const;
  const before = { ownRules: [own] };
  assert.deepEqual(said(before, {}), ["the repository's own rule own/x is taken out"]);
  assert.deepEqual(said(before, { ownRules: [{ ...own, severity: 'warning' }] }), ['rule own/x is made milder']);
  assert.deepEqual(said(before, { ownRules: [{ ...own, arguments: ['y'] }] }), [
    "the repository's own rule own/x is edited",
  ]);
  assert.deepEqual(said(before, before), []);
});

test('a workflow is compared by what it asks of the linter', () => {
  const step = '{uses: "o/surefoot/actions/guard-lint@v1", with: {fail-on: error}}';
  const workflow = (steps: string, job = '') => `on: pull_request\njobs:\n  a:\n    ${job}\n    steps: [${steps}]\n`;
  const before = workflow(step);
  const taken = ['a step that runs guard-lint is taken out'];
  const edited = ['the step that runs guard-lint is edited'];
  assert.deepEqual(looserWorkflow(before, before.replace('@v1', '@v2')), []);
  assert.deepEqual(looserWorkflow(before, workflow(`{run: ls}, ${step}`)), []);
  assert.deepEqual(looserWorkflow(before, undefined), taken);
  assert.deepEqual(looserWorkflow(before, workflow('{run: guard-lint}')), taken);
  assert.deepEqual(looserWorkflow(before, 'jobs: ['), taken);
  assert.deepEqual(looserWorkflow(before, before.replace('error', 'never')), edited);
  assert.deepEqual(looserWorkflow(before, workflow(step, 'if: false')), edited);
  assert.deepEqual(looserWorkflow(before, before.replace('pull_request', 'workflow_dispatch')), edited);
  assert.deepEqual(looserWorkflow(workflow('{run: ls}'), undefined), []);
});

test('a workflow that is nested without end, or an alias bomb, is read in no time', () => {
  const bomb = `a: &a [guard-lint]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\n`;
  const startedAt = performance.now();
  looserWorkflow(bomb, bomb);
  looserWorkflow(`guard-lint: ${'['.repeat(5000)}`, 'x');
  assert.ok(performance.now() - startedAt < 3000);
});
