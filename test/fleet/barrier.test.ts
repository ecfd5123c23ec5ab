import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { ALONE, Barrier, Elsewhere, isElsewhere } from '../../src/actions/fleet/barrier.ts';
import { Fault } from '../../src/fault.ts';

/** What happened so far, once everything that can go on has done so. */
async function after(told: readonly string[]): Promise<readonly string[]> {
  await setImmediate();
  return told;
}

const three = () => {
  const barrier = new Barrier(['a', 'b', 'c']);
  const told: string[] = [];
  const members = [0, 1, 2].map((index) => barrier.member(index));
  const go = (index: number, word: string, waiting: Promise<void> | undefined) =>
    waiting?.then(
      () => told.push(`${word} ${index}`),
      (error: Error) => told.push(`${word} ${index}: ${(error as Fault).what}`),
    );
  return { barrier, members, told, go };
};

test('who is alone waits for nobody', async () => {
  await ALONE.inTurn('switch');
  await ALONE.together('send');
  assert.equal(ALONE.among, false);
});

test('none goes on before all have come', async () => {
  const { members, told, go } = three();
  void go(0, 'send', members[0]?.together('send'));
  void go(2, 'send', members[2]?.together('send'));
  assert.deepEqual(await after(told), []);
  void go(1, 'send', members[1]?.together('send'));
  assert.deepEqual((await after(told)).toSorted(), ['send 0', 'send 1', 'send 2']);
});

test('in turn, the next begins when the one before it has come to its next point, or has ended', async () => {
  const { barrier, members, told, go } = three();
  for (const index of [2, 1, 0]) void go(index, 'switch', members[index]?.inTurn('switch'));
  assert.deepEqual(await after(told), ['switch 0']);
  void go(0, 'switched', members[0]?.inTurn('switched'));
  assert.deepEqual(await after(told), ['switch 0', 'switch 1']);
  barrier.ended(1);
  assert.deepEqual(await after(told), ['switch 0', 'switch 1', 'switch 2']);
  void go(2, 'switched', members[2]?.inTurn('switched'));
  assert.deepEqual((await after(told)).slice(3), ['switched 0']);
});

test('a host that leaves a point out, or has ended, is waited for no longer', async () => {
  const { barrier, members, told, go } = three();
  void go(0, 'send', members[0]?.together('send'));
  void go(1, 'switch', members[1]?.inTurn('switch'));
  assert.deepEqual(await after(told), []);
  barrier.ended(2);
  assert.deepEqual(await after(told), ['send 0']);
});

test('where one fails all others hear of it, at once or when they come', async () => {
  const { barrier, members, told, go } = three();
  void go(0, 'switch', members[0]?.inTurn('switch'));
  barrier.failed(1, new Fault('No room.\nMore of it.', { state: 'as before', remedy: 'Make room.' }));
  void go(2, 'switch', members[2]?.inTurn('switch'));
  const words = 'It failed on b: No room.';
  assert.deepEqual((await after(told)).toSorted(), [`switch 0: ${words}`, `switch 2: ${words}`]);
});

test('what failed first is what the others hear, not what became of them by it', async () => {
  const { barrier, members, told, go } = three();
  barrier.failed(1, new Error('first'));
  barrier.failed(0, new Elsewhere('b', new Error('first')));
  void go(2, 'well', members[2]?.inTurn('well'));
  assert.deepEqual(await after(told), ['well 2: It failed on b: first']);
});

test('an error that another host caused is known in other words too', () => {
  const elsewhere = new Elsewhere('b', new Error('no'));
  assert.equal(isElsewhere(new Fault('x', { state: 'y', remedy: 'z', cause: elsewhere })), true);
  assert.equal(isElsewhere(new Fault('x', { state: 'y', remedy: 'z' })), false);
  assert.equal(isElsewhere(undefined), false);
});
