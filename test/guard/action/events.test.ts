import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRepository, type Repository } from '../change/repository.ts';
import { annotated, lintIn, pullRequest } from './lint.ts';

/** `main` holds an old sin and goes on; `topic` adds a new one. */
function history(repository: Repository): { base: string; head: string; merge: string; root: string } {
  const root = repository.commit({ 'old.sh': 'kill -9 1\n', 'a.sh': 'echo\n' });
  const head = repository.branch('topic').commit({ 'a.sh': 'echo\nkill -9 2\n' });
  const base = repository.branch('main', root).commit({ 'main.sh': 'kill -9 3\n' });
  repository.branch('merged', base).run('merge', '-q', '--no-edit', head);
  return { base, head, root, merge: repository.run('rev-parse', 'HEAD') };
}

const NEW = ['error a.sh:2 process-kill/kill-9'];
const push = (payload: object) => ({ name: 'push', payload: { repository: { default_branch: 'main' }, ...payload } });

for (const depth of [1, 0]) {
  const what = depth === 1 ? 'a shallow checkout' : 'a full checkout';
  const checkout = (t: Parameters<typeof emptyRepository>[0], commit: 'merge' | 'head') => {
    const repository = emptyRepository(t);
    const commits = history(repository);
    if (depth === 1) return { commits, clone: repository.shallow(t, commits[commit]) };
    repository.run('checkout', '-q', '--detach', commits[commit]);
    return { commits, clone: repository };
  };

  test(`a pull request in ${what} of its merge commit has what its branch adds`, async (t) => {
    const { commits, clone } = checkout(t, 'merge');
    for (const name of ['pull_request', 'pull_request_target']) {
      const event = { ...pullRequest(commits.base, commits.head), name };
      assert.deepEqual(annotated(await lintIn(clone, { event })), NEW);
    }
  });

  test(`a push in ${what} has what came after the commit before`, async (t) => {
    const { commits, clone } = checkout(t, 'head');
    const event = push({ before: commits.root, after: commits.head, ref: 'refs/heads/topic' });
    assert.deepEqual(annotated(await lintIn(clone, { event })), NEW);
  });

  test(`a push of a new branch in ${what} has what it added since it left the default branch`, async (t) => {
    const { commits, clone } = checkout(t, 'head');
    const event = push({ before: '0'.repeat(40), after: commits.head, ref: 'refs/heads/topic' });
    assert.deepEqual(annotated(await lintIn(clone, { event })), NEW);
  });

  test(`a merge group in ${what} has what it adds to its base`, async (t) => {
    const { commits, clone } = checkout(t, 'merge');
    const event = {
      name: 'merge_group',
      payload: { merge_group: { base_sha: commits.base, head_sha: commits.merge } },
    };
    assert.deepEqual(annotated(await lintIn(clone, { event })), NEW);
  });

  test(`an event without a base in ${what} has all files`, async (t) => {
    const { clone } = checkout(t, 'merge');
    const event = { name: 'workflow_dispatch', payload: {} };
    const result = await lintIn(clone, { event });
    assert.deepEqual(annotated(result), [
      ...NEW,
      'error main.sh:1 process-kill/kill-9',
      'error old.sh:1 process-kill/kill-9',
    ]);
    assert.match(result.log, /all files of [0-9a-f]{12} \(a workflow_dispatch event has no base to compare with\)/);
  });

  test(`base and mode come before the event, in ${what}`, async (t) => {
    const { clone } = checkout(t, 'head');
    const event = { name: 'workflow_dispatch', payload: {} };
    assert.deepEqual(annotated(await lintIn(clone, { event, inputs: { base: 'main' } })), NEW);
    const refused = await lintIn(clone, { event, inputs: { mode: 'diff' } });
    assert.match(refused.log, /There is nothing to compare with: a workflow_dispatch event has no base/);
    const tree = await lintIn(clone, { event: push({}), inputs: { mode: 'tree' } });
    assert.deepEqual(annotated(tree), [...NEW, 'error old.sh:1 process-kill/kill-9']);
  });
}

test('a forced push whose old commit is gone has every file, and says so', async (t) => {
  const repository = emptyRepository(t);
  const { head } = history(repository);
  const clone = repository.shallow(t, head);
  const event = push({ before: 'f'.repeat(40), after: head, ref: 'refs/heads/topic', forced: true });
  const result = await lintIn(clone, { event });
  assert.deepEqual(annotated(result), [...NEW, 'error old.sh:1 process-kill/kill-9']);
  assert.match(result.summary, /is gone \(a forced push\): every file was examined as if it were new/);
});

test('a deleted branch has nothing, and passes', async (t) => {
  const repository = emptyRepository(t);
  const { head } = history(repository);
  const result = await lintIn(repository, {
    event: push({ before: head, after: '0'.repeat(40), ref: 'refs/heads/x' }),
  });
  assert.equal(result.outcome, 'success');
  assert.equal(result.outputs['findings'], '0');
  assert.match(result.summary, /nothing to examine: the branch was deleted/);
});

test('a pull request whose base cannot be had fails: half a change is never taken for the whole', async (t) => {
  const repository = emptyRepository(t);
  const { base, head } = history(repository);
  const clone = repository.shallow(t, head);
  clone.run('remote', 'set-url', 'origin', `${repository.directory}-is-gone`);
  const result = await lintIn(clone, { event: pullRequest(base, head) });
  assert.equal(result.outcome, 'failure');
  assert.match(result.log, /The base [0-9a-f]{12} \(refs\/heads\/main\) is not in this clone/);
  assert.match(result.log, /What to do: Check out with `fetch-depth: 0`/);
});
