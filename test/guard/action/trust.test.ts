import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, lintChange, numbers } from './lint.ts';

const CONFIG = '.github/surefoot.yml';
const guard = (...lines: readonly string[]) => `guard:\n${lines.map((line) => `  ${line}\n`).join('')}`;

test('a change does not judge itself: its own policy has no say, and what it opens is found', async (t) => {
  const result = await lintChange(
    t,
    { [CONFIG]: guard('live-paths: [/srv/shop]') },
    {
      'a.sh': 'kill -9 1\nrm -rf /srv/shop/x\n',
      [CONFIG]: guard('live-paths: [/srv/other]', 'rules:', '  process-kill: off', 'exclude: [a.sh]'),
    },
  );
  const all = annotated(result);
  assert.deepEqual(all.slice(0, 2), ['error a.sh:1 process-kill/kill-9', 'error a.sh:2 live-dir-bypass/remove']);
  assert.deepEqual(new Set(all.slice(2)), new Set([`warning ${CONFIG}:1 guard/weakened`]));
  assert.match(result.log, /rule process-kill\/kill-9 goes from error to off/);
  assert.match(result.log, /live path \/srv\/shop is taken out/);
  assert.match(result.log, /files a\.sh are excluded/);
});

test('the policy of the base is obeyed', async (t) => {
  const policy = guard('rules:', '  process-kill/kill-9: warning', 'exclude: [vendor]', 'live-paths: [/srv/shop]');
  const change = { 'a.sh': 'kill -9 1\n', 'vendor/a.sh': 'kill -9 1\n', 'b.sh': 'cp x /srv/shop/\n' };
  const result = await lintChange(t, { [CONFIG]: policy }, change);
  assert.deepEqual(annotated(result), ['error b.sh:1 live-dir-bypass/copy', 'warning a.sh:1 process-kill/kill-9']);
});

test('a rule of the repository’s own is found by command, arguments and path', async (t) => {
  const own = guard(
    'own-rules:',
    '  - id: own/prune',
    '    command: docker',
    '    arguments: [system, prune]',
    '    message: It removes what a rollback needs.',
    '    instead: docker image prune',
  );
  const result = await lintChange(t, { [CONFIG]: own }, { 'a.sh': 'sudo docker system prune -f\ndocker system df\n' });
  assert.deepEqual(annotated(result), ['error a.sh:1 own/prune']);
  assert.match(
    result.annotations[0]?.message ?? '',
    /Why: It removes what a rollback needs\.\nInstead: docker image prune/,
  );
});

test('a fault in the policy file is an error in its place, whether it is there or comes with the change', async (t) => {
  const broken = guard('live-pahts: [/x]');
  const there = await lintChange(t, { [CONFIG]: broken }, { 'a.sh': 'kill -9 1\n' });
  assert.deepEqual(annotated(there), ['error a.sh:1 process-kill/kill-9', `error ${CONFIG}:2 guard/configuration`]);
  const comes = await lintChange(t, {}, { [CONFIG]: broken });
  assert.deepEqual(annotated(comes), [`error ${CONFIG}:2 guard/configuration`]);
});

test('an allowance in a comment works at once, and is counted, listed and told', async (t) => {
  const script = '# surefoot-allow process-kill/kill-9: our own child\nkill -9 1\nkill -9 2\n';
  const result = await lintChange(t, {}, { 'a.sh': script });
  assert.deepEqual(annotated(result), ['error a.sh:3 process-kill/kill-9']);
  assert.equal(result.outputs['suppressed'], '1');
  assert.match(result.summary, /1 allowed, each with a reason/);
  assert.match(result.summary, /`a\.sh:2`.*in-line.*our own child/);
  assert.ok(
    result.annotations.some(({ level, message }) => level === 'notice' && /^1 finding is allowed/.test(message)),
  );
});

test('allowances that are unused, over or without a reason are found where the change brings them', async (t) => {
  const bad = '# surefoot-allow power: no such thing\necho\nkill -9 1 # surefoot-allow process-kill\n';
  const over = 'kill -9 1 # surefoot-allow process-kill: x (until 2020-01-01)\n';
  const result = await lintChange(
    t,
    { 'old.sh': '# surefoot-allow power: x\n' },
    { 'a.sh': bad, 'b.sh': over, 'old.sh': '# surefoot-allow power: x\necho\n' },
  );
  assert.deepEqual(annotated(result), [
    'error a.sh:3 process-kill/kill-9',
    'error b.sh:1 process-kill/kill-9',
    'error a.sh:3 guard/reasonless-allowance',
    'error b.sh:1 guard/expired-allowance',
    'warning a.sh:1 guard/unused-allowance',
  ]);
});

test('an allowance that is taken out uncovers what it allowed', async (t) => {
  const result = await lintChange(
    t,
    { 'a.sh': '# surefoot-allow power: x\n\nsudo reboot\n' },
    { 'a.sh': '\n\nsudo reboot\n' },
  );
  assert.deepEqual(annotated(result), ['error a.sh:3 power/power-off']);
});

test('the policy allows a rule in a file until its day', async (t) => {
  const allow = (until: string) =>
    guard('allow:', '  - rule: process-kill/kill-9', '    path: a.sh', '    reason: ours', `    until: ${until}`);
  const valid = await lintChange(
    t,
    { [CONFIG]: allow('2999-01-01') },
    { 'a.sh': 'kill -9 1\n', 'b.sh': 'kill -9 1\n' },
  );
  assert.deepEqual(annotated(valid), ['error b.sh:1 process-kill/kill-9']);
  assert.equal(valid.outputs['suppressed'], '1');
  const over = await lintChange(t, { [CONFIG]: allow('2020-01-01') }, { 'a.sh': 'kill -9 1\n' });
  assert.deepEqual(annotated(over), ['error a.sh:1 process-kill/kill-9', `error ${CONFIG}:3 guard/expired-allowance`]);
});

const WORKFLOW = (step: string) =>
  `on: pull_request\njobs:\n  guard:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v6\n${step}`;
const STEP = '      - uses: OWNER/surefoot/actions/guard-lint@v1\n';

test('a change that takes the linter out of a workflow, or edits its step, is told', async (t) => {
  const path = '.github/workflows/ci.yml';
  const weakenedBy = async (after: string | undefined) =>
    annotated(await lintChange(t, { [path]: WORKFLOW(STEP) }, { [path]: after, 'x.txt': 'x' }));
  const told = [`warning ${path}:1 guard/weakened`];
  assert.deepEqual(await weakenedBy(WORKFLOW('')), told);
  assert.deepEqual(await weakenedBy(undefined), told);
  assert.deepEqual(await weakenedBy(WORKFLOW(`${STEP}        with:\n          fail-on: never\n`)), told);
  assert.deepEqual(await weakenedBy(WORKFLOW(`${STEP}        continue-on-error: true\n`)), told);
  assert.deepEqual(await weakenedBy(WORKFLOW(STEP.replace('v1', 'v2')).replace('guard:', 'lint:')), []);
});

test('a baseline that grows with the change has no say yet, and is told', async (t) => {
  const entry = { rule: 'process-kill/kill-9', path: 'a.sh', command: 'kill -9 1', fingerprint: '0'.repeat(32) };
  const baseline = JSON.stringify({ version: 1, findings: [entry] });
  const result = await lintChange(t, {}, { '.github/surefoot-baseline.json': baseline, 'a.sh': 'kill -9 1\n' });
  assert.deepEqual(annotated(result), [
    'error a.sh:1 process-kill/kill-9',
    'warning .github/surefoot-baseline.json:1 guard/weakened',
  ]);
  assert.match(numbers(result), /^2 findings/);
});
