import { judge } from './wrong.ts';

/** What a file costs by its size, measured in CPU time: what else the machine does has no say. */
export interface Growth {
  /** Milliseconds for the smaller and for the larger of the two. */
  readonly small: number;
  readonly large: number;
  /** Whether twice the text costs much more than twice the time. */
  readonly steep: boolean;
}

/** Below this many milliseconds the collector of garbage and the compiler decide. */
const NOISE = 120;
/** Linear work doubles, quadratic work is fourfold. */
const FACTOR = 3.2;

/** Measures a text of `size` characters and one of twice that. A steep one is measured again before it is believed. */
export async function growthOf(
  path: string,
  textOf: (size: number) => string,
  size: number,
  again = 2,
): Promise<Growth> {
  const small = await costOf(path, textOf(size));
  const large = await costOf(path, textOf(2 * size));
  const steep = large > NOISE && large > FACTOR * Math.max(small, NOISE / 4);
  return steep && again > 0 ? await growthOf(path, textOf, size, again - 1) : { small, large, steep };
}

const costOf = async (path: string, text: string): Promise<number> =>
  (await judge({ path, text, executable: false })).cost;

/** `unit` again and again between two texts, `size` characters of it. */
export const repeated =
  (before: string, unit: string, after: string) =>
  (size: number): string =>
    before + unit.repeat(Math.ceil(size / unit.length)) + after;
