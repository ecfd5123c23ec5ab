import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
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
    const done = await rounds('runner', 'deploy', 6, 4);
    assertNothingWrong(done);
    assert.ok(
      done.some(({ state }) => state === 'switched' || state === 'restarted'),
      JSON.stringify(done),
    );
  });
  hostTest('the runner is killed, before and after it', async () =>
    assertNothingWrong(await rounds('runner', 'root', 6, 10)),
  );
  hostTest('the power of the server is pulled', async () => {
    assertNothingWrong(await rounds('power', 'deploy', 2, 5));
    assertNothingWrong(await rounds('power', 'root', 2, 7));
  });
});
