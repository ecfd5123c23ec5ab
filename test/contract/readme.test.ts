import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { updateReadmes, withTables } from '../../scripts/readme.ts';
import { REPOSITORY } from '../runner/index.ts';
import { written } from '../runner/written.ts';
import { ACTIONS } from './actions.ts';

const MANIFEST = {
  inputs: { host: { description: 'Server,\n`a|b`.', required: true }, keep: { description: 'How many.' } },
};
const README =
  'Intro\n\n<!-- inputs -->\nold\n<!-- /inputs -->\n\nMiddle\n\n<!-- outputs -->\n<!-- /outputs -->\nEnd\n';
const FRESH = [
  'Intro\n\n<!-- inputs -->\n\n| Input | Meaning |\n| --- | --- |',
  '| `host` | **Required.** Server, `a\\|b`. |',
  '| `keep` | How many. |\n\n<!-- /inputs -->\n\nMiddle\n',
  '<!-- outputs -->\n\n| Output | Meaning |\n| --- | --- |\n\n<!-- /outputs -->\nEnd\n',
].join('\n');

test('the tables are written between their marks, and nothing else changes', () => {
  assert.equal(withTables(README, MANIFEST), FRESH);
  assert.equal(withTables(FRESH, MANIFEST), FRESH);
  assert.equal(withTables('no marks\n', MANIFEST), 'no marks\n');
});

test('a stale README is found, and written when asked', (t) => {
  const root = written(t, { 'actions/a/action.yml': JSON.stringify(MANIFEST), 'actions/a/README.md': README });
  assert.deepEqual(updateReadmes(root, false), ['actions/a/README.md']);
  assert.equal(readFileSync(join(root, 'actions/a/README.md'), 'utf8'), README);
  assert.deepEqual(updateReadmes(root, true), ['actions/a/README.md']);
  assert.deepEqual(updateReadmes(root, false), []);
});

test('every README says what its action.yml says: `node scripts/readme.ts` writes it', () => {
  assert.deepEqual(updateReadmes(REPOSITORY, false), []);
});

for (const name of ACTIONS) {
  const path = join(REPOSITORY, 'actions', name, 'README.md');
  test(`the README of ${name} has both tables`, { skip: existsSync(path) ? false : 'it is not written yet' }, () => {
    const readme = readFileSync(path, 'utf8');
    for (const mark of ['inputs', 'outputs']) {
      assert.match(readme, new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`));
    }
  });
}
