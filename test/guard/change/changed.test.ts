import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changedFiles } from '../../../src/guard/change/changed.ts';
import { emptyTree } from '../../../src/guard/change/resolve.ts';
import { emptyRepository, type Repository } from './repository.ts';

/** `status old → new: lines`, sorted, which a person can read. */
async function told(repository: Repository, base: string, head: string): Promise<string[]> {
  const files = await changedFiles(repository.git, { base, head });
  return files
    .map(({ before, after, added }) => {
      const lines = added.map(([first, last]) => (last > 1e6 ? 'all' : first === last ? first : `${first}-${last}`));
      const sides = [before, after].map((each) => (each === undefined ? '-' : `${each.path}(${each.mode.slice(-3)})`));
      return `${sides.join(' > ')}: ${lines.join(' ')}`;
    })
    .sort();
}

const TEN = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

test('a change is told by files and the lines that it adds', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ edited: TEN, gone: 'x\n', moved: TEN.toUpperCase(), mode: 'mode\n', turned: 'x\n' });
  const head = repository.commit({
    edited: TEN.replace('two', '2').replace('nine\n', 'nine\n9a\n9b\n'),
    gone: undefined,
    moved: undefined,
    'to/there': TEN.toUpperCase().replace('FIVE', '5'),
    mode: { script: 'mode\n' },
    turned: { link: 'edited' },
    fresh: 'new\n',
  });
  assert.deepEqual(await told(repository, base, head), [
    '- > fresh(644): all',
    'edited(644) > edited(644): 2 10-11',
    'gone(644) > -: ',
    'mode(644) > mode(755): ',
    'moved(644) > to/there(644): 5',
    'turned(644) > turned(000): all',
  ]);
});

test('a copy is a new file, and so is everything against the tree that holds nothing', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ a: TEN });
  const head = repository.commit({ b: TEN });
  assert.deepEqual(await told(repository, base, head), ['- > b(644): all']);
  assert.deepEqual(await told(repository, await emptyTree(repository.git), head), [
    '- > a(644): all',
    '- > b(644): all',
  ]);
});

test('hostile names are names', async (t) => {
  const repository = emptyRepository(t);
  const names = ['a\nb', 'c\td', '-rf', ':(exclude)x', '"quoted"', '日本', ' ', 'index 1..2 100644', '@@ -1 +1 @@'];
  const base = repository.commit(Object.fromEntries(names.map((name) => [name, `${JSON.stringify(name)}\nold\n`])));
  const head = repository.commit(Object.fromEntries(names.map((name) => [name, `${JSON.stringify(name)}\nnew\n`])));
  assert.deepEqual(await told(repository, base, head), names.map((name) => `${name}(644) > ${name}(644): 2`).sort());
});

test('no content passes for a header of the patch', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ a: 'x\n', z: 'x\n' });
  const bait = `index ${'0'.repeat(40)}..${'1'.repeat(40)}\n@@ -1 +900 @@\n-- a\n++ b\n\\ No newline\n`;
  const head = repository.commit({ a: `x\n${bait}`, z: 'x\n\\ y' });
  assert.deepEqual(await told(repository, base, head), ['a(644) > a(644): 2-6', 'z(644) > z(644): 2']);
});

test('attributes of the change itself hide no line', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ 'a.sh': 'one\n' });
  const head = repository.commit({ 'a.sh': 'one\ntwo\n', '.gitattributes': '*.sh binary -diff\n' });
  assert.deepEqual(await told(repository, base, head), ['- > .gitattributes(644): all', 'a.sh(644) > a.sh(644): 2']);
});

test('configuration of the checkout hides no line and starts no program', async (t) => {
  const repository = emptyRepository(t);
  const base = repository.commit({ 'a.sh': TEN, '.gitattributes': '*.sh diff=mine\n' });
  const head = repository.commit({ 'a.sh': TEN.replace('two', '2').replace('five', '5') });
  for (const [key, value] of [
    ['diff.external', 'touch started; false'],
    ['diff.mine.command', 'touch started; false'],
    ['diff.mine.textconv', 'touch started; echo'],
    ['core.fsmonitor', 'touch started; false'],
    ['core.pager', 'touch started; cat'],
    ['diff.interHunkContext', '9'],
    ['diff.noprefix', 'true'],
    ['color.ui', 'always'],
  ] as const) {
    repository.run('config', key, value);
  }
  assert.deepEqual(await told(repository, base, head), ['a.sh(644) > a.sh(644): 2 5']);
  const staged = await changedFiles(repository.git, { base, staged: true });
  assert.deepEqual(
    staged.map(({ added }) => added),
    [
      [
        [2, 2],
        [5, 5],
      ],
    ],
  );
  assert.equal(existsSync(join(repository.directory, 'started')), false);
});
