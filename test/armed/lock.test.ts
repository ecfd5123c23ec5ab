import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { contend } from './contend.ts';

for (const shell of [DASH, BUSYBOX]) {
  test(`${shell.name}: of four deploys at once one owns the host, the others read whose it is; a killed holder holds nothing`, async (t) => {
    const { rounds, refused, killed, wrong } = await contend(t, shell, { rounds: 30, seed: 5 });
    assert.deepEqual(wrong, []);
    assert.deepEqual([rounds, refused], [30, 90]);
    assert.ok(killed > 0, 'a holder was killed');
  });
}
