import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type CompositeResult, runAction } from '../runner/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import {
  atConsole,
  audit,
  connectionOf,
  deploy,
  look,
  makeSite,
  must,
  newRun,
  probesOf,
  QUICK,
  type Sight,
  type Site,
  starts,
  sync,
  systemctl,
} from './site.ts';

const builds = new Builds();
const names = ['build', 'check', 'key', 'before', 'typo', 'masked', 'port'];
const host = once(() => bootHost({ services: names.map((name) => `${name}.service`) }));
const powerless = once(() => bootHost({ sudoers: '' }));
const small = once(() => bootHost({ diskBytes: 24 * 2 ** 20, services: ['full.service'] }));
once(async () => builds)();

/** A site that serves a good release, and all that was true of it then. */
async function served(host: TestHost, name: string): Promise<{ site: Site; before: Sight; startsBefore: number }> {
  const site = await makeSite(host, name, 'deploy');
  const good = await builds.get('good');
  if (host === (await powerless())) {
    // Where deploy may not restart, an administrator starts what was put there.
    const env = newRun();
    await sync(site, good.artifact, { release: '0001-first' }, { env });
    await systemctl(site, `start ${site.unit}`);
    const confirmed = await runAction('smoke-probe', {
      env,
      inputs: { ...connectionOf(site), probes: probesOf(site, 'good'), successes: '1' },
    });
    assert.equal(confirmed.outcome, 'success', confirmed.log);
  } else {
    const result = await deploy(site, good, { ...QUICK, release: '0001-first' });
    assert.equal(result.outcome, 'success', result.log);
  }
  return { site, before: await look(site), startsBefore: await starts(site) };
}

const failedAt = ({ steps }: CompositeResult): string | undefined =>
  steps.find(({ outcome }) => outcome === 'failure')?.id;
const ranOf = ({ steps }: CompositeResult): string[] => steps.filter(({ ran }) => ran).map(({ id }) => id);

/** The live release is the same, bit for bit, and the same process serves it. */
async function assertUntouched(site: Site, before: Sight, startsBefore: number): Promise<void> {
  const after = await look(site);
  const { names: _namesBefore, ...wasThen } = before;
  const { names: _namesAfter, ...isNow } = after;
  assert.deepEqual(isNow, wasThen);
  assert.equal((await audit(site)).buildId, 'good');
  assert.equal(await starts(site), startsBefore);
}

/** No deploy is left open: whoever comes next need not wait. */
async function assertClosed(site: Site): Promise<void> {
  const { stdout } = await atConsole(site, 'status live=dist');
  assert.doesNotMatch(stdout, /^transaction=(prepared|switched|restarted)$/m);
}

describe('a deploy that fails leaves the good release as it is', { concurrency: 3 }, () => {
  hostTest('when the build fails, the server is not even asked', async () => {
    const { site, before, startsBefore } = await served(await host(), 'build');
    const result = await deploy(site, await builds.get('next'), { run: 'exit 7' });
    assert.equal(failedAt(result), 'build-check', result.log);
    assert.deepEqual(ranOf(result), ['build-check']);
    await assertUntouched(site, before, startsBefore);
    assert.deepEqual((await look(site)).names, before.names);
  });

  hostTest('when the artifact does not pass, the server is not even asked', async () => {
    const { site, before, startsBefore } = await served(await host(), 'check');
    const result = await deploy(site, await builds.get('empty', 'empty'));
    assert.equal(failedAt(result), 'build-check', result.log);
    assert.deepEqual(ranOf(result), ['build-check']);
    await assertUntouched(site, before, startsBefore);
    assert.deepEqual((await look(site)).names, before.names);
  });

  hostTest('when the host shows another key, nothing is sent to it', async () => {
    const { site, before, startsBefore } = await served(await host(), 'key');
    const other = (await powerless()).knownHosts.replaceAll((await powerless()).address, site.host.address);
    const result = await deploy(site, await builds.get('next'), { 'ssh-known-hosts': other });
    assert.equal(failedAt(result), 'atomic-sync', result.log);
    await assertUntouched(site, before, startsBefore);
    assert.deepEqual((await look(site)).names, before.names);
    await assertClosed(site);
  });

  hostTest('when before-switch fails, its words are in the log and nothing was switched', async () => {
    const { site, before, startsBefore } = await served(await host(), 'before');
    const lines = 'echo "the database is away" >&2\nexit 3';
    const result = await deploy(site, await builds.get('next'), { 'before-switch': lines });
    assert.equal(failedAt(result), 'atomic-sync', result.log);
    assert.match(result.log, /the database is away/);
    assert.match(result.log, /before-switch failed with exit status 3/);
    await assertUntouched(site, before, startsBefore);
    await assertClosed(site);
    // What was uploaded stays, to be gone on with, and nothing else.
    const left = (await look(site)).names.filter((name) => !before.names.includes(name));
    assert.equal(left.length, 1);
    assert.match(left[0] ?? '', /^\.surefoot\/incoming\/[0-9a-f]{64}$/);
  });

  hostTest('when the disk is full, nothing was switched, and with room again the next run goes on', async () => {
    const { site, before, startsBefore } = await served(await small(), 'full');
    await site.host.fillDisk(2 ** 18);
    const result = await deploy(site, await builds.get('next'), { 'before-switch': 'true' });
    assert.equal(failedAt(result), 'atomic-sync', result.log);
    assert.match(result.log, /Look at the disk|Free some space/);
    await site.host.freeDisk();
    await assertUntouched(site, before, startsBefore);
    await assertClosed(site);
    const again = await deploy(site, await builds.get('next'), { 'before-switch': 'true' });
    assert.equal(again.outcome, 'success', again.log);
    assert.equal((await audit(site)).buildId, 'next');
  });

  hostTest(
    'when the unit does not exist, the link goes back, the running service is left alone, and the next deploy works',
    async () => {
      const { site, before, startsBefore } = await served(await host(), 'typo');
      const result = await deploy(site, await builds.get('next'), { service: 'tyop.service' });
      assert.equal(failedAt(result), 'atomic-sync', result.log);
      assert.match(result.log, /The host has no unit tyop\.service/);
      await assertUntouched(site, before, startsBefore);
      await assertClosed(site);
      const again = await deploy(site, await builds.get('next'), { ...QUICK, 'lock-wait': '1' });
      assert.equal(again.outcome, 'success', again.log);
    },
  );

  hostTest('when the unit is masked, the link goes back and the running service is left alone', async () => {
    const { site, before, startsBefore } = await served(await host(), 'masked');
    await must(site.host, `ln -sf /dev/null /etc/systemd/system/${site.unit} && systemctl daemon-reload`);
    const result = await deploy(site, await builds.get('next'));
    assert.equal(failedAt(result), 'atomic-sync', result.log);
    assert.match(result.log, /masked/);
    await assertUntouched(site, before, startsBefore);
    await assertClosed(site);
  });

  hostTest(
    'when deploy may not restart, the lines for sudoers are given, the link goes back, and the old process serves',
    async () => {
      const { site, before, startsBefore } = await served(await powerless(), 'powerless');
      // With a timer it is refused before the switch: who may not restart cannot go back alone either (test/armed).
      const result = await deploy(site, await builds.get('next'), { 'confirm-within': '0' });
      assert.equal(failedAt(result), 'single-restart', result.log);
      assert.match(result.log, /deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart powerless\.service/);
      await assertUntouched(site, before, startsBefore);
      await assertClosed(site);
    },
  );

  hostTest('when it is never ready, it is taken back with two starts, and the old release serves', async () => {
    const { site, before, startsBefore } = await served(await host(), 'port');
    const result = await deploy(site, await builds.get('next'), { ready: 'port:1', 'restart-timeout': '2' });
    assert.equal(failedAt(result), 'single-restart', result.log);
    assert.match(result.log, /nothing listens on port 1/);
    const { live, digest, active } = await look(site);
    assert.deepEqual({ live, digest, active }, { live: before.live, digest: before.digest, active: 'active' });
    assert.equal((await audit(site)).buildId, 'good');
    assert.equal((await starts(site)) - startsBefore, 2);
    await assertClosed(site);
  });
});
