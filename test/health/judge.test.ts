import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chart, sparkline } from '../../src/health/chart.ts';
import { judgeHealth } from '../../src/health/judge.ts';
import { sampleOf, samplesOf } from '../../src/health/sample.ts';
import { recorded, sawtooth } from './lines.ts';

const judged = (lines: readonly string[], more: object = {}) => {
  const { health, words } = judgeHealth({ lines, ...more });
  return [health, words];
};

test('the long line and the shorter form are read alike', () => {
  const long = sampleOf(
    '2026-11-26T12:08:50+0000 web node[71]: [HEALTH] rss=150MB heapUsed=80MB heapTotal=120MB external=10MB eventLoopDelayP99=2ms eventLoopDelayMax=9ms gc=14ms',
  );
  assert.deepEqual(long, {
    at: Date.parse('2026-11-26T12:08:50Z'),
    pid: 71,
    rss: 150,
    heapUsed: 80,
    heapTotal: 120,
    external: 10,
    delayP99: 2,
    delayMax: 9,
    gc: 14,
  });
  const short = sampleOf('[HEALTH] rss=150MB heap=80/120MB');
  assert.deepEqual([short?.rss, short?.heapUsed, short?.heapTotal, short?.external], [150, 80, 120, undefined]);
  assert.equal(sampleOf('[HEALTH] rss: 0.5 GB heapUsed: 2048 kB')?.rss, 512);
});

test('what is no health line is none: other words, no rss, an endless line', () => {
  for (const line of ['rss=1MB', '[HEALTH] well', '[HEALTH] rss=many', `[HEALTH] rss=1MB ${'a='.repeat(2000)}`]) {
    assert.equal(sampleOf(line), undefined, line.slice(0, 40));
  }
});

test('a healthy program is healthy, also while its heap goes up and down', () => {
  assert.deepEqual(judged(recorded(sawtooth(30))), ['healthy', 'is healthy (rss=144MB, heapUsed=72MB, 30 lines)']);
});

test('a program that warms up is not one that leaks', () => {
  const figures = Array.from({ length: 20 }, (_, index) => ({ rss: 150, heapUsed: Math.min(40 + index * 15, 80) }));
  assert.equal(judged(recorded(figures))[0], 'healthy');
});

test('a heap whose floor rises from third to third leaks, and how fast is said', () => {
  const figures = sawtooth(18).map((each, index) => ({ ...each, heapUsed: (each['heapUsed'] ?? 0) + index * 10 }));
  assert.deepEqual(judged(recorded(figures)), [
    'leak',
    'leaks memory: heapUsed rises steadily (60MB → 180MB, 20MB a minute)',
  ]);
});

test('buffers that are never let go are a leak outside the heap', () => {
  const figures = sawtooth(12).map((each, index) => ({ ...each, external: 10 + index * 20 }));
  assert.match(judged(recorded(figures)).join(), /^leak,.*external \(buffers\)/);
});

test('more than 500 MB resident, large buffers, a late loop and much collecting are high load', () => {
  const steady = (more: object) => recorded(sawtooth(6).map((each) => ({ ...each, ...more })));
  assert.match(judged(steady({ rss: 501 })).join(), /^high-load,.*rss=501MB, more than 500MB$/);
  assert.equal(judged(steady({ rss: 500 }))[0], 'healthy');
  assert.match(judged(steady({ external: 101 })).join(), /^high-load,.*external=101MB/);
  assert.match(judged(steady({ eventLoopDelayP99: 201 })).join(), /^high-load,.*201 ms late/);
  assert.match(judged(steady({ gc: 3_300 })).join(), /^high-load,.*11 % of its time/);
  assert.equal(judged(steady({ rss: 501 }), { thresholds: { rss: 800 } })[0], 'healthy');
});

test('one long delay is a stall, and so is a silence that a replaced process does not share', () => {
  const late = recorded(sawtooth(4).map((each, index) => ({ ...each, eventLoopDelayMax: index === 2 ? 4200 : 5 })));
  assert.deepEqual(judged(late), ['stall', 'stood still for 4.2 s: its event loop was blocked']);
  const lines = recorded(sawtooth(4));
  const end = Date.parse('2026-11-26T10:01:30Z');
  assert.equal(judged(lines, { until: end + 40_000 })[0], 'healthy');
  assert.match(judged(lines, { until: end + 120_000 }).join(), /^stall,printed no \[HEALTH\] line for 120 s/);
  const next = recorded(sawtooth(1), 4712);
  assert.equal(judged([...lines, ...next], { until: end + 120_000 })[0], 'healthy');
});

test('an OOM kill is told by the words of the kernel, of systemd and of V8, with the last size', () => {
  for (const words of [
    'systemd[1]: app.service: A process of this unit has been killed by the OOM killer.',
    "systemd[1]: app.service: Failed with result 'oom-kill'.",
    'node[1]: FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  ]) {
    assert.deepEqual(judged([...recorded(sawtooth(3)), words]), [
      'oom',
      'ran out of memory (rss=142MB in its last line)',
    ]);
  }
});

test('without a line nothing is claimed', () => {
  assert.deepEqual(judged(['listening on 3000']), ['unknown', 'prints no [HEALTH] lines']);
});

test('the chart shows the figures and nothing that a program wrote', () => {
  const samples = samplesOf(recorded(sawtooth(5)).map((line) => `${line} note="]\n  line [9"`));
  assert.equal(
    chart(samples),
    `xychart-beta
  title "Memory in MB: rss (upper), heapUsed (lower)"
  x-axis "minutes" 0 --> 2
  y-axis "MB" 0 --> 160
  line [140, 141, 142, 143, 144]
  line [60, 72, 84, 96, 60]`,
  );
  assert.equal(sparkline(samples), '▁▃▅▆█');
  assert.equal(chart(samples.slice(1, 2)), '');
  assert.equal(sparkline(samplesOf(recorded(sawtooth(500)))).length, 60);
});
