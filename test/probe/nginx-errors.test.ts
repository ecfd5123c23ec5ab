import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';

const host = once(async () => {
  const made = await bootHost({ nginx: true });
  // Nothing listens behind the one; the other answers by itself.
  await made.writeFile(
    '/etc/nginx/conf.d/app.conf',
    'server { listen 8200; location / { proxy_pass http://127.0.0.1:3999; } }\nserver { listen 8201; return 200 well; }\n',
  );
  await must(made, 'systemctl reload nginx; usermod -aG adm deploy');
  const ask = `fetch('http://127.0.0.1:8200/').then((r) => console.log(r.status))`;
  await must(made, `for each in 1 2 3; do node -e "${ask}"; done`);
  return made;
});

async function probe(question: string, timeout = '1'): Promise<ActionResult> {
  const server = await host();
  return await runAction('smoke-probe', {
    inputs: {
      host: `deploy@${server.address}`,
      'ssh-key': server.keys.deploy,
      'ssh-known-hosts': server.knownHosts,
      probes: `- http://127.0.0.1:8201/\n- nginx-errors: ${question}`,
      interval: '0.2',
      timeout,
      'on-failure': 'fail',
    },
  });
}

describe('what nginx could not bring to the app', { concurrency: 2 }, () => {
  hostTest('is counted, and the last line is shown', async () => {
    const { outcome, log } = await probe('{upstream: "127.0.0.1:3999"}');
    assert.equal(outcome, 'failure');
    assert.match(
      log,
      /holds 3 failed requests to the app since the switch, expected at most 0; the last: .*connect\(\) failed \(111/,
    );
  });

  hostTest('is no failure up to what is allowed, of another upstream, or before the probes began', async () => {
    for (const question of ['{most: 3}', '{upstream: "127.0.0.1:3998"}', '{since: probe}']) {
      const { outcome, log } = await probe(question, '30');
      assert.equal(outcome, 'success', `${question}\n${log}`);
    }
  });

  hostTest('cannot be told of a log that is not there, and that is said', async () => {
    const { outcome, log } = await probe('{log: /var/log/nginx/other.log}');
    assert.equal(outcome, 'failure');
    assert.match(log, /cannot be told: There is no \/var\/log\/nginx\/other\.log on this host\. Name the error_log/);
  });
});
