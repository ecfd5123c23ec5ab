import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Settled, settle } from '../../src/service/settle.ts';
import type { Unit } from '../../src/service/unit.ts';
import { seeded } from '../program/seeded.ts';
import { unit } from './unit.ts';

/** What is true at a moment: the unit, and whether it takes requests (words say why it does not). */
interface Moment {
  readonly unit: Unit;
  readonly waiting?: string | undefined;
}

interface Watched {
  readonly settled: Settled;
  /** Milliseconds that went by, and the moments at which the unit was looked at. */
  readonly took: number;
  readonly looks: readonly number[];
}

/** Settles over a course of time in which nobody waits: sleeping moves the clock. */
async function watch(
  at: (ms: number) => Moment,
  { stableFor = 5000, timeout = 60_000, askReady = true, signal = new AbortController().signal } = {},
): Promise<Watched> {
  let now = 0;
  const looks: number[] = [0];
  const settled = await settle({
    name: 'app.service',
    first: at(0).unit,
    look: async () => {
      looks.push(now);
      return at(now).unit;
    },
    ready: askReady ? async () => at(now).waiting : undefined,
    timeout,
    stableFor,
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    signal,
  });
  return { settled, took: now, looks };
}

const well = { unit: unit() };
const starting = { unit: unit({ active: 'activating', sub: 'start' }) };
const wordsOf = ({ settled }: Watched) => (settled.kind === 'ill' ? settled.words : 'well');

test('what is well from the first moment is watched for as long as it must stay up, and no longer', async () => {
  const { settled, took } = await watch(() => well);
  assert.deepEqual(settled, { kind: 'well', unit: well.unit, readyAfter: 0 });
  assert.equal(took, 5000);
  assert.equal((await watch(() => well, { stableFor: 0 })).took, 0);
});

test('a slow start counts from when it was ready', async () => {
  const { settled, took } = await watch((ms) => (ms < 7000 ? starting : well));
  assert.equal(settled.kind === 'well' && settled.readyAfter, 7200);
  assert.equal(took, 12_200);
});

test('a port that opens late is waited for, in its time', async () => {
  const waiting = (ms: number) => ({ ...well, waiting: ms < 3000 ? 'nothing listens on port 3000' : undefined });
  assert.equal((await watch(waiting)).settled.kind, 'well');
  assert.equal(
    wordsOf(await watch(waiting, { timeout: 2000 })),
    'app.service was not ready within 2 s: nothing listens on port 3000.',
  );
  assert.equal(
    wordsOf(await watch(() => starting, { timeout: 2000 })),
    'app.service was not ready within 2 s: it is activating/start.',
  );
});

test('ready once and not any more is ill at once', async () => {
  const seen = await watch((ms) => ({ ...well, waiting: ms < 2000 ? undefined : 'nothing listens' }));
  assert.equal(wordsOf(seen), 'app.service was ready and then was not: nothing listens.');
  assert.ok(seen.took < 2400);
});

test('a start by somebody else while it is watched is found', async () => {
  const other = { unit: unit({ invocation: 'b'.repeat(32) }) };
  assert.match(wordsOf(await watch((ms) => (ms < 4800 ? well : other))), /restarted a second time by somebody else/);
});

test('an abort ends the watch with its reason', async () => {
  const abort = new AbortController();
  abort.abort(new Error('cancelled'));
  await assert.rejects(
    watch(() => well, { signal: abort.signal }),
    /cancelled/,
  );
});

test('whatever happens by chance: well is only said of what was ready, in time, and seen up without another start', async () => {
  let wells = 0;
  for (let seed = 1; seed <= 3000; seed += 1) {
    const chance = seeded(seed);
    const timeout = 1000 + chance() * 20_000;
    const stableFor = chance() < 0.1 ? 0 : chance() * 8000;
    // A course: from each moment on, one state.
    const course = [{ from: 0, moment: chance() < 0.5 ? starting : well }];
    for (let from = 0; chance() < 0.7; ) {
      from += chance() * 6000;
      const moments: Moment[] = [
        well,
        well,
        starting,
        { ...well, waiting: 'not ready' },
        { unit: unit({ automaticRestarts: 1 }) },
        { unit: unit({ invocation: 'b'.repeat(32) }) },
        { unit: unit({ active: 'failed', sub: 'failed', result: 'signal', exitStatus: 9 }) },
        { unit: unit({ active: 'activating', sub: 'auto-restart' }) },
      ];
      course.push({ from, moment: moments[Math.floor(chance() * moments.length)] ?? well });
    }
    const at = (ms: number): Moment => course.findLast(({ from }) => from <= ms)?.moment ?? well;
    const { settled, took, looks } = await watch(at, { timeout, stableFor });
    const isWell = (ms: number) =>
      at(ms).unit.active === 'active' && at(ms).waiting === undefined && at(ms).unit === well.unit;
    if (settled.kind === 'ill') {
      assert.ok(
        looks.some((ms) => !isWell(ms)),
        `seed ${seed}`,
      );
      continue;
    }
    wells += 1;
    const readyAt = looks.find(isWell) ?? Number.NaN;
    assert.ok(looks.filter((ms) => ms >= readyAt).every(isWell), `seed ${seed}`);
    assert.ok(took - readyAt >= stableFor, `seed ${seed}: ${took} - ${readyAt} < ${stableFor}`);
    assert.ok(readyAt <= timeout + 300, `seed ${seed}`);
    // No gap in the watch in which much could hide.
    assert.ok(
      looks.every((ms, index) => index === 0 || ms - (looks[index - 1] ?? 0) <= 300),
      `seed ${seed}`,
    );
  }
  assert.ok(wells > 300 && wells < 2700, `${wells} of 3000 were well`);
});
