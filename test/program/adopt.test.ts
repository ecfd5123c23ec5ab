import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { FAST, inEachShell, SHELLS } from './shells.ts';
import { Site, WHO } from './site.ts';
import { snapshot } from './snapshot.ts';

const files = { a: 'new' };

function oldTree(site: Site, name = 'current'): string {
  mkdirSync(site.path(name, 'sub'), { recursive: true, mode: 0o700 });
  writeFileSync(site.path(name, 'a'), 'old', { mode: 0o640 });
  writeFileSync(site.path(name, 'sub/uploads'), 'kept');
  return site.path(name);
}

for (const shell of SHELLS) {
  for (const below of new Set([FAST, tmpdir()])) {
    test(`${shell.name} in ${dirname(join(below, 'x'))}: a real directory becomes release 0, as it was, and a way back`, async (t) => {
      const site = new Site(t, shell, { below });
      const before = snapshot(oldTree(site));
      await assert.rejects(site.deploy({ files }), /is a real directory that Surefoot did not make/);
      assert.deepEqual(snapshot(site.path('current')), before);
      await site.deploy({ files, adopt: true, until: 'switched' });
      assert.equal(site.live(), 'releases/0001-abcdef0');
      assert.deepEqual(snapshot(site.path('releases/0000-adopted')), before);
      assert.equal((await site.run('revert', WHO)).reply.get('acted'), 'yes');
      assert.equal(site.live(), 'releases/0000-adopted');
      assert.equal(site.read('current/sub/uploads'), 'kept');
      await site.deploy({ files });
      assert.equal((await site.run('rollback')).code, 0);
      assert.equal(site.live(), 'releases/0000-adopted');
      assert.equal((await site.run('verify')).reply.get('fault'), 'unlisted');
    });
  }
}

inEachShell('at no moment is the live name missing while a real directory is adopted', async (t, shell) => {
  const site = new Site(t, shell);
  const live = oldTree(site);
  const ticket = await site.deploy({ files, adopt: true, until: 'sealed' });
  const switching = site.start('switch', [...WHO, `release=${ticket.release}`, 'adopt=true']);
  let over = false;
  const seen = new Set<string>();
  void switching.said.then(() => {
    over = true;
  });
  while (!over) {
    for (let each = 0; each < 200; each += 1)
      seen.add(existsSync(`${live}/a`) ? readFileSync(`${live}/a`, 'utf8') : 'missing');
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.deepEqual([...seen].sort(), ['new', 'old']);
});

inEachShell('a link that leads elsewhere is adopted too, and what it leads to is never touched', async (t, shell) => {
  const site = new Site(t, shell);
  const elsewhere = site.artifact({ a: 'old' });
  const before = snapshot(elsewhere);
  symlinkSync(elsewhere, site.path('current'));
  await assert.rejects(site.deploy({ files }), /is a link to .* that Surefoot did not make/);
  for (const each of ['1', '2', '3']) await site.deploy({ files: { a: each }, adopt: true, keep: 1 });
  assert.equal((await site.run('rollback', ['to=0000-adopted'])).code, 0);
  assert.equal(site.read('current/a'), 'old');
  assert.deepEqual(snapshot(elsewhere), before);
});

inEachShell('a dangling link and a file at the live name are refused in words', async (t, shell) => {
  const site = new Site(t, shell);
  symlinkSync('nowhere', site.path('current'));
  await assert.rejects(site.deploy({ files, adopt: true }), /a link to nowhere, which is not there/);
  rmSync(site.path('current'));
  writeFileSync(site.path('current'), 'file');
  await assert.rejects(site.deploy({ files, adopt: true }), /current is a file/);
  assert.equal(site.read('current'), 'file');
});

inEachShell('an adoption that was cut at any point is taken up again', async (t, shell) => {
  const cuts: Record<string, (site: Site) => void> = {
    'before the exchange': (site) => symlinkSync('releases/0000-adopted', site.path('releases/0000-adopted')),
    'before it was noted': (site) => rmSync(site.path('.surefoot/releases/0000-adopted'), { recursive: true }),
  };
  for (const [name, cut] of Object.entries(cuts)) {
    const site = new Site(t, shell);
    oldTree(site);
    const ticket = await site.deploy({ files, adopt: true, until: 'sealed' });
    const before = site.read('.surefoot/transaction');
    if (name === 'before it was noted') {
      await site.run('switch', [...WHO, `release=${ticket.release}`, 'adopt=true']);
      await site.run('revert', WHO);
      assert.equal(site.live(), 'releases/0000-adopted');
      writeFileSync(site.path('.surefoot/transaction'), before);
    }
    cut(site);
    const said = await site.run('switch', [...WHO, `release=${ticket.release}`, 'adopt=true']);
    assert.equal(said.reply.get('state'), 'switched', `${name}: ${said.out}`);
    assert.equal((await site.run('revert', WHO)).reply.get('acted'), 'yes', name);
    assert.equal(site.read('current/a'), 'old', name);
    assert.equal(lstatSync(site.path('releases/0000-adopted')).isDirectory(), true);
    assert.equal(statSync(site.path('current/a')).mode & 0o777, 0o640);
  }
});
