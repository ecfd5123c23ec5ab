import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  hostTest(
    'what a deploy of the build would change is a line of the table, before the first and after each',
    async () => {
      const host = await server();
      await must(host, 'install -d -o deploy /opt/change');
      const source = mkdtempSync(join(tmpdir(), 'surefoot-change-'));
      const write = (name: string, content: string): void => writeFileSync(join(source, name), content);
      const inputs = inputsFor(host, { path: '/opt/change', service: '', source });
      const change = async (): Promise<string> => {
        const { outcome, outputs, summary, log } = await runAction('preflight', { inputs });
        assert.equal(outcome, 'success', log);
        const { findings } = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')).hosts[0];
        const { level, words } = findings.find((each: { subject: string }) => each.subject === 'change');
        assert.match(summary, /\| ✅ good \| `change` \|/);
        return `${level}: ${words}`;
      };
      try {
        for (const name of ['a', 'b', 'c']) write(name, name.repeat(1000));
        assert.equal(await change(), 'good: nothing is live: 3 of 3 files would be sent (3.0 kB)');
        assert.equal((await must(host, 'ls -A /opt/change')).trim(), '');
        const deployed = await runAction('atomic-sync', { inputs: { ...inputs, commit: 'true' } });
        assert.equal(deployed.outcome, 'success', deployed.log);
        assert.equal(await change(), 'good: release 0001-3f2a1c9 is live and is this very build: nothing would change');
        write('b', 'other');
        rmSync(join(source, 'c'));
        assert.equal(
          await change(),
          'good: release 0001-3f2a1c9 is live: 1 of 2 files would be sent (5 B); 1 entry of it would not be in the new one',
        );
      } finally {
        rmSync(source, { recursive: true });
      }
    },
  );

  hostTest('the steps after the switch say what they see too, where the host refused them', async () => {
    const host = await server();
    await must(host, 'install -d -o deploy /opt/steps');
    const inputs = inputsFor(host, { path: '/opt/steps', service: 'nothing.service' });
    const assertSeen = ({ outcome, summary, log }: ActionResult, words: RegExp, own: RegExp): void => {
      assert.equal(outcome, 'failure', log);
      assert.match(summary, /Seen on the host right after/, log);
      assert.match(summary, words);
      assert.doesNotMatch(summary, /✅ good/);
      // Its own words are still the last ones.
      assert.match(log.trim().split('\n').slice(-4).join('\n'), own);
    };
    const unit = /\| ❌ bad \| `unit` \| nothing\.service cannot be used: systemd says not-found/;
    assertSeen(await runAction('single-restart', { inputs }), unit, /The host has no unit nothing\.service/);
    assertSeen(
      await runAction('rollback', { inputs }),
      unit,
      /There is no deploy root at \/opt\/steps|Nothing of Surefoot/,
    );
    const probes = { probes: 'GET http://127.0.0.1:9/', timeout: '1' };
    assertSeen(await runAction('smoke-probe', { inputs: { ...inputs, ...probes } }), unit, /is not well|What to do/);
    // Without a deploy root nothing is asked, and a host that is not reached has nothing to show.
    const bare = await runAction('single-restart', { inputs: { ...inputs, path: '' } });
    assert.doesNotMatch(bare.summary, /Seen on the host/);
    const unreached = await runAction('single-restart', { inputs: { ...inputs, 'ssh-known-hosts': '' } });
    assert.doesNotMatch(unreached.summary, /Seen on the host|tried with/);
  });
});
