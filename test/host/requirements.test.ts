import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { outcomeOf } from './command.ts';

/** Runs a file of host tests on a machine that lacks everything: its PATH is empty. */
function runWithout(ci: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const file = join(import.meta.dirname, 'fixtures/needs-a-host.ts');
  // The administrator's directories are always searched; ssh is in none of them.
  const settings = ['-u', 'NODE_TEST_CONTEXT', 'PATH=/nonexistent', `CI=${ci}`];
  return outcomeOf(['/usr/bin/env', ...settings, process.execPath, '--test', '--test-reporter=tap', file]);
}

test('where hosts cannot be booted, a test of them is skipped in one line that says what is missing', async () => {
  const { code, stdout } = await runWithout('');
  assert.equal(code, 0);
  assert.match(stdout, /# SKIP test hosts need /);
});

test('with CI=true a test that would be skipped fails', async () => {
  const { code, stdout } = await runWithout('true');
  assert.equal(code, 1);
  assert.match(stdout, /test hosts need /);
});
