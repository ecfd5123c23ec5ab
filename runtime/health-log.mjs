// Prints the memory and the event loop of this process, one line every 30 s:
//
//   [HEALTH] rss=150MB heapUsed=80MB heapTotal=120MB external=10MB eventLoopDelayP99=2ms eventLoopDelayMax=9ms gc=14ms
//
// Load it before the app: `node --import ./health-log.mjs server.js`. One file without dependencies: copy it. Whole
// megabytes (of 1,048,576 bytes); delay and gc are those since the line before. HEALTH_INTERVAL_MS sets another pace.
//
// It never keeps the process alive, never throws, and takes nothing from the app: no signal, no handler, no global.
import { writeSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 20;
const given = Number(process.env.HEALTH_INTERVAL_MS);
const intervalMs = Number.isInteger(given) && given >= 50 && given <= 86_400_000 ? given : 30_000;

// A worker inherits --import; its memory is that of the process, which the main thread tells already.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let gcMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) gcMs += duration;
  }).observe({ entryTypes: ['gc'] });

  const megabytes = (bytes) => `${Math.round(bytes / 1_048_576)}MB`;
  // The histogram holds the time between two ticks: what is above the resolution is delay.
  const late = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS) || 0;
  // After a reset it measures from its second tick on: a block that begins before that is measured here.
  let blockedMs = 0;
  const begin = () => {
    delay.reset();
    gcMs = 0;
    blockedMs = 0;
    const since = performance.now();
    const measure = () => {
      blockedMs = Math.max(0, Math.round(performance.now() - since) - 2 * RESOLUTION_MS);
    };
    setTimeout(measure, 2 * RESOLUTION_MS).unref();
  };
  begin();

  const print = () => {
    try {
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
      const line = [
        `[HEALTH] rss=${megabytes(rss)} heapUsed=${megabytes(heapUsed)} heapTotal=${megabytes(heapTotal)}`,
        `external=${megabytes(external)} eventLoopDelayP99=${late(delay.percentile(99))}ms`,
        `eventLoopDelayMax=${Math.max(late(delay.max), blockedMs)}ms gc=${Math.round(gcMs)}ms\n`,
      ].join(' ');
      begin();
      // Not console.log: a reader that is gone would end the app with an error of its own.
      writeSync(1, line);
    } catch {
      // Nobody reads, or the pipe is full: the line is lost and the app goes on.
    }
  };

  // After a block this timer may come before the tick that measures it, and a reset would lose that: the turn of all
  // timers is waited for.
  setInterval(() => setImmediate(print).unref(), intervalMs).unref();
}
