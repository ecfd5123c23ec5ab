import { type Clock, systemClock } from './clock.ts';
import type { Dial } from './dial.ts';
import { exchange, type Message, type Progress } from './exchange.ts';
import type { Observation } from './observation.ts';
import type { Probe } from './probe.ts';
import { redirect } from './redirect.ts';

export interface Means {
  readonly dial: Dial;
  /** Milliseconds after which the request is given up, wherever it is: connecting, waiting, reading, redirected. */
  readonly limitMs: number;
  readonly clock?: Pick<Clock, 'now'>;
  /** Ends the request early; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Asks one probe once. Everything that the other end can do is an observation; only a cancelled request rejects. */
export async function request(probe: Probe, means: Means): Promise<Observation> {
  means.signal?.throwIfAborted();
  const clock = means.clock ?? systemClock;
  const started = clock.now();
  const elapsed = () => Math.round(clock.now() - started);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), means.limitMs);
  const signal = means.signal ? AbortSignal.any([limit.signal, means.signal]) : limit.signal;
  const progress: Progress = { phase: 'connect', status: undefined };
  try {
    const outcome = await follow(probe, means.dial, signal, progress);
    return outcome.kind === 'answered' ? { ...outcome, ms: elapsed() } : outcome;
  } catch (error) {
    means.signal?.throwIfAborted();
    if (!limit.signal.aborted) throw error;
    return { kind: 'timed-out', phase: progress.phase, ms: elapsed(), status: progress.status };
  } finally {
    clearTimeout(timer);
  }
}

async function follow(probe: Probe, dial: Dial, signal: AbortSignal, progress: Progress) {
  let message: Message = probe;
  const hops = [probe.url.href];
  for (;;) {
    const outcome = await exchange(message, dial, signal, progress);
    if (outcome.kind !== 'answered' || probe.follow === 0) return outcome;
    const next = redirect(message, outcome);
    if (next === undefined) return outcome;
    hops.push(next.url.href);
    if (hops.length > probe.follow + 1) return { kind: 'redirected', hops } as const;
    message = next;
  }
}
