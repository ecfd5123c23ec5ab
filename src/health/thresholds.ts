/** From where on a process is not healthy any more. Megabytes and milliseconds. */
export interface Thresholds {
  /** More resident memory than this is high load. */
  readonly rss: number;
  /** More memory outside the heap (buffers) than this is high load. */
  readonly external: number;
  /** A heap that rises by less than this over the window is no leak: every app warms up. */
  readonly rise: number;
  /** A 99th percentile of the event loop's delay above this is high load: every 100th callback waits so long. */
  readonly delayP99: number;
  /** One delay above this is a stall: nobody was answered for so long. */
  readonly stall: number;
  /** The share of time spent on collecting garbage from which on memory is short. */
  readonly gcShare: number;
}

export const USUAL: Thresholds = { rss: 500, external: 100, rise: 20, delayP99: 200, stall: 1_000, gcShare: 0.1 };
