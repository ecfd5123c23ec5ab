import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { REPOSITORY } from '../runner/index.ts';

interface Job {
  readonly needs?: readonly string[];
  readonly uses?: string;
  readonly permissions?: object;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly { readonly run?: string; readonly uses?: string; readonly with?: object }[];
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const paths = globSync(['.github/workflows/*.yml', 'example/.github/workflows/*.yml'], { cwd: REPOSITORY });
const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

test('there are workflows to look at', () => assert.ok(paths.length >= 5, paths.join(' ')));

for (const path of paths) {
  const text = read(path);
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);

  test(`${path} says which rights it wants, each with its reason`, () => {
    assert.notEqual(workflow.permissions, undefined);
    const blocks = text.matchAll(/^( *)permissions:(.*)\n((?:\1 +.*\n)*)/gm);
    for (const [, , same = '', below = ''] of blocks) {
      const wanted = below.trim() === '' ? [same] : below.trimEnd().split('\n');
      for (const line of wanted) assert.match(line, /# \S/, line);
    }
  });

  test(`${path} bounds every job, and puts no expression into a script`, () => {
    for (const [name, job] of jobs) {
      if (job.uses === undefined) assert.ok(job['timeout-minutes'], name);
      for (const step of job.steps ?? []) assert.doesNotMatch(step.run ?? '', /\$\{\{/);
    }
  });

  test(`${path} leaves no token behind in the checkout`, () => {
    for (const step of jobs.flatMap(([, job]) => job.steps ?? [])) {
      if (step.uses?.startsWith('actions/checkout@')) {
        assert.deepEqual(step.with, { 'persist-credentials': false });
      }
    }
  });
}

test('all-passed waits for every other job of a pull request', () => {
  const { jobs }: Workflow = parse(read('.github/workflows/pull-request.yml'));
  const others = Object.keys(jobs).filter((name) => name !== 'all-passed');
  assert.deepEqual([...(jobs['all-passed']?.needs ?? [])].sort(), others.sort());
});

test('deploys wait for one another, and none of them is dropped', () => {
  for (const path of ['.github/workflows/deploy-example.yml', 'example/.github/workflows/deploy.yml']) {
    const { concurrency }: { concurrency?: { queue?: string } } = parse(read(path));
    assert.equal(concurrency?.queue, 'max', path);
  }
});
