import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { policyOf } from '../../../src/guard/policy/merge.ts';

const NOTHING = { livePaths: [], dataPaths: [] };
const FILE = { ...DEFAULT_POLICY, livePaths: ['/opt/a'], dataPaths: ['data'] };

test('without a file and without inputs the defaults hold', () => {
  assert.deepEqual(policyOf(undefined, NOTHING), DEFAULT_POLICY);
});

test('what the inputs name takes the place of the defaults', () => {
  const policy = policyOf(undefined, { livePaths: ['/opt/b', '!/opt/b/logs'], dataPaths: [] });
  assert.deepEqual(policy.livePaths, ['/opt/b', '!/opt/b/logs']);
  assert.deepEqual(policy.dataPaths, DEFAULT_POLICY.dataPaths);
});

test('what the inputs name comes to what the file names, and takes nothing from it', () => {
  const policy = policyOf(FILE, { livePaths: ['/opt/b', '!/opt/a'], dataPaths: ['more'] });
  assert.deepEqual(policy, { ...FILE, livePaths: ['/opt/a', '/opt/b'], dataPaths: ['data', 'more'] });
  assert.deepEqual(policyOf(FILE, NOTHING), FILE);
});
