import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { flip } from './flip.ts';
import { DASH } from './shells.ts';
import { Site } from './site.ts';

const FILES = { 'in/stays': 'as it was', also: 'there' };
const DAY = 86_400_000;

const factsOf = (site: Site): string => site.path('.surefoot', site.live(), 'facts');

/** What the file system tells of the live release now, in the form of its facts. */
const factsNow = (site: Site): string =>
  execFileSync(
    'sh',
    [
      '-c',
      String.raw`find . -type f -printf 'f %m %i %s %T@ %C@ %p\n' -o -type l -printf 'l %m %s %p %l\n' -o -printf '%y %m %p\n' | sort`,
    ],
    { cwd: site.path('current/.'), encoding: 'utf8' },
  );

/** A bit that the disk itself lost: no time tells of it. Here the facts are made to agree. */
function rot(site: Site): void {
  const { atime, mtime } = statSync(factsOf(site));
  flip(site.path('current/in/stays'), 3);
  writeFileSync(factsOf(site), factsNow(site));
  utimesSync(factsOf(site), atime, mtime);
}

const age = (site: Site, milliseconds: number): void => {
  const then = new Date(Date.now() - milliseconds);
  utimesSync(factsOf(site), then, then);
};

test('what is known is not read for a day: a bit that the disk lost shows in no fact', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: FILES });
  assert.equal(site.read(factsOf(site).slice(site.root.length)), factsNow(site));
  rot(site);
  assert.equal((await site.attempt({ files: FILES })).kind, 'unchanged');
  assert.deepEqual((await site.run('verify')).reply.all('changed'), ['in/stays']);
});

for (const [what, milliseconds] of [
  ['more than a day ago', DAY + 60_000],
  ['at a time that is yet to come', -60_000],
] as const) {
  test(`what was read ${what} is read again: what the disk lost comes back`, async (t) => {
    const site = new Site(t, DASH);
    await site.deploy({ files: FILES });
    rot(site);
    age(site, milliseconds);
    assert.equal((await site.attempt({ files: FILES })).kind, 'switched');
    assert.equal(site.read('current/in/stays'), 'as it was');
  });
}

test('what was read and is what was made is known from then on', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: FILES });
  age(site, 2 * DAY);
  const before = Date.now();
  assert.equal((await site.attempt({ files: FILES })).kind, 'unchanged');
  assert.ok(statSync(factsOf(site)).mtimeMs >= before - 1000);
  // A time that was changed is no content.
  chmodSync(site.path('current/also'), 0o444);
  assert.equal((await site.attempt({ files: FILES })).kind, 'unchanged');
  assert.equal(site.read(factsOf(site).slice(site.root.length)), factsNow(site));
});

test('a release is known for as long as what it links was', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: FILES });
  age(site, DAY / 2);
  const { mtimeMs } = statSync(factsOf(site));
  await site.deploy({ files: { ...FILES, comes: 'new' } });
  assert.equal(site.live(), 'releases/0002-abcdef0');
  assert.equal(statSync(factsOf(site)).mtimeMs, mtimeMs);
  assert.equal(site.read(factsOf(site).slice(site.root.length)), factsNow(site));
});

test('what pruning unlinks is known still', async (t) => {
  const site = new Site(t, DASH);
  for (const more of ['one', 'two', 'three', 'four']) await site.deploy({ files: { ...FILES, more }, keep: 2 });
  assert.equal(site.releases().length, 2);
  assert.equal(site.read(factsOf(site).slice(site.root.length)), factsNow(site));
  assert.ok(readdirSync(site.path('.surefoot')).every((name) => !name.startsWith('tmp.')));
});

test('what was touched before pruning is no better known behind it', async (t) => {
  const site = new Site(t, DASH);
  const deploy = (more: string, until?: 'switched') =>
    site.deploy({ files: { ...FILES, more }, keep: 2, ...(until === undefined ? {} : { until }) });
  for (const more of ['one', 'two']) await deploy(more);
  const { release } = await deploy('three', 'switched');
  flip(site.path('current/in/stays'), 3);
  await site.run('commit', [`release=${release}`], Buffer.from('{"version":1}\n'));
  assert.equal(site.releases().length, 2);
  assert.notEqual(site.read(factsOf(site).slice(site.root.length)), factsNow(site));
  await site.deploy({ files: { ...FILES, more: 'four' } });
  assert.equal(site.read('current/in/stays'), 'as it was');
});

test('one link is not taken for another whose name and target read alike', async (t) => {
  const site = new Site(t, DASH);
  const source = site.artifact({ ...FILES, 'b c': '1', c: '2' });
  symlinkSync('b c', join(source, 'a'));
  await site.deploy({ source });
  const live = site.path(site.live());
  chmodSync(live, 0o755);
  rmSync(join(live, 'a'));
  symlinkSync('c', join(live, 'a b'));
  chmodSync(live, 0o555);
  assert.equal((await site.attempt({ source })).kind, 'switched');
  assert.equal(readlinkSync(site.path('current/a')), 'b c');
});

/** Who deploys in most places: nobody in particular. */
const SOMEBODY = { uid: 65_534, gid: 65_534 };

test('what cannot be read is not what was made', async (t) => {
  const site = new Site(t, DASH, { as: SOMEBODY });
  await site.deploy({ files: FILES });
  const live = site.path(site.live());
  writeFileSync(join(live, 'also'), 'here');
  mkdirSync(join(live, 'hidden'), { mode: 0o700 });
  assert.deepEqual((await site.run('verify', ['only=release'])).reply.all('changed'), ['also', 'hidden']);
  mkdirSync(join(live, 'in/hidden'), { mode: 0o700 });
  assert.equal((await site.attempt({ files: FILES, until: 'opened' })).kind, 'prepared');
});

test('where files cannot be linked they are copied, and nothing is left of the try', async (t) => {
  const site = new Site(t, DASH, { as: SOMEBODY });
  await site.deploy({ files: FILES });
  // Linux links no file of another's for a user who may not write it.
  for (const name of ['in/stays', 'also']) chownSync(site.path('current', name), 0, 0);
  await site.deploy({ files: { ...FILES, comes: 'new' } });
  assert.equal(statSync(site.path('current/also')).nlink, 1);
  assert.equal(site.read('current/in/stays'), 'as it was');
  assert.ok(readdirSync(site.path('.surefoot')).every((name) => !name.startsWith('tmp.')));
});
