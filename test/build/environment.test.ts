import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildEnvironment, checkEnvironment } from '../../src/build/environment.ts';
import { faultSaying } from './workspace.ts';

test('all missing variables are named in one fault, and no value is', () => {
  const env = { SET: 'secret-value', EMPTY: '' };
  assert.throws(
    () => checkEnvironment(['SET', 'EMPTY', 'ABSENT'], env),
    (error: unknown) => {
      assert.ok(error instanceof Error);
      assert.doesNotMatch(error.message, /secret-value|SET is/);
      return faultSaying('EMPTY is empty', 'ABSENT is not set')(error);
    },
  );
  checkEnvironment(['SET'], env);
});

test('what is not a name is refused, and what may be a value is not repeated', () => {
  assert.throws(
    () => checkEnvironment(['KEY=hunter2', 'has-dash'], {}),
    (error: unknown) => {
      assert.ok(error instanceof Error);
      assert.doesNotMatch(error.message, /hunter2/);
      return faultSaying('"KEY=…"', '"has-dash"')(error);
    },
  );
});

test('a build sees the environment without inputs and without the powers of actions', () => {
  assert.deepEqual(
    buildEnvironment({
      PATH: '/bin',
      'INPUT_SSH-KEY': 'k',
      INPUT_RUN: 'r',
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_RUNTIME_URL: 'u',
      ACTIONS_CACHE_URL: 'u',
      ACTIONS_RESULTS_URL: 'u',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'kept, as a run: step has it',
      GITHUB_OUTPUT: '/o',
      GITHUB_STATE: '/s',
      GITHUB_ENV: '/e',
    }),
    {
      PATH: '/bin',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'kept, as a run: step has it',
      GITHUB_OUTPUT: '/dev/null',
      GITHUB_STATE: '/dev/null',
      GITHUB_ENV: '/e',
    },
  );
});
