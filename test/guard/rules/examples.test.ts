import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import type { Example, Rule } from '../../../src/guard/rule.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { foundIn, foundInFile } from './examples.ts';

const ids = async ({ text, path }: Example, rules: readonly Rule[]): Promise<string[]> => {
  const found = path ? await foundInFile(path, text, rules, DEFAULT_POLICY) : foundIn(text, rules, DEFAULT_POLICY);
  return [...new Set(found.map(({ rule }) => rule))];
};

/** Rules that are on without being asked for: what they leave alone, nobody else may find either. */
const usual = RULES.filter(({ severity }) => severity !== 'off');

for (const rule of RULES) {
  for (const example of rule.bad) {
    test(`${rule.id} finds: ${example.path ?? ''} ${example.text}`, async () => {
      assert.deepEqual(await ids(example, [rule]), [rule.id]);
    });
  }
  for (const example of rule.good) {
    test(`${rule.id} leaves alone: ${example.path ?? ''} ${example.text}`, async () => {
      assert.deepEqual(await ids(example, [rule]), []);
    });
  }
}

test('what one rule leaves alone is found by another only where that is said here', async () => {
  const found: string[] = [];
  for (const { id, good } of RULES) {
    for (const example of good) {
      const others = await ids(example, usual);
      if (others.length > 0) found.push(`${id}: ${example.text} -> ${others.join(', ')}`);
    }
  }
  assert.deepEqual(found, []);
});
