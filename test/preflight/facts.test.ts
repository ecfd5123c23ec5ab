import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { askFacts } from '../../src/preflight/ask.ts';
import { localHost } from '../program/local-host.ts';
import { FAST, PLAIN_BUSYBOX, SHELLS } from '../program/shells.ts';
import { WISH } from './seen.ts';

const directory = await mkdtemp(join(FAST, 'surefoot-preflight-'));
after(() => rmSync(directory, { recursive: true, force: true }));
chmodSync(directory, 0o755);

test('shellcheck has nothing against the questions', () => {
  execFileSync('shellcheck', [join(import.meta.dirname, '../../src/preflight/facts.sh')]);
});

for (const shell of [...SHELLS, PLAIN_BUSYBOX]) {
  const name = shell.path.split(':')[0]?.split('/').at(-1);
  test(`under ${name} all questions are answered, and nothing is left behind`, async () => {
    const root = join(directory, `it's "${name}" $(touch x) ; x`);
    mkdirSync(join(root, 'releases/0001-abcdefg'), { recursive: true });
    symlinkSync('releases/0001-abcdefg', join(root, 'current'));
    const before = readdirSync(root, { recursive: true });
    const facts = await askFacts(localHost(shell), { ...WISH, root, service: '' });
    assert.deepEqual(facts.tools.lacks, []);
    assert.equal(facts.tools.hardLinks, true);
    assert.equal(facts.tools.busybox.includes('tar'), shell.name === 'busybox');
    assert.equal(facts.path.kind, 'directory');
    assert.equal(facts.path.owner, 'root');
    assert.deepEqual(facts.path.parents.at(-1), { mode: facts.path.parents.at(-1)?.mode, owner: 'root', path: '/' });
    assert.equal(facts.live.kind, 'link');
    assert.equal(facts.live.there, true);
    assert.equal(facts.live.ours, false);
    assert.ok((facts.room?.bytes ?? 0) > 0);
    assert.ok(Math.abs(facts.time - Date.now() / 1000) < 30);
    assert.equal(facts.unit, undefined);
    assert.deepEqual(readdirSync(root, { recursive: true }), before);
    assert.equal(readdirSync('/').includes('x'), false);
  });
}

test('a root that is not there is judged by the nearest directory above it', async () => {
  const [shell] = SHELLS;
  assert.ok(shell);
  const facts = await askFacts(localHost(shell), { ...WISH, root: `${directory}/a/b`, service: '' });
  assert.equal(facts.path.kind, 'missing');
  assert.equal(facts.path.at, directory);
  assert.equal(facts.path.writable, true);
});
