/**
 * So many of the cases of a matrix, in their order, as `SEED` draws them in a run of all tests; all of them where the file
 * is run by its name.
 */
export function sample<T>(all: readonly T[], many: number): readonly T[] {
  if (process.env['SUREFOOT_SAMPLE'] !== '1') return all;
  const next = seeded(Number(process.env['SEED'] ?? '1'));
  const drawn = new Set(
    all
      .map((each) => ({ each, lot: next() }))
      .toSorted((one, other) => one.lot - other.lot)
      .slice(0, many)
      .map(({ each }) => each),
  );
  return all.filter((each) => drawn.has(each));
}

/** How often something is tried: `many` times where the file is run by its name, `few` in a run of all tests. */
export const rounds = (many: number, few: number): number => (process.env['SUREFOOT_SAMPLE'] === '1' ? few : many);

/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
