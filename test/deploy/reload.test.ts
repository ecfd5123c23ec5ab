import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';
import { once } from './once.ts';

const RELOAD = 'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl reload-or-restart nginx.service, /usr/sbin/nginx -t\n';
const host = once(() => bootHost({ nginx: true, sudoers: RELOAD }));
const powerless = once(() => bootHost({ nginx: true, sudoers: '' }));

const reload = (on: TestHost, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> =>
  runAction('single-restart', {
    inputs: {
      host: `deploy@${on.address}`,
      'ssh-key': on.keys.deploy,
      'ssh-known-hosts': on.knownHosts,
      service: 'nginx',
      mode: 'reload',
      'stable-for': '1',
      ...inputs,
    },
  });

describe('single-restart with mode reload', { concurrency: true }, () => {
  hostTest('a reload leaves the invocation as it is, counts no start, and is well', async () => {
    const on = await host();
    const result = await reload(on, { check: 'sudo -n nginx -t' });
    assert.equal(result.outcome, 'success', result.log);
    const { outputs } = result;
    assert.equal(outputs['restarts'], '0');
    assert.equal(outputs['invocation-after'], outputs['invocation-before']);
    assert.equal(await on.serviceStarts('nginx.service'), 1);
    const journal = await on.exec('journalctl -q -o cat -u nginx.service');
    assert.equal(journal.stdout.match(/^Reloaded nginx/gm)?.length, 1);
  });

  hostTest('when deploy may not reload, the line for sudoers names what was called', async () => {
    const result = await reload(await powerless());
    assert.equal(result.outcome, 'failure');
    assert.match(result.log, /NOPASSWD: \/usr\/bin\/systemctl reload-or-restart nginx\.service,/);
  });
});
