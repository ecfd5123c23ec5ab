import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { interpolate } from '../runner/expressions.ts';
import type { StepManifest } from '../runner/index.ts';
import { manifestOf, ROOT } from './actions.ts';

const skip = ROOT === undefined ? 'there is no root action.yml yet' : false;
const steps = ROOT?.steps ?? [];
const childOf = (step: StepManifest) => manifestOf(step.uses?.replace('$/actions/', '') ?? '');

test('the root composite is made of siblings at the caller’s commit, and of no script', { skip }, () => {
  assert.equal(ROOT?.using, 'composite');
  for (const step of steps) {
    assert.match(step.uses ?? '', /^\$\/actions\/[a-z-]+$/);
    assert.equal(step.run, undefined);
    assert.ok(step.id, 'every step has an id');
  }
});

// The open transaction knows its service, and the probes ask for the new build, which is then no longer live.
const NOT_FOR: Readonly<Record<string, readonly string[]>> = {
  rollback: ['service', 'manager', 'stable-for', 'probes'],
};

test('every input of the root reaches every child that has it, and none is left over', { skip }, () => {
  for (const input of Object.keys(ROOT?.inputs ?? {})) {
    const takers = steps.filter((step) => input in childOf(step).inputs && !NOT_FOR[step.id ?? '']?.includes(input));
    for (const step of takers) {
      assert.ok(step.with[input] !== undefined, `${step.id} is not given ${input}`);
    }
    const used = steps.some((step) =>
      [...Object.values(step.with), step.if ?? ''].some((value) => value.includes(`inputs.${input}`)),
    );
    assert.ok(used, `${input} reaches nobody`);
  }
});

test('the root gives its children only inputs that they have', { skip }, () => {
  for (const step of steps) {
    const known = Object.keys(childOf(step).inputs);
    assert.deepEqual(
      Object.keys(step.with).filter((name) => !known.includes(name)),
      [],
      step.id,
    );
  }
});

test('every input and every output of a child that the root mentions exists', { skip }, () => {
  const content = readFileSync(ROOT?.path ?? '', 'utf8');
  const inputs = [...content.matchAll(/\binputs\.([\w-]+)/g)].map((match) => match[1] ?? '');
  for (const input of inputs) assert.ok(ROOT && input in ROOT.inputs, `inputs.${input}`);
  const outputs = [...content.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)];
  for (const [mention, id, output] of outputs) {
    const step = steps.find((each) => each.id === id);
    assert.ok(step, mention);
    assert.ok((output ?? '') in childOf(step).outputs, mention);
  }
});

test('every output of the root has a value, and every input and output a description', { skip }, () => {
  for (const [name, output] of Object.entries(ROOT?.outputs ?? {})) {
    assert.match(output.value ?? '', /\$\{\{.*steps\./s, name);
    assert.match(output.description ?? '', /\S/, name);
  }
  for (const [name, input] of Object.entries(ROOT?.inputs ?? {})) assert.match(input.description ?? '', /\S/, name);
});

test('the state at the end is that of the way back where it was taken, else that of the last step that knows', {
  skip,
}, () => {
  const stateOf = (states: Readonly<Record<string, string>>): string => {
    const told = Object.entries(states).map(([id, state]) => [id, { outputs: { state } }]);
    const silent = steps.map((step) => [step.id, { outputs: {} }]);
    const contexts = { inputs: {}, env: {}, steps: Object.fromEntries([...silent, ...told]) };
    return interpolate(ROOT?.outputs['state']?.value ?? '', contexts);
  };
  assert.equal(stateOf({ 'atomic-sync': 'unchanged' }), 'unchanged');
  assert.equal(
    stateOf({ 'atomic-sync': 'switched', 'single-restart': 'restarted', 'smoke-probe': 'committed' }),
    'committed',
  );
  assert.equal(stateOf({ 'atomic-sync': 'switched', rollback: 'reverted' }), 'reverted');
  assert.equal(stateOf({ 'atomic-sync': 'switched', 'single-restart': 'reverted', rollback: 'unchanged' }), 'reverted');
});
