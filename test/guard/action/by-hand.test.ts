import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyRepository } from '../change/repository.ts';
import { byHand, told } from './by-hand.ts';

const KILL = 'kill -9 1\n';

test('without a word all files of the checkout are examined, those that git ignores left out', async (t) => {
  const repository = emptyRepository(t);
  repository.commit({ 'a.sh': KILL, '.gitignore': 'ignored.sh\n' });
  repository.write({ 'b/new.sh': KILL, 'ignored.sh': KILL, 'link.sh': { link: 'a.sh' } });
  const all = ['error a.sh:1 process-kill/kill-9', 'error b/new.sh:1 process-kill/kill-9'];
  for (const args of [[], ['--tree']]) {
    const seen = await byHand(repository.directory, args);
    assert.equal(seen.status, 1, seen.stderr);
    assert.deepEqual(told(seen), all);
    assert.match(seen.stdout, /2 errors, 0 warnings, in 2 files: all files\n$/);
  }
});

test('files are examined by name, also from a directory below; one outside is refused', async (t) => {
  const repository = emptyRepository(t);
  repository.commit({ 'a.sh': KILL, 'b/c.sh': KILL });
  assert.deepEqual(told(await byHand(join(repository.directory, 'b'), ['c.sh'])), [
    'error b/c.sh:1 process-kill/kill-9',
  ]);
  const refused = await byHand(join(repository.directory, 'b'), ['../../x.sh']);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /lies outside of the checkout/);
});

test('what is staged is examined as the index has it, against the last commit', async (t) => {
  const repository = emptyRepository(t);
  repository.write({ 'a.sh': `${KILL}echo\n` }).run('add', '-A');
  assert.deepEqual(told(await byHand(repository.directory, ['--staged'])), ['error a.sh:1 process-kill/kill-9']);
  repository.run('commit', '-q', '-m', 'x');
  repository.write({ 'a.sh': `${KILL}echo 1\n`, 'b.sh': KILL }).run('add', '-A');
  repository.write({ 'b.sh': 'echo\n', 'c.sh': KILL });
  const seen = await byHand(repository.directory, ['--staged']);
  assert.deepEqual(told(seen), ['error b.sh:1 process-kill/kill-9']);
  assert.match(seen.stdout, /in 2 files: what is staged/);
});

test('a branch is examined since it left another', async (t) => {
  const repository = emptyRepository(t);
  repository.commit({ 'a.sh': KILL });
  repository.branch('topic').commit({ 'b.sh': KILL });
  repository.branch('main', 'main').commit({ 'c.sh': KILL });
  repository.branch('topic', 'topic');
  assert.deepEqual(told(await byHand(repository.directory, ['--base', 'main'])), ['error b.sh:1 process-kill/kill-9']);
});

test('a baseline lets pass what was there, wherever it moves, and nothing else', async (t) => {
  const repository = emptyRepository(t);
  repository.commit({ 'a.sh': KILL });
  const written = await byHand(repository.directory, ['--write-baseline']);
  assert.equal(written.status, 0, written.stderr);
  assert.match(written.stdout, /^1 findings are written into \.github\/surefoot-baseline\.json/);
  assert.equal((await byHand(repository.directory, [])).status, 0);
  repository.write({ 'a.sh': `# moved\n\n${KILL}kill -9 2\n` });
  assert.deepEqual(told(await byHand(repository.directory, [])), ['error a.sh:4 process-kill/kill-9']);
  const again = await byHand(repository.directory, ['--write-baseline']);
  assert.match(again.stdout, /^2 findings are written/);
  const baseline = readFileSync(join(repository.directory, '.github/surefoot-baseline.json'), 'utf8');
  assert.deepEqual(
    JSON.parse(baseline)
      .findings.map(({ command }: { command: string }) => command)
      .sort(),
    ['kill -9 1', 'kill -9 2'],
  );
});

test('one command is judged before it runs: the status says whether, standard error says why', async (t) => {
  const repository = emptyRepository(t);
  const judge = (input: string, ...more: readonly string[]) =>
    byHand(repository.directory, ['--command', ...more], { input });
  assert.deepEqual(await judge('systemctl restart app\n'), { status: 0, stdout: '', stderr: '' });
  const forbidden = await judge('ssh web "sudo fuser -k 3000/tcp"');
  assert.equal(forbidden.status, 1);
  assert.match(
    forbidden.stderr,
    /^Forbidden \(process-kill\/fuser-kill\): .*fuser -k 3000\/tcp\nWhy: .+\nInstead: .+restart/,
  );
  assert.equal((await judge('kill -9 1 # surefoot-allow process-kill: I say so')).status, 1);
  assert.equal((await judge(KILL, '--forbidden-status', '2')).status, 2);
  assert.equal((await judge('')).status, 0);
});

test('the JSON that assistants hand over is read: a command, an edit, or what is no concern of ours', async (t) => {
  const repository = emptyRepository(t);
  const judge = async (input: object) =>
    (await byHand(repository.directory, ['--command'], { input: JSON.stringify(input) })).status;
  const edit = {
    tool_name: 'Edit',
    tool_input: { file_path: join(repository.directory, 'backend/data/users.json'), new_string: '' },
  };
  assert.equal(await judge({ tool_name: 'Bash', tool_input: { command: KILL } }), 1);
  assert.equal(await judge({ tool_name: 'Bash', tool_input: { command: 'ls' } }), 0);
  assert.equal(await judge({ command: KILL, cwd: '/' }), 1);
  assert.equal(await judge({ command: ['bash', '-lc', "echo 'it'; kill -9 1"] }), 1);
  assert.equal(await judge({ command: ['echo', '; kill -9 1'] }), 0);
  assert.equal(await judge(edit), 1);
  assert.equal(await judge({ tool_name: 'Read', tool_input: { file_path: '/x' } }), 0);
  assert.equal((await byHand(repository.directory, ['--command'], { input: `{ ${KILL}}` })).status, 1);
});

test('the policy of the checkout holds for a single command too', async (t) => {
  const repository = emptyRepository(t);
  repository.write({ '.github/surefoot.yml': 'guard:\n  live-paths: [/srv/shop]\n', 'below/x': '' });
  const seen = await byHand(join(repository.directory, 'below'), ['--command'], { input: 'rm -rf /srv/shop/x\n' });
  assert.match(seen.stderr, /^Forbidden \(live-dir-bypass\/remove\)/);
});

test('misuse is told, with a status of its own', async (t) => {
  const repository = emptyRepository(t);
  for (const args of [
    ['--stagde'],
    ['--staged', '--tree'],
    ['--staged', 'a.sh'],
    ['--head', 'x'],
    ['--fail-on', 'x'],
    ['--forbidden-status', '0'],
    ['--base', 'nowhere'],
  ]) {
    const { status, stderr } = await byHand(repository.directory, args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /\nWhat to do: /);
  }
  const help = await byHand(repository.directory, ['--help']);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /--write-baseline/);
});

test('arguments are obeyed on the platform too, where pre-commit gives them', async (t) => {
  const repository = emptyRepository(t);
  repository.commit({ 'a.sh': KILL });
  const seen = await byHand(repository.directory, ['a.sh'], { env: { GITHUB_ACTIONS: 'true' } });
  assert.deepEqual(told(seen), ['error a.sh:1 process-kill/kill-9']);
});
