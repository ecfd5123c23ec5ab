import assert from 'node:assert/strict';
import { bootHost, hostTest } from './index.ts';

hostTest('a host boots with its accounts, its Node and its own keys', async () => {
  await using host = await bootHost();
  const { stdout } = await host.exec('id -un; hostname; systemctl is-system-running; node --version', {
    user: 'deploy',
  });
  assert.deepEqual(stdout.trim().split('\n'), ['deploy', host.name, 'running', process.version]);
  assert.equal(await host.serviceStarts('ssh'), 1);
});
