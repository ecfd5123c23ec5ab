import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { covers, within } from '../../../src/guard/rules/reading/globs.ts';
import { like } from '../../../src/guard/rules/reading/like.ts';
import { joined, type Place } from '../../../src/guard/rules/reading/path.ts';
import { isSecret } from '../../../src/guard/rules/reading/secret.ts';

const place = (path: string, remote = false): Place => ({ path, remote, temporary: false });
const live = (path: string, remote = false): boolean => within(place(path, remote), DEFAULT_POLICY.livePaths);
const data = (path: string): boolean => within(place(path), DEFAULT_POLICY.dataPaths);

test('a path is joined to its directory, and tidied', () => {
  for (const [directory, path, whole] of [
    ['/srv', 'app/./x//', '/srv/app/x'],
    ['/srv/app', '../other', '/srv/other'],
    ['', '../x', '../x'],
    ['', 'x/../..', '..'],
    ['/', '../../etc', '/etc'],
    ['.', 'dist', 'dist'],
    [undefined, 'dist', '\0/dist'],
    [undefined, '/dist/', '/dist'],
    ['/srv', '~/x', '~/x'],
    ['/srv', '\0/../x', '\0/../x'],
    ['/srv', '/', '/'],
  ] as const) {
    assert.equal(joined(directory, path), whole, `${directory} ${path}`);
  }
});

test('by default a live path is what can hardly be anything else', () => {
  for (const path of ['/opt/app-live', '/opt/app-live/dist/x', '/srv/a/current/x', '/var/www/site/index.html']) {
    assert.equal(live(path), true, path);
  }
  for (const path of [
    '/opt/app-live-staging',
    '/opt/app-livery',
    '/opt',
    'opt/app-live',
    '/x/opt/app-live',
    '/var/www',
    '/var/www/site/releases/1',
    '/var/www/html/index.html',
    '/srv/a/current-old',
  ]) {
    assert.equal(live(path), false, path);
  }
});

test('the document root of a fresh web server is live on other machines only', () => {
  assert.equal(live('/var/www/html/index.html', true), true);
  assert.equal(live('/usr/share/nginx/html', true), true);
  assert.equal(live('/usr/share/nginx/html'), false);
});

test('a relative data path is meant wherever the checkout lies, but not in tests', () => {
  for (const path of ['backend/data/users.json', '/srv/app/backend/data/users.json', '\0/backend/data/users.json']) {
    assert.equal(data(path), true, path);
  }
  for (const path of ['tests/backend/data/users.json', 'data/users.json', '/srv/tests/backend/data/users.json']) {
    assert.equal(data(path), false, path);
  }
});

test('what lies above a live path covers it, and what lies beside does not', () => {
  const paths = ['/opt/app-live', 'backend/data/*.json'];
  for (const path of ['/opt', '/opt/*', '/opt/app-live/*', 'backend/data', 'backend/data/*', '/x/backend/data/*']) {
    assert.equal(covers(place(path), paths), true, path);
  }
  for (const path of [
    '/opt/app',
    '/opt/app-liv',
    'backend',
    '/',
    '',
    '~',
    'backend/database',
    'tests/backend/data/*',
  ]) {
    assert.equal(covers(place(path), paths), false, path);
  }
});

test("the shell's own patterns are held against plain entries", () => {
  const paths = ['/opt/app-live', 'config/secrets.yml'];
  for (const path of ['/opt/app-l*/dist', '/opt/app-liv?', '/opt/[a]pp-live', 'config/secret*']) {
    assert.equal(within(place(path), paths), true, path);
  }
  for (const path of ['/opt/*/dist', '/opt/b*', '/opt/app-l*e-staging']) {
    assert.equal(within(place(path), paths), false, path);
  }
});

test('the last entry that speaks of a path decides', () => {
  assert.equal(within(place('/srv/a/x'), ['/srv/a', '!/srv/a/x']), false);
  assert.equal(within(place('/srv/a/x'), ['!/srv/a/x', '/srv/a']), true);
});

test('what is of passing use is never live and never data', () => {
  assert.equal(within({ path: '/opt/app-live', remote: false, temporary: true }, ['/opt/app-live']), false);
  assert.equal(covers({ path: '/opt', remote: false, temporary: true }, ['/opt/app-live']), false);
});

test('a secret file is .env and its kin, and what the policy names', () => {
  const policy = { ...DEFAULT_POLICY, secretFiles: ['config/secrets.yml'] };
  for (const path of [
    '.env',
    'a/.env.production',
    '/srv/\0/.env',
    '.env*',
    '.e?v',
    'config/secrets.yml',
    '/proc/self/environ',
  ]) {
    assert.equal(isSecret(place(path), policy), true, path);
  }
  for (const path of [
    '.env.example',
    '.env.sample',
    '.env.production.example',
    '.envrc',
    'env',
    'src/.environment',
    '.*',
    '*',
    'secrets.yml',
  ]) {
    assert.equal(isSecret(place(path), policy), false, path);
  }
});

test('a pattern that means to take long does not', () => {
  const pattern = '*a'.repeat(1000);
  const before = process.cpuUsage().user;
  assert.equal(like(`${pattern}b`, 'a'.repeat(2000)), false);
  assert.ok(process.cpuUsage().user - before < 2_000_000);
  assert.equal(like('a[bc]?*', 'abcd'), true);
  assert.equal(like('a?', 'a'), false);
});
