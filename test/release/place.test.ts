import assert from 'node:assert/strict';
import { test } from 'node:test';
import { innerPath, placeOf, releaseName } from '../../src/release/place.ts';

test('a deploy root is one certain place: absolute, not the root of all, written in one way', () => {
  assert.deepEqual(placeOf('/opt/my app/', 'current'), { root: '/opt/my app', live: 'current' });
  assert.deepEqual(placeOf('//opt/./x/../app', './dist/'), { root: '/opt/app', live: 'dist' });
  assert.deepEqual(placeOf('/opt/app/', '/opt/app//dist'), { root: '/opt/app', live: 'dist' });
  assert.deepEqual(placeOf('/opt/app', '/srv/live'), { root: '/opt/app', live: '/srv/live' });
  for (const path of [
    '',
    '.',
    '/',
    '//',
    '/..',
    '/x/..',
    'opt/app',
    '~/app',
    '../app',
    '/a\nb',
    '/a\0b',
    '/a\u001bb',
    '/a\u007f',
  ]) {
    assert.throws(() => placeOf(path, 'current'), /Input `path` holds .* is not understood/, JSON.stringify(path));
  }
});

test('the live link is never where Surefoot keeps its own things, nor above the root', () => {
  for (const live of [
    '',
    '.',
    '..',
    '../x',
    'a/../..',
    'releases',
    'releases/x',
    '.surefoot',
    '.surefoot/lock',
    'shared/x',
    'shared',
    './releases/',
    'a\nb',
  ]) {
    assert.throws(() => placeOf('/opt/app', live), /Input `live` holds .* is not understood/, JSON.stringify(live));
  }
  assert.equal(placeOf('/opt/app', '..live').live, '..live');
  assert.equal(placeOf('/opt/app', 'releases-old').live, 'releases-old');
});

test('the live link is not one of our own places when it is written as an absolute path either', () => {
  for (const live of ['/opt/app', '/opt', '/opt/app/releases', '/opt/app/.surefoot/x', '/', '/opt/app/shared']) {
    assert.throws(() => placeOf('/opt/app', live), /Input `live` holds/, live);
  }
});

test('a path inside stays inside', () => {
  assert.deepEqual(innerPath('shared', 'a/./b/'), { path: 'a/b', directory: true });
  assert.deepEqual(innerPath('shared', '.env'), { path: '.env', directory: false });
  assert.deepEqual(innerPath('shared', '..hidden'), { path: '..hidden', directory: false });
  for (const path of ['', '.', './', '..', '../x', 'a/../../x', '/x', 'a\nb']) {
    assert.throws(() => innerPath('shared', path), /Input `shared` holds/, JSON.stringify(path));
  }
});

test('a release has a plain name', () => {
  for (const name of ['0001-abcdef0', 'v1.2.3', 'A_b', 'x'.repeat(64)]) assert.equal(releaseName(name), name);
  for (const name of ['', '.x', '-x', '_x', 'a b', 'a/b', '..', 'a\n', 'x'.repeat(65), '\u00e9']) {
    assert.throws(() => releaseName(name), /Input `release` holds/, JSON.stringify(name));
  }
});
