import assert from 'node:assert/strict';
import { bootHost, hostTest } from '../host/index.ts';
import { runAction } from '../runner/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import { connectionOf, deploy, look, makeSite, newRun, QUICK, starts } from './site.ts';

const builds = new Builds();
const host = once(() => bootHost({ services: ['often.service'] }));
once(async () => builds)();

// The unit allows five starts a minute. At the limit systemd stops what runs and starts nothing.
hostTest('seven restarts within a minute do not run into the start limit', async () => {
  const site = await makeSite(await host(), 'often', 'deploy');
  const first = await deploy(site, await builds.get('one'), QUICK);
  assert.equal(first.outcome, 'success', first.log);
  for (let time = 0; time < 6; time++) {
    const { path: _path, live: _live, ...bare } = connectionOf(site);
    const inputs = { ...bare, service: site.unit, 'stable-for': '0' };
    const result = await runAction('single-restart', { env: newRun(), inputs });
    assert.equal(result.outcome, 'success', result.log);
  }
  assert.equal((await look(site)).active, 'active');
  assert.equal(await starts(site), 7);
});
