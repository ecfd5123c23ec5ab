import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PROGRAM_FILE } from './program-file.ts';
import { ALL_SHELLS, inEachShell, PLAIN_BUSYBOX } from './shells.ts';
import { Site, WHO } from './site.ts';
import { snapshot } from './snapshot.ts';

test('the program has nothing that shellcheck would mend', () => {
  execFileSync('shellcheck', ['--shell=sh', PROGRAM_FILE], { stdio: 'pipe' });
});

for (const shell of ALL_SHELLS) {
  test(`${shell.name}: a first look changes nothing, not even by a file of its own`, async (t) => {
    const site = new Site(t, shell);
    mkdirSync(site.path('current'));
    const before = snapshot(site.root);
    const said = await site.run('survey');
    assert.equal(said.reply.get('end'), 'ok', said.out);
    assert.equal(said.reply.get('live'), '?a real directory');
    assert.deepEqual(said.reply.all('lacks'), []);
    assert.match(said.reply.get('room'), /^\d+ \d+ \d+ \d+$/);
    assert.deepEqual(snapshot(site.root), before);
    assert.equal((await site.run('status')).code, 0);
    assert.deepEqual(snapshot(site.root), before);
  });

  test(`${shell.name}: a release goes from nothing to committed, read-only, with its link and its log`, async (t) => {
    const site = new Site(t, shell);
    const ticket = await site.deploy({ files: { 'server.js': 'one', 'public/index.html': '<p>one' } });
    assert.equal(ticket.release, '0001-abcdef0');
    assert.equal(site.live(), 'releases/0001-abcdef0');
    assert.equal(site.read('current/public/index.html'), '<p>one');
    assert.equal(statSync(site.path('current/server.js')).mode & 0o777, 0o444);
    assert.equal(statSync(site.path('current/public')).mode & 0o777, 0o555);
    assert.equal(statSync(site.path('releases/0001-abcdef0')).mode & 0o777, 0o555);
    assert.deepEqual(
      site.log().map(({ act }) => act),
      ['open', 'switch', 'commit'],
    );
    const last = `${site.read('.surefoot/log.jsonl').trimEnd().split('\n').at(-1)}\n`;
    assert.deepEqual(JSON.parse(site.read('.surefoot/releases/0001-abcdef0/receipt.json')), {
      log: { head: createHash('sha256').update(last).digest('hex'), lines: 3 },
      version: 1,
    });
    assert.deepEqual(readdirSync(site.path('.surefoot/incoming')), []);
    const status = await site.run('status');
    assert.equal(status.reply.get('live'), '0001-abcdef0');
    assert.equal(status.reply.get('transaction'), 'committed');
    assert.equal(status.reply.get('release-0001-abcdef0'), 'committed');
    assert.deepEqual(readdirSync(site.root).sort(), ['.surefoot', 'current', 'releases']);
  });

  test(`${shell.name}: the next release shares what is the same and leaves the one before untouched`, async (t) => {
    const site = new Site(t, shell);
    const first = { same: 'same', changed: 'one', gone: 'gone', 'dir/deep': 'deep', becomes: 'a file' };
    await site.deploy({ files: first });
    const before = snapshot(site.path('releases/0001-abcdef0'));
    await site.deploy({ files: { same: 'same', changed: 'two', 'dir/deep': 'deep', 'becomes/dir': 'x' } });
    assert.equal(site.live(), 'releases/0002-abcdef0');
    const inode = (release: string, name: string) => statSync(site.path('releases', release, name)).ino;
    assert.equal(inode('0001-abcdef0', 'same'), inode('0002-abcdef0', 'same'));
    assert.equal(inode('0001-abcdef0', 'dir/deep'), inode('0002-abcdef0', 'dir/deep'));
    assert.notEqual(inode('0001-abcdef0', 'changed'), inode('0002-abcdef0', 'changed'));
    assert.equal(site.has('current/gone'), false);
    assert.equal(site.read('current/becomes/dir'), 'x');
    const links = (each: string) => each.replace(/ links=\d+/, '');
    assert.deepEqual(snapshot(site.path('releases/0001-abcdef0')).map(links), before.map(links));
  });

  test(`${shell.name}: names that no list of lines could carry arrive as they are`, async (t) => {
    const site = new Site(t, shell);
    const long = 'n'.repeat(255);
    const deep = Array.from({ length: 3 }, () => 'd'.repeat(100)).join('/');
    const names = [
      'a b',
      ' lead and trail ',
      "it's",
      'q"uote',
      'new\nline',
      'back\\slash',
      'ret\rurn',
      'tab\t',
      '-rf',
      '--',
      '*',
      '?',
      '[a]',
      '$(touch pwned)',
      '`id`',
      ';id',
      'state=committed',
      '\\n',
      'é',
      '\u202e',
      '%s%n',
      '~',
      '#',
      '!',
      '|',
      '&',
      ' ',
      'end=ok',
      'a -> b',
      long,
      `${deep}/file`,
      'dir with\nline/and\\more/x',
      '\u001b[31m',
      'x\n',
      '\n',
    ];
    const source = site.artifact(Object.fromEntries(names.map((name, index) => [name, `content ${index}`])));
    writeFileSync(Buffer.concat([Buffer.from(`${source}/`), Buffer.from([0xff, 0xfe, 0x2e])]), 'not UTF-8');
    symlinkSync('a b', join(source, 'link to a b'));
    symlinkSync('new\nline', join(source, 'link\nodd'));
    symlinkSync('a b', join(source, 'l -> m'));
    symlinkSync('x\n', join(source, 'to a line end'));
    chmodSync(join(source, "it's"), 0o755);
    await site.deploy({ source });
    const content = (directory: string) => snapshot(directory).map((line) => line.replace(/ mode=.*? links=\d+/, ''));
    assert.deepEqual(content(realpathSync(site.path('current'))), content(source));
    assert.equal(statSync(site.path('current', "it's")).mode & 0o777, 0o555);
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
    // And once more, on top of it, with one of the odd ones changed.
    writeFileSync(join(source, 'back\\slash'), 'other');
    await site.deploy({ source });
    assert.deepEqual(content(realpathSync(site.path('current'))), content(source));
    assert.equal(site.has('pwned') || site.has('current/pwned'), false);
  });

  test(`${shell.name}: a root that hands its group down gives releases of the right mode`, async (t) => {
    const site = new Site(t, shell);
    chmodSync(site.root, 0o2775);
    await site.deploy({ files: { 'a/b': 'c' } });
    await site.deploy({ files: { 'a/b': 'd' } });
    assert.equal(lstatSync(realpathSync(site.path('current'))).mode & 0o7777, 0o555);
  });
}

test('a host whose sync takes no names deploys as well', async (t) => {
  const site = new Site(t, PLAIN_BUSYBOX);
  await site.deploy({ files: { a: 'b' } });
  assert.equal(site.read('current/a'), 'b');
});

inEachShell('a user without rights of root deploys, and goes on from a layout that was cut', async (t, shell) => {
  if (process.getuid?.() !== 0) return t.skip('only root can become somebody else');
  const site = new Site(t, shell, { as: { uid: 65_534, gid: 65_534 } });
  for (const each of ['one', 'two', 'three']) await site.deploy({ files: { 'a/b/c': each, same: 'same' } });
  const ticket = await site.deploy({ files: { 'a/b/c': 'four', same: 'same' }, until: 'opened' });
  // A layout that was cut: a tree half made, with directories that nobody may write.
  const recipe = 'ab'.repeat(32);
  const cut = 'mkdir -p "$1/tree.new" && cp -a "$2" "$1/tree.new/x"';
  const into = site.path('.surefoot/incoming', recipe);
  execFileSync('sh', ['-c', cut, 'sh', into, site.path('releases/0003-abcdef0')], { uid: 65_534, gid: 65_534 });
  const args = [...WHO, `release=${ticket.release}`, `recipe=${recipe}`, 'base=0003-abcdef0'];
  const said = await site.run('stage', args);
  assert.equal(said.code, 0, said.out);
  assert.deepEqual(readdirSync(site.path('.surefoot/incoming', recipe)), ['tree']);
  assert.deepEqual(readdirSync(site.path('.surefoot/incoming', recipe, 'tree')).sort(), ['a', 'same']);
  assert.equal(readFileSync(site.path('.surefoot/incoming', recipe, 'tree/a/b/c'), 'utf8'), 'three');
});

inEachShell(
  'paths of shared things are links, and what the service writes is never shared between releases',
  async (t, shell) => {
    const site = new Site(t, shell);
    const wishes = { shared: ['uploads/', '.env'], writable: ['cache/'] };
    await assert.rejects(site.deploy({ files: { app: '1' }, wishes, until: 'opened' }), /shared\/\.env is not there/);
    writeFileSync(site.path('shared/.env'), 'KEY=1');
    await site.deploy({ files: { app: '1', 'cache/seed': 'seed' }, wishes });
    writeFileSync(site.path('current/cache/new'), 'by the service');
    writeFileSync(site.path('current/cache/seed'), 'changed by the service');
    writeFileSync(site.path('current/uploads/photo'), 'photo');
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
    await site.deploy({ files: { app: '2', 'cache/seed': 'seed' }, wishes });
    assert.deepEqual(readdirSync(site.path('current/cache')), ['seed']);
    assert.equal(site.read('current/cache/seed'), 'seed');
    assert.equal(site.read('releases/0001-abcdef0/cache/seed'), 'changed by the service');
    assert.equal(site.read('current/uploads/photo'), 'photo');
    assert.equal(site.read('current/.env'), 'KEY=1');
  },
);
