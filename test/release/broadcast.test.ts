import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Broadcasts } from '../../src/release/broadcast.ts';

/** Counts how often it is made and how many of its pieces are taken. */
function source(pieces: number, size = 1000) {
  const seen = { made: 0, taken: 0, ended: false };
  const make = async function* () {
    seen.made += 1;
    try {
      for (let at = 0; at < pieces; at += 1) {
        seen.taken += 1;
        yield Buffer.alloc(size, at);
      }
    } finally {
      seen.ended = true;
    }
  };
  return { seen, make };
}

test('who asks under one key at the same time gets the same bytes, which are made once', async () => {
  const lines: string[] = [];
  const broadcasts = new Broadcasts((line) => lines.push(line));
  const { seen, make } = source(50);
  const [one, two, three] = await Promise.all(['k', 'k', 'k'].map((key) => buffer(broadcasts.join(key, make))));
  assert.equal(seen.made, 1);
  assert.equal(one?.length, 50_000);
  assert.ok(one?.equals(two as Buffer) && one.equals(three as Buffer));
  assert.deepEqual(lines, ['What 3 hosts lack is read and packed once.']);
});

test('who asks under another key, or later, gets bytes of their own', async () => {
  const lines: string[] = [];
  const broadcasts = new Broadcasts((line) => lines.push(line));
  const { seen, make } = source(5);
  await Promise.all(['k', 'other'].map((key) => buffer(broadcasts.join(key, make))));
  assert.equal((await buffer(broadcasts.join('k', make))).length, 5000);
  assert.equal(seen.made, 3);
  assert.deepEqual(lines, []);
});

test('the slowest sets the pace, so that no more is held than it is behind', async () => {
  const broadcasts = new Broadcasts(() => {});
  const { seen, make } = source(100, 1 << 18);
  const quick = broadcasts.join('k', make);
  const slow = broadcasts.join('k', make);
  const taken = buffer(quick);
  for (let turn = 0; turn < 200; turn += 1) await setImmediate();
  assert.ok(seen.taken < 12, `${seen.taken} pieces were made while nobody took them`);
  assert.equal((await buffer(slow)).length, 100 << 18);
  assert.equal((await taken).length, 100 << 18);
});

test('who stops taking, even before the first piece, holds nobody up', async () => {
  const broadcasts = new Broadcasts(() => {});
  const { make } = source(100, 1 << 18);
  const all = buffer(broadcasts.join('k', make));
  broadcasts.join('k', make).destroy();
  const some = broadcasts.join('k', make);
  some.once('data', () => some.destroy());
  assert.equal((await all).length, 100 << 18);
});

test('where nobody takes it any more it is not made to its end', async () => {
  const broadcasts = new Broadcasts(() => {});
  const { seen, make } = source(1000, 1 << 18);
  const [one, two] = [broadcasts.join('k', make), broadcasts.join('k', make)];
  one.once('data', () => one.destroy());
  two.once('data', () => two.destroy());
  while (!seen.ended) await setImmediate();
  assert.ok(seen.taken < 20);
});

test('what goes wrong while it is made goes wrong for all', async () => {
  const broadcasts = new Broadcasts(() => {});
  const make = async function* () {
    yield Buffer.alloc(10);
    throw new Error('it changed while it was sent');
  };
  const both = [broadcasts.join('k', make), broadcasts.join('k', make)].map((taker) => buffer(taker));
  for (const each of await Promise.allSettled(both)) {
    assert.equal(each.status, 'rejected');
    assert.match(String(each.status === 'rejected' && each.reason), /changed while/);
  }
});
