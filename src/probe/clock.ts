import { setTimeout as sleep } from 'node:timers/promises';

/** Where time comes from: a parameter, so that a test can let hours pass at once. */
export interface Clock {
  /** Milliseconds that only ever grow; their zero means nothing. */
  now(): number;
  /** Resolves after `ms`; rejects with an `AbortError` when the signal is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of this machine; setting its date does not disturb it. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }),
};
