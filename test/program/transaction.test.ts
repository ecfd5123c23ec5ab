import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertChain } from './chain.ts';
import { environment } from './local-host.ts';
import { DASH, inEachShell, SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';

const OTHER = ['holder=https://example/runs/2', 'attempt=1', 'actor=other'];
const OPEN = ['commit=abcdef0', 'recipe=00'];
const first = { a: 'one' };
const second = { a: 'two' };

for (const shell of SHELLS) {
  test(`${shell.name}: the way back leads to what was live before, once, and says so when asked again`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: first });
    await site.deploy({ files: second, until: 'switched' });
    assert.equal(site.read('current/a'), 'two');
    const said = await site.run('revert', [...WHO, 'reason=it was ill']);
    assert.equal(said.reply.get('acted'), 'yes', said.out);
    assert.equal(said.reply.get('state'), 'reverted');
    assert.equal(site.live(), 'releases/0001-abcdef0');
    assert.equal((await site.run('revert', WHO)).reply.get('acted'), 'no');
    const late = await site.run('commit', [...WHO, 'release=0002-abcdef0']);
    assert.equal(late.reply.get('fault'), 'reverted');
    assert.match(late.reply.get('what'), /0002-abcdef0 was already taken back \(it was ill\)/);
    assert.equal((await site.run('status')).reply.get('release-0002-abcdef0'), 'taken back: it was ill');
    await site.deploy({ files: { a: 'three' } });
    assert.equal(site.live(), 'releases/0003-abcdef0');
    assertChain(site);
  });

  test(`${shell.name}: a living deploy keeps others out until it ends; a dead one is taken over, and may do nothing more`, async (t) => {
    const site = new Site(t, shell);
    assert.equal((await site.run('open', [...WHO, ...OPEN])).reply.get('release'), '0001-abcdef0');
    const busy = await site.run('open', [...OTHER, ...OPEN]);
    assert.equal(busy.reply.get('fault'), 'busy');
    assert.match(busy.reply.get('what'), /https:\/\/example\/runs\/1, attempt 1, started by somebody, since \d{4}-/);
    writeFileSync(site.path('.surefoot/lease'), `${Math.floor(Date.now() / 1000) - 31}\n`);
    const taken = await site.run('open', [...OTHER, ...OPEN]);
    assert.equal(taken.reply.get('end'), 'ok', taken.out);
    assert.match(taken.err, /Taking over from https:\/\/example\/runs\/1/);
    for (const word of ['stage', 'receive', 'seal', 'switch']) {
      const said = await site.run(word, [...WHO, 'release=0001-abcdef0', 'recipe=00']);
      assert.equal(said.reply.get('fault'), 'lost', `${word} ${said.out}`);
    }
    assert.equal((await site.run('abandon', WHO)).reply.get('state'), 'prepared');
    assert.equal((await site.run('abandon', OTHER)).reply.get('state'), 'abandoned');
  });
}

inEachShell('a clock that was set back does not keep a dead deploy alive', async (t, shell) => {
  const site = new Site(t, shell);
  await site.run('open', [...WHO, ...OPEN]);
  for (const beat of ['99999999999', '', 'x', '-1']) {
    writeFileSync(site.path('.surefoot/lease'), `${beat}\n`);
    const who = [`holder=run ${beat}`, 'attempt=1', 'actor=a'];
    assert.equal((await site.run('open', [...who, ...OPEN])).reply.get('end'), 'ok', beat);
  }
});

inEachShell(
  'the lease beats while its run lives, and ends with it; a late end of an earlier attempt ends nothing',
  async (t, shell) => {
    const site = new Site(t, shell);
    await site.run('open', [...WHO, ...OPEN]);
    writeFileSync(site.path('.surefoot/lease'), '1\n');
    const lease = site.start('lease', WHO, 'open');
    lease.process.stdin?.write('\n');
    while (site.read('.surefoot/lease') === '1\n') await new Promise((resolve) => setImmediate(resolve));
    const again = ['holder=https://example/runs/1', 'attempt=2', 'actor=somebody'];
    assert.equal((await site.run('open', [...again, ...OPEN])).reply.get('resumed'), 'no');
    lease.process.stdin?.end();
    assert.equal((await lease.said).code, 0);
    assert.equal(site.has('.surefoot/lease'), true);
    const second = site.start('lease', again, 'open');
    second.process.stdin?.end();
    await second.said;
    assert.equal(site.has('.surefoot/lease'), false);
  },
);

inEachShell(
  'the same run goes on with what it switched to; another build of it takes that back first',
  async (t, shell) => {
    const site = new Site(t, shell);
    await site.deploy({ files: first });
    const ticket = await site.deploy({ files: second, until: 'switched' });
    const again = await site.deploy({ files: second, until: 'opened' });
    assert.deepEqual([again.resumed, again.release], [true, ticket.release]);
    const third = await site.deploy({ files: { a: 'three' } });
    assert.equal(third.release, '0003-abcdef0');
    assert.equal(third.previous, '0001-abcdef0');
    assert.equal(
      (await site.run('status')).reply.get('release-0002-abcdef0'),
      'taken back: replaced by the next try of the same run',
    );
  },
);

inEachShell('a switched release is nobody else’s to commit, to fail or to deploy over', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  await site.deploy({ files: second, until: 'switched' });
  for (const word of ['commit', 'fail', 'revert']) {
    assert.equal((await site.run(word, [...OTHER, 'release=0002-abcdef0'])).reply.get('fault'), 'not-yours', word);
  }
  assert.equal((await site.run('commit', [...WHO, 'release=0001-abcdef0'])).reply.get('fault'), 'not-open');
  assert.equal((await site.run('open', [...OTHER, ...OPEN])).reply.get('fault'), 'busy');
  assert.equal((await site.run('revert', [...OTHER, 'only=open'])).reply.get('acted'), 'no');
  assert.equal(site.live(), 'releases/0002-abcdef0');
  rmSync(site.path('current'));
  const changed = await site.run('commit', [...WHO, 'release=0002-abcdef0']);
  assert.equal(changed.reply.get('fault'), 'changed');
});

inEachShell(
  'a first deploy has nothing to go back to: it stays live, unconfirmed, and the next one may come',
  async (t, shell) => {
    const site = new Site(t, shell);
    await site.deploy({ files: first, until: 'switched' });
    const back = await site.run('revert', WHO);
    assert.equal(back.reply.get('fault'), 'nothing-before');
    assert.match(back.reply.get('remedy'), /stays live, unconfirmed/);
    assert.equal((await site.run('revert', [...WHO, 'only=open'])).reply.get('state'), 'failed');
    assert.equal(site.live(), 'releases/0001-abcdef0');
    const next = await site.deploy({ files: second });
    assert.equal(next.previous, '');
    const log = site.log().map(({ act }) => act);
    assert.deepEqual(log, ['open', 'switch', 'fail', 'open', 'switch', 'commit']);
  },
);

inEachShell('what somebody else put at the live name since is not overwritten', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  const ticket = await site.deploy({ files: second, until: 'sealed' });
  rmSync(site.path('current'));
  const args = [...WHO, `release=${ticket.release}`];
  assert.match(
    (await site.run('switch', args)).reply.get('what'),
    /changed while this deploy was prepared: release none is live/,
  );
  writeFileSync(site.path('current'), 'a file');
  assert.match((await site.run('switch', args)).reply.get('what'), /it is a file now/);
});

for (const shell of SHELLS) {
  test(`${shell.name}: a change waits for the lock, and gives up in its time also while it may not be interrupted`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: first });
    await site.deploy({ files: second, until: 'switched' });
    const line = `exec 9>>"$1/.surefoot/lock"; flock 9; echo held; read -r _`;
    const holder = spawn('sh', ['-c', line, 'sh', site.root], { env: environment(DASH) });
    await once(holder.stdout, 'data');
    const began = performance.now();
    const said = await site.run('revert', [...WHO, 'timeout=1']);
    assert.equal(said.reply.get('fault'), 'busy', said.out);
    assert.ok(performance.now() - began < 5000);
    assert.equal(site.live(), 'releases/0002-abcdef0');
    const waiting = site.start('revert', [...WHO, 'timeout=30']);
    holder.stdin.end();
    assert.equal((await waiting.said).reply.get('acted'), 'yes');
  });
}

inEachShell('who may not write the root reads why', async (t, shell) => {
  if (process.getuid?.() !== 0) return t.skip('only root can become somebody else');
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  const stranger = new Site(t, shell, { as: { uid: 65_534, gid: 65_534 } });
  chmodSync(site.directory, 0o755);
  const said = await stranger.run('revert', [`root=${site.root}`, ...WHO]);
  assert.equal(said.reply.get('fault'), 'no-rights', said.out + said.err);
  assert.match(said.reply.get('what'), /may not write .*\.surefoot/);
});

inEachShell('a transaction that cannot be read stops nobody, and is believed by nobody', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  const file = site.path('.surefoot/transaction');
  const whole = site.read('.surefoot/transaction');
  const wrecks = [
    '',
    '\0\0\0\0',
    'state=',
    'garbage',
    'state=switched\n',
    whole.replace(/^release=.*$/m, 'release=../../x'),
    'state=$(id)\nrelease=x\n',
    whole.slice(0, 20),
  ];
  for (const [index, wreck] of wrecks.entries()) {
    writeFileSync(file, wreck);
    const status = await site.run('status');
    assert.equal(status.reply.get('end'), 'ok', status.out);
    assert.equal(status.reply.get('live'), `000${index + 1}-abcdef0`, JSON.stringify(wreck));
    assert.equal((await site.run('commit', [...WHO, 'release=0001-abcdef0'])).reply.get('fault'), 'not-open');
    assert.equal((await site.run('revert', WHO)).reply.get('fault'), 'not-open');
    await site.deploy({ files: { a: `after ${index}` }, keep: 9 });
  }
});

inEachShell('the transaction and the log are one line a fact, whoever wrote them', async (t, shell) => {
  const site = new Site(t, shell);
  const holder = 'run\nstate=committed\nrelease=0009-evil';
  await site.deploy({ files: first, holder, actor: 'x\nfrom=y', until: 'sealed' });
  assert.match(site.read('.surefoot/transaction'), /^state=prepared\nrelease=0001-abcdef0\n/);
  assert.equal(site.read('.surefoot/transaction').match(/^state=/gm)?.length, 1);
  assert.equal(site.read('.surefoot/releases/0001-abcdef0/about').match(/^committed=/gm), null);
  assertChain(site);
});

inEachShell('a switch that was cut before it could be noted is noted by whoever goes on', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  const ticket = await site.deploy({ files: second, until: 'sealed' });
  const before = site.read('.surefoot/transaction');
  const args = [...WHO, `release=${ticket.release}`];
  await site.run('switch', args);
  writeFileSync(site.path('.surefoot/transaction'), before);
  assert.equal((await site.run('status')).reply.get('transaction'), 'switched');
  assert.equal((await site.run('open', [...OTHER, ...OPEN])).reply.get('fault'), 'busy');
  assert.equal((await site.run('switch', args)).reply.get('state'), 'switched');
  assert.match(site.read('.surefoot/transaction'), /^state=switched/);
  assert.equal((await site.run('commit', args)).reply.get('state'), 'committed');
  assert.equal(readlinkSync(site.path('current')), 'releases/0002-abcdef0');
});

inEachShell('a way back that was cut is gone to its end by the next try of the run', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: first });
  await site.deploy({ files: second, until: 'switched' });
  const before = site.read('.surefoot/transaction');
  await site.run('revert', WHO);
  writeFileSync(site.path('.surefoot/transaction'), before);
  const again = await site.deploy({ files: second, until: 'opened' });
  assert.equal(again.resumed, false);
  assert.equal(again.release, '0003-abcdef0');
  assert.equal(site.live(), 'releases/0001-abcdef0');
});
