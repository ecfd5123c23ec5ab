import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { DASH, SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';

for (const shell of SHELLS) {
  test(`${shell.name}: no other user of the host can hold the lock`, async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root can become somebody else');
    const site = new Site(t, shell);
    await site.deploy({ files: { 'a.js': 'x' }, until: 'committed' });
    const lock = site.path('.surefoot', 'lock');
    chmodSync(site.directory, 0o755);
    const nobody = { uid: 65_534, gid: 65_534 };
    assert.equal(
      spawnSync('ls', [lock], nobody).status,
      0,
      'the way to the lock is open, so its mode is what keeps out',
    );
    assert.notEqual(spawnSync('flock', ['-n', lock, 'true'], nobody).status, 0);
    assert.equal(statSync(lock).mode & 0o777, 0o600);
  });
}

test('a deploy that waited for the lock begins to live when it has it, and not when it asked', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { 'a.js': 'x' }, until: 'committed' });
  const lock = site.path('.surefoot', 'lock');
  const holds = spawn('flock', [lock, 'sh', '-c', 'echo held; sleep 3'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const freed = once(holds, 'exit').then(() => Math.floor(Date.now() / 1000));
  await once(holds.stdout, 'data');
  const opened = await site.run('open', [...WHO, 'recipe=ab', 'commit=abcdef1', 'wait=30']);
  assert.equal(opened.reply.get('end'), 'ok', opened.out);
  const beat = Number(readFileSync(site.path('.surefoot', 'lease'), 'utf8'));
  assert.ok(beat >= (await freed), `it beat first at ${beat}`);
});
