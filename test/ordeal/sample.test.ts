import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootHost, hostTest } from '../host/index.ts';
import { ACTS } from './act.ts';
import { runOrdeal, UNITS } from './ordeal.ts';
import { randomOf } from './random.ts';
import { readThroughSwitches } from './reading.ts';
import { reportOf } from './report.ts';

const SEED = 4;

hostTest('a small sample of the ordeal finds nothing wrong', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'surefoot-sample-'));
  try {
    await using host = await bootHost({ nginx: true, services: UNITS });
    const reading = await readThroughSwitches(host, scratch, { reads: 10_000, switches: 4 });
    const { missing, empty, mixed } = reading;
    assert.deepEqual({ missing, empty, mixed }, { missing: 0, empty: 0, mixed: 0 });
    const rounds = await runOrdeal(host, { seed: SEED, goesOn: (_, done) => done < 2 });
    assert.equal(rounds.length, 6);
    const wrong = rounds.filter((round) => round.wrong.length > 0);
    assert.deepEqual(wrong, []);
    assert.match(reportOf({ seed: SEED, minutes: 0, reading, rounds }), /^\| 6 \| \*\*all\*\* \| \d+ \| 0 \|$/m);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

hostTest('the same seed makes the same choices, another one others', async () => {
  const choices = (seed: number) => {
    const random = randomOf(seed);
    return Array.from({ length: 50 }, () => random.one(ACTS));
  };
  assert.deepEqual(choices(SEED), choices(SEED));
  assert.notDeepEqual(choices(SEED), choices(SEED + 1));
  assert.deepEqual(new Set(choices(SEED)), new Set(ACTS));
});
