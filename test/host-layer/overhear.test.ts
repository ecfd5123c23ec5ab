import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { COMMAND, newMark } from '../../src/host/bootstrap.ts';
import { overhear } from '../../src/host/early/overhear.ts';
import { logIn } from './login.ts';
import { startSshd } from './sshd.ts';

for (const [what, settings] of [
  ['says nothing and ends', { shell: '/bin/false' }],
  ['says why it ends', { shell: '/usr/sbin/nologin' }],
] as const) {
  test(`an account that ${what} is told of at once, also where it was listened to`, async () => {
    const sshd = await startSshd(settings);
    const host = await logIn(sshd, { first: COMMAND });
    try {
      const opened = host.open(COMMAND);
      const { channel, exit } = await opened;
      // Its end comes right behind the word of how it ended.
      for (let behind = 0; behind < 20; behind += exit() === undefined ? 0 : 1) await setTimeout(1);
      let heard = '';
      overhear(channel, (piece) => {
        heard += piece.toString();
        return false;
      });
      // A build is read meanwhile: who hears the channel's end must be whoever reads it later.
      await Promise.race([once(channel, 'close'), setTimeout(100)]);
      const mark = newMark();
      await assert.rejects(host.run({ script: 'true', timeout: 5_000, opened, mark }), /ended \(status 1\)/);
      assert.equal(heard !== '', what === 'says why it ends');
    } finally {
      await host.close();
      await sshd.stop();
    }
  });
}

test('what is heard is read all the same by whoever reads it', async () => {
  const sshd = await startSshd();
  const host = await logIn(sshd, { first: COMMAND });
  try {
    const opened = host.open(COMMAND);
    let heard = 0;
    overhear((await opened).channel, (piece) => {
      heard += piece.length;
      return heard > 1_000_000;
    });
    const { stdout } = await host.run({ script: 'head -c 3000000 /dev/zero', timeout: 30_000, opened });
    assert.equal(stdout.length, 3_000_000);
    assert.ok(heard > 1_000_000 && heard < 3_000_000);
  } finally {
    await host.close();
    await sshd.stop();
  }
});
