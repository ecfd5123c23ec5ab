import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds as tries } from '../program/seeded.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { runRaces } from './race.ts';

for (const [shell, rounds] of [
  [DASH, tries(220, 80)],
  [BUSYBOX, tries(80, 40)],
] as const) {
  test(`${shell.name}: of a commit and a timer at the same moment one wins, and both are told which`, async (t) => {
    const races = await runRaces({ rounds, seed: 4, lanes: 2, shell, ending: t });
    assert.deepEqual(races.wrong, []);
    assert.equal(races.rounds, rounds);
    assert.equal(races.committed + races.reverted, rounds);
    assert.ok(races.committed > 0 && races.reverted > 0, JSON.stringify(races));
  });
}
