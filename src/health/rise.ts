/** Fewer figures than this show no course: one garbage collection more or less decides it. */
const FEWEST = 6;

/** How a figure rises: from the floor of its first third to the floor of its last, by so much each minute. */
export interface Rise {
  readonly from: number;
  readonly to: number;
  readonly perMinute: number;
}

/**
 * Whether a figure rises steadily. A heap goes up and down with every collection: what tells a leak is its floor, the
 * least of each third, which must rise from third to third, by half as much again and by `least`. Pure.
 */
export function steadyRise(values: readonly number[], intervalMs: number, least: number): Rise | undefined {
  if (values.length < FEWEST) return undefined;
  const third = Math.floor(values.length / 3);
  const floor = (from: number, to?: number): number => Math.min(...values.slice(from, to));
  const [first, middle, last] = [floor(0, third), floor(third, -third), floor(-third)];
  const rises = first < middle && middle < last && last - first >= least && last >= first * 1.5;
  if (!rises) return undefined;
  // From the middle of the first third to the middle of the last.
  const minutes = ((values.length - third) * intervalMs) / 60_000;
  return { from: first, to: last, perMinute: minutes > 0 ? (last - first) / minutes : 0 };
}
