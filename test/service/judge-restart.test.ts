import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIll } from '../../src/actions/judge-restart.ts';
import { patienceFor, type Restarted } from '../../src/service/restart.ts';
import { unit } from './unit.ts';

const [OLD, NEW] = ['a'.repeat(32), 'b'.repeat(32)];
const named = (service: string) => ({ service, manager: 'systemd', sudo: 'never' });

const ill = (mode: Restarted['mode'], how: 'asked' | 'together' | 'before', after: string): string | undefined => {
  const well = (invocation: string) => ({ kind: 'well' as const, unit: unit({ invocation }), readyAfter: 0 });
  const own = { name: 'more.service', restarts: 0, how, invocationBefore: OLD, invocationAfter: after, refused: '' };
  const rest = { refused: '', state: 'none', reloaded: false, programsBefore: [], gapMs: 0, others: [own] };
  const done = { ...rest, mode, restarts: 1, invocationBefore: OLD, unit: unit({ invocation: NEW }) };
  const others = [{ service: named('more.service'), done: own, settled: well(after) }];
  return firstIll(named('app.service'), done, well(NEW), others, undefined)?.words;
};

test('each of several units must run another invocation than before its restart', () => {
  assert.equal(ill('restart', 'asked', OLD), 'more.service still runs the invocation from before the restart.');
  assert.match(ill('restart', 'together', OLD) ?? '', /still runs/);
  assert.equal(ill('restart', 'asked', NEW), undefined);
  assert.equal(ill('restart', 'before', OLD), undefined);
  assert.equal(ill('reload', 'asked', OLD), undefined);
});

test('the runner waits as long as that many units may take', () => {
  assert.deepEqual([patienceFor(1, 60_000), patienceFor(20, 60_000)], [210_000, 1_350_000]);
});
