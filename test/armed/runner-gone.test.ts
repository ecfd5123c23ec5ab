import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { must, newRun } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { GONE } from './gone.ts';
import {
  buildOf,
  chain,
  inShell,
  probe,
  restart,
  type SmallApp,
  smallApp,
  sync,
  truthOf,
  untilState,
} from './small-app.ts';

const WITHIN = 8;
const host = once(() => bootHost({ services: ['killed.service', 'cut.service', 'own.service'] }));
/** Time for a restart, on a machine that does other things too. */
const ONE_RESTART = 20;

/** Deploys a good release and then one that nobody will confirm, whose service runs. Resolves to the starts before. */
async function leaveUnconfirmed(app: SmallApp): Promise<number> {
  const first = await chain(app, 'old');
  assert.equal(first.outcome, 'success', first.log);
  const before = await app.host.serviceStarts(app.unit);
  const env = newRun();
  const synced = await sync(app, buildOf('new'), { 'confirm-within': String(WITHIN) }, { env });
  assert.equal(synced.outcome, 'success', synced.log);
  const restarted = await restart(app, {}, { env });
  assert.equal(restarted.outcome, 'success', restarted.log);
  return before;
}

async function assertBack(app: SmallApp, before: number): Promise<void> {
  const waited = await untilState(app, ['reverted'], WITHIN + ONE_RESTART);
  assert.ok(waited <= WITHIN + ONE_RESTART, `${waited} s`);
  const truth = await truthOf(app);
  assert.deepEqual(
    { ...truth, timers: '' },
    {
      live: '0001-3f2a1c9',
      answers: 'old',
      state: 'reverted',
      reason: `nobody confirmed it within ${WITHIN} s`,
      armed: false,
      locked: false,
      timers: '',
    },
  );
  assert.equal((await app.host.serviceStarts(app.unit)) - before, 2, 'one start forward, one back');
}

/** The words of what was given up lie beside the release, and are those of the invocation that ran it. */
async function assertEvidence(app: SmallApp): Promise<void> {
  const evidence = await must(app.host, `cat ${inShell(app.root)}/.surefoot/releases/0002-3f2a1c9/evidence.txt`);
  assert.match(evidence, /^ActiveState=active$/m);
  assert.match(evidence, /here is new/);
  assert.doesNotMatch(evidence, /here is old/);
}

async function assertTold(app: SmallApp): Promise<void> {
  const told = `The deploy before this one: release 0002-3f2a1c9 was taken back: nobody confirmed it within ${WITHIN} s`;
  const env = newRun();
  const next = await sync(app, buildOf('next'), {}, { env });
  assert.equal(next.outcome, 'success', next.log);
  assert.deepEqual(
    next.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message),
    [told],
  );
  for (const step of [restart(app, {}, { env }), probe(app, 'next', {}, { env })])
    assert.equal((await step).outcome, 'success', (await step).log);
  // It is told once: the next one has another deploy before it.
  const last = await sync(app, buildOf('last'), {}, { env: newRun() });
  assert.doesNotMatch(last.log, /The deploy before this one/);
  assert.equal((await truthOf(app)).answers, 'next');
}

describe('when the runner is gone after the switch', { concurrency: 2 }, () => {
  hostTest('killed: the host goes back by itself in time, with one start, and the next run reads of it', async () => {
    const app = await smallApp(await host(), 'killed');
    const first = await chain(app, 'old');
    assert.equal(first.outcome, 'success', first.log);
    const before = await app.host.serviceStarts(app.unit);
    const gone = await chain(app, 'new', { 'confirm-within': String(WITHIN) }, (step) => ({
      cancelClock: GONE,
      // The service runs the new release, and the step that would confirm it dies before it can.
      cancelWhen: (line) => step === 'smoke-probe' && line.startsWith('::group::Look'),
    }));
    assert.equal(gone.signal, 'SIGKILL', gone.log);
    await assertBack(app, before);
    await assertEvidence(app);
    const next = await sync(app, buildOf('next'), {}, { env: newRun() });
    assert.equal(next.outcome, 'success', next.log);
    const words = next.annotations.map(({ message }) => message).join('\n');
    assert.match(words, /0002-3f2a1c9 was taken back: nobody confirmed it within 8 s/);
  });

  hostTest('cut off by the network: the same, while nobody can reach it', async () => {
    await using alone = await bootHost({ services: ['cut.service'] });
    const app = await smallApp(alone, 'cut');
    const before = await leaveUnconfirmed(app);
    await alone.cutNetwork();
    await assertBack(app, before);
    await alone.restoreNetwork();
    await assertEvidence(app);
    await assertTold(app);
  });

  for (const [user, manager] of [
    ['root', 'systemd'],
    ['deploy', 'systemd-user'],
  ] as const) {
    hostTest(`the same for ${user} with ${manager}`, async () => {
      const app = await smallApp(await host(), manager === 'systemd' ? 'asroot' : 'own', { user, manager });
      const before = await leaveUnconfirmed(app);
      await assertBack(app, before);
      await assertEvidence(app);
      await assertTold(app);
    });
  }
});
