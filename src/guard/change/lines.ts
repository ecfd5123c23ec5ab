/** Lines that a change adds: `[first, last]`, both counted from 1, rising. */
export type LineRanges = readonly (readonly [first: number, last: number])[];

/** All lines of a file. */
export const WHOLE: LineRanges = [[1, Number.MAX_SAFE_INTEGER]];

/** Whether any of the lines from `first` to `last` is in the ranges. */
export function touches(ranges: LineRanges, first: number, last: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= last;
}
