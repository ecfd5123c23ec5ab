/** What callers saw of a restart. */
export interface Measured {
  readonly sent: number;
  readonly failed: number;
  /** Milliseconds of the slowest answer, well or not. */
  readonly slowestMs: number;
  /** Milliseconds from the first question that failed to the end of the last; 0 where none failed. */
  readonly silentMs: number;
  /** When the first question that failed was put, and when the last had failed, by the given clock; 0 where none failed. */
  readonly silentFrom: number;
  readonly silentUntil: number;
  /** What the first failure said; empty where none failed. */
  readonly words: string;
}

/** Questions that go on in the background. */
export interface Gauge {
  /** Puts no more, waits for those under way, and tells. Safe to call twice. */
  stop(): Promise<Measured>;
}

/** More than this are not left waiting at once: a service that hangs is not buried under questions. */
const MOST_UNDER_WAY = 50;

/**
 * Asks at a steady pace, as callers come: the next question does not wait for the answer to the one before.
 *
 * @param ask puts one question; gives words where it was not answered well. Never rejects.
 */
export function startGauge(
  ask: () => Promise<string | undefined>,
  everyMs: number,
  clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> },
): Gauge {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let [sent, failed, slowestMs, words] = [0, 0, 0, ''];
  let [first, last] = [0, 0];
  const once = async (): Promise<void> => {
    const began = clock.now();
    sent += 1;
    const wrong = await ask();
    const ended = clock.now();
    slowestMs = Math.max(slowestMs, Math.round(ended - began));
    if (wrong === undefined) return;
    if (failed === 0) [first, words] = [began, wrong];
    failed += 1;
    first = Math.min(first, began);
    last = Math.max(last, ended);
  };
  const pace = async (): Promise<void> => {
    const begun = clock.now();
    for (let number = 1; !stopping.signal.aborted; number += 1) {
      if (underWay.size < MOST_UNDER_WAY) {
        const question = once().finally(() => underWay.delete(question));
        underWay.add(question);
      }
      // By the hour and not by the pause: what each question costs would else make them fewer than was said.
      const pause = begun + number * everyMs - clock.now();
      await clock.sleep(Math.max(0, pause), stopping.signal).catch(() => {});
    }
    await Promise.all(underWay);
  };
  const done = pace();
  return {
    async stop() {
      stopping.abort();
      await done;
      return {
        sent,
        failed,
        slowestMs,
        silentMs: Math.round(last - first),
        silentFrom: first,
        silentUntil: last,
        words,
      };
    },
  };
}
