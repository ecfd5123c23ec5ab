import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeUnit } from '../../src/service/verdict.ts';
import { unit } from './unit.ts';

const words = (changes: Parameters<typeof unit>[0]): string => {
  const verdict = judgeUnit('app.service', unit(changes));
  return verdict.kind === 'dead' ? verdict.words : verdict.kind;
};

test('a unit that is active runs, also while it reloads', () => {
  assert.equal(words({ active: 'active', sub: 'running' }), 'running');
  assert.equal(words({ active: 'reloading', sub: 'reload' }), 'running');
  assert.equal(words({ active: 'active', sub: 'exited' }), 'running');
});

test('a unit that is on its way is starting, unless it is on its way for another time', () => {
  for (const sub of ['start', 'start-pre', 'start-post', 'condition']) {
    assert.equal(words({ active: 'activating', sub }), 'starting');
  }
  assert.equal(
    words({ active: 'activating', sub: 'auto-restart', result: 'exit-code', exitStatus: 1 }),
    'app.service died right after its start (exit status 1).',
  );
});

test('a start that the manager made by itself is a death, also while the unit happens to be up', () => {
  assert.equal(
    words({ active: 'active', automaticRestarts: 1, result: 'success' }),
    'app.service died after its start and was started again by systemd.',
  );
});

for (const [result, exitStatus, said] of [
  ['success', 0, 'it ended with exit status 0'],
  ['', 3, 'it ended with exit status 3'],
  ['exit-code', 203, 'exit status 203'],
  ['signal', 9, 'ended by signal 9'],
  ['core-dump', 11, 'ended by signal 11'],
  ['oom-kill', 9, 'ended by the kernel: out of memory'],
  ['start-limit-hit', 1, 'start limit hit: it was started too often in too short a time'],
  ['timeout', 0, 'a time-out of the unit'],
  ['protocol', 0, 'protocol'],
  ['watchdog', 6, 'watchdog'],
  ['resources', 0, 'resources'],
] as const) {
  test(`a unit that failed with the result "${result}" is told to have: ${said}`, () => {
    assert.equal(words({ active: 'failed', sub: 'failed', result, exitStatus }), `app.service failed (${said}).`);
  });
}

test('any other state, and none at all, is not running', () => {
  assert.match(words({ active: 'inactive', sub: 'dead' }), /is not running \(inactive\/dead, /);
  assert.match(words({ active: 'deactivating', sub: 'stop-sigterm' }), /is not running \(deactivating\/stop-sigterm, /);
  assert.match(words({ active: '', sub: '' }), /is not running \(unknown\/, /);
  assert.match(words({ active: 'a new word', sub: '' }), /is not running \(a new word\/, /);
});
