import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';
import { MODULE } from './program.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  healthy: 'setInterval(() => JSON.parse(JSON.stringify(process.versions)), 20)',
  leaking: 'const kept = []; setInterval(() => kept.push(Array.from({ length: 20_000 }, Math.random)), 20)',
  blocked:
    'setTimeout(() => { const end = Date.now() + 1500; while (Date.now() < end); }, 700); setInterval(() => {}, 20)',
  eating: 'const kept = []; setInterval(() => kept.push(Array.from({ length: 80_000 }, () => ({}))), 2)',
  silent: 'setInterval(() => {}, 1000)',
};

const host = once(async () => {
  const made = await bootHost();
  await made.writeFile('/opt/health-log.mjs', readFileSync(MODULE));
  for (const [name, code] of Object.entries(PROGRAMS)) {
    await made.writeFile(`/opt/${name}.mjs`, code);
    const load = name === 'silent' ? '' : '--import /opt/health-log.mjs ';
    const heap = name === 'eating' ? '--max-old-space-size=40 ' : '';
    const exec = `ExecStart=/usr/local/bin/node ${heap}${load}/opt/${name}.mjs`;
    await made.writeFile(
      `/etc/systemd/system/${name}.service`,
      `[Service]\nDynamicUser=yes\nEnvironment=HEALTH_INTERVAL_MS=200\nLimitCORE=0\n${exec}\n`,
    );
  }
  await must(made, 'systemctl daemon-reload; systemctl start healthy leaking blocked eating silent');
  return made;
});

/** Waits until a service has written so many lines. */
const written = async (service: string, lines: number): Promise<string> =>
  must(
    await host(),
    `timeout 60 sh -c 'until [ "$(journalctl -q -o cat -u ${service} | grep -c HEALTH)" -ge ${lines} ]; do sleep 0.2; done'`,
  );

async function probe(
  service: string,
  question: string,
  timeout = '1',
  user: 'root' | 'deploy' = 'deploy',
): Promise<ActionResult> {
  const server = await host();
  return await runAction('smoke-probe', {
    inputs: {
      host: `${user}@${server.address}`,
      'ssh-key': server.keys[user],
      'ssh-known-hosts': server.knownHosts,
      service,
      probes: `- health: ${question}`,
      interval: '0.2',
      timeout,
      successes: '1',
      'on-failure': 'fail',
    },
  });
}

describe('the health of a service on a server, read from its journal', { concurrency: 3 }, () => {
  hostTest('a healthy one passes, and its memory is drawn', async () => {
    await written('healthy', 8);
    const { outcome, log, summary } = await probe('healthy', '{min-lines: 8}', '30');
    assert.equal(outcome, 'success', log);
    assert.match(summary, /```mermaid\nxychart-beta\n {2}title "Memory in MB: rss \(upper\), heapUsed \(lower\)"\n/);
    assert.match(log, /Memory \(rss\): [▁-█]+; the service is healthy \(rss=\d+MB/);
  });

  hostTest('one that leaks does not, and how fast is said', async () => {
    await written('leaking', 40);
    const { outcome, log } = await probe('leaking', 'true');
    assert.equal(outcome, 'failure');
    assert.match(
      log,
      /the health of the service is not good: it leaks memory: \w+ rises steadily \(\d+MB → \d+MB, \d+MB a minute\)/,
    );
  });

  hostTest('one that stood still does not, and for how long is said', async () => {
    await written('blocked', 8);
    const { outcome, log } = await probe('blocked', '{min-lines: 8}');
    assert.equal(outcome, 'failure');
    assert.match(log, /it stood still for 1\.\d s: its event loop was blocked/);
  });

  hostTest('one that ran out of memory does not', async () => {
    await must(await host(), 'timeout 30 sh -c "until systemctl is-failed -q eating; do sleep 0.1; done"');
    const { outcome, log } = await probe('eating', 'true');
    assert.equal(outcome, 'failure');
    assert.match(log, /it ran out of memory \(rss=\d+MB in its last line\)/);
  });

  hostTest('of one that says nothing nothing is claimed, and how to make it speak is said', async () => {
    const { outcome, log } = await probe('silent', '{window: 60}');
    assert.equal(outcome, 'failure');
    assert.match(log, /is not known: 0 of 1 \[HEALTH\] line so far; load surefoot\/health-log in the service/);
  });
});
