import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** How hard: so many requests a second, or so many clients that each ask again as soon as they are answered. */
export type Pressure = { readonly rate: number } | { readonly concurrency: number };

/** What a request is: a GET of a URL, bare or named, on a connection of its own, or whatever a test means by it; a throw is a failure. */
export type Request = string | { readonly url: string } | (() => Promise<void>);

/** What the clients saw. */
export interface LoadReport {
  readonly requests: number;
  readonly failed: number;
  /** Milliseconds that the slowest answered or failed request took. */
  readonly slowestMs: number;
  /** What the failed requests said, in the order they failed: one entry each. */
  readonly errors: readonly string[];
}

/** Requests that go on in the background. */
export interface Load {
  /** Starts no more, waits for those under way, and reports. */
  stop(): Promise<LoadReport>;
}

/** One request on a connection of its own; anything but a 2xx answer, read to its end, is a failure. */
const fetchOnce = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: 30_000 }, (response) => {
      const { statusCode = 0 } = response;
      response.on('error', reject).on('end', () => {
        if (statusCode >= 200 && statusCode < 300) resolve();
        else reject(new Error(`HTTP ${statusCode}`));
      });
      response.resume();
    });
    request.on('timeout', () => request.destroy(new Error('no answer for 30 s')));
    request.on('error', reject);
  });

/** Starts requests and keeps them coming until stopped. */
export function startLoad(request: Request, pressure: Pressure): Load {
  const ask =
    typeof request === 'function' ? request : () => fetchOnce(typeof request === 'string' ? request : request.url);
  const errors: string[] = [];
  let requests = 0;
  let slowestMs = 0;
  let stopped = false;
  const stopping = new AbortController();

  const once = async (): Promise<void> => {
    const began = performance.now();
    requests += 1;
    try {
      await ask();
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
    slowestMs = Math.max(slowestMs, performance.now() - began);
  };

  const client = async (): Promise<void> => {
    // A request function that never waits must not starve the process it runs in.
    while (!stopped) await Promise.all([once(), setTimeout(0)]);
  };

  const clock = async (perSecond: number): Promise<void> => {
    const underWay: Promise<void>[] = [];
    const began = performance.now();
    for (let number = 0; !stopped; number++) {
      const due = began + (number * 1000) / perSecond - performance.now();
      // Late ones are not skipped: a slow server is asked as often as a fast one.
      if (due > 0) await setTimeout(due, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopped) underWay.push(once());
    }
    await Promise.all(underWay);
  };

  const done =
    'rate' in pressure ? clock(pressure.rate) : Promise.all(Array.from({ length: pressure.concurrency }, client));
  return {
    stop: async () => {
      stopped = true;
      stopping.abort();
      await done;
      return { requests, failed: errors.length, slowestMs, errors };
    },
  };
}
