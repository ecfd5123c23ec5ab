import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { systemClock } from '../probe/clock.ts';
import { type Gauge, type Measured, startGauge } from '../service/gauge.ts';
import type { Ready } from '../service/ready.ts';
import type { Unit } from '../service/unit.ts';

/** Twenty questions a second: a gap of 50 ms is seen, and no app is hurt by them. */
const EVERY_MS = 50;
/** A caller would not wait longer. */
const PATIENCE_MS = 10_000;

/**
 * Begins to ask the service as its callers do, through the SSH connection; `undefined` where there is no URL to ask, or
 * it does not answer before the change either.
 */
export async function beginMeasuring(
  host: Host,
  ready: Ready,
  url: string | undefined,
  job: Job,
): Promise<Gauge | undefined> {
  const target = url ?? (ready.kind === 'http' ? ready.url : undefined);
  if (target === undefined) return undefined;
  const [{ parseProbes }, { request }, { judge }] = await Promise.all([
    import('../probe/parse.ts'),
    import('../probe/request.ts'),
    import('../probe/judge.ts'),
  ]);
  const [probe] = await parseProbes(`GET ${target}`);
  if (probe === undefined) return undefined;
  const means = { dial: (address: string, port: number) => host.dial(address, port), limitMs: PATIENCE_MS };
  const ask = async (): Promise<string | undefined> => {
    const verdict = judge(probe, await request(probe, means), { warnMs: PATIENCE_MS, failMs: PATIENCE_MS });
    return verdict.ok ? undefined : verdict.reason;
  };
  const before = await ask();
  if (before === undefined) return startGauge(ask, EVERY_MS, systemClock);
  job.info(`The gap is not measured: before the change ${target} ${before}`);
  return undefined;
}

/** What callers saw, as evidence: when the service was silent, by this machine's date. */
export function dated(measured: Measured | undefined): object | undefined {
  if (measured === undefined) return undefined;
  const at = (ms: number): string => (ms === 0 ? '' : new Date(performance.timeOrigin + ms).toISOString());
  return { ...measured, silentFrom: at(measured.silentFrom), silentUntil: at(measured.silentUntil) };
}

/** Outputs, and the row of the summary. */
export function tellMeasured(
  job: Job,
  measured: Measured | undefined,
  unit: Unit,
  mode: 'restart' | 'reload',
): readonly (readonly [string, string])[] {
  job.output('requests-sent', measured?.sent ?? '');
  job.output('requests-failed', measured?.failed ?? '');
  job.output('requests-slowest-ms', measured?.slowestMs ?? '');
  job.output('silent-ms', measured?.silentMs ?? '');
  // A socket helps a restart alone.
  const close =
    mode === 'reload' || unit.triggeredBy.includes('.socket') ? '' : '; a socket closes it: docs/no-lost-requests.md';
  if (measured === undefined) return [];
  const { sent, failed, slowestMs, silentMs } = measured;
  const words = `${sent} sent while it ${mode}ed, ${failed} failed, slowest ${slowestMs} ms`;
  job.info(`Requests: ${words}${failed > 0 ? `; no answer for ${silentMs} ms` : ''}`);
  return [['requests', failed === 0 ? words : `${words}; no answer for ${silentMs} ms${close}`]];
}
