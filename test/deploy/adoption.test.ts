import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe } from 'node:test';
import { promisify } from 'node:util';
import { bootHost, hostTest } from '../host/index.ts';
import { runAction } from '../runner/index.ts';
import { Builds, type ExampleBuild } from './builds.ts';
import { once } from './once.ts';
import {
  audit,
  connectionOf,
  deploy,
  look,
  makeSite,
  must,
  newRun,
  type Site,
  starts,
  systemctl,
  type User,
} from './site.ts';

const builds = new Builds();
const host = once(() => bootHost({ services: ['root-adopts.service', 'deploy-adopts.service'] }));
once(async () => builds)();

/** What stands on many a server: a real directory that somebody copied there, and a service that runs from it. */
async function standBefore(site: Site, { artifact }: ExampleBuild): Promise<void> {
  const { stdout } = await promisify(execFile)('tar', ['-C', artifact, '-cf', '-', '.'], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  });
  const unpack = `mkdir ${site.live} && tar -C ${site.live} -xf - --no-same-owner --no-same-permissions`;
  const { code, stderr } = await site.host.exec(unpack, { user: site.user, input: stdout });
  assert.equal(code, 0, stderr);
  await systemctl(site, `start ${site.unit}`);
  // A simple unit counts as started before it listens.
  await must(
    site.host,
    `for i in $(seq 100); do ss -Hltn sport = :${site.port} | grep -q . && exit; sleep 0.1; done; false`,
  );
}

describe('a real live directory', { concurrency: 2 }, () => {
  for (const user of ['root', 'deploy'] as const) describe(`as ${user}`, { concurrency: 1 }, () => story(user));
});

function story(user: User): void {
  let site: Site;

  hostTest('without `adopt` the deploy is refused, and what serves is left alone', async () => {
    site = await makeSite(await host(), `${user}-adopts`, user);
    await standBefore(site, await builds.get('ancient'));
    const before = await look(site);
    const result = await deploy(site, await builds.get('one'));
    assert.equal(result.outcome, 'failure', result.log);
    assert.match(result.log, /is a real directory that Surefoot did not make/);
    assert.match(result.log, /adopt: true/);
    const { live, digest, pid, invocation } = await look(site);
    assert.deepEqual(
      { live, digest, pid, invocation },
      { live: 'directory', digest: before.digest, pid: before.pid, invocation: before.invocation },
    );
    assert.equal((await audit(site)).buildId, 'ancient');
  });

  hostTest(
    'a first release that is broken goes back to what stood there, byte for byte, and that serves again',
    async () => {
      const [before, startsBefore] = [await look(site), await starts(site)];
      const result = await deploy(site, await builds.get('bad', '500'), { adopt: 'true' });
      assert.equal(result.outcome, 'failure', result.log);
      assert.equal(result.outputs['state'], 'reverted');
      assert.equal(result.outputs['previous-release'], '0000-adopted');
      const { live, digest } = await look(site);
      assert.deepEqual({ live, digest }, { live: 'releases/0000-adopted', digest: before.digest });
      assert.equal((await audit(site)).buildId, 'ancient');
      assert.equal((await starts(site)) - startsBefore, 2);
    },
  );

  hostTest('a good release takes its place with one start, and it is kept as release 0', async () => {
    const before = await starts(site);
    const result = await deploy(site, await builds.get('one'), { adopt: 'true' });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['previous-release'], '0000-adopted');
    assert.equal((await audit(site)).buildId, 'one');
    assert.equal((await starts(site)) - before, 1);
    assert.match(await must(site.host, `cat ${site.root}/releases/0000-adopted/build.json`), /ancient/);
  });

  hostTest('a rollback by hand leads back to it', async () => {
    const result = await runAction('rollback', {
      env: newRun(),
      inputs: { ...connectionOf(site), probes: `GET http://127.0.0.1:${site.port}/api/audit`, 'stable-for': '1' },
    });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['release'], '0000-adopted');
    assert.equal((await audit(site)).buildId, 'ancient');
  });
}
