import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialFromHere } from '../../src/probe/dial.ts';
import { limitOf } from '../../src/probe/judge.ts';
import { parseProbes } from '../../src/probe/parse.ts';
import { request } from '../../src/probe/request.ts';
import { summaryRows } from '../../src/probe/rows.ts';
import { runSchedule } from '../../src/probe/schedule.ts';
import { closedPort, serveHttp } from './servers.ts';

const thresholds = { warnMs: 500, failMs: 1000 };
const plan = { successes: 2, intervalMs: 100, timeoutMs: 600, holdMs: 0 };

async function watch(text: string, more: Partial<typeof plan> = {}) {
  const probes = await parseProbes(text);
  const ask = (probe: (typeof probes)[number]) =>
    request(probe, { dial: dialFromHere, limitMs: limitOf(probe, thresholds) });
  return runSchedule({ probes, plan: { ...plan, ...more }, thresholds, ask });
}

test('an app that flaps never passes, on a real server and the real clock', async () => {
  let turn = 0;
  await using server = await serveHttp((_, response) => response.writeHead(turn++ % 2 === 0 ? 200 : 500).end());
  const report = await watch(server.origin);
  assert.equal(report.outcome, 'timed-out');
  assert.ok(report.durationMs <= plan.timeoutMs + thresholds.failMs);
});

test('an app that comes up late passes, and stays watched through the hold', async () => {
  let asked = 0;
  await using server = await serveHttp((_, response) => response.writeHead(asked++ < 2 ? 503 : 200).end('ok'));
  const report = await watch(`- {url: "${server.origin}", expect: {contains: ok}}`, { holdMs: 150 });
  assert.equal(report.outcome, 'passed');
  assert.ok(report.rounds >= 6, `only ${report.rounds} rounds`);
});

test('the rows of the summary show the failed probe first, with its last words', async () => {
  await using server = await serveHttp((_, response) => response.end());
  const port = await closedPort();
  const report = await watch(`${server.origin}/\nhttp://127.0.0.1:${port}/`);
  assert.deepEqual([report.passed, report.failed], [1, 1]);
  const [failed, well] = summaryRows(report);
  assert.deepEqual([failed?.status, failed?.p95, failed?.tries], ['failed', '–', `0 of ${report.rounds}`]);
  assert.equal(failed?.words, 'refuses the connection: nothing listens on that port');
  assert.deepEqual([well?.status, well?.words], ['well', '']);
});
