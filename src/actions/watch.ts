import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { systemClock } from '../probe/clock.ts';
import type { Place } from '../release/place.ts';
import type { Failure } from '../service/cause/cause.ts';
import type { Ready } from '../service/ready.ts';
import { type Settled, settle } from '../service/settle.ts';
import { lookAtUnit, type Service, type Unit } from '../service/unit.ts';
import { readinessOf } from './readiness.ts';

/** What is watched after a restart or a reload. */
export interface Watched {
  readonly service: Service;
  /** The unit as it was left, and how often it was started by this step. */
  readonly unit: Unit;
  readonly restarts: number;
  readonly ready: Ready;
  /** Milliseconds in which it must be ready, and for which it must then stay up. */
  readonly timeout: number;
  readonly stableFor: number;
}

/** {@link settleUnit} as a stage of its own. */
export function watch(
  host: Host,
  place: Place | undefined,
  watched: Watched,
  job: Job,
  note: (failure: Failure) => void,
): Promise<Settled> {
  return job.stage(`Watch ${watched.service.service}`, () => settleUnit(host, place, watched, job, note));
}

/** Watches a service until it is ready and has stayed up, or cannot become well any more. `note` hears of every answer that was none. */
export async function settleUnit(
  host: Host,
  place: Place | undefined,
  { service, unit, restarts, ready, timeout, stableFor }: Watched,
  job: Job,
  note: (failure: Failure) => void,
): Promise<Settled> {
  const question = await readinessOf(ready, { host, place, service, unit, note, say: (words) => job.info(words) });
  // The manager counts its own starts from the last one that was asked for: those before a reload are no news.
  const old = restarts > 0 ? 0 : unit.automaticRestarts;
  const sinceThen = (each: Unit): Unit => ({ ...each, automaticRestarts: each.automaticRestarts - old });
  const watching = settle({
    name: service.service,
    first: sinceThen(unit),
    look: async () => sinceThen(await lookAtUnit(host, place?.root ?? '', place?.live, service, job.signal)),
    ready: question,
    timeout,
    stableFor,
    clock: systemClock,
    signal: job.signal,
  });
  return await watching.catch((error: unknown): Settled => {
    if (!job.signal.aborted) throw error;
    // The switch and the restart are done: a cancelled job must not leave them unproven.
    return { kind: 'ill', unit, words: `The job was cancelled while ${service.service} was watched.` };
  });
}
