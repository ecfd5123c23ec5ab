import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { runAction } from '../runner/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import {
  audit,
  connectionOf,
  deploy,
  look,
  makeSite,
  newRun,
  probesOf,
  QUICK,
  type Site,
  starts,
  sync,
} from './site.ts';

const builds = new Builds();
const host = once(() => bootHost({ services: ['back.service', 'lonely.service', 'broken.service'] }));
once(async () => builds)();

/** Goes back by hand, as a run of its own. */
const rollback = (site: Site, inputs: Readonly<Record<string, string>> = {}) =>
  runAction('rollback', { env: newRun(), inputs: { ...connectionOf(site), 'stable-for': '0', ...inputs } });

async function deployAll(site: Site, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const result = await deploy(site, await builds.get(id), QUICK);
    assert.equal(result.outcome, 'success', result.log);
  }
}

describe('a rollback by hand', { concurrency: 2 }, () => {
  describe('among good releases', { concurrency: 1 }, () => {
    let site: Site;

    hostTest('leads to the release before, with one start, and commits it', async () => {
      site = await makeSite(await host(), 'back', 'deploy');
      await deployAll(site, ['one', 'two', 'three']);
      const before = await starts(site);
      const result = await rollback(site, { probes: probesOf(site, 'two') });
      assert.equal(result.outcome, 'success', result.log);
      const { from, release, restarts, state } = result.outputs;
      assert.deepEqual(
        { from, release, restarts, state },
        { from: '0003-3f2a1c9', release: '0002-3f2a1c9', restarts: '1', state: 'committed' },
      );
      assert.equal((await audit(site)).buildId, 'two');
      assert.equal((await starts(site)) - before, 1);
    });

    hostTest('leads further back the second time, not to the release that was withdrawn', async () => {
      const result = await rollback(site);
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(result.outputs['release'], '0001-3f2a1c9');
      assert.equal((await audit(site)).buildId, 'one');
    });

    hostTest('is refused when all others were withdrawn, and changes nothing', async () => {
      const before = await look(site);
      const result = await rollback(site);
      assert.equal(result.outcome, 'failure', result.log);
      assert.match(result.log, /no committed release other than 0001-3f2a1c9 to go back to/);
      assert.deepEqual(await look(site), before);
    });

    hostTest('leads to a withdrawn release when that is named', async () => {
      const result = await rollback(site, { to: '0003-3f2a1c9' });
      assert.equal(result.outcome, 'success', result.log);
      assert.equal((await audit(site)).buildId, 'three');
    });

    hostTest('refuses a name that is live, unknown, or no name at all', async () => {
      const before = await look(site);
      const live = await rollback(site, { to: '0003-3f2a1c9' });
      assert.match(live.log, /Release 0003-3f2a1c9 is the live one/);
      const unknown = await rollback(site, { to: '0009-3f2a1c9' });
      assert.match(unknown.log, /Release 0009-3f2a1c9 is not there/);
      const hostile = await rollback(site, { to: '../../etc' });
      assert.match(hostile.log, /Input `to` holds/);
      for (const { outcome } of [live, unknown, hostile]) assert.equal(outcome, 'failure');
      assert.deepEqual(await look(site), before);
    });
  });

  hostTest('with nothing to go back to is a failure that says so', async () => {
    const site = await makeSite(await host(), 'lonely', 'deploy');
    const none = await rollback(site);
    assert.equal(none.outcome, 'failure', none.log);
    await deployAll(site, ['one']);
    const before = await look(site);
    const result = await rollback(site);
    assert.equal(result.outcome, 'failure', result.log);
    assert.match(result.log, /to go back to/);
    assert.deepEqual(await look(site), before);
  });

  describe('while a broken release is open', { concurrency: 1 }, () => {
    let site: Site;

    /** Another run switched to a release that is broken, restarted into it, and left it at that. */
    async function leaveBrokenOpen(breakage: string): Promise<void> {
      const env = newRun();
      const { artifact } = await builds.get('bad', breakage);
      const synced = await sync(site, artifact, { service: site.unit }, { env });
      assert.equal(synced.outcome, 'success', synced.log);
      const inputs = {
        ...connectionOf(site),
        service: site.unit,
        'on-failure': 'fail',
        'stable-for': '0',
        timeout: '5',
      };
      const restarted = await runAction('single-restart', { env, inputs: { ...inputs, ready: `port:${site.port}` } });
      assert.equal(restarted.outputs['state'], breakage === 'crash' ? 'failed' : 'restarted', restarted.log);
    }

    hostTest('takes that one back, and the release before it serves', async () => {
      site = await makeSite(await host(), 'broken', 'deploy');
      await deployAll(site, ['one', 'two']);
      await leaveBrokenOpen('crash');
      const result = await rollback(site);
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(result.outputs['release'], '0002-3f2a1c9');
      assert.equal(result.outputs['state'], 'reverted');
      assert.equal((await look(site)).live, 'releases/0002-3f2a1c9');
      assert.equal((await audit(site)).buildId, 'two');
    });

    hostTest('leads to the release that is named, and no further deploy waits for the broken one', async () => {
      await leaveBrokenOpen('500');
      const result = await rollback(site, { to: '0001-3f2a1c9' });
      assert.equal(result.outcome, 'success', result.log);
      assert.equal((await audit(site)).buildId, 'one');
      const again = await deploy(site, await builds.get('next'), { ...QUICK, 'lock-wait': '1' });
      assert.equal(again.outcome, 'success', again.log);
    });
  });
});
