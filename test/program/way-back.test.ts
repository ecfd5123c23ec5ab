import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { callProgram } from '../../src/host/program/call.ts';
import { assertChain } from './chain.ts';
import { environment } from './local-host.ts';
import { PROGRAM_FILE } from './program-file.ts';
import { BUSYBOX, DASH, type Shell } from './shells.ts';
import { Site, WHO } from './site.ts';

const OTHER = ['holder=https://example/runs/2', 'attempt=1', 'actor=other'];
const OPEN = ['commit=abcdef0', 'recipe=00'];

async function three(site: Site): Promise<void> {
  for (const a of ['1', '2', '3']) await site.deploy({ files: { a } });
}

/** A release of no files, taken through the words by hand. */
async function through(site: Site, words: readonly string[], args: readonly string[]): Promise<string> {
  const opened = await site.run('open', [...WHO, ...OPEN, ...args]);
  const release = opened.reply.get('release');
  for (const word of words) {
    const said = await site.run(word, [...WHO, `release=${release}`, 'recipe=00']);
    assert.equal(said.code, 0, `${word}: ${said.out}`);
  }
  return release;
}

function removeRelease(site: Site, release: string): void {
  execFileSync('chmod', ['-R', 'u+w', site.path('releases', release)]);
  rmSync(site.path('releases', release), { recursive: true });
}

/** A small disk of its own for a site. */
function smallDisk(t: TestContext, options: string): string {
  const at = mkdtempSync(join(tmpdir(), 'surefoot-small-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'surefoot-test', at]);
  t.after(() => {
    execFileSync('umount', ['-l', at]);
    rmSync(at, { recursive: true });
  });
  return at;
}

/** dash beside a systemd that knows one unit in this state. */
function stubbed(t: TestContext, state: string): Shell {
  const at = mkdtempSync(join(tmpdir(), 'surefoot-stub-'));
  t.after(() => rmSync(at, { recursive: true }));
  const lines = `LoadState=loaded\\nActiveState=${state}\\nSubState=x\\nMainPID=0\\nInvocationID=aa\\n`;
  const systemctl = `#!/bin/sh
case "$*" in *show*-p*LoadState,*) printf '${lines}' ;; *show*) echo LoadState=loaded ;; esac
`;
  writeFileSync(join(at, 'systemctl'), systemctl, { mode: 0o755 });
  writeFileSync(join(at, 'journalctl'), '#!/bin/sh\necho "what the service said"\n', { mode: 0o755 });
  return { name: 'dash', path: `${at}:${DASH.path}` };
}

/** Writes a service into the open transaction, as if the deploy had named one. */
function serve(site: Site): void {
  const transaction = site.read('.surefoot/transaction').replace('service=', 'service=app.service');
  writeFileSync(site.path('.surefoot/transaction'), transaction);
}

for (const shell of [DASH, BUSYBOX]) {
  test(`${shell.name}: nothing goes back before a point of no return, by no way`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    const release = await through(site, ['stage', 'seal', 'switch'], ['no-return=schema 2']);
    assert.match(site.read('.surefoot/transaction'), /^previous=$/m);
    for (const [word, args] of [
      ['revert', WHO],
      ['rollback', []],
      ['rollback', ['to=0001-abcdef0']],
      ['back-to', [...OTHER, 'to=0001-abcdef0']],
    ] as const) {
      const said = await site.run(word, [...args]);
      assert.equal(said.reply.get('fault'), 'no-return', `${word}: ${said.out}`);
      assert.match(said.reply.get('what'), /schema 2/);
    }
    assert.equal(site.live(), `releases/${release}`);
    assert.equal((await site.run('fail', WHO)).reply.get('state'), 'failed');
    const failed = await site.run('rollback', ['to=0001-abcdef0']);
    assert.equal(failed.reply.get('fault'), 'no-return', failed.out);
  });

  test(`${shell.name}: a point of no return holds when its release is gone, and not against what came after it`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    const release = await through(site, ['stage', 'seal', 'switch', 'commit'], ['no-return=schema 2']);
    await site.deploy({ files: { a: '3' } });
    await site.deploy({ files: { a: '4' } });
    removeRelease(site, release);
    rmSync(site.path('.surefoot/releases', release), { recursive: true });
    assert.equal((await site.run('rollback', ['to=0001-abcdef0'])).reply.get('fault'), 'no-return');
    const back = await site.run('rollback');
    assert.equal(back.reply.get('state'), 'committed', back.out);
    assert.equal(site.live(), 'releases/0003-abcdef0');
  });

  test(`${shell.name}: where what was live before is gone, nobody waits for the open deploy, and all say so`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, until: 'switched' });
    removeRelease(site, '0001-abcdef0');
    for (const word of ['rollback', 'revert']) {
      const said = await site.run(word, word === 'revert' ? WHO : []);
      assert.equal(said.reply.get('fault'), 'nothing-before', said.out);
      assert.match(said.reply.get('what'), /0001-abcdef0, which was live before 0002-abcdef0, is gone/);
    }
    const next = await site.deploy({ files: { a: '3' }, holder: 'another run', actor: 'other' });
    assert.equal(site.live(), `releases/${next.release}`);
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
  });

  test(`${shell.name}: the timer closes a release that has nothing left to go back to`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, until: 'switched' });
    const transaction = site.read('.surefoot/transaction').replace('within=0', 'within=5');
    writeFileSync(site.path('.surefoot/transaction'), transaction);
    removeRelease(site, '0001-abcdef0');
    const fired = await site.run('expire', ['release=0002-abcdef0']);
    assert.deepEqual([fired.code, fired.reply.get('acted'), fired.reply.get('state')], [0, 'no', 'failed'], fired.out);
  });

  test(`${shell.name}: a rollback that nobody confirmed keeps no later deploy out`, async (t) => {
    const site = new Site(t, shell);
    await three(site);
    await site.run('back-to', WHO);
    const next = await site.deploy({ files: { a: '4' }, holder: 'another run', actor: 'other' });
    assert.equal(next.previous, '0002-abcdef0');
    assert.equal(site.read('current/a'), '4');
  });

  test(`${shell.name}: a rollback over an unconfirmed release falls back to what was confirmed, never to that`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' } });
    await site.deploy({ files: { a: '3' }, until: 'switched' });
    writeFileSync(site.path('.surefoot/armed'), '');
    const back = await site.run('back-to', [...OTHER, 'to=0001-abcdef0']);
    assert.deepEqual([back.reply.get('state'), back.reply.get('previous')], ['switched', '0002-abcdef0'], back.out);
    assert.equal(site.has('.surefoot/armed'), false);
    assert.equal((await site.run('revert', OTHER)).reply.get('state'), 'reverted');
    assert.equal(site.live(), 'releases/0002-abcdef0');
  });

  test(`${shell.name}: what a log has torn at its end is taken away by the next line, and breaks nothing`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    const whole = site.read('.surefoot/log.jsonl');
    appendFileSync(site.path('.surefoot/log.jsonl'), '{"at":"2026-01-01T00:00:00Z","act":"sw}');
    const torn = await site.run('verify');
    assert.deepEqual([torn.reply.get('log-torn'), torn.reply.get('verified')], ['yes', 'yes'], torn.out);
    await site.deploy({ files: { a: '2' } });
    assert.ok(site.read('.surefoot/log.jsonl').startsWith(whole));
    assertChain(site);
    const after = await site.run('verify');
    assert.deepEqual([after.reply.get('log-torn'), after.reply.get('verified')], ['', 'yes'], after.out);
  });

  test(`${shell.name}: a release that fills the disk is taken back, and that is written down`, async (t) => {
    const site = new Site({ after() {} }, shell, { below: smallDisk(t, 'size=2m') });
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, until: 'switched' });
    assert.throws(() => execFileSync('dd', ['if=/dev/zero', `of=${site.path('full')}`, 'bs=1k'], { stdio: 'ignore' }));
    const back = await site.run('revert', [...WHO, 'reason=it filled the disk']);
    assert.deepEqual([back.reply.get('end'), back.reply.get('state')], ['ok', 'reverted'], back.out + back.err);
    assert.equal(site.live(), 'releases/0001-abcdef0');
    assert.equal(site.log().at(-1)?.['act'], 'revert');
    assertChain(site);
  });

  test(`${shell.name}: a disk without inodes is told as such from the first word on`, async (t) => {
    const below = smallDisk(t, 'size=1m,nr_inodes=8');
    const site = new Site({ after() {} }, shell, { below });
    for (let each = 0; each < 8; each += 1) {
      try {
        writeFileSync(join(below, `f${each}`), '');
      } catch {}
    }
    const said = await site.run('open', [...WHO, ...OPEN]);
    assert.equal(said.reply.get('fault'), 'disk', said.out);
  });

  test(`${shell.name}: what the service may write is dropped here, and never behind a link`, async (t) => {
    const site = new Site(t, shell);
    const elsewhere = site.artifact({ 'tmp/precious': 'p' });
    const release = '0001-abcdef0';
    await site.run('open', [...WHO, ...OPEN]);
    const args = [...WHO, `release=${release}`, 'recipe=00'];
    await site.run('stage', args);
    await site.run('prepare', [...args, 'timeout=20'], Buffer.from(`ln -s '${elsewhere}' uploads\n`));
    for (const word of ['seal', 'switch', 'commit']) assert.equal((await site.run(word, args)).code, 0, word);
    await site.deploy({ files: { a: '2' }, wishes: { writable: ['uploads/tmp/'] } });
    assert.ok(existsSync(join(elsewhere, 'tmp/precious')));
    assert.ok(statSync(site.path('current/uploads/tmp')).isDirectory());
  });

  test(`${shell.name}: nothing in shared/ is dropped after a before-switch that was killed`, async (t) => {
    const site = new Site(t, shell);
    mkdirSync(site.path('shared/uploads/tmp'), { recursive: true });
    writeFileSync(site.path('shared/uploads/tmp/precious'), 'p');
    await site.deploy({ files: { a: '1' }, wishes: { shared: ['uploads/'] } });
    symlinkSync('../../shared', site.path('.surefoot/incoming/shared'));
    await site.deploy({ files: { a: '2' }, wishes: { writable: ['uploads/tmp/'] } });
    assert.equal(site.read('shared/uploads/tmp/precious'), 'p');
    assert.equal(site.has('.surefoot/incoming/shared'), false);
  });

  test(`${shell.name}: before-switch that is ended when nobody hears it any more takes its link away`, async (t) => {
    const site = new Site(t, shell);
    await site.run('open', [...WHO, ...OPEN]);
    const args = [...WHO, 'release=0001-abcdef0', 'recipe=00'];
    await site.run('stage', args);
    const words = [PROGRAM_FILE, 'prepare', `root=${site.root}`, ...args, 'timeout=60'];
    const running = spawn('sh', words, { env: environment(shell), cwd: '/' });
    running.stdin.end('echo begun >&2; sleep 100\n');
    const ended = once(running, 'exit');
    await once(running.stderr, 'data');
    assert.equal(lstatSync(site.path('.surefoot/incoming/shared')).isSymbolicLink(), true);
    running.stdout.destroy();
    running.stderr.destroy();
    await site.run('abandon', [...WHO, 'reason=called off']);
    await ended;
    assert.equal(site.has('.surefoot/incoming/shared'), false);
    assert.equal(readdirSync(site.path('.surefoot/incoming')).includes('shared'), false);
  });

  test(`${shell.name}: a path that before-switch put behind a link is not made writable`, async (t) => {
    const site = new Site(t, shell);
    const elsewhere = site.artifact({ 'tmp/precious': 'p' });
    chmodSync(join(elsewhere, 'tmp/precious'), 0o400);
    await site.run('open', [...WHO, ...OPEN, 'writable=up/tmp']);
    const args = [...WHO, 'release=0001-abcdef0', 'recipe=00', 'writable=up/tmp'];
    await site.run('stage', args);
    await site.run('prepare', [...args, 'timeout=20'], Buffer.from(`ln -s '${elsewhere}' up\n`));
    const sealed = await site.run('seal', args);
    assert.equal(sealed.reply.get('fault'), 'usage', sealed.out);
    assert.match(sealed.reply.get('what'), /up\/tmp is a link, or lies behind one/);
    assert.equal(statSync(join(elsewhere, 'tmp/precious')).mode & 0o777, 0o400);
  });

  test(`${shell.name}: a deploy with a name of its own that was cut before it was live goes on`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    await site.deploy({ files: { a: '2' }, id: 'v2', until: 'sealed' });
    await site.deploy({ files: { a: '2' }, id: 'v2' });
    assert.equal(site.live(), 'releases/v2');
    await assert.rejects(site.deploy({ files: { a: '3' }, id: 'v2' }), /There is a release v2 already/);
    await site.deploy({ files: { a: '3' } });
    await assert.rejects(site.deploy({ files: { a: '2' }, id: 'v2' }), /There is a release v2 already/);
  });

  test(`${shell.name}: the facts of a release name what changed in mode, link or odd name, and leave nothing`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1', b: 'x' }, until: 'switched' });
    const place = site.path('releases/0001-abcdef0');
    const before = readdirSync(site.path('.surefoot')).sort();
    chmodSync(place, 0o755);
    symlinkSync('/etc/passwd', join(place, 'evil'));
    writeFileSync(join(place, 'odd\\name'), '');
    chmodSync(join(place, 'b'), 0o4777);
    chmodSync(place, 0o555);
    const facts = await site.run('facts', ['release=0001-abcdef0']);
    assert.deepEqual(facts.reply.all('changed'), ['b', 'evil', 'odd?name'], facts.out);
    assert.equal((await site.run('commit', [...OTHER, 'release=0001-abcdef0'])).reply.get('fault'), 'not-yours');
    assert.deepEqual(readdirSync(site.path('.surefoot')).sort(), before);
  });

  test(`${shell.name}: no rollback to what lost its seal or became a link`, async (t) => {
    const site = new Site(t, shell);
    await three(site);
    const [one, two] = ['0001-abcdef0', '0002-abcdef0'];
    rmSync(site.path('.surefoot/releases', one, 'seal.sums'));
    assert.equal((await site.run('rollback', [`to=${one}`])).reply.get('fault'), 'tampered');
    chmodSync(site.path('releases', two), 0o755);
    renameSync(site.path('releases', two), join(site.directory, 'moved'));
    chmodSync(join(site.directory, 'moved'), 0o555);
    symlinkSync(join(site.directory, 'moved'), site.path('releases', two));
    assert.equal((await site.run('rollback', [`to=${two}`])).reply.get('fault'), 'incomplete');
    assert.equal(site.live(), 'releases/0003-abcdef0');
  });

  test(`${shell.name}: what was made first goes first, whatever it is called`, async (t) => {
    const site = new Site(t, shell);
    for (const id of ['v9', 'v10', 'v11', 'v12']) {
      await site.deploy({ files: { a: id }, id, keep: 2 });
      const file = site.path('.surefoot/releases', id, 'about');
      const about = site.read('.surefoot/releases', id, 'about');
      writeFileSync(file, about.replace(/^made=.*$/m, `made=${1000 + Number(id.slice(1))}`));
    }
    assert.deepEqual(site.releases(), ['v11', 'v12']);
  });

  test(`${shell.name}: before-switch that ends with the status of a time-out is not told as one`, async (t) => {
    const site = new Site(t, shell);
    await site.run('open', [...WHO, ...OPEN]);
    const args = [...WHO, 'release=0001-abcdef0', 'recipe=00', 'timeout=600'];
    await site.run('stage', args);
    const killed = await site.run('prepare', args, Buffer.from("sh -c 'kill -9 $$'\n"));
    assert.match(killed.reply.get('what'), /was killed \(exit status 137\)/);
    const other = await site.run('prepare', args, Buffer.from('exit 124\n'));
    assert.match(other.reply.get('what'), /failed with exit status 124/);
    const late = await site.run('prepare', [...args.slice(0, -1), 'timeout=1'], Buffer.from('sleep 9\n'));
    assert.match(late.reply.get('what'), /did not end within 1 s/);
  });

  test(`${shell.name}: a log's line that a receipt names is compared, and a name without its line is refused`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: '1' } });
    const said = await site.run('verify', [`head=${'0'.repeat(64)}`]);
    assert.equal(said.reply.get('fault'), 'usage', said.out);
  });
}

test('a release that any process runs from or has open is kept', async (t) => {
  const site = new Site(t, DASH);
  const files = { a: '1', sleep: execFileSync('cat', ['/usr/bin/sleep']) };
  await site.deploy({ files, keep: 1 });
  const first = site.path('releases/0001-abcdef0');
  chmodSync(join(first, 'sleep'), 0o555);
  const runs = spawn(join(first, 'sleep'), ['600'], { cwd: '/' });
  await once(runs, 'spawn');
  await site.deploy({ files: { a: '2' }, keep: 1 });
  const reads = spawn('sh', ['-c', `exec 7<'${site.path('releases/0002-abcdef0/a')}'; echo ready; exec sleep 600`], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => [runs, reads].forEach((each) => void each.kill('SIGKILL')));
  await once(reads.stdout, 'data');
  await site.deploy({ files: { a: '3' }, keep: 1 });
  await site.deploy({ files: { a: '4' }, keep: 1 });
  assert.deepEqual(site.releases(), ['0001-abcdef0', '0002-abcdef0', '0003-abcdef0', '0004-abcdef0']);
  for (const each of [runs, reads]) {
    const ended = once(each, 'close');
    each.kill('SIGKILL');
    await ended;
  }
  await site.deploy({ files: { a: '5' }, keep: 1 });
  assert.deepEqual(site.releases(), ['0004-abcdef0', '0005-abcdef0']);
});

test('an operator reads that the old service does not come up, on either way back', async (t) => {
  const shell = stubbed(t, 'failed');
  const site = new Site(t, shell);
  await site.deploy({ files: { a: '1' } });
  await site.deploy({ files: { a: '2' }, until: 'switched' });
  serve(site);
  const back = await site.run('rollback');
  assert.deepEqual([back.code, back.reply.get('fault')], [65, 'not-up'], back.out);
  assert.equal(site.live(), 'releases/0001-abcdef0');
  assert.match(site.log().at(-1)?.['service'] ?? '', /app\.service is failed/);
});

test('evidence is for those who may read the journal', async (t) => {
  const shell = stubbed(t, 'active');
  const site = new Site(t, shell);
  await site.deploy({ files: { a: '1' } });
  await site.deploy({ files: { a: '2' }, until: 'switched' });
  serve(site);
  await site.run('revert', WHO);
  const evidence = '.surefoot/releases/0002-abcdef0/evidence.txt';
  assert.match(site.read(evidence), /what the service said/);
  assert.equal(statSync(site.path(evidence)).mode & 0o777, 0o600);
});

test('a way back that was cut is told as such', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { a: '1' } });
  await site.deploy({ files: { a: '2' }, until: 'switched' });
  const transaction = site.read('.surefoot/transaction');
  await site.run('revert', WHO);
  writeFileSync(site.path('.surefoot/transaction'), transaction);
  assert.equal(
    (await site.run('status')).reply.get('words'),
    'release 0001-abcdef0 is live; the way back from 0002-abcdef0 was begun and did not come to its end',
  );
});

test('what a word is given is in no list of processes, nor is the check before a restart', async (t) => {
  const shell = stubbed(t, 'active');
  const site = new Site(t, shell);
  await site.deploy({ files: { a: '1' } });
  const list = join(site.directory, 'processes');
  const check = `for each in /proc/[0-9]*/cmdline; do tr '\\0' ' ' <"$each"; echo; done >${list} 2>/dev/null; : token=hunter2`;
  const args = { holder: 'hunter2', service: 'app.service', manager: 'systemd', always: true, check, timeout: 9 };
  await callProgram(site.host, site.root, 'restart', args);
  const seen = readFileSync(list, 'utf8');
  assert.match(seen, /\.surefoot\/bin\/[0-9a-f]{64} restart/);
  assert.doesNotMatch(seen, /hunter2/);
});
