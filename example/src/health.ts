import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Prints a `[HEALTH]` line a second after the start, then one every `intervalMs`. Whole megabytes (of 1,048,576 bytes); the
 * event loop's delay is the 99th percentile, in milliseconds, since the line before.
 */
export function reportHealth(intervalMs: number): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const report = () => {
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    // Before its first sample the histogram has no percentile that means anything.
    const p99 = delay.count > 0 ? delay.percentile(99) / 1e6 : 0;
    delay.reset();
    console.log(
      `[HEALTH] rss=${megabytes(rss)} heapUsed=${megabytes(heapUsed)} heapTotal=${megabytes(heapTotal)} ` +
        `external=${megabytes(external)} eventLoopDelayP99=${Math.round(p99)}ms`,
    );
  };
  setTimeout(
    () => {
      report();
      setInterval(report, intervalMs).unref();
    },
    Math.min(1000, intervalMs),
  ).unref();
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)}MB`;
