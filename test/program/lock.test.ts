import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { SHELLS } from './shells.ts';
import { Site } from './site.ts';

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
