import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import { audit, deploy, look, makeSite, type Site, starts } from './site.ts';
import { assertTwoStarts, counted } from './two-starts.ts';

const builds = new Builds();
const host = once(() => bootHost({ sudoers: '' }));
once(async () => builds)();

describe("a unit of the user's own manager, without any right of root", () => {
  let site: Site;

  hostTest('a first deploy is live, proven and committed', async () => {
    site = await makeSite(await host(), 'own', 'deploy', 'systemd-user');
    const result = await deploy(site, await builds.get('one'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'committed');
    assert.equal(result.outputs['proof'], 'cwd');
    assert.equal((await audit(site)).buildId, 'one');
    assert.equal(await starts(site), 1);
  });

  hostTest('the manager need not be named, and a change is started exactly once', async () => {
    const before = await starts(site);
    const result = await deploy(site, await builds.get('two'), { manager: '' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal((await audit(site)).buildId, 'two');
    assert.equal((await starts(site)) - before, 1);
  });

  hostTest('the same build again leaves the process alone', async () => {
    const before = await look(site);
    const result = await deploy(site, await builds.get('two'));
    assert.equal(result.outputs['sync-state'], 'unchanged', result.log);
    assert.equal(result.outputs['restarts'], '0');
    assert.deepEqual(await look(site), before);
  });

  for (const breakage of ['500', 'crash']) {
    hostTest(
      `a release with BREAK=${breakage} is taken back with ${counted(breakage)}, and the old one serves`,
      async () => {
        const [before, startsBefore] = [await look(site), await starts(site)];
        const result = await deploy(site, await builds.get(`bad-${breakage}`, breakage));
        assert.equal(result.outcome, 'failure', result.log);
        assert.equal(result.outputs['state'], 'reverted');
        const { live, digest, active } = await look(site);
        assert.deepEqual({ live, digest, active }, { live: before.live, digest: before.digest, active: 'active' });
        assert.equal((await audit(site)).buildId, 'two');
        assertTwoStarts((await starts(site)) - startsBefore, breakage);
      },
    );
  }
});
