import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
    ['-c', String.raw`find . -type f -printf 'f %m %i %s %T@ %C@ %p\n' -o -printf '%y %m %p %l\n' | sort`],
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
