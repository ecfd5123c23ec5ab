import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import { atConsole, audit, deploy, look, makeSite, must, type Site, starts, sync } from './site.ts';
import { assertTwoStarts } from './two-starts.ts';

const host = once(() => bootHost({ nginx: true, services: ['alone.service'] }));
const builds = new Builds();
once(async () => builds)();

const scratch = await mkdtemp(join(tmpdir(), 'surefoot-static-'));
after(() => rm(scratch, { recursive: true, force: true }));

/** A page and its style; `id` is what the page says. */
async function page(id: string, text = `<!doctype html><title>${id}</title>`) {
  const artifact = join(scratch, id, 'dist');
  await mkdir(artifact, { recursive: true });
  await writeFile(join(artifact, 'index.html'), `${text}\n`);
  await writeFile(join(artifact, 'style.css'), 'body { color: navy }\n');
  return { id, artifact };
}

describe('a static site, which has no service', () => {
  let site: Site;
  /** No service, and a probe that reads the page. */
  const inputs = (id: string) => ({
    service: '',
    manager: '',
    ready: '',
    probes: `- url: http://127.0.0.1/\n  expect: { status: 200, contains: "<title>${id}</title>" }`,
    'probe-timeout': '1',
  });

  hostTest('a first deploy is committed by its probes alone', async () => {
    site = await makeSite(await host(), 'pages', 'deploy');
    const server = `server { listen 80 default_server; root ${site.live}; }\n`;
    await site.host.writeFile('/etc/nginx/sites-enabled/default', server);
    await must(site.host, 'systemctl restart nginx');
    const result = await deploy(site, await page('spring'), inputs('spring'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'committed');
    assert.equal(result.steps.find(({ id }) => id === 'single-restart')?.ran, false);
    assert.deepEqual(result.annotations, []);
  });

  hostTest('a change is served at once and restarts nothing', async () => {
    const before = await must(site.host, 'systemctl show nginx -p InvocationID,MainPID');
    const result = await deploy(site, await page('summer'), inputs('summer'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['files-sent'], '1');
    assert.equal(await must(site.host, 'systemctl show nginx -p InvocationID,MainPID'), before);
  });

  hostTest('the same pages again are unchanged, and nobody speaks of a restart that is owed', async () => {
    const result = await deploy(site, await page('summer'), inputs('summer'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['sync-state'], 'unchanged');
    assert.doesNotMatch(result.summary, /restart is still owed/);
  });

  hostTest('a page that is not what it should be is taken back', async () => {
    const before = await look(site);
    const result = await deploy(site, await page('winter', '<title>autumn</title>'), inputs('winter'));
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(result.outputs['state'], 'reverted');
    const { live, digest } = await look(site);
    assert.deepEqual({ live, digest }, { live: before.live, digest: before.digest });
  });

  hostTest(
    'with neither service nor probes the switch commits, says that nothing was proven, and locks nobody out',
    async () => {
      const bare = { ...inputs(''), probes: '', 'lock-wait': '1' };
      for (const id of ['fog', 'snow']) {
        const result = await deploy(site, await page(id), bare);
        assert.equal(result.outcome, 'success', result.log);
        assert.equal(result.outputs['state'], 'committed');
        assert.match(result.summary, /nothing was restarted or probed/);
        // A notice tells what became of the deploy before.
        assert.deepEqual(
          result.annotations.filter(({ level }) => level !== 'notice'),
          [],
        );
      }
      const again = await deploy(site, await page('snow'), bare);
      assert.equal(again.outputs['state'], 'unchanged', again.log);
    },
  );

  hostTest('a switch never commits where a service should prove it', async () => {
    const { artifact } = await page('rain');
    const result = await sync(site, artifact, { service: 'nginx.service', commit: 'true' });
    assert.equal(result.outcome, 'failure', result.log);
    assert.match(result.log, /nothing has yet proven that nginx\.service runs the release/);
  });
});

describe('a service without probes', () => {
  let site: Site;

  hostTest('a proven restart commits', async () => {
    site = await makeSite(await host(), 'alone', 'deploy');
    for (const id of ['one', 'two']) {
      const result = await deploy(site, await builds.get(id), { probes: '' });
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(result.outputs['state'], 'committed');
      assert.equal(result.steps.find((each) => each.id === 'smoke-probe')?.ran, false);
      assert.equal((await audit(site)).buildId, id);
    }
    assert.match((await atConsole(site, 'status')).stdout, /^release-0002-3f2a1c9=committed$/m);
    assert.equal(await starts(site), 2);
  });

  hostTest('a restart that kills it goes back', async () => {
    const result = await deploy(site, await builds.get('bad', 'crash'), { probes: '' });
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(result.outputs['state'], 'reverted');
    assert.equal((await audit(site)).buildId, 'two');
    assertTwoStarts((await starts(site)) - 2, 'crash');
  });
});
