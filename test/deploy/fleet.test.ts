import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { type CompositeResult, runAction } from '../runner/index.ts';
import { Builds, type ExampleBuild } from './builds.ts';
import { once } from './once.ts';
import { audit, connectionOf, deploy, look, makeSite, must, newRun, type Sight, type Site, starts } from './site.ts';

const NAME = 'as-root';
const builds = new Builds();
const first = once(() => bootHost({ services: [`${NAME}.service`] }));
const second = once(() => bootHost({ services: [`${NAME}.service`] }));
once(async () => builds)();

/** All of it but what is kept for the next try. */
const untouched = ({ names: _, ...rest }: Sight) => rest;
const step = ({ steps }: CompositeResult, id: string) => steps.find((each) => each.id === id);

describe('several hosts of one job', { concurrency: 1 }, () => {
  let sites: readonly [Site, Site];

  /** What leads to both. */
  const both = (): Record<string, string> => {
    const [one, two] = sites;
    return {
      ...connectionOf(one),
      host: `root@${one.host.address}\nroot@${two.host.address}`,
      'ssh-known-hosts': one.host.knownHosts + two.host.knownHosts,
    };
  };
  const deployTo = (build: ExampleBuild, inputs: Readonly<Record<string, string>> = {}): Promise<CompositeResult> =>
    deploy(sites[0], build, { ...both(), ...inputs });
  const seen = () => Promise.all(sites.map(look));
  const ids = async () => (await Promise.all(sites.map(audit))).map(({ buildId }) => buildId);

  hostTest('a first deploy is live, proven and committed on both', async () => {
    const hosts = [await first(), await second()] as const;
    const one = await makeSite(hosts[0], NAME, 'root');
    sites = [one, await makeSite(hosts[1], NAME, 'root', 'systemd', one.port)];
    const result = await deployTo(await builds.get('one'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'committed');
    assert.equal(result.outputs['release'], '0001-3f2a1c9');
    assert.equal(result.outputs['restarts'], '2');
    assert.deepEqual(await ids(), ['one', 'one']);
    // Whose word a line is stands before it.
    for (const { host } of sites) assert.match(result.log, new RegExp(`^${host.address}: Switch$`, 'm'));
    assert.match(result.log, /^What 2 hosts lack is read and packed once\.$/m);
    for (const { host } of sites)
      assert.match(result.summary, new RegExp(`^### ✅ ${host.address.replaceAll('.', '\\\\?\\.')}$`, 'm'));
    assert.deepEqual(result.annotations, []);
  });

  hostTest('a change goes to both, and what is counted is the sum of both', async () => {
    const result = await deployTo(await builds.get('two'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['files-sent'], '2');
    assert.equal(result.outputs['previous-release'], '0001-3f2a1c9');
    assert.deepEqual(await ids(), ['two', 'two']);
    assert.deepEqual(await Promise.all(sites.map(starts)), [2, 2]);
  });

  hostTest('the same build again changes nothing on any of them', async () => {
    const before = await seen();
    const result = await deployTo(await builds.get('two'));
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['sync-state'], 'unchanged');
    assert.equal(result.outputs['state'], 'committed');
    assert.deepEqual(await seen(), before);
  });

  hostTest('where one of them fails before the switch, none is switched', async () => {
    const before = await seen();
    await must(sites[1].host, 'touch /etc/refuse');
    const result = await deployTo(await builds.get('three'), { 'before-switch': 'test ! -e /etc/refuse' });
    await must(sites[1].host, 'rm /etc/refuse');
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(step(result, 'atomic-sync')?.outcome, 'failure');
    const [one, two] = sites.map(({ host }) => host.address);
    assert.match(result.log, new RegExp(`${two}: .*before-switch`));
    assert.match(
      result.log,
      new RegExp(`The host now: ${one}: the live release is untouched.*; ${two}: the live release is untouched`),
    );
    assert.deepEqual((await seen()).map(untouched), before.map(untouched));
    assert.deepEqual(await ids(), ['two', 'two']);
  });

  hostTest('where one of them cannot be reached, none is switched', async () => {
    const before = await seen();
    const [one, two] = sites;
    const nobody = one.host.address.replace(/\d+$/, '254');
    const result = await deployTo(await builds.get('three'), {
      host: `root@${one.host.address}\nroot@${nobody}`,
      'ssh-known-hosts': `${one.host.knownHosts}${two.host.knownHosts.replaceAll(two.host.address, nobody)}`,
    });
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(step(result, 'atomic-sync')?.outcome, 'failure');
    assert.match(
      result.log,
      new RegExp(`^The host now: ${one.host.address}: the live release is untouched.*; ${nobody}: `, 'm'),
    );
    assert.doesNotMatch(result.log, /fault of Surefoot/);
    assert.equal(step(result, 'atomic-sync')?.outputs['files-total'], '635');
    assert.deepEqual((await seen()).map(untouched), before.map(untouched));
  });

  hostTest('where the restart fails on the second, both run the release before again', async () => {
    const [one, two] = sites;
    const dropIn = `/etc/systemd/system/${two.unit}.d/refuse.conf`;
    const refuses = `ExecStartPre=/bin/sh -c 'case "$(readlink ${two.live})" in */0002-*) ;; *) exit 1 ;; esac'`;
    await must(two.host, `mkdir -p ${dropIn.replace(/\/[^/]*$/, '')}`);
    await two.host.writeFile(dropIn, `[Service]\n${refuses}\n`);
    await must(two.host, 'systemctl daemon-reload');
    const before = await seen();
    const result = await deployTo(await builds.get('three'));
    await must(two.host, `rm ${dropIn} && systemctl daemon-reload`);
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(step(result, 'single-restart')?.outcome, 'failure', result.log);
    assert.equal(step(result, 'single-restart')?.outputs['state'], 'reverted');
    const served = ({ live, active, digest }: Sight) => ({ live, active, digest });
    assert.deepEqual((await seen()).map(served), before.map(served));
    assert.deepEqual(await ids(), ['two', 'two']);
    assert.match(result.log, new RegExp(`The host now: ${one.host.address}: release 0002-3f2a1c9 is live again`));
  });

  hostTest('where the probes fail on the second, nothing is committed on any of them', async () => {
    const [one, two] = sites;
    await must(
      one.host,
      `systemd-run --quiet --unit only-here node -e "require('node:http').createServer((q,s)=>s.end('ok')).listen(3999)"`,
    );
    const three = await builds.get('three');
    const probes = `- url: http://127.0.0.1:${one.port}/api/audit\n  expect: { status: 200, build-id: three }\n- url: http://127.0.0.1:3999/`;
    const result = await deployTo(three, { probes });
    assert.equal(result.outcome, 'failure', result.log);
    assert.equal(step(result, 'smoke-probe')?.outcome, 'failure', result.log);
    assert.equal(step(result, 'smoke-probe')?.outputs['state'], 'reverted');
    assert.match(result.log, new RegExp(`${one.host.address}: .*It failed on ${two.host.address}`));
    assert.deepEqual(await ids(), ['two', 'two']);
  });

  hostTest('hosts that have come apart come together, each with a release of its own name', async () => {
    const three = await builds.get('three');
    assert.equal((await deploy(sites[0], three)).outcome, 'success');
    assert.deepEqual(await ids(), ['three', 'two']);
    const result = await deployTo(three);
    assert.equal(result.outcome, 'success', result.log);
    assert.deepEqual(await ids(), ['three', 'three']);
    const [here, there] = (await seen()).map(({ live }) => live.replace('releases/', ''));
    assert.equal(result.outputs['release'], here === there ? here : `${here}\n${there}`);
    assert.equal(result.outputs['sync-state'], 'unchanged\nswitched');
    assert.equal(result.outputs['state'], 'committed');
  });

  hostTest('a rollback by hand takes both back, one after the other', async () => {
    const result = await runAction('rollback', { env: newRun(), inputs: { ...both(), 'stable-for': '1' } });
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['state'], 'committed');
    assert.deepEqual(await ids(), ['two', 'two']);
  });

  hostTest('preflight looks at both, and is red where one is not ready', async () => {
    const inputs = { ...both(), service: sites[0].unit };
    const good = await runAction('preflight', { env: newRun(), inputs });
    assert.equal(good.outcome, 'success', good.log);
    assert.equal(good.outputs['report']?.split('\n').length, 2);
    const unit = `/etc/systemd/system/${sites[1].unit}`;
    await must(sites[1].host, `mv ${unit} /root && systemctl daemon-reload`);
    const bad = await runAction('preflight', { env: newRun(), inputs });
    await must(sites[1].host, `mv /root/${sites[1].unit} ${unit} && systemctl daemon-reload`);
    assert.equal(bad.outcome, 'failure', bad.log);
    assert.match(bad.log, new RegExp(`${sites[1].host.address}: ${sites[1].host.address} is not ready`));
  });

  hostTest('a host that is named twice is refused before any is asked', async () => {
    const [{ host }] = sites;
    const twice = { host: `root@${host.address}\n${host.address}:22`, 'ssh-user': 'root' };
    const result = await runAction('preflight', { env: newRun(), inputs: { ...both(), ...twice } });
    assert.equal(result.outcome, 'failure');
    assert.match(result.log, /names .* more than once/);
  });
});
