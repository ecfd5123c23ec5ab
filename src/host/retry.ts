import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds to wait before the second and the third try. */
export const DELAYS: readonly number[] = [1_000, 3_000];

/**
 * Tries once, and once more after each delay, until a result need not be tried again. The last result is given back
 * whatever it is; what the attempt throws is thrown at once. An abort ends the waiting with the result at hand.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  again: (result: T, wait: number, next: number) => boolean,
  delays: readonly number[],
  signal?: AbortSignal,
): Promise<T> {
  let result = await attempt();
  for (const [index, wait] of delays.entries()) {
    if (signal?.aborted || !again(result, wait, index + 2)) return result;
    try {
      await sleep(wait, undefined, signal && { signal });
    } catch {
      return result;
    }
    result = await attempt();
  }
  return result;
}
