import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { Refusal } from '../../src/host/program/call.ts';
import { DASH, inEachShell } from './shells.ts';
import { Site } from './site.ts';

/** A site whose host is listened to: `said` is what it has said so far in its present conversation. */
function heard(site: Site): { readonly said: () => string; readonly line: (beginning: string) => Promise<void> } {
  let said = '';
  let wake = () => {};
  const { run } = site.host;
  Object.assign(site.host, {
    run: (call: Parameters<typeof run>[0]) => {
      said = '';
      return run({
        ...call,
        onOutput(piece) {
          said += piece.toString('latin1');
          wake();
          call.onOutput?.(piece);
        },
      });
    },
  });
  return {
    said: () => said,
    async line(beginning) {
      while (!said.includes(`\n${beginning}`)) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

/** Holds the lock of a site as another program would. */
async function holdLock(t: TestContext, site: Site): Promise<{ release: () => void }> {
  const holder: ChildProcess = spawn('flock', [site.path('.surefoot/lock'), 'sh', '-c', 'echo held; read -r end'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => holder.kill());
  await new Promise((resolve) => holder.stdout?.once('data', resolve));
  return { release: () => void holder.stdin?.end('\n') };
}

const before = { stays: 'as it was', changes: 'one', 'in/side': 'there' };

inEachShell('where nobody has a transaction open, what is lacking is asked before one is opened', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: before });
  const host = heard(site);
  const next = site.artifact({ ...before, changes: 'two', comes: 'new' });
  assert.equal((await site.attempt({ source: next })).kind, 'switched');
  const asked = host.said().indexOf('\nlist=keys ');
  assert.ok(asked !== -1 && asked < host.said().indexOf('\nstep=open\n'), host.said());
  assert.equal(host.said().indexOf('\nlist=', asked + 1), -1, 'it is asked once');
  assert.equal(site.read('current/changes'), 'two');
  assert.equal(site.read('current/comes'), 'new');
  assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
});

inEachShell('where a host keeps what it knows, it asks before it is told what to do', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: before });
  const host = heard(site);
  assert.equal((await site.attempt({ files: { ...before, changes: 'two' } })).kind, 'switched');
  const early = host.said().indexOf('\nlist=keys ') < host.said().indexOf('\nstep=look\n');
  // Busybox's find prints nothing that could be known.
  assert.equal(early, shell.name !== 'busybox', host.said());
  assert.match(host.said(), /(?:^|\n)packs=zstd\n|busybox/);
});

test('what an earlier try has sent is asked for when the transaction is open, and not sent again', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: before });
  const next = site.artifact({ ...before, large: randomBytes(400_000) });
  await site.deploy({ source: next, until: 'filled' });
  const host = heard(site);
  const again = await site.attempt({ source: next });
  assert.ok(host.said().indexOf('\nlist=all ') > host.said().indexOf('\nstep=open\n'), host.said());
  assert.equal(again.kind === 'switched' && again.sent.files, 0);
});

/** Other deploys, from beginning to commit, between the early word of one and what it is told to do. */
async function overtaken(t: TestContext, others: number) {
  const site = new Site(t, DASH);
  await site.deploy({ files: before });
  const begun = site.begin();
  const { stdout } = (await begun) as unknown as { stdout: Readable };
  const [said] = await once(stdout, 'data');
  stdout.pause();
  stdout.unshift(said);
  for (let each = 0; each < others; each += 1) {
    await site.deploy({ files: { ...before, other: String(each) }, keep: 1, holder: `another ${each}` });
  }
  return { site, opened: begun };
}

test('where another release went live since, the answer is still to what was live then, and what comes of it is right', async (t) => {
  const { site, opened } = await overtaken(t, 1);
  assert.equal((await site.attempt({ files: { ...before, changes: 'two' }, opened })).kind, 'switched');
  assert.equal(site.live(), 'releases/0003-abcdef0');
  assert.equal(site.read('current/changes'), 'two');
  assert.equal(site.has('current/other'), false);
  assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
});

test('where what was live then is gone, the deploy says so and leaves everything', async (t) => {
  const { site, opened } = await overtaken(t, 2);
  const live = site.live();
  await assert.rejects(
    site.attempt({ files: { ...before, changes: 'two' }, opened }),
    (error: unknown) =>
      error instanceof Refusal && error.code === 'changed' && /others were deployed since/.test(error.what),
  );
  assert.equal(site.live(), live);
  assert.equal((await site.attempt({ files: { ...before, changes: 'two' } })).kind, 'switched');
});

test('where another deploy prepares, nothing is asked before it is known whose turn it is', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: before });
  await site.deploy({ files: { ...before, changes: 'two' }, until: 'opened', holder: 'another' });
  // Its beat.
  writeFileSync(site.path('.surefoot/lease'), `${Math.floor(Date.now() / 1000)}\n`);
  const host = heard(site);
  const busy = (error: unknown) => error instanceof Refusal && error.code === 'busy';
  await assert.rejects(site.attempt({ files: { ...before, changes: 'three' } }), busy);
  assert.doesNotMatch(host.said(), /\nlist=/);
});

test('what came into the same place after it was asked is not built upon', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: before });
  const host = heard(site);
  const lock = await holdLock(t, site);
  const large = randomBytes(400_000);
  const deployed = site.attempt({ files: { ...before, changes: 'two', large } });
  await host.line('list=keys ');
  await host.line('step=open');
  const tree = site.path('.surefoot/incoming', site.recipe, 'tree');
  mkdirSync(tree, { recursive: true });
  writeFileSync(`${tree}/stray`, 'of another try');
  lock.release();
  assert.equal((await deployed).kind, 'switched');
  assert.equal(site.has('current/stray'), false);
  assert.equal(site.read('current/changes'), 'two');
  assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
});

test('a host that refuses to open a transaction is heard while a large upload is under way', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: before });
  const live = site.live();
  // What is written there goes nowhere.
  mkdirSync(site.path('.surefoot/transaction.new'));
  const host = heard(site);
  const refused = (error: unknown) => error instanceof Refusal && error.code === 'disk';
  await assert.rejects(site.attempt({ files: { ...before, large: randomBytes(20_000_000) } }), refused);
  assert.match(host.said(), /\nlist=keys /);
  assert.equal(site.live(), live);
});
