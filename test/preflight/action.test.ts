import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionResult, REPOSITORY, runAction } from '../runner/index.ts';

/** A few files that could be deployed. */
const SOURCE = `${REPOSITORY}/demo`;

const UNIT = '[Service]\nUser=app\nWorkingDirectory=/opt/app/current\nExecStart=/bin/sleep 3600\nRestart=on-failure\n';

const server = once(async () => {
  const host = await bootHost({ services: ['app.service'] });
  await host.writeFile('/etc/systemd/system/app.service', `${UNIT}[Install]\nWantedBy=multi-user.target\n`);
  await must(host, 'install -d -o deploy /opt/app; systemctl daemon-reload; systemctl -q enable app');
  return host;
});

const inputsFor = (host: TestHost, inputs: Readonly<Record<string, string>>): Record<string, string> => ({
  host: `deploy@${host.address}`,
  'ssh-key': host.keys.deploy,
  'ssh-known-hosts': host.knownHosts,
  path: '/opt/app',
  service: 'app',
  ...inputs,
});

const preflight = async (inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> =>
  runAction('preflight', { inputs: inputsFor(await server(), inputs) });

/** The last lines of the log, where a reader looks first. */
const lastLines = ({ log }: ActionResult): string => log.trim().split('\n').slice(-5).join('\n');

describe('preflight as a step', () => {
  hostTest('a server that is ready passes, with a table, a report and the sudoers file', async () => {
    const result = await preflight();
    assert.equal(result.outcome, 'success', result.log);
    const { outputs, summary } = result;
    assert.equal(outputs['state'], 'good', result.log);
    assert.equal(outputs['bad'], '0');
    assert.equal(outputs['warnings'], '0');
    assert.match(
      outputs['sudoers'] ?? '',
      /^deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart app\.service,/,
    );
    assert.match(summary, /is ready for a deploy/);
    assert.match(summary, /\| ✅ good \| `host key` \| is pinned for/);
    assert.match(summary, /systemctl daemon-reload/);
    const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'));
    assert.equal(report.hosts[0].findings.length, Number(outputs['good']));
  });

  hostTest('what is bad fails the step, and the last lines say what to do', async () => {
    const result = await preflight({ path: '/opt/theirs', engines: 'node >=99' });
    assert.equal(result.outcome, 'failure');
    assert.equal(result.outputs['state'], 'bad');
    assert.match(lastLines(result), /is not ready for a deploy \(\d bad.*path: \/opt\/theirs does not exist/);
    assert.match(lastLines(result), /What to do: On the host: sudo install -d -o deploy \/opt\/theirs/);
    assert.match(result.summary, /\| ❌ bad \| `engines` \| node is/);
    assert.equal((await (await server()).exec('ls -d /opt/theirs')).code, 2);
  });

  hostTest('a host that cannot be reached has a table too: the key, the pins, and what went wrong', async () => {
    const result = await preflight({ 'ssh-known-hosts': '' });
    assert.equal(result.outcome, 'failure');
    assert.match(result.summary, /\| ❌ bad \| `host key` \| no key is pinned/);
    assert.match(result.summary, /\| ✅ good \| `key` \| ssh-ed25519 SHA256:/);
    assert.match(lastLines(result), /put this line into the known hosts/);
    assert.equal(result.outputs['state'], 'bad');
  });

  hostTest('a host key that is taken unseen is a warning with the line to paste', async () => {
    const result = await preflight({ 'ssh-known-hosts': '', 'ssh-strict': 'false' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'warning');
    assert.match(result.summary, /\| ⚠️ warning \| `host key` \| .*ssh-ed25519 AAAA/);
  });

  hostTest('atomic-sync that fails before the switch says what it sees, after its own first error', async () => {
    const host = await server();
    const inputs = inputsFor(host, { path: '/opt/nobody', source: SOURCE });
    const result = await runAction('atomic-sync', { inputs });
    assert.equal(result.outcome, 'failure');
    assert.match(result.summary, /Seen on the host right after/);
    assert.match(result.summary, /\| ❌ bad \| `path` \| \/opt\/nobody does not exist, and deploy may not make it/);
    assert.doesNotMatch(result.summary, /✅ good/);
    assert.match(lastLines(result), /The deploy root \/opt\/nobody .* cannot be written/);
  });

  hostTest('atomic-sync that finds no way to its host says with which key and which pins it tried', async () => {
    const host = await server();
    const inputs = inputsFor(host, { source: SOURCE, 'ssh-known-hosts': '' });
    const result = await runAction('atomic-sync', { inputs });
    assert.match(result.summary, /What the connection was tried with/);
    assert.match(result.summary, /`key` \| ssh-ed25519 SHA256:/);
    assert.match(lastLines(result), /put this line into the known hosts/);
  });
});
