import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock } from '../../src/probe/clock.ts';
import type { Plan } from '../../src/probe/course.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { parseProbes } from '../../src/probe/parse.ts';
import { nameOf } from '../../src/probe/question.ts';
import type { Report } from '../../src/probe/report.ts';
import { runSchedule } from '../../src/probe/schedule.ts';
import { THRESHOLDS } from './asking.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A clock that stands still but for what is slept. */
function standingClock(): Clock & { pass(ms: number): void } {
  let now = 12_345;
  return {
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
    },
  };
}

const answered = (status: number, ms = 10): Observation => ({
  kind: 'answered',
  status,
  headers: {},
  body: '',
  truncated: false,
  ms,
});

interface Told {
  readonly at: number;
  readonly well: boolean;
}

/** Lets two probes live through a random life, and notes when each round began and whether all was well in it. */
async function live(seed: number, plan: Plan): Promise<{ report: Report; told: readonly Told[] }> {
  const random = generator(seed);
  const clock = standingClock();
  const started = clock.now();
  const told: Told[] = [];
  const probes = await parseProbes('http://a.test/\nhttp://b.test/');
  const illness = random();
  let round: Promise<readonly number[]> | undefined;
  let asked = 0;
  // Both probes of a round are asked at the same time; its duration is drawn once, for both.
  const draw = async () => {
    const at = clock.now() - started;
    const statuses = probes.map(() => (random() < illness / 2 ? 503 : 200));
    clock.pass(Math.floor(random() * 900));
    told.push({ at, well: statuses.every((status) => status === 200) });
    return statuses;
  };
  const report = await runSchedule({
    probes,
    plan,
    thresholds: THRESHOLDS,
    clock,
    ask: async (probe) => {
      if (asked++ % 2 === 0) round = draw();
      const statuses = await round;
      return answered(statuses?.[probe.url.host === 'a.test' ? 0 : 1] ?? 0);
    },
  });
  return { report, told };
}

/** When the release was first well, told independently of the code under test: the end of the first long enough run. */
function firstRun(told: readonly Told[], length: number): number {
  return told.findIndex(
    (_, end) => end + 1 >= length && told.slice(end + 1 - length, end + 1).every(({ well }) => well),
  );
}

test('over 2,000 random lives, the outcome is what the rounds say and nothing else', async () => {
  const seen: Record<string, number> = {};
  for (let seed = 1; seed <= 2000; seed += 1) {
    const random = generator(seed * 7919);
    const plan: Plan = {
      successes: 1 + Math.floor(random() * 4),
      intervalMs: 100 + Math.floor(random() * 2000),
      timeoutMs: 8000 + Math.floor(random() * 20_000),
      holdMs: random() < 0.5 ? 0 : Math.floor(random() * 10_000),
    };
    const { report, told } = await live(seed, plan);
    const words = `seed ${seed}: ${JSON.stringify({ plan, told, outcome: report.outcome })}`;
    const run = firstRun(told, plan.successes);
    const held = run < 0 ? [] : told.slice(run + 1);
    const expected = run < 0 ? 'timed-out' : held.every(({ well }) => well) ? 'passed' : 'relapsed';
    assert.equal(report.outcome, expected, words);
    assert.equal(report.rounds, told.length, words);
    assert.ok(
      told.slice(0, run < 0 ? undefined : run + 1).every(({ at }) => at <= plan.timeoutMs),
      words,
    );
    // Nothing is given up while another round would still have been in time.
    if (expected === 'timed-out') assert.ok((told.at(-1)?.at ?? 0) + 900 + plan.intervalMs > plan.timeoutMs, words);
    if (expected === 'relapsed')
      assert.equal(
        told.findIndex(({ well }, i) => i > run && !well),
        told.length - 1,
        words,
      );
    if (expected === 'passed' && plan.holdMs === 0) assert.equal(run, told.length - 1, words);
    if (expected === 'passed' && plan.holdMs > 0) {
      const start = told[run]?.at ?? 0;
      assert.ok((told.at(-1)?.at ?? 0) >= start + plan.holdMs, words);
      // The last round falls on the end of the hold (at most two rounds of up to 900 ms away), not an interval later.
      assert.ok((told.at(-1)?.at ?? 0) <= start + plan.holdMs + 1800, words);
      assert.ok((told.at(-2)?.at ?? 0) <= start + 900 + plan.holdMs, words);
    }
    seen[report.outcome] = (seen[report.outcome] ?? 0) + 1;
  }
  for (const outcome of ['passed', 'timed-out', 'relapsed'])
    assert.ok((seen[outcome] ?? 0) > 100, JSON.stringify(seen));
});

const PLAN: Plan = { successes: 2, intervalMs: 1000, timeoutMs: 20_000, holdMs: 0 };

/** Asks one probe whose statuses are given, the last one for ever. */
async function lifeOf(statuses: readonly number[], more: Partial<Parameters<typeof runSchedule>[0]> = {}) {
  const left = [...statuses];
  return await runSchedule({
    probes: await parseProbes('http://a.test/'),
    plan: PLAN,
    thresholds: THRESHOLDS,
    clock: standingClock(),
    ask: async () => answered((left.length > 1 ? left.shift() : left[0]) ?? 0),
    ...more,
  });
}

test('a release that comes up passes with what it said at first still on record', async () => {
  const report = await lifeOf([503, 503, 200]);
  assert.equal(report.outcome, 'passed');
  assert.deepEqual([report.rounds, report.passed, report.failed, report.reason], [4, 1, 0, '']);
  assert.match(JSON.stringify(report.probes[0]?.lastFailure), /answers 503/);
});

test('a release that changes its mind is told apart from one that was never well', async () => {
  const report = await lifeOf(Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 200 : 500)));
  assert.equal(report.outcome, 'timed-out');
  assert.match(
    report.reason,
    /^Not well within 20 s\.\nGET http:\/\/a\.test\/ answers 500 .* \(well \d+ of \d+ times\)$/,
  );
});

test('one failure within the hold ends it at once', async () => {
  const report = await lifeOf([200, 200, 200, 500, 200], { plan: { ...PLAN, holdMs: 60_000 } });
  assert.deepEqual([report.outcome, report.rounds], ['relapsed', 4]);
  assert.match(report.reason, /^Well at first, but not for the 60 s of `hold`\.\nGET .* answers 500/);
});

test('a service that died ends the asking, also when the last answers were good', async () => {
  const died = async () => 'app.service died: out of memory';
  const dead = await lifeOf([503], { stillWorthAsking: died });
  assert.deepEqual([dead.outcome, dead.rounds], ['stopped', 1]);
  assert.match(dead.reason, /^app\.service died: out of memory\nGET http:\/\/a\.test\/ answers 503/);
  assert.equal((await lifeOf([200], { stillWorthAsking: died, plan: { ...PLAN, successes: 1 } })).outcome, 'stopped');
});

test('a cancelled run ends with its report, while asking and while pausing', async () => {
  const pausing = new AbortController();
  const paused = await lifeOf([503], { signal: pausing.signal, onRound: () => pausing.abort('SIGTERM') });
  assert.deepEqual([paused.outcome, paused.rounds], ['cancelled', 1]);
  const asking = new AbortController();
  const asked = await lifeOf([503], {
    signal: asking.signal,
    ask: async () => {
      asking.abort('SIGTERM');
      throw asking.signal.reason;
    },
  });
  assert.deepEqual([asked.outcome, asked.rounds], ['cancelled', 0]);
  assert.match(asked.reason, /GET http:\/\/a\.test\/ was not asked\./);
});

test('a fault of our own is not taken for a sick release', async () => {
  const ask = async () => {
    throw new TypeError('a fault of our own');
  };
  await assert.rejects(lifeOf([], { ask }), /a fault of our own/);
});

test('a report stays small however long the watching goes on', async () => {
  const report = await lifeOf([500], { plan: { ...PLAN, timeoutMs: 5_000_000 } });
  assert.ok(report.rounds > 4000);
  assert.equal(report.probes[0]?.attempts.length, 50);
  assert.equal(report.probes[0]?.asked, report.rounds);
  assert.ok(JSON.stringify(report).length < 20_000);
});

test('slow answers are well, counted, and give the percentiles', async () => {
  const times = [100, 200, 300, 900];
  const report = await lifeOf([], {
    plan: { ...PLAN, successes: 4 },
    ask: async () => answered(200, times.shift() ?? 0),
  });
  assert.deepEqual([report.p50Ms, report.p95Ms, report.probes[0]?.slow], [200, 900, 1]);
});

test('a plan that cannot come out well is refused', async () => {
  const refused = (plan: Partial<Plan>) => lifeOf([200], { plan: { ...PLAN, ...plan } });
  await assert.rejects(refused({ timeoutMs: 900 }), /leaves no room for 2 rounds 1 s apart/);
  await assert.rejects(refused({ successes: 0 }), /nothing would have to answer/);
  await assert.rejects(refused({ intervalMs: 0 }), /Set it to 0.1 s or more/);
  await assert.rejects(lifeOf([200], { thresholds: { warnMs: 2, failMs: 1 } }), /it could never warn/);
});

test('every probe of a round is asked once, a few at a time', async () => {
  const probes = await parseProbes(Array.from({ length: 30 }, (_, i) => `http://a.test/${i}`).join('\n'));
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  await lifeOf([], {
    probes,
    plan: { ...PLAN, successes: 1 },
    ask: async (probe) => {
      asked.push(nameOf(probe));
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open -= 1;
      return answered(200);
    },
  });
  assert.deepEqual(asked.sort(), probes.map(nameOf).sort());
  assert.equal(most, 4);
});
