import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Slices } from '../../src/release/slices.ts';

/** Work of five steps; `steps` counts those that were done. */
function work() {
  const done = { steps: 0 };
  function* five(): Generator<void, string> {
    for (let step = 0; step < 5; step += 1) {
      done.steps += 1;
      yield;
    }
    return 'outcome';
  }
  return { done, slices: new Slices(five()) };
}

test('work that nobody waits for is done bit by bit, and other work goes on between', async () => {
  const { done, slices } = work();
  const whole = slices.ahead();
  const seen: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await setImmediate();
    seen.push(done.steps);
  }
  assert.ok((seen.at(-1) ?? 0) < 5 && (seen.at(-1) ?? 0) > 0, `${seen}`);
  await whole;
  assert.equal(done.steps, 5);
  assert.equal(slices.now(), 'outcome');
});

test('who wants the outcome has it at once, however far the work is', async () => {
  const { done, slices } = work();
  const whole = slices.ahead();
  await setImmediate();
  assert.equal(slices.now(), 'outcome');
  assert.equal(done.steps, 5);
  await whole;
});

test('work that nobody wants any more ends where it is', async () => {
  const { done, slices } = work();
  const whole = slices.ahead();
  slices.stop();
  await whole;
  assert.ok(done.steps < 5, `${done.steps}`);
});
