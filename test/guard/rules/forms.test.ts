import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { FAMILIES } from '../../../src/guard/rule.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { POLICY } from '../labelled/measure.ts';

// Many forms of what is forbidden, and of what only looks like it: scripts that are read here, and never run.
// `%%` on a line of its own stands between two of them; each of found.txt begins with its family.

const formsIn = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'forms', name), 'utf8')
    .trimEnd()
    .split('\n%%\n');

async function familiesIn(text: string): Promise<string[]> {
  const { findings } = await lintFile({ path: 'scripts/form.sh', text: `${text}\n`, executable: false }, POLICY, RULES);
  return [...new Set(findings.map(({ rule }) => rule.split('/')[0] ?? ''))];
}

/** Text that is decoded into a shell is found for that too, whatever it says. */
const besides = (family: string, text: string): string[] =>
  family !== 'pipe-to-shell' && /base64|xxd/.test(text) ? ['pipe-to-shell'] : [];

const found = formsIn('found.txt').map((form) => {
  const end = form.indexOf('\n');
  return { family: form.slice(0, end), text: form.slice(end + 1) };
});

test('every form names a family', () => {
  assert.deepEqual(
    found.filter(({ family }) => !FAMILIES.some((known) => known === family)),
    [],
  );
});

for (const family of FAMILIES.filter((each) => each !== 'protected-file')) {
  test(`every form of ${family} is found, and as nothing else`, async () => {
    const wrong: string[] = [];
    const own = found.filter((form) => form.family === family);
    assert.ok(own.length > 5, family);
    for (const { text } of own) {
      const told = await familiesIn(text);
      const allowed = besides(family, text);
      const right = told.includes(family) && told.every((each) => each === family || allowed.includes(each));
      if (!right) wrong.push(`${text} -> ${told.join(', ')}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test('what only looks like it is left alone', async () => {
  const wrong: string[] = [];
  for (const text of formsIn('left-alone.txt')) {
    const told = await familiesIn(text);
    if (told.length > 0) wrong.push(`${text} -> ${told.join(', ')}`);
  }
  assert.deepEqual(wrong, []);
});
