import assert from 'node:assert/strict';

/**
 * One start of the new release and one of the old. One that crashes is started again by systemd every two
 * seconds until it is taken back: on a busy machine a few times.
 */
export function assertTwoStarts(starts: number, breakage: string): void {
  if (breakage === 'crash') assert.ok(starts >= 2 && starts <= 5, `${starts} starts`);
  else assert.equal(starts, 2);
}

/** The same in words, for a test's name. */
export const counted = (breakage: string): string => (breakage === 'crash' ? 'two starts by us' : 'exactly two starts');
