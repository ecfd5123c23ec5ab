import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaultCommand, dependenciesMissing } from '../../src/build/package-manager.ts';
import { faultSaying, workspace } from './workspace.ts';

const WITH_BUILD = JSON.stringify({ scripts: { build: 'x' }, devDependencies: { x: '1' } });

const CASES: readonly [string, string][] = [
  ['pnpm-lock.yaml', 'pnpm run build'],
  ['yarn.lock', 'yarn run build'],
  ['bun.lock', 'bun run build'],
  ['bun.lockb', 'bun run build'],
  ['package-lock.json', 'npm run build'],
  ['npm-shrinkwrap.json', 'npm run build'],
  ['README.md', 'npm run build'],
];

for (const [file, command] of CASES) {
  test(`beside ${file} a project is built by ${command}`, (t) => {
    const root = workspace(t, { 'package.json': WITH_BUILD, [file]: '' });
    assert.equal(defaultCommand(root, root), command);
  });
}

test('the lock file at the root of a monorepo counts, and none above the workspace', (t) => {
  const root = workspace(t, { 'yarn.lock': '', 'repo/pnpm-lock.yaml': '', 'repo/apps/web/package.json': WITH_BUILD });
  assert.equal(defaultCommand(join(root, 'repo/apps/web'), join(root, 'repo')), 'pnpm run build');
  assert.equal(defaultCommand(join(root, 'repo/apps/web'), join(root, 'repo/apps')), 'npm run build');
});

test('lock files of two package managers are refused by name', (t) => {
  const root = workspace(t, { 'package.json': WITH_BUILD, 'yarn.lock': '', 'package-lock.json': '' });
  assert.throws(() => defaultCommand(root, root), faultSaying('yarn.lock and package-lock.json'));
});

test('two lock files of one package manager are no contradiction', (t) => {
  const root = workspace(t, { 'package.json': WITH_BUILD, 'bun.lock': '', 'bun.lockb': '' });
  assert.equal(defaultCommand(root, root), 'bun run build');
});

test('without package.json, without a build script, or with a broken package.json, `run` is asked for', (t) => {
  const root = workspace(t, {
    'scriptless/package.json': '{}',
    'startable/package.json': '{"scripts":{"start":"x"}}',
    'broken/package.json': '{',
  });
  const build = (directory: string) => () => defaultCommand(join(root, directory), root);
  assert.throws(build('.'), faultSaying('There is no package.json', 'Say in `run`'));
  assert.throws(build('scriptless'), faultSaying('has no `build` script', 'Say in `run`'));
  assert.throws(build('startable'), faultSaying('has no `build` script'));
  assert.throws(build('broken'), faultSaying('cannot be read'));
});

test('dependencies are missing only where there are some and none is installed', (t) => {
  const root = workspace(t, {
    'a/package.json': WITH_BUILD,
    'b/package.json': '{}',
    'c/package.json': WITH_BUILD,
    'c/.pnp.cjs': '',
    'd/package.json': WITH_BUILD,
  });
  mkdirSync(join(root, 'd/node_modules'));
  const missing = ['a', 'b', 'c', 'd', '.'].filter((directory) => dependenciesMissing(join(root, directory), root));
  assert.deepEqual(missing, ['a']);
  mkdirSync(join(root, 'node_modules'));
  assert.equal(dependenciesMissing(join(root, 'a'), root), false);
});
