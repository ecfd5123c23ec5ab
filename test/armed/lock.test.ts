import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds as howOften } from '../program/seeded.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';

const tries = howOften(30, 14);

import { contend } from './contend.ts';

for (const shell of [DASH, BUSYBOX]) {
  test(`${shell.name}: of four deploys at once one owns the host, the others read whose it is; a killed holder holds nothing`, async (t) => {
    const { rounds, refused, killed, wrong } = await contend(t, shell, { rounds: tries, seed: 5 });
    assert.deepEqual(wrong, []);
    assert.deepEqual([rounds, refused], [tries, 3 * tries]);
    assert.ok(killed > 0, 'a holder was killed');
  });
}
