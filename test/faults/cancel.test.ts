import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import {
  atConsole,
  audit,
  connectionOf,
  deploy,
  look,
  must,
  newRun,
  probesOf,
  QUICK,
  type Site,
} from '../deploy/site.ts';
import { bootHost } from '../host/index.ts';
import { sample } from '../program/seeded.ts';
import { type ActionResult, type CompositeResult, PLATFORM_CLOCK, runAction } from '../runner/index.ts';
import { faultTest, steady } from './matrix.ts';
import { HELD_AT_START, Middle } from './middle.ts';
import {
  assertClosed,
  assertEnd,
  assertUntouched,
  lastLines,
  RESUMABLE,
  row,
  type Standing,
  served,
  small,
  standing,
  wordsOf,
} from './small.ts';

interface Stage {
  readonly step: string;
  readonly stage: string;
  /** A signal here comes before the switch, and must leave everything as it was. */
  readonly early: boolean;
  /** What the release does wrong, where the stage is one of a failure. */
  readonly behaviour?: string;
  /** Leaves the way back to the last step. */
  readonly fails?: boolean;
}

const STAGES: readonly Stage[] = [
  { step: 'build-check', stage: 'Build', early: true },
  { step: 'build-check', stage: 'Read the artifact', early: true },
  { step: 'atomic-sync', stage: 'Read the artifact', early: true },
  { step: 'atomic-sync', stage: 'Connect', early: true },
  { step: 'atomic-sync', stage: 'Look at the host', early: true },
  { step: 'atomic-sync', stage: 'Compare with the live release', early: true },
  { step: 'atomic-sync', stage: 'Open the transaction', early: true },
  { step: 'atomic-sync', stage: 'Send what the host lacks', early: true },
  { step: 'atomic-sync', stage: 'Run before-switch', early: true },
  { step: 'atomic-sync', stage: 'Seal the release', early: false },
  { step: 'atomic-sync', stage: 'Switch', early: false },
  { step: 'single-restart', stage: 'Connect', early: false },
  { step: 'single-restart', stage: 'Restart', early: false },
  { step: 'single-restart', stage: 'Watch', early: false },
  { step: 'single-restart', stage: 'Go back', early: false, behaviour: 'fails at start' },
  { step: 'smoke-probe', stage: 'Connect', early: false },
  { step: 'smoke-probe', stage: 'Look at the host', early: false },
  { step: 'smoke-probe', stage: 'Probe', early: false },
  { step: 'smoke-probe', stage: 'Go back', early: false, behaviour: '500' },
  { step: 'smoke-probe', stage: 'Commit', early: false },
  { step: 'rollback', stage: 'Connect', early: false, behaviour: '500', fails: true },
  { step: 'rollback', stage: "Take back this run's open release", early: false, behaviour: '500', fails: true },
];

const AT_ONCE = { terminateAfterMs: 0, killAfterMs: 0 };
const host = once(() => bootHost({ services: ['signal.service', 'killed.service'] }));
/** All sessions on it are ended at once. */
const severed = once(() => bootHost({ services: ['cut.service'] }));
let middle: Middle | undefined;
const byHand = once(() => bootHost({ services: ['back.service'] }));
let builds = 0;

/** A deploy that is cancelled, killed or cut when a stage begins; `act` says whether the runner cancels then. */
async function interrupted(
  site: Site,
  { step, stage, behaviour, fails = false }: Stage,
  options: Parameters<typeof deploy>[3],
  act: () => boolean,
): Promise<CompositeResult> {
  let reached = false;
  const result = await deploy(
    site,
    small('next', behaviour),
    { run: stage === 'Build' ? 'sleep 20' : 'true', 'before-switch': 'sleep 0.5', 'stable-for': '1' },
    {
      ...options,
      ...(fails && { stepOverrides: { 'smoke-probe': { inputs: { 'on-failure': 'fail' } } } }),
      cancelWhen: (line, at) => {
        if (reached || at !== step || !line.startsWith(`::group::${stage}`)) return false;
        reached = true;
        return act();
      },
    },
  );
  assert.ok(reached, `the stage was never reached:\n${result.log}`);
  return result;
}

/** The same run again, as a person asks for it, or another one: goes on from what is there, and ends well. */
async function goesOn(site: Site, env: Record<string, string>): Promise<void> {
  builds += 1;
  const build = small(`after-${builds}`);
  const again = await deploy(site, build, { ...QUICK, 'lock-wait': '60' }, { env });
  assert.equal(again.outcome, 'success', again.log);
  assert.equal((await audit(site)).buildId, build.id);
  await assertClosed(site);
}

/** What the host says of itself: one release is live and whole, and it is said when it is not confirmed. */
async function stateOf(site: Site, { behaviour }: Stage): Promise<string> {
  const { stdout } = await atConsole(site, 'status live=dist');
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  assert.notEqual(value('live'), '', stdout);
  assert.doesNotMatch(value('live'), /^\?/, stdout);
  // What is not well and was not taken back yet does not answer so; its timer or the next deploy takes it back.
  if (behaviour === undefined) await audit(site);
  const state = value('transaction');
  if (state === 'switched' || state === 'restarted') {
    // Killed while it went back, the host may be on its way, or the next deploy is the one that ends it.
    assert.match(
      value('words'),
      /not confirmed yet \(\w+, by https:.*\); the release before it is |the way back from \S+ was begun/,
      stdout,
    );
    return 'new release live and unconfirmed: the host says so, and names the run';
  }
  return state === 'prepared'
    ? 'old release live; the next deploy takes over'
    : 'one committed release live, nothing open';
}

/** The last words of a run that was cancelled; none where a process had no time for any. */
const lastOf = ({ annotations }: CompositeResult | ActionResult): string =>
  steady(annotations.find(({ level }) => level === 'error')?.message ?? '(none: the process is gone)').replace(
    /runs\/\d+/g,
    'runs/RUN',
  );

describe('deploys that are interrupted', { concurrency: 3 }, () => {
  describe('by the signals of a cancel', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    for (const stage of sample(STAGES, 5)) {
      faultTest('Cancel', `cancelled in ${stage.step}, at “${stage.stage}”`, async () => {
        first ??= await served(await host(), 'signal');
        const before = await standing(first.site);
        const result = await interrupted(before.site, stage, { cancelClock: PLATFORM_CLOCK }, () => true);
        assert.equal(result.outcome, 'cancelled', result.log);
        assert.doesNotMatch(result.log, /A fault of Surefoot itself/);
        const committed = /^Release \S+ is live on \S+ and committed\.$/m.test(lastLines(result.log));
        if (!committed) assertEnd(result.log);
        if (stage.early) {
          await assertUntouched(before, RESUMABLE);
          return { words: lastOf(result), afterwards: 'old release live, its process untouched; nothing open' };
        }
        // A signal that comes after the last word of a commit comes too late.
        const { live } = await look(before.site);
        assert.equal(live !== before.live, committed, result.log);
        assert.equal((await audit(before.site)).buildId, committed ? 'next' : before.build);
        await assertClosed(before.site);
        return {
          words: committed ? '(none: it was committed, and the log ends with that)' : lastOf(result),
          afterwards: `${committed ? 'new release live and committed' : 'old release live again, and serving'}; nothing open`,
        };
      });
    }

    faultTest('Cancel', 'cancelled while lines of `before-switch` do not listen to signals', async () => {
      first ??= await served(await host(), 'signal');
      const before = await standing(first.site);
      let cancelled = false;
      const result = await deploy(
        before.site,
        small('deaf'),
        { 'before-switch': "trap '' HUP INT; sleep 4418" },
        { cancelWhen: (line) => (cancelled ||= line.startsWith('::group::Run before-switch')) },
      );
      assert.equal(result.outcome, 'cancelled', result.log);
      assertEnd(result.log);
      // The host ends them by itself, within a second or two of the cancel, and takes their link away.
      const link = `${before.site.root}/.surefoot/incoming/shared`;
      const gone = `for i in $(seq 100); do pgrep -f "[s]leep 4418" >/dev/null || [ -L ${link} ] || exit 0; sleep 0.1; done; exit 1`;
      await must(before.site.host, gone);
      await assertUntouched(before, RESUMABLE);
      await goesOn(before.site, newRun());
      return {
        words: lastOf(result),
        afterwards: 'old release live, its process untouched; the lines were ended on the host',
      };
    });
  });

  describe('by SIGKILL', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    const reached = STAGES.filter(({ step }) => step !== 'build-check');
    for (const stage of sample(reached, 4)) {
      faultTest('Cancel', `runner killed in ${stage.step}, at “${stage.stage}”`, async () => {
        first ??= await served(await host(), 'killed');
        const { site } = first;
        const before = await standing(site);
        const env = newRun();
        const options = { env, cancelClock: AT_ONCE, post: false };
        const result = await interrupted(site, stage, options, () => true);
        assert.equal(result.outcome, 'cancelled', result.log);
        if (stage.early) assert.equal((await look(site)).live, before.live);
        const afterwards = await stateOf(site, stage);
        await goesOn(site, { ...env, GITHUB_RUN_ATTEMPT: '2' });
        return { words: lastOf(result), afterwards: `${afterwards}; a re-run goes on` };
      });
    }
  });

  describe('by a cut of the connection', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    const cuts = [
      { stage: 'Send what the host lacks', work: 'unpacking', step: 'atomic-sync' },
      { stage: 'Switch', work: 'switching', step: 'atomic-sync' },
      { stage: 'Restart', work: 'starting', step: 'single-restart' },
    ] as const;
    for (const { stage, work, step } of cuts) {
      faultTest('Cancel', `connection cut in ${step}, at “${stage}”`, async () => {
        first ??= await served(await severed(), 'cut', { unit: HELD_AT_START });
        const { site } = first;
        middle ??= await Middle.on(site.host);
        const before = await standing(site);
        const env = newRun();
        const over = new AbortController();
        middle.hold(work);
        const cut = middle.untilReached(over.signal).then(async () => {
          // OpenSSH calls the process of a session either name, by its version.
          await must(site.host, 'pkill -KILL -u deploy -x "sshd|sshd-session"');
          middle?.letGo();
        });
        const deployed = interrupted(site, { step, stage, early: false }, { env }, () => false);
        const [result] = await Promise.all([deployed.finally(() => over.abort(new Error('it was never cut'))), cut]);
        assert.equal(result.outcome, 'failure', result.log);
        assert.equal((await look(site)).live, before.live, result.log);
        await assertClosed(site);
        const words = wordsOf(result);
        await goesOn(site, { ...env, GITHUB_RUN_ATTEMPT: '2' });
        return row(words, /connection to \S+ was lost/, 'one committed release live, nothing open; a re-run goes on');
      });
    }
  });

  describe('outside a deploy', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    const stages = ['Connect', 'Choose the release', 'Restart', 'Watch', 'Probe', 'Commit'];
    for (const stage of sample(stages, 3)) {
      faultTest('Cancel', `rollback by hand cancelled at “${stage}”`, async () => {
        first ??= await served(await byHand(), 'back');
        const { site } = first;
        const forward = await deploy(site, small('newest'), QUICK);
        assert.equal(forward.outcome, 'success', forward.log);
        const before = await standing(site);
        const inputs = {
          ...connectionOf(site),
          to: first.live.replace('releases/', ''),
          probes: probesOf(site, 'good'),
        };
        const env = newRun();
        let reached = false;
        const result = await runAction('rollback', {
          inputs,
          env,
          cancelWhen: (line) => (reached ||= line.startsWith(`::group::${stage}`)),
        });
        assert.ok(reached, result.log);
        assert.equal(result.outcome, 'cancelled', result.log);
        assert.doesNotMatch(result.log, /A fault of Surefoot itself/);
        const committed = result.outputs['state'] === 'committed';
        if (!committed) assertEnd(result.log);
        const now = await look(site);
        const { stdout } = await atConsole(site, 'status live=dist');
        const answered = await audit(site);
        const words = committed ? '(none: it was committed, and the log ends with that)' : lastOf(result);
        if (stage === 'Connect') {
          await assertUntouched(before);
          return { words, afterwards: 'as before, its process untouched; nothing open' };
        }
        // What was asked for is live and served, and the host says whether it is confirmed.
        assert.equal(now.live, first.live, result.log);
        assert.equal(answered.buildId, 'good');
        assert.match(stdout, committed ? /^transaction=committed$/m : /^words=.* is live, not confirmed yet/m, stdout);
        const again = await runAction('rollback', { inputs, env: { ...env, GITHUB_RUN_ATTEMPT: '2' } });
        if (!committed) assert.equal(again.outputs['state'], 'committed', again.log);
        await assertClosed(site);
        return {
          words,
          afterwards: committed
            ? 'the release that was asked for is live and committed; nothing open'
            : 'the release that was asked for is live and serving, unconfirmed: the host says so; a re-run commits it',
        };
      });
    }

    for (const stage of ['Read the build', 'Connect', 'Look at the host', 'Compare with the live release']) {
      faultTest('Cancel', `preflight cancelled at “${stage}”`, async () => {
        first ??= await served(await byHand(), 'back');
        const before = await standing(first.site);
        const inputs = { ...connectionOf(first.site), source: small('next').artifact, service: first.site.unit };
        let reached = false;
        const result = await runAction('preflight', {
          inputs,
          cancelWhen: (line) => (reached ||= line.startsWith(`::group::${stage}`)),
        });
        assert.ok(reached, result.log);
        assert.equal(result.outcome, 'cancelled', result.log);
        assert.doesNotMatch(result.log, /A fault of Surefoot itself/);
        const ready = /is ready for a deploy/.test(result.summary);
        if (!ready) assertEnd(result.log);
        await assertUntouched(before);
        const words = ready ? '(none: it had seen everything, and says it)' : lastOf(result);
        return { words, afterwards: 'as before: nothing was changed' };
      });
    }
  });
});
