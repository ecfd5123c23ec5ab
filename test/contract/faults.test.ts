import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentOf, faultsInSources, isCalled, shownIn, shownName } from '../../scripts/faults.ts';
import { REPOSITORY } from '../runner/index.ts';

const names = faultsInSources();
const shown = shownIn(readFileSync(join(REPOSITORY, 'docs/faults.md'), 'utf8'));

const shownAs = ({ group, fault }: (typeof names)[number]) => ({
  group,
  fault: shownName({ group, fault }).slice(group.length + 2),
});

test('every fault that a test makes is in docs/faults.md', () => {
  const missing = names.filter((name) => !shown.some((row) => isCalled(row, shownAs(name))));
  assert.deepEqual(missing, []);
});

test('docs/faults.md shows no fault that no test makes, and none twice', () => {
  assert.deepEqual(
    shown.filter((row) => !names.some((name) => isCalled(row, shownAs(name)))),
    [],
  );
  assert.equal(new Set(shown.map(({ group, fault }) => `${group}: ${fault}`)).size, shown.length);
});

test('a name with a gap stands for every text there, and for nothing else', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: names come so from the sources.
  const name = { group: 'Cancel', fault: 'cut in ${step}, at “${stage}”' };
  assert.ok(isCalled({ group: 'Cancel', fault: 'cut in atomic-sync, at “Switch”' }, name));
  assert.ok(!isCalled({ group: 'Cancel', fault: 'killed in atomic-sync, at “Switch”' }, name));
  assert.ok(!isCalled({ group: 'SSH', fault: 'cut in atomic-sync, at “Switch”' }, name));
  assert.ok(!isCalled({ group: 'Cancel', fault: 'cut in atomic-sync' }, name));
});

test('no two faults have the same name', () => {
  assert.equal(new Set(names.map(shownName)).size, names.length);
});

test('every fault says what is seen', () => {
  for (const { group, fault, words } of shown) assert.notEqual(words, '', `${group}: ${fault}`);
});

test('what a document shows is read back from it, whatever is in the names and the words', () => {
  const name = { group: 'SSH', fault: 'a | b `c | d` *e* <f>' };
  const row = { ...name, words: 'one | two\nthree `|` # four', afterwards: 'as | before' };
  const [only, ...more] = shownIn(documentOf([{ ...row, words: 'old' }, row], [name]));
  assert.deepEqual(more, []);
  assert.equal(`${only?.group}: ${only?.fault}`, shownName(name));
  assert.match(only?.words ?? '', /^one .* two<br>three .* four$/);
});
