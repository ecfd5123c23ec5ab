import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOver, means, parseDirective } from '../../../src/guard/allow/parse.ts';

const read = (text: string) => {
  const spoken = parseDirective(text);
  return spoken && [spoken.rules.join(' '), spoken.reason, spoken.until ?? ''];
};

test('an allowance names rules, a reason, and perhaps a day', () => {
  assert.deepEqual(read('surefoot-allow process-kill/kill-9: it hangs'), ['process-kill/kill-9', 'it hangs', '']);
  assert.deepEqual(read('surefoot-allow power, stop-start/systemd : a, b: c'), [
    'power stop-start/systemd',
    'a, b: c',
    '',
  ]);
  assert.deepEqual(read('surefoot-allow power: moved until 2027-01-31'), ['power', 'moved', '2027-01-31']);
  assert.deepEqual(read('surefoot-allow power: moved (until 2027-01-31).'), ['power', 'moved', '2027-01-31']);
  assert.deepEqual(read('surefoot-allow power: until 2027-01-31'), ['power', '', '2027-01-31']);
  assert.deepEqual(read('surefoot-allow power: wait until the day is over'), [
    'power',
    'wait until the day is over',
    '',
  ]);
});

test('an allowance without a reason is read as such, and what is none is not read', () => {
  assert.deepEqual(read('surefoot-allow power'), ['power', '', '']);
  assert.deepEqual(read('surefoot-allow power:  '), ['power', '', '']);
  assert.equal(read('surefoot-allow'), undefined);
  assert.equal(read('surefoot-allow : why'), undefined);
  assert.equal(read('surefoot-allow *: why'), undefined);
});

test('a long hostile comment is read in no time', () => {
  const startedAt = performance.now();
  for (const text of ['a,'.repeat(5e5), ' '.repeat(1e6), 'x: until '.repeat(1e5), `x: ${'('.repeat(1e6)}`]) {
    parseDirective(`surefoot-allow ${text}`);
  }
  assert.ok(performance.now() - startedAt < 1000);
});

test('an allowance holds through its last day, and one of no day at all is over', () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  assert.equal(isOver(undefined, at('2030-01-01')), false);
  assert.equal(isOver('2027-01-31', at('2027-01-31')), false);
  assert.equal(isOver('2027-01-31', at('2027-02-01')), true);
  for (const none of ['2027-02-30', '2027-13-01', '0000-00-00', 'soon'])
    assert.equal(isOver(none, at('2020-01-01')), true);
});

test('a family allows its rules and no other', () => {
  assert.ok(means('power', 'power/shutdown') && means('power/shutdown', 'power/shutdown'));
  assert.ok(!means('pow', 'power/shutdown') && !means('power/shut', 'power/shutdown') && !means('power/x', 'power'));
});
