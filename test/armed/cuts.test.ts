import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { rounds as tries } from '../program/seeded.ts';
import { type Cut, type CutRound, laneOn, oneCut } from './cuts.ts';

/** Some rounds of a lane, from one moment of a deploy on. */
async function rounds(cut: Cut, user: 'root' | 'deploy', many: number, first: number): Promise<CutRound[]> {
  const name = `${cut}-${first}`;
  await using host = await bootHost({ services: [`${name}.service`], disk: cut === 'power' ? 'ext4' : 'memory' });
  const lane = await laneOn(host, name, user, 40 + first, first);
  const done: CutRound[] = [];
  for (let round = 0; round < many; round += 1) done.push(await oneCut(lane, cut));
  return done;
}

const assertNothingWrong = (done: readonly CutRound[]): void =>
  assert.deepEqual(
    done.filter(({ wrong }) => wrong.length > 0),
    [],
  );

describe('cut anywhere in a deploy, a host comes to rest on the old or the new release, whole', {
  concurrency: 3,
}, () => {
  hostTest('the runner is killed, around the switch', async () => {
    const done = await rounds('runner', 'deploy', tries(6, 4), 5);
    assertNothingWrong(done);
    assert.ok(
      done.some(({ state }) => state === 'switched' || state === 'restarted'),
      JSON.stringify(done),
    );
  });
  hostTest('the runner is killed, before and after it', async () =>
    assertNothingWrong(await rounds('runner', 'root', tries(6, 3), 11)),
  );
  hostTest('the runner is killed while lines of before-switch run, and in a rollback by hand', async () => {
    const back = tries(4, 2);
    const [prepared, ...came] = await Promise.all([
      rounds('runner', 'deploy', 1, 4),
      rounds('runner', 'deploy', back, 16),
    ]).then((all) => all.flat());
    assertNothingWrong([...(prepared ? [prepared] : []), ...came]);
    assert.equal(came.length, back);
    // What was asked for is what it comes to, wherever it was cut.
    assert.deepEqual(
      came.map(({ after }) => after),
      came.map(() => 'old'),
    );
  });
  hostTest('the power of the server is pulled', async () => {
    assertNothingWrong(await rounds('power', 'deploy', tries(2, 1), 6));
    assertNothingWrong(await rounds('power', 'root', tries(2, 1), 8));
  });
});
