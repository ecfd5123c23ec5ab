import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/artifact/manifest.ts';
import { contentsOf, type Wishes } from '../../src/release/contents.ts';

const file = (path: string, mode = 0o644): Entry => ({ type: 'file', path, mode, size: 1, sha256: 'a'.repeat(64) });
const directory = (path: string): Entry => ({ type: 'directory', path, mode: 0o700 });
const NOTHING: Wishes = { exclude: [], shared: [], writable: [], beforeSwitch: '' };
const made = (manifest: Entry[], wishes: Partial<Wishes> = {}) => contentsOf(manifest, { ...NOTHING, ...wishes });
const paths = (contents: ReturnType<typeof contentsOf>) => contents.manifest.map(({ path }) => path);

test('what is laid down may be read as the build made it, and written by nobody', () => {
  const modes = made([file('a', 0o644), file('b', 0o755), file('c', 0o600), file('d', 0o222), directory('e')]).manifest;
  assert.deepEqual(
    modes.map((entry) => entry.type !== 'link' && entry.mode.toString(8)),
    ['444', '555', '400', '400', '755'],
  );
});

test('what is excluded is left out, with everything below it', () => {
  const given = [
    directory('node_modules'),
    file('node_modules/x'),
    file('a.map'),
    file('b.js'),
    directory('src'),
    file('src/c.map'),
  ];
  assert.deepEqual(paths(made(given, { exclude: ['node_modules', '*.map'] })), ['b.js', 'src', 'src/c.map']);
  assert.deepEqual(paths(made(given, { exclude: ['**/*.map', 'node_modules/'] })), ['b.js', 'src']);
});

test('a shared path is a link out of the release, as many levels up as it lies deep', () => {
  const { manifest, shared } = made([file('a')], { shared: ['.env', 'public/img/uploads/'] });
  assert.deepEqual(
    manifest.filter(({ type }) => type === 'link'),
    [
      { type: 'link', path: '.env', target: '../../shared/.env' },
      { type: 'link', path: 'public/img/uploads', target: '../../../../shared/public/img/uploads' },
    ],
  );
  assert.deepEqual(paths({ manifest } as never), ['.env', 'a', 'public', 'public/img', 'public/img/uploads']);
  assert.deepEqual(shared, [
    { path: '.env', directory: false },
    { path: 'public/img/uploads', directory: true },
  ]);
});

test('wishes that contradict the artifact are refused by name', () => {
  assert.throws(
    () => made([file('.env')], { shared: ['.env'] }),
    /holds \.env, which the link to shared\/\.env would hide/,
  );
  assert.throws(() => made([directory('up'), file('up/x')], { shared: ['up/'] }), /would hide/);
  assert.throws(() => made([file('up')], { shared: ['up/deep/'] }), /up in the artifact is not a directory/);
  assert.throws(() => made([], { writable: ['cache'] }), /names cache, which is not in the artifact/);
  assert.throws(() => made([], { shared: ['../x'] }), /Input `shared` holds "\.\.\/x"/);
  assert.throws(() => made([], { writable: ['/etc'] }), /Input `writable` holds "\/etc"/);
});

test('a writable directory is made when it is missing, in entries that stay in order', () => {
  const { manifest, writable } = made([file('b')], { writable: ['a/cache/', 'b'] });
  assert.deepEqual(paths({ manifest } as never), ['a', 'a/cache', 'b']);
  assert.deepEqual(writable, ['a/cache', 'b']);
});

test('a recipe is the same for the same release, and another for any difference that the host would see', () => {
  const base = made([file('a')]).recipe;
  assert.match(base, /^[0-9a-f]{64}$/);
  assert.equal(made([file('a')]).recipe, base);
  assert.equal(made([file('a', 0o664)]).recipe, base);
  const others = [
    made([file('b')]),
    made([file('a', 0o755)]),
    made([file('a')], { writable: ['a'] }),
    made([file('a')], { beforeSwitch: 'true' }),
    made([file('a')], { shared: ['x'] }),
    made([{ ...file('a'), sha256: 'b'.repeat(64) } as Entry]),
  ];
  assert.equal(new Set([base, ...others.map(({ recipe }) => recipe)]).size, 7);
});
