import assert from 'node:assert/strict';

/** One start of the new release and one of the old. One that crashes may be started again by systemd meanwhile. */
export function assertTwoStarts(starts: number, breakage: string): void {
  if (breakage === 'crash') assert.ok(starts === 2 || starts === 3, `${starts} starts`);
  else assert.equal(starts, 2);
}

/** The same in words, for a test's name. */
export const counted = (breakage: string): string => (breakage === 'crash' ? 'two starts by us' : 'exactly two starts');
