import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND } from '../../src/host/bootstrap.ts';
import { dismiss } from '../../src/host/channel.ts';
import { logIn } from './login.ts';
import { startSshd } from './sshd.ts';

test('where a server allows one channel, one that was opened ahead makes room for the next when it is dismissed', async (t) => {
  const sshd = await startSshd({ config: ['MaxSessions 1'] });
  const host = await logIn(sshd);
  t.after(async () => {
    await host.close();
    await sshd.stop();
  });
  const opened = await host.open(COMMAND);
  await assert.rejects(host.run({ script: 'true', timeout: 5_000 }), /MaxSessions/);
  await dismiss(opened);
  assert.equal((await host.run({ script: 'exit 3', timeout: 5_000 })).code, 3);
});
