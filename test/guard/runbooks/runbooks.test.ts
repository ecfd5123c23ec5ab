import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expectationsIn, foundIn, told } from './runbooks.ts';

const HERE = import.meta.dirname;
const expectations = expectationsIn(join(HERE, 'expected.json'));

test('something is expected of each document that is here', () => {
  const documents = readdirSync(HERE).filter((name) => name.endsWith('.md'));
  assert.deepEqual(documents.sort(), Object.keys(expectations.runbooks).sort());
});

for (const [name, { off, 'more-when-on': more }] of Object.entries(expectations.runbooks)) {
  test(`${name}: what it recommends against the policy is found, what it forbids is left alone`, async () => {
    assert.deepEqual(await foundIn(HERE, name, expectations, false), told(off));
  });

  test(`${name}: with forbidden-examples on, what it forbids is found as well`, async () => {
    assert.deepEqual(await foundIn(HERE, name, expectations, true), told([...off, ...more]));
  });
}
