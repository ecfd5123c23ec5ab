import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';
import { once } from './once.ts';
import { connectionOf, look, makeSite, must, newRun, type Site, sync } from './site.ts';

const host = once(() => bootHost());
const killed = once(() => bootHost());
const silenced = once(() => bootHost());
const scratch = await mkdtemp(join(tmpdir(), 'surefoot-resume-'));
after(() => rm(scratch, { recursive: true, force: true }));

const FILES = 300;

/** An artifact that takes a while to send: nothing in it can be compressed. */
async function large(id: string): Promise<string> {
  const directory = join(scratch, id);
  await mkdir(directory, { recursive: true });
  for (let index = 0; index < FILES; index++) await writeFile(join(directory, `${index}.bin`), randomBytes(200_000));
  return directory;
}

/** Resolves when the host holds a part of an upload: more than a tenth, and not all. */
async function partlyThere(site: Site): Promise<void> {
  const incoming = join(site.host.directory, site.root, '.surefoot/incoming');
  for (;;) {
    const [upload] = await readdir(incoming).catch(() => []);
    const there = upload === undefined ? [] : await readdir(join(incoming, upload, 'tree')).catch(() => []);
    if (there.length > FILES / 10) return;
    await setTimeout(5);
  }
}

function assertOnlyTheRest(result: ActionResult): void {
  assert.equal(result.outcome, 'success', result.log);
  const sent = Number(result.outputs['files-sent']);
  assert.equal(result.outputs['files-total'], String(FILES));
  assert.ok(sent > 0 && sent < FILES * 0.95, `${sent} of ${FILES} files were sent`);
}

// A silent network is noticed after 40 s: the rest goes on meanwhile.
describe('uploads and holders', { concurrency: 3 }, () => {
  describe('an upload that is cut', { concurrency: 2 }, cutUploads);
  describe('one deploy at a time', { concurrency: 1 }, oneAtATime);
});

function cutUploads(): void {
  hostTest('by the end of its SSH session fails in words, and another run sends only the rest', async () => {
    const site = await makeSite(await killed(), 'session', 'deploy');
    const artifact = await large('session');
    const first = sync(site, artifact);
    await partlyThere(site);
    await must(site.host, 'pkill -KILL -u deploy -x sshd || pkill -KILL -u deploy -x sshd-session');
    const cut = await first;
    assert.equal(cut.outcome, 'failure', cut.log);
    assert.match(cut.log, /connection/i);
    assert.equal((await look(site)).live, '');
    assertOnlyTheRest(await sync(site, artifact, { 'lock-wait': '0' }));
  });

  hostTest('by a silent network fails in words, and the same run sends only the rest', async () => {
    const site = await makeSite(await silenced(), 'network', 'deploy');
    const artifact = await large('network');
    const env = newRun();
    const first = sync(site, artifact, {}, { env });
    await partlyThere(site);
    await site.host.cutNetwork();
    const cut = await first;
    await site.host.restoreNetwork();
    assert.equal(cut.outcome, 'failure', cut.log);
    assert.equal((await look(site)).live, '');
    assertOnlyTheRest(await sync(site, artifact, { 'lock-wait': '0' }, { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } }));
  });
}

function oneAtATime(): void {
  hostTest('the same run that switched already goes on from there, and sends nothing', async () => {
    const site = await makeSite(await host(), 'twice', 'deploy');
    const env = newRun();
    const first = await sync(site, await smallArtifact('one'), {}, { env });
    assert.equal(first.outputs['state'], 'switched', first.log);
    const before = await look(site);
    const second = await sync(site, await smallArtifact('one'), {}, { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } });
    assert.equal(second.outcome, 'success', second.log);
    assert.equal(second.outputs['state'], 'switched');
    assert.equal(second.outputs['release'], first.outputs['release']);
    assert.equal(second.outputs['files-sent'], '0');
    assert.deepEqual(await look(site), before);
  });

  hostTest('another run is refused by the name of the holder when its patience ends, and changes nothing', async () => {
    const site = await makeSite(await host(), 'held', 'deploy');
    await settled(site, 'one');
    const env = newRun();
    assert.equal((await sync(site, await smallArtifact('two'), {}, { env })).outcome, 'success');
    const before = await look(site);
    const refused = await sync(site, await smallArtifact('three'), { 'lock-wait': '1' });
    assert.equal(refused.outcome, 'failure', refused.log);
    assert.match(refused.log, new RegExp(`Another deploy holds this host: .*${env['GITHUB_RUN_ID']}.*maria`));
    assert.deepEqual(await look(site), before);
  });

  hostTest('a run that is cancelled while it waits does not take the host later', async () => {
    const site = await makeSite(await host(), 'gone', 'deploy');
    await settled(site, 'one');
    const env = newRun();
    assert.equal((await sync(site, await smallArtifact('two'), {}, { env })).outcome, 'success');
    const waiting = await sync(
      site,
      await smallArtifact('three'),
      { 'lock-wait': '30' },
      { cancelWhen: (line) => line.includes('Waiting for'), post: true },
    );
    assert.equal(waiting.outcome, 'cancelled', waiting.log);
    const ended = await runAction('rollback', { env, inputs: { ...connectionOf(site), only: 'open' } });
    assert.equal(ended.outputs['state'], 'reverted', ended.log);
    // Whoever waits on the host looks once a second: none is left, and the next run is not kept waiting.
    await must(
      site.host,
      'for i in $(seq 40); do pgrep -f "/opt/gone/.surefoot/bin/[0-9a-f]* [o]pen" || exit 0; sleep 0.1; done; exit 1',
    );
    const next = await sync(site, await smallArtifact('four'), { 'lock-wait': '0' });
    assert.equal(next.outcome, 'success', next.log);
  });

  hostTest('another run waits for the first to end and then goes on', async () => {
    const site = await makeSite(await host(), 'queued', 'deploy');
    await settled(site, 'one');
    const env = newRun();
    assert.equal((await sync(site, await smallArtifact('two'), {}, { env })).outcome, 'success');
    let ended: Promise<ActionResult> | undefined;
    const end = () => runAction('rollback', { env, inputs: { ...connectionOf(site), only: 'open' } });
    const second = await sync(
      site,
      await smallArtifact('three'),
      { 'lock-wait': '30' },
      {
        cancelWhen: (line) => {
          if (/Waiting for .*release 0002-3f2a1c9 is switched/.test(line)) ended ??= end();
          return false;
        },
      },
    );
    assert.equal((await ended)?.outputs['state'], 'reverted', second.log);
    assert.equal(second.outcome, 'success', second.log);
    assert.equal(second.outputs['release'], '0003-3f2a1c9');
    assert.equal(second.outputs['previous-release'], '0001-3f2a1c9');
  });
}

async function smallArtifact(id: string): Promise<string> {
  const directory = join(scratch, `small-${id}`);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'id'), id);
  return directory;
}

/** Puts a release there that is committed. */
async function settled(site: Site, id: string): Promise<void> {
  const env = newRun();
  const synced = await sync(site, await smallArtifact(id), {}, { env });
  assert.equal(synced.outcome, 'success', synced.log);
  const confirmed = await site.host.exec(
    `: | sh ${site.root}/.surefoot/bin/* commit root=${site.root} live=dist release=${synced.outputs['release']}`,
    { user: site.user },
  );
  assert.match(confirmed.stdout, /^end=ok$/m);
}
