import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runComposite } from './index.ts';
import { small, written } from './written.ts';

const SAY = small(
  'actions/say',
  `
  console.log('say ' + input('word'));
  put('OUTPUT', 'said=' + input('word'));
  put('STEP_SUMMARY', '## ' + input('word'));
  if (input('word') === 'bad') process.exitCode = 1;`,
  { inputs: '  word: { default: nothing }', post: `console.log('post ' + input('word'));` },
);
const WAIT = small(
  'actions/wait',
  `process.once('SIGINT', () => { put('OUTPUT', 'left=clean'); process.exit(1); }); console.log('waiting'); forever();`,
);

const composite = (steps: string, rest = ''): Record<string, string> => ({
  'action.yml': `name: c\ndescription: c\ninputs:\n  word: {}\n${rest}\nruns:\n  using: composite\n  steps:\n${steps}`,
});

const told = (result: Awaited<ReturnType<typeof runComposite>>): Record<string, string> =>
  Object.fromEntries(result.steps.map((step) => [step.id, step.outcome]));

test('inputs, outputs of steps, contexts and conditions flow as on the platform', async (t) => {
  const root = written(t, {
    ...SAY,
    ...composite(
      `
    - id: first
      uses: $/actions/say
      with: { word: "\${{ inputs.word }}-\${{ github.run_id }}" }
    - id: second
      uses: $/actions/say
      if: steps.first.outputs.said == 'hi-16000000001' && runner.os == 'Linux'
      with: { word: "\${{ format('{0}!', steps.first.outputs.said) }}" }
    - id: third
      if: \${{ inputs.word == 'other' }}
      uses: $/actions/say`,
      `outputs:\n  word: { description: w, value: "\${{ steps.second.outputs.said }}" }`,
    ),
  });
  const result = await runComposite(root, { repository: root, inputs: { word: 'hi' } });
  assert.equal(result.outcome, 'success');
  assert.deepEqual(told(result), { first: 'success', second: 'success', third: 'skipped' });
  assert.deepEqual(result.outputs, { word: 'hi-16000000001!' });
  assert.equal(result.summary, '## hi-16000000001\n\n## hi-16000000001!\n');
  assert.deepEqual(
    result.posts.map((post) => post.result.log),
    ['post hi-16000000001!', 'post hi-16000000001'],
  );
});

test('an unset input passed on arrives as empty text and hides the default', async (t) => {
  const root = written(t, {
    ...SAY,
    ...composite(
      `    - { id: a, uses: $/actions/say, with: { word: "\${{ inputs.word }}" } }\n    - { id: b, uses: $/actions/say }`,
    ),
  });
  const result = await runComposite(root, { repository: root });
  assert.deepEqual(
    result.steps.map((step) => step.outputs['said']),
    ['', 'nothing'],
  );
});

test('after a failure only steps that ask for it run, and the composite fails', async (t) => {
  const root = written(t, {
    ...SAY,
    ...composite(`
    - { id: bad, uses: $/actions/say, with: { word: bad } }
    - { id: next, uses: $/actions/say }
    - { id: rescue, if: failure() || cancelled(), uses: $/actions/say, with: { word: "\${{ steps.bad.outcome }}" } }
    - { id: always, if: always(), uses: $/actions/say }
    - { id: calm, if: cancelled(), uses: $/actions/say }`),
  });
  const result = await runComposite(root, { repository: root });
  assert.equal(result.outcome, 'failure');
  assert.deepEqual(told(result), {
    bad: 'failure',
    next: 'skipped',
    rescue: 'success',
    always: 'success',
    calm: 'skipped',
  });
  assert.equal(result.steps[2]?.outputs['said'], 'failure');
});

test('continue-on-error keeps the outcome and forgives the conclusion', async (t) => {
  const root = written(t, {
    ...SAY,
    ...composite(`
    - { id: bad, uses: $/actions/say, continue-on-error: true, with: { word: bad } }
    - { id: next, uses: $/actions/say, with: { word: "\${{ steps.bad.outcome }} \${{ steps.bad.conclusion }}" } }`),
  });
  const result = await runComposite(root, { repository: root });
  assert.equal(result.outcome, 'success');
  assert.equal(result.steps[1]?.outputs['said'], 'failure success');
});

test('nested composites have inputs, outputs and steps of their own, and `./` is the workspace', async (t) => {
  const root = written(t, {
    ...SAY,
    'inner/action.yml': `
name: i
description: i
inputs: { word: { default: inner } }
outputs: { said: { description: s, value: "\${{ steps.a.outputs.said }}" } }
runs:
  using: composite
  steps:
    - { id: a, uses: $/actions/say, with: { word: "\${{ inputs.word }}+\${{ env.COLOUR }}" }, env: { COLOUR: red } }`,
    ...composite(`
    - { id: a, uses: ./inner }
    - { id: b, uses: ./inner, with: { word: "\${{ steps.a.outputs.said }}" } }`),
  });
  const result = await runComposite(root, { repository: root, workspace: root });
  assert.equal(result.steps[0]?.steps?.[0]?.id, 'a/a');
  assert.equal(result.steps[0]?.outputs['said'], 'inner+red');
  assert.equal(result.steps[1]?.outputs['said'], 'inner+red+red');
});

test('a cancel stops the running step; a later one under cancelled() gets the signal at once, as on the platform', async (t) => {
  const steps = composite(`
    - { id: wait, uses: $/actions/wait }
    - { id: next, uses: $/actions/say }
    - { id: rescue, if: failure() || cancelled(), uses: $/actions/say }`);
  const root = written(t, { ...SAY, ...WAIT, ...steps });
  const options = { repository: root, cancelWhen: (line: string) => line === 'waiting' };
  const linked = await runComposite(root, options);
  assert.equal(linked.outcome, 'cancelled');
  assert.deepEqual(told(linked), { wait: 'cancelled', next: 'skipped', rescue: 'cancelled' });
  assert.deepEqual(linked.steps[0]?.outputs, { left: 'clean' });
  assert.deepEqual(linked.steps[2]?.outputs, {});
  assert.equal(linked.posts[0]?.result.outcome, 'success');
  const asDocumented = await runComposite(root, { ...options, cancelReaches: 'running' });
  assert.deepEqual(told(asDocumented), { wait: 'cancelled', next: 'skipped', rescue: 'success' });
});

test('a step that is overridden gets other inputs, other variables, or is another action', async (t) => {
  const root = written(t, {
    ...SAY,
    ...small('other', `console.log('other ' + process.env.COLOUR);`),
    ...composite('    - { id: a, uses: $/actions/say }\n    - { id: b, uses: $/actions/say }'),
  });
  const result = await runComposite(root, {
    repository: root,
    stepOverrides: { a: { inputs: { word: 'w' } }, b: { directory: join(root, 'other'), env: { COLOUR: 'red' } } },
  });
  assert.match(result.log, /^say w\nother red$/m);
});

test('masks and added variables last for the whole job, and all steps share one limit of annotations', async (t) => {
  const root = written(t, {
    ...small(
      'actions/one',
      `console.log('::add-mask::s3cret'); put('ENV', 'COLOUR=red'); put('PATH', '/opt/one');
      for (let i = 0; i < 7; i++) console.log('::warning::one ' + i);`,
    ),
    ...small(
      'actions/two',
      `console.log('s3cret ' + process.env.COLOUR + ' ' + process.env.PATH.split(':')[0]);
      for (let i = 0; i < 7; i++) console.log('::warning::two ' + i);`,
    ),
    ...composite('    - uses: $/actions/one\n    - uses: $/actions/two'),
  });
  const result = await runComposite(root, { repository: root });
  assert.match(result.log, /^\*\*\* red \/opt\/one$/m);
  assert.equal(result.annotations.length, 10);
  assert.equal(result.dropped.length, 4);
});

test('a script step and a foreign action are refused', async (t) => {
  const root = written(t, composite('    - { run: "true", shell: bash }'));
  await assert.rejects(runComposite(root, { repository: root }), /only `uses: \$\/…` and `uses: \.\/…` are run here/);
});
