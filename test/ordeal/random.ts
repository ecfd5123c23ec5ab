/** Numbers that are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, `below`. */
  below(below: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
}

/** The generator mulberry32: 32 bits of state, good enough to choose by. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, one: (of) => of[below(of.length)] ?? of[0] };
}
