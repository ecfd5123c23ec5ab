import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { digestOf } from '../../src/artifact/document.ts';
import { scan } from '../../src/artifact/scan.ts';
import { served, small } from '../faults/small.ts';
import { bootHost, hostTest } from '../host/index.ts';
import type { CompositeResult } from '../runner/index.ts';
import { once } from './once.ts';
import { atConsole, audit, deploy, look, must, QUICK, type Site } from './site.ts';

const host = once(() => bootHost({ services: ['kept.service', 'other.service', 'reloads.service'] }));
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-receipt-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** The receipt that a deploy gave out, which must be the one that the host keeps. */
async function receiptOf(site: Site, { outcome, outputs, log }: CompositeResult) {
  assert.equal(outcome, 'success', log);
  const receipt = JSON.parse(readFileSync(outputs['receipt'] ?? '', 'utf8'));
  const kept = await must(site.host, `cat ${site.root}/.surefoot/releases/${outputs['release']}/receipt.json`);
  assert.deepEqual(JSON.parse(kept), receipt);
  return receipt;
}

describe('the receipt of a deploy', { concurrency: 3 }, () => {
  hostTest('leads from the artifact over the disk and the process to what is answered, and names each', async () => {
    const { site } = await served(await host(), 'kept');
    const build = small('next', 'is well', { 'a "quoted" name': 'x', ümlaut: 'y' });
    const artifacts = join(scratch, 'artifacts');
    writeFileSync(artifacts, '/there/before\n');
    const began = Date.now();
    const env = { GITHUB_ARTIFACTS: artifacts, GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '3', GITHUB_ACTOR: 'maria' };
    const result = await deploy(site, build, { 'stable-for': '0' }, { env });
    const receipt = await receiptOf(site, result);
    const { outputs } = result;
    const [{ version, release, previous, artifact, process }, seen] = [receipt, await look(site)];
    assert.deepEqual([version, release, previous], [1, '0002-3f2a1c9', '0001-3f2a1c9']);
    assert.equal(receipt.host, site.host.address);

    // Artifact = manifest on the host = every file on the disk.
    const entries = (await scan(build.artifact)).filter((entry) => entry.type === 'file');
    const digest = digestOf(await scan(build.artifact));
    assert.equal(outputs['digest'], digest);
    assert.equal(artifact.digest, digest);
    assert.deepEqual(artifact.manifest, { digest, files: entries.length, onDisk: entries.length });
    assert.equal(artifact.asBuilt, true);
    const manifest = `${site.root}/.surefoot/releases/${release}/manifest.json`;
    assert.equal(await must(site.host, `sha256sum <${manifest}`), `${digest}  -\n`);
    const list = `cd ${site.live}/. && find . -type f -print0 | xargs -0 sha256sum | LC_ALL=C sort`;
    const sums = await must(site.host, list);
    assert.equal(
      sums,
      entries
        .map(({ sha256, path }) => `${sha256}  ./${Buffer.from(path, 'latin1')}\n`)
        .sort()
        .join(''),
    );
    assert.deepEqual(
      [artifact.files, artifact.sealed, artifact.onDisk, artifact.intact],
      [entries.length, sha256(sums), sha256(sums), true],
    );

    // Disk = process = answer.
    assert.deepEqual(process, {
      service: site.unit,
      release,
      proof: 'cwd',
      pid: Number(seen.pid),
      invocationBefore: outputs['invocation-before'],
      invocationAfter: seen.invocation,
      restarts: 1,
    });
    const { passed, rounds, p50Ms, p95Ms, buildIds } = receipt.probes;
    assert.deepEqual([passed, rounds, buildIds], [1, 2, ['next']]);
    assert.ok(p50Ms >= 0 && p95Ms >= p50Ms, JSON.stringify(receipt.probes));
    const answered = await audit(site);
    assert.deepEqual([answered.buildId, answered.release], ['next', release]);

    // Who and when.
    assert.deepEqual(receipt.run, {
      url: 'https://github.com/example/shop/actions/runs/4711',
      attempt: 3,
      job: 'deploy',
      actor: 'maria',
      sha: receipt.run.sha,
      repository: 'example/shop',
    });
    assert.match(receipt.run.sha, /^3f2a1c9[0-9a-f]{33}$/);
    const times = ['opened', 'restarted', 'committed'].map((each) => Date.parse(receipt.times[each]));
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other),
    );
    assert.ok((times[0] ?? 0) >= began - 1000 && (times[2] ?? 0) <= Date.now(), JSON.stringify(receipt.times));

    // The head of the log, with which it can be told whether lines are lost.
    const log = await must(site.host, `cat ${site.root}/.surefoot/log.jsonl`);
    const last = `${log.trimEnd().split('\n').at(-1)}\n`;
    assert.deepEqual(receipt.log, { head: sha256(last), lines: log.trimEnd().split('\n').length });
    assert.equal(JSON.parse(last).act, 'commit');
    const verified = await atConsole(site, `verify live=dist head=${receipt.log.head} at=${receipt.log.lines}`);
    assert.match(verified.stdout, /^verified=yes\nend=ok$/m);

    // As an output, in the summary, and for attestation.
    assert.equal(readFileSync(artifacts, 'utf8'), `/there/before\n${outputs['receipt']}\n`);
    const short = (text: string): string => `\`${text.slice(0, 12)}\``;
    for (const line of [
      `| artifact | ${short(digest)} |`,
      `| on disk | 6 files read again, as deployed (${short(sha256(sums))}): all 6 of the artifact, as built |`,
      `| process | \`${site.unit}\` runs \`${release}\`: its working directory lies in the release; 1 restart |`,
      '| answers | name the build `next` |',
      `| the host's log | ends with ${short(sha256(last))} |`,
    ]) {
      assert.ok(result.summary.includes(line), `${line}\n${result.summary}`);
    }
  });

  hostTest(
    'says how much of the artifact is there where some was left out, and that a start alone is the proof',
    async () => {
      // Another user's process: the account that deploys may not see where it stands.
      const { site } = await served(await host(), 'other', { unit: 'User=root' });
      const build = small('next', 'is well', { 'notes.map': 'x' });
      const inputs = { ...QUICK, exclude: '*.map', 'before-switch': 'echo made >made-on-the-host' };
      const result = await deploy(site, build, inputs);
      const { artifact, process } = await receiptOf(site, result);
      assert.equal(artifact.digest, result.outputs['digest']);
      assert.deepEqual(artifact.manifest, { digest: artifact.digest, files: 5, onDisk: 4 });
      assert.deepEqual([artifact.asBuilt, artifact.files, artifact.intact], [false, 5, true]);
      assert.deepEqual([process.release, process.proof], ['0002-3f2a1c9', 'started-after-switch']);
      assert.match(
        result.summary,
        /5 files read again, as deployed \(`\w{12}`\): 4 of the 5 of the artifact, as built/,
      );
      assert.match(result.summary, /`other\.service` runs `0002-3f2a1c9`: it was started after the switch; 1 restart/);
    },
  );

  hostTest('names the build id as the proof where the process tells nothing', async () => {
    const booted = await host();
    const program = `require('http').createServer((_, r) => r.end(JSON.stringify({ status: 'ok', release: '',
      buildId: require('fs').readFileSync('/opt/reloads/dist/build-id', 'utf8').trim() }))).listen(process.env.PORT)`;
    await booted.writeFile('/srv/reads.cjs', program);
    const exec = 'WorkingDirectory=/srv\nExecStart=\nExecStart=/usr/local/bin/node reads.cjs\nExecReload=/bin/true';
    const { site } = await served(booted, 'reloads', { user: 'root', unit: exec });
    const result = await deploy(site, small('next'), { ...QUICK, mode: 'reload' });
    const { process, probes } = await receiptOf(site, result);
    assert.deepEqual(
      [process.release, process.proof, process.runsIn, process.restarts],
      ['0002-3f2a1c9', 'build-id', '/srv', 0],
    );
    assert.deepEqual(probes.buildIds, ['next']);
    assert.match(result.summary, /`reloads\.service` runs `0002-3f2a1c9`: its answers name the build; 0 restarts/);
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
