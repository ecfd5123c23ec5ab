import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import type { CompositeResult } from '../runner/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import { audit, deploy, look, makeSite, type Site, starts, type User } from './site.ts';
import { assertTwoStarts, counted } from './two-starts.ts';

const builds = new Builds();
const host = once(() => bootHost({ services: ['as-root.service', 'as-deploy.service'] }));
once(async () => builds)();

const step = ({ steps }: CompositeResult, id: string) => steps.find((each) => each.id === id);

describe('the whole chain', { concurrency: 2 }, () => {
  for (const user of ['root', 'deploy'] as const) describe(`as ${user}`, { concurrency: 1 }, () => story(user));
});

/** One app from its first deploy on; each test goes on from what the one before it left. */
function story(user: User): void {
  let site: Site;

  hostTest('a first deploy into an empty directory is live, proven and committed', async () => {
    site = await makeSite(await host(), `as-${user}`, user);
    const result = await deploy(site, await builds.get('one'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'committed');
    assert.equal(result.outputs['release'], '0001-3f2a1c9');
    assert.equal(result.outputs['previous-release'], '');
    assert.equal(result.outputs['running-release'], '0001-3f2a1c9');
    assert.equal(result.outputs['proof'], 'cwd');
    assert.equal(result.outputs['files-sent'], result.outputs['files-total']);
    assert.equal((await look(site)).live, 'releases/0001-3f2a1c9');
    const { buildId, release } = await audit(site);
    assert.deepEqual({ buildId, release }, { buildId: 'one', release: '0001-3f2a1c9' });
    assert.equal(await starts(site), 1);
    assert.deepEqual(result.annotations, []);
  });

  hostTest('a change sends the file that changed, and the service is started exactly once', async () => {
    const before = await starts(site);
    const result = await deploy(site, await builds.get('two'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['files-sent'], '1');
    assert.equal(result.outputs['previous-release'], '0001-3f2a1c9');
    assert.equal(result.outputs['restarts'], '1');
    assert.notEqual(result.outputs['invocation-before'], result.outputs['invocation-after']);
    assert.equal((await look(site)).invocation, result.outputs['invocation-after']);
    assert.match(result.outputs['gap-ms'] ?? '', /^\d+$/);
    assert.equal((await audit(site)).buildId, 'two');
    assert.equal((await starts(site)) - before, 1);
  });

  hostTest('the same build again changes nothing, owes no restart, and says both', async () => {
    const before = await look(site);
    for (const _ of ['once', 'twice']) {
      const result = await deploy(site, await builds.get('two'));
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(result.outputs['sync-state'], 'unchanged');
      assert.equal(result.outputs['state'], 'committed');
      assert.equal(result.outputs['files-sent'], '0');
      assert.equal(result.outputs['restarts'], '0');
      assert.equal(step(result, 'atomic-sync')?.outputs['restart-owed'], 'false');
      assert.match(result.log, /Nothing changed: release 0002-3f2a1c9 is live/);
      assert.match(result.log, /No restart is owed/);
      assert.match(result.summary, /Nothing changed: `0002-3f2a1c9` is this very build/);
      assert.match(result.summary, /No restart is owed: `as-\w+\.service` runs `0002-3f2a1c9`/);
      assert.deepEqual(await look(site), before);
    }
  });

  const broken = [
    { breakage: '500', fails: 'smoke-probe', words: /answers 500 .*expected 200/ },
    { breakage: 'old-build-id', fails: 'smoke-probe', words: /stale/ },
    { breakage: 'crash', fails: 'single-restart', words: /Cannot find package 'valibot'/ },
  ] as const;
  for (const { breakage, fails, words } of broken) {
    hostTest(
      `a release with BREAK=${breakage} is taken back with ${counted(breakage)}, and the old one serves`,
      async () => {
        const [before, startsBefore] = [await look(site), await starts(site)];
        const result = await deploy(site, await builds.get(`bad-${breakage}`, breakage));
        assert.equal(result.outcome, 'failure', result.log);
        assert.equal(step(result, fails)?.outcome, 'failure', result.log);
        assert.equal(result.outputs['state'], 'reverted');
        assert.match(result.log, words);
        assert.match(result.log, /The host now: release 0002-3f2a1c9 is live again/);
        assert.match(result.summary, /0002-3f2a1c9/);
        // What the failing step took back is not taken back a second time.
        assert.equal(step(result, 'rollback')?.outputs['state'], 'unchanged');
        const after = await look(site);
        assert.equal(after.live, before.live);
        assert.equal(after.digest, before.digest);
        assert.equal(after.active, 'active');
        assert.equal((await audit(site)).buildId, 'two');
        assertTwoStarts((await starts(site)) - startsBefore, breakage);
      },
    );
  }

  hostTest('after releases that were taken back, a good one deploys with one start', async () => {
    const before = await starts(site);
    const result = await deploy(site, await builds.get('three'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['previous-release'], '0002-3f2a1c9');
    assert.equal((await audit(site)).buildId, 'three');
    assert.equal((await starts(site)) - before, 1);
  });
}
