import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertChain } from './chain.ts';
import { inEachShell, SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';
import { snapshot } from './snapshot.ts';

/** As many committed releases: 0001 holds `1`, and so on. */
async function deployed(site: Site, count: number, keep = 9): Promise<void> {
  for (let each = 1; each <= count; each += 1) await site.deploy({ files: { a: String(each), same: 'same' }, keep });
}

/** Writes into a sealed release as an intruder or a hurried operator would. */
function tamper(site: Site, release: string, act: () => void): void {
  chmodSync(site.path('releases', release), 0o755);
  act();
  chmodSync(site.path('releases', release), 0o555);
}

for (const shell of SHELLS) {
  test(`${shell.name}: the operator goes back by one word, and again, each time to an older committed release`, async (t) => {
    const site = new Site(t, shell);
    await deployed(site, 3);
    // File times lie: the oldest release is the newest file.
    utimesSync(site.path('releases/0001-abcdef0'), 2e9, 2e9);
    utimesSync(site.path('.surefoot/releases/0001-abcdef0/about'), 2e9, 2e9);
    const said = await site.run('rollback');
    assert.equal(said.code, 0, said.out + said.err);
    assert.equal(site.live(), 'releases/0002-abcdef0');
    const again = await site.run('rollback');
    assert.equal(again.code, 0, again.out);
    assert.equal(site.live(), 'releases/0001-abcdef0');
    const status = await site.run('status');
    assert.equal(status.reply.get('release-0003-abcdef0'), 'committed, taken back later');
    const nothing = await site.run('rollback');
    assert.equal(nothing.reply.get('fault'), 'nothing-before');
    assert.equal(nothing.code, 65);
    assert.equal((await site.run('rollback', ['to=0003-abcdef0'])).code, 0);
    assert.equal(site.live(), 'releases/0003-abcdef0');
    const history = await site.run('history');
    assert.equal(history.out, site.read('.surefoot/log.jsonl'));
    assert.equal(site.log().filter(({ act }) => act === 'rollback').length, 3);
    assertChain(site);
  });

  test(`${shell.name}: what was changed in a release by hand is named, and is no target any more`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({
      files: { a: '1', 'dir/b': 'b', 'odd\nname': 'odd', 'x -> y': 'z', 'a [*]?': 'q' },
      wishes: { writable: ['cache[1]/'] },
    });
    await deployed(site, 1);
    const verify = async () => (await site.run('verify', ['release=0001-abcdef0'])).reply;
    const release = (name: string) => site.path('releases/0001-abcdef0', name);
    writeFileSync(release('cache[1]/by the service'), 'x');
    assert.equal((await verify()).get('verified'), 'yes');
    tamper(site, '0001-abcdef0', () => {
      writeFileSync(release('added'), 'x');
      symlinkSync('a', release('link'));
      rmSync(release('a'));
      rmSync(release('x -> y'));
      chmodSync(release('a [*]?'), 0o644);
      chmodSync(release('odd\nname'), 0o644);
      appendFileSync(release('odd\nname'), 'more');
    });
    chmodSync(release('dir/b'), 0o644);
    appendFileSync(release('dir/b'), 'more');
    const reply = await verify();
    assert.equal(reply.get('verified'), 'no');
    assert.deepEqual([...reply.all('changed')].sort(), ['a', 'a [*]?', 'added', 'dir/b', 'link', 'odd?name', 'x -> y']);
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
    const said = await site.run('back-to', ['to=0001-abcdef0', ...WHO]);
    assert.equal(said.reply.get('fault'), 'tampered');
    assert.match(said.reply.get('what'), /dir\/b/);
    assert.equal(site.live(), 'releases/0002-abcdef0');
  });

  test(`${shell.name}: old releases go, but never what is live, was live, is in use, or is not Surefoot's`, async (t) => {
    const site = new Site(t, shell);
    await deployed(site, 2);
    const outside = site.artifact({ precious: 'precious' });
    symlinkSync(outside, site.path('releases/linked'));
    mkdirSync(site.path('releases/by-hand'));
    writeFileSync(site.path('releases/by-hand/precious'), 'precious');
    mkdirSync(site.path('releases/0000-half'));
    mkdirSync(site.path('.surefoot/releases/0000-half'));
    symlinkSync(outside, site.path('releases/0000-half/way out'));
    symlinkSync(outside, site.path('.surefoot/releases/0000-linked'));
    symlinkSync(outside, site.path('releases/0000-linked'));
    const standing = spawn('sleep', ['600'], { cwd: site.path('releases/0001-abcdef0') });
    t.after(() => standing.kill());
    const ended = await site.deploy({ files: { a: 'ill' }, until: 'switched' });
    await site.run('revert', WHO);
    await site.deploy({ files: { a: '4' }, keep: 1 });
    assert.deepEqual(site.releases(), ['0001-abcdef0', '0002-abcdef0', '0004-abcdef0', 'by-hand', 'linked']);
    assert.equal(site.has('.surefoot/releases', ended.release), false);
    standing.kill();
    await new Promise((resolve) => standing.once('close', resolve));
    await site.deploy({ files: { a: '5' }, keep: 1 });
    assert.deepEqual(site.releases(), ['0004-abcdef0', '0005-abcdef0', 'by-hand', 'linked']);
    assert.deepEqual(snapshot(outside).length, 2);
    assert.equal(site.read('releases/by-hand/precious'), 'precious');
    assertChain(site);
  });
}

inEachShell('a release that is missing, incomplete, uncommitted or live is refused by its name', async (t, shell) => {
  const site = new Site(t, shell);
  await deployed(site, 1);
  await site.deploy({ files: { a: 'ill' }, until: 'switched' });
  await site.run('revert', WHO);
  await deployed(site, 1);
  rmSync(site.path('.surefoot/releases/0001-abcdef0/about'));
  const refusal = async (to: string) => (await site.run('back-to', [`to=${to}`, ...WHO])).reply.get('fault');
  assert.equal(await refusal('0009-none'), 'incomplete');
  assert.equal(await refusal('0001-abcdef0'), 'incomplete');
  assert.equal(await refusal('0002-abcdef0'), 'uncommitted');
  assert.equal(await refusal('0003-abcdef0'), 'is-live');
  assert.equal((await site.run('back-to', WHO)).reply.get('fault'), 'nothing-before');
  assert.equal(site.live(), 'releases/0003-abcdef0');
});

inEachShell('from an open deploy the operator goes back the way its own failure would take', async (t, shell) => {
  const site = new Site(t, shell);
  await deployed(site, 2);
  await site.deploy({ files: { a: 'ill' }, until: 'switched' });
  assert.equal((await site.run('back-to', WHO)).reply.get('kind'), 'revert');
  const said = await site.run('rollback');
  assert.equal(said.code, 0, said.out);
  assert.equal(site.live(), 'releases/0002-abcdef0');
  assert.equal((await site.run('status')).reply.get('transaction'), 'reverted');
});

inEachShell(
  'a rollback that was cut leads on when it is asked for again, and never forward to what it came from',
  async (t, shell) => {
    const site = new Site(t, shell);
    await deployed(site, 3);
    const opened = await site.run('back-to', WHO);
    assert.equal(opened.reply.get('release'), '0002-abcdef0');
    const again = await site.run('back-to', WHO);
    assert.equal(again.reply.get('release'), '0002-abcdef0', again.out);
    assert.equal(again.reply.get('kind'), 'rollback');
    assert.equal(site.live(), 'releases/0002-abcdef0');
    // Somebody else, who does not wait for it: further back, and not to 0003.
    assert.equal((await site.run('rollback')).code, 0);
    assert.equal(site.live(), 'releases/0001-abcdef0');
  },
);

inEachShell('a root spelt in another way is the same root', async (t, shell) => {
  const site = new Site(t, shell, { name: "a b'c $(id) *" });
  await deployed(site, 2);
  symlinkSync(site.root, `${site.root}-by-another-name`);
  for (const root of [`..${site.root}//`, `${site.root}/./x/..`, `${site.root}-by-another-name`]) {
    mkdirSync(site.path('x'), { recursive: true });
    const said = await site.run('status', [`root=${root}`]);
    assert.equal(said.reply.get('live'), '0002-abcdef0', said.out);
  }
  assert.equal((await site.run('rollback', [`root=..${site.root}`])).code, 0);
  assert.equal(site.live(), 'releases/0001-abcdef0');
});
