import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { updateRules } from '../../../scripts/rules.ts';
import { FAMILIES } from '../../../src/guard/rule.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { REPOSITORY } from '../../runner/index.ts';
import { written } from '../../runner/written.ts';

test('docs/rules.md and the schema say what the rules say: `node scripts/rules.ts` writes them', () => {
  assert.deepEqual(updateRules(REPOSITORY, false), []);
});

test('a stale document is found, and written when asked', (t) => {
  const root = written(t, { 'docs/rules.md': 'old\n' });
  const both = ['docs/rules.md', 'schema/surefoot.schema.json'];
  assert.deepEqual(updateRules(root, false), both);
  assert.deepEqual(updateRules(root, true), both);
  assert.deepEqual(updateRules(root, false), []);
  const path = join(root, 'docs/rules.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}more\n`);
  assert.deepEqual(updateRules(root, false), ['docs/rules.md']);
});

test('every family has a rule, and every rule says why, and what to do in its place', () => {
  for (const family of FAMILIES)
    assert.ok(
      RULES.some(({ id }) => id.startsWith(`${family}/`)),
      family,
    );
  for (const { id, title, why, instead, bad, good } of RULES) {
    for (const text of [title, why, instead]) assert.ok(text.length > 5, id);
    assert.doesNotMatch(title, /\.$/, id);
    assert.ok(bad.length > 0 && good.length > 0, id);
  }
  assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
});

test('a rule lies in the folder of its family', () => {
  const index = readFileSync(join(REPOSITORY, 'src/guard/rules/index.ts'), 'utf8');
  for (const { id } of RULES) {
    const [family] = id.split('/');
    const files = [...index.matchAll(new RegExp(`from '\\./${family}/([a-z0-9-]+)\\.ts'`, 'g'))].map(
      ([, name]) => name,
    );
    const own = RULES.filter((rule) => rule.id.startsWith(`${family}/`));
    assert.equal(files.length, own.length, family);
  }
});
