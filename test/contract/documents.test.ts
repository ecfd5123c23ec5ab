import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { REPOSITORY } from '../runner/index.ts';
import { ACTIONS, manifestOf, ROOT } from './actions.ts';

const documents = globSync(['*.md', 'docs/*.md', 'actions/*/README.md', 'example/README.md'], { cwd: REPOSITORY });
const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors that the platform gives to the headings of a document. */
const anchors = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is between ```yaml and ```, without the indentation that it has as a part of something larger. */
const examples = (text: string): string[] =>
  [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, code = '']) => {
    const [indent = ''] = /^ */.exec(code) ?? [];
    return code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
  });

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly env: boolean;
}

/** Every step of ours in a piece of a workflow. */
function stepsOf(value: unknown, env = false): Step[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => stepsOf(each, env));
  const { uses, with: given, ...rest } = value as { uses?: unknown; with?: object };
  const below = env || 'env' in rest;
  if (typeof uses === 'string' && /\bsurefoot\b.*@/.test(uses)) return [{ uses, with: { ...given }, env }];
  return Object.values(rest).flatMap((each) => stepsOf(each, below));
}

function contractOf(uses: string) {
  const name = /^OWNER\/surefoot(?:\/actions\/([a-z-]+))?@v1$/.exec(uses);
  assert.ok(name, `${uses} should be OWNER/surefoot@v1 or one of its actions`);
  if (name[1] === undefined) return ROOT;
  assert.ok(ACTIONS.includes(name[1]), `there is no action ${name[1]}`);
  return manifestOf(name[1]);
}

function check(step: Step): void {
  const contract = contractOf(step.uses);
  assert.ok(contract);
  const known = Object.keys(contract.inputs);
  assert.deepEqual(
    Object.keys(step.with).filter((input) => !known.includes(input)),
    [],
    step.uses,
  );
  const required = known.filter((input) => contract.inputs[input]?.required === 'true');
  const missing = required.filter((input) => !(input in step.with));
  assert.deepEqual(step.env ? missing.filter((input) => input === 'ssh-key') : missing, [], step.uses);
}

for (const path of documents) {
  const text = read(path);

  test(`every link of ${path} leads somewhere in the repository`, () => {
    const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((each) => !/^[a-z]+:/.test(each))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      assert.ok(existsSync(join(REPOSITORY, target)), link);
      if (anchor !== undefined) assert.ok(anchors(read(target)).includes(anchor), link);
    }
  });

  const found = examples(text);
  if (found.length === 0) continue;
  test(`every piece of a workflow in ${path} is YAML, and names inputs that there are`, () => {
    for (const example of found) {
      const value = parse(example);
      const steps = stepsOf(value);
      for (const step of steps) check(step);
      const isInputs = steps.length === 0 && !Array.isArray(value) && !('jobs' in value);
      if (isInputs) {
        const names = new Set([ROOT, ...ACTIONS.map(manifestOf)].flatMap((each) => Object.keys(each?.inputs ?? {})));
        assert.deepEqual(
          Object.keys(value).filter((name) => !names.has(name)),
          [],
          example,
        );
      }
    }
  });
}

test('what the example app copies into its repository names inputs that there are', () => {
  const steps = stepsOf(parse(read('example/.github/workflows/deploy.yml')));
  assert.equal(steps.length, 1);
  for (const step of steps) check(step);
});

test('the check of documents is awake: it sees an unknown input, a missing one and an unknown action', () => {
  const step = (text: string): Step => stepsOf(parse(text))[0] ?? assert.fail('no step');
  const whole = '{uses: OWNER/surefoot/actions/rollback@v1, with: {host: a, ssh-key: b, path: /c}}';
  check(step(whole));
  assert.throws(() => check(step(whole.replace('host: a', 'host: a, hots: a'))));
  assert.throws(() => check(step(whole.replace('host: a, ', ''))));
  assert.throws(() => check(step(whole.replace('rollback', 'roll'))));
  assert.deepEqual(anchors('# One, two: `three`\n```\n# no\n```\n'), ['one-two-three']);
});
