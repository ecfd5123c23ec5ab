import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged } from '../../src/actions/fleet/outputs.ts';

test('what all hosts say alike is said once', () => {
  assert.equal(merged('state', ['committed', 'committed']), 'committed');
  assert.equal(merged('previous-release', ['', '']), '');
});

test('what they say otherwise is a line for each, in their order', () => {
  assert.equal(merged('state', ['unchanged', 'switched']), 'unchanged\nswitched');
  assert.equal(merged('release', ['0003-3f2a1c9', undefined, '0002-3f2a1c9']), '0003-3f2a1c9\n-\n0002-3f2a1c9');
});

test('counts are added up, and of times the longest counts', () => {
  assert.equal(merged('bytes-sent', [100, 20]), 120);
  assert.equal(merged('restarts', [1, undefined]), 1);
  assert.equal(merged('configuration-changed', [1, 2]), 3);
  assert.equal(merged('gap-ms', ['', 12, 40]), 40);
  assert.equal(merged('gap-ms', ['', '']), '');
});

test('a restart is owed where one host owes it', () => {
  assert.equal(merged('restart-owed', [false, true]), true);
  assert.equal(merged('restart-owed', [false, false]), false);
});

test('the first deadline counts', () => {
  assert.equal(
    merged('deadline', ['2026-01-01T00:02:00.000Z', '2026-01-01T00:01:00.000Z']),
    '2026-01-01T00:01:00.000Z',
  );
  assert.equal(merged('deadline', ['', '']), '');
});
