import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantedBy } from '../../../src/guard/change/event.ts';
import { isRevision } from '../../../src/guard/change/fetch.ts';
import { openGit } from '../../../src/guard/change/git.ts';
import { emptyTree, resolveChange } from '../../../src/guard/change/resolve.ts';
import { faultSaying } from '../../build/workspace.ts';
import { emptyRepository, type Repository } from './repository.ts';

type Change = Extract<ReturnType<typeof wantedBy>, { kind: 'change' }>;

function change(event: string, payload: unknown): Change {
  const wanted = wantedBy(event, payload);
  assert.equal(wanted.kind, 'change');
  return wanted as Change;
}

/** A branch that left main at `fork`, and main went on for many commits. */
function parted(repository: Repository, commits: number): { fork: string; base: string; head: string } {
  const fork = repository.commit({ a: '0\n' });
  repository.branch('topic');
  for (let index = 1; index <= commits; index++) repository.commit({ b: `${index}\n` });
  const head = repository.run('rev-parse', 'HEAD');
  repository.branch('main', fork);
  for (let index = 1; index <= commits; index++) repository.commit({ c: `${index}\n` });
  return { fork, base: repository.run('rev-parse', 'HEAD'), head };
}

const pullRequest = (base: string, head: string) => ({
  number: 7,
  pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: head } },
});

test('a pull request is compared with the commit where it left its base', async (t) => {
  const repository = emptyRepository(t);
  const { fork, base, head } = parted(repository, 2);
  assert.deepEqual(await resolveChange(repository.git, change('pull_request', pullRequest(base, head))), {
    base: fork,
    head,
  });
});

test('a shallow clone is deepened until the histories meet, and not all of it is fetched', async (t) => {
  const origin = emptyRepository(t);
  for (let index = 0; index < 90; index++) origin.commit({ old: `${index}\n` });
  const { fork, base, head } = parted(origin, 3);
  origin.branch('merge', base).run('merge', '-q', '--no-edit', head);
  const clone = origin.shallow(t, origin.run('rev-parse', 'HEAD'));
  assert.deepEqual(await resolveChange(clone.git, change('pull_request', pullRequest(base, head))), {
    base: fork,
    head,
  });
  assert.equal(clone.run('rev-parse', '--is-shallow-repository'), 'true');
  assert.equal(clone.run('for-each-ref'), '', 'no name is left behind');
});

test('a fork’s commit that no branch names is fetched by the name of its pull request', async (t) => {
  const origin = emptyRepository(t);
  const { fork, base, head } = parted(origin, 1);
  origin.run('branch', '-q', '-D', 'topic');
  origin.run('update-ref', 'refs/pull/7/head', head);
  const clone = origin.shallow(t, base);
  assert.deepEqual(await resolveChange(clone.git, change('pull_request', pullRequest(base, head))), {
    base: fork,
    head,
  });
});

test('a push is compared with what was there before, fetched into a shallow clone', async (t) => {
  const origin = emptyRepository(t);
  const [before] = [origin.commit({ a: '1' }), origin.commit({ a: '2' })];
  const after = origin.commit({ a: '3' });
  const clone = origin.shallow(t, after);
  const wanted = change('push', { before, after, ref: 'refs/heads/main', repository: { default_branch: 'main' } });
  assert.deepEqual(await resolveChange(clone.git, wanted), { base: before, head: after });
});

test('a new branch is compared with where it left the default branch', async (t) => {
  const origin = emptyRepository(t);
  const { fork, head } = parted(origin, 2);
  const clone = origin.shallow(t, head);
  const payload = {
    before: '0'.repeat(40),
    after: head,
    ref: 'refs/heads/topic',
    repository: { default_branch: 'main' },
  };
  assert.deepEqual(await resolveChange(clone.git, change('push', payload)), { base: fork, head });
});

test('after a forced push whose old commit is gone, every file is new, and that is said', async (t) => {
  const origin = emptyRepository(t);
  const after = origin.commit({ a: '1' });
  const clone = origin.shallow(t, after);
  const wanted = change('push', { before: 'f'.repeat(40), after, ref: 'refs/heads/main' });
  const { base, head, remark } = await resolveChange(clone.git, wanted);
  assert.deepEqual({ base, head }, { base: await emptyTree(clone.git), head: after });
  assert.match(remark ?? '', /^The commit f{40} that came before is gone/);
});

test('a merge group is compared with its base', () => {
  const { since, base, head } = change('merge_group', {
    merge_group: { base_sha: 'a'.repeat(40), head_sha: 'b'.repeat(40) },
  });
  assert.deepEqual(
    { since, base, head },
    {
      since: 'base',
      base: { revision: 'a'.repeat(40) },
      head: { revision: 'b'.repeat(40) },
    },
  );
});

test('a branch by name is found here, at the remote, or not at all', async (t) => {
  const origin = emptyRepository(t);
  const { fork, head } = parted(origin, 1);
  const clone = origin.shallow(t, head);
  const ask = (base: string) =>
    resolveChange(clone.git, { kind: 'change', since: 'fork', base: { revision: base }, head: { revision: 'HEAD' } });
  assert.deepEqual(await ask('main'), { base: fork, head });
  await assert.rejects(ask('nowhere'), faultSaying('The base nowhere is not in this clone', 'fetch-depth: 0'));
  await assert.rejects(ask('--upload-pack=touch x'), faultSaying('names no commit'));
});

test('histories without a common commit are a fault, never half a comparison', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ a: '1' });
  repository.run('checkout', '-q', '--orphan', 'other');
  const head = repository.commit({ b: '1' });
  await assert.rejects(
    resolveChange(repository.git, change('pull_request', pullRequest(base, head))),
    faultSaying('No common commit', 'mode: tree'),
  );
});

test('events that are no change, deleted branches and odd payloads are told apart', () => {
  const kind = (event: string, payload: unknown): string => wantedBy(event, payload).kind;
  assert.equal(kind('workflow_dispatch', {}), 'tree');
  assert.equal(kind('schedule', null), 'tree');
  assert.equal(kind('push', { before: 'a'.repeat(40), after: '0'.repeat(40) }), 'nothing');
  const first = {
    before: '0'.repeat(40),
    after: 'a'.repeat(40),
    ref: 'refs/heads/main',
    repository: { default_branch: 'main' },
  };
  assert.equal(kind('push', first), 'tree');
  for (const odd of [undefined, null, 7, 'x', [], { pull_request: null }, { pull_request: { base: 7 } }]) {
    assert.equal(kind('pull_request', odd), 'tree');
    assert.equal(kind('push', odd), 'tree');
    assert.equal(kind('merge_group', odd), 'tree');
  }
});

test('only what names one commit is handed to git', () => {
  for (const good of ['main', 'v1.2', 'feature/x', 'a'.repeat(40), 'HEAD', 'HEAD~1', 'x^2', 'release-1'])
    assert.ok(isRevision(good), good);
  for (const bad of ['', '-x', '--all', 'a..b', 'a b', '^a', '~1', 'a:b', 'x\n', '*', 'é\u0000']) {
    assert.ok(!isRevision(bad), bad);
  }
});

test('the environment cannot lead git to another repository', async (t) => {
  const [one, other] = [emptyRepository(t), emptyRepository(t)];
  const commit = one.commit({ a: '1' });
  other.commit({ b: '1' });
  process.env['GIT_DIR'] = `${other.directory}/.git`;
  t.after(() => delete process.env['GIT_DIR']);
  assert.equal(await openGit(one.directory).ask(['rev-parse', 'HEAD']), commit);
});
