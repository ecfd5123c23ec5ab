import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { atConsole, audit, deploy, look, must, newRun, QUICK, type Site } from '../deploy/site.ts';
import { bootHost } from '../host/index.ts';
import { type CompositeResult, PLATFORM_CLOCK } from '../runner/index.ts';
import { faultTest, steady } from './matrix.ts';
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
}

const STAGES: readonly Stage[] = [
  { step: 'build-check', stage: 'Build', early: true },
  { step: 'build-check', stage: 'Read the artifact', early: true },
  { step: 'atomic-sync', stage: 'Connect', early: true },
  { step: 'atomic-sync', stage: 'Compare with the live release', early: true },
  { step: 'atomic-sync', stage: 'Open the transaction', early: true },
  { step: 'atomic-sync', stage: 'Send what the host lacks', early: true },
  { step: 'atomic-sync', stage: 'Run before-switch', early: true },
  { step: 'atomic-sync', stage: 'Seal the release', early: false },
  { step: 'atomic-sync', stage: 'Switch', early: false },
  { step: 'single-restart', stage: 'Restart', early: false },
  { step: 'single-restart', stage: 'Watch', early: false },
  { step: 'smoke-probe', stage: 'Probe', early: false },
  { step: 'smoke-probe', stage: 'Commit', early: false },
];

const AT_ONCE = { terminateAfterMs: 0, killAfterMs: 0 };
const host = once(() => bootHost({ services: ['signal.service', 'killed.service'] }));
/** All sessions on it are ended at once. */
const severed = once(() => bootHost({ services: ['cut.service'] }));
let builds = 0;

/** A deploy that is cancelled, killed or cut when a stage begins; `act` says whether the runner cancels then. */
async function interrupted(
  site: Site,
  { step, stage }: Stage,
  options: Parameters<typeof deploy>[3],
  act: () => boolean,
): Promise<CompositeResult> {
  let reached = false;
  const result = await deploy(
    site,
    small('next'),
    { run: stage === 'Build' ? 'sleep 20' : 'true', 'before-switch': 'sleep 0.5', 'stable-for': '1' },
    {
      ...options,
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
async function stateOf(site: Site): Promise<string> {
  const { stdout } = await atConsole(site, 'status live=dist');
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  assert.notEqual(value('live'), '', stdout);
  assert.doesNotMatch(value('live'), /^\?/, stdout);
  await audit(site);
  const state = value('transaction');
  if (state === 'switched' || state === 'restarted') {
    assert.match(value('words'), /not confirmed yet \(\w+, by https:.*\); the release before it is /, stdout);
    return 'new release live and unconfirmed: the host says so, and names the run';
  }
  return state === 'prepared'
    ? 'old release live; the next deploy takes over'
    : 'one committed release live, nothing open';
}

/** The last words of a run that was cancelled; none where a process had no time for any. */
const lastOf = ({ annotations }: CompositeResult): string =>
  steady(annotations.find(({ level }) => level === 'error')?.message ?? '(none: the process is gone)').replace(
    /runs\/\d+/g,
    'runs/RUN',
  );

describe('deploys that are interrupted', { concurrency: 3 }, () => {
  describe('by the signals of a cancel', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    for (const stage of STAGES) {
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
      await assertUntouched(before, RESUMABLE);
      const gone = 'for i in $(seq 100); do pgrep -f "[s]leep 4418" >/dev/null || exit 0; sleep 0.1; done; exit 1';
      await must(before.site.host, gone);
      await goesOn(before.site, newRun());
      return {
        words: lastOf(result),
        afterwards: 'old release live, its process untouched; the lines were ended on the host',
      };
    });
  });

  describe('by SIGKILL', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    for (const stage of STAGES.filter(({ step }) => step !== 'build-check')) {
      faultTest('Cancel', `runner killed in ${stage.step}, at “${stage.stage}”`, async () => {
        first ??= await served(await host(), 'killed');
        const { site } = first;
        const before = await standing(site);
        const env = newRun();
        const options = { env, cancelClock: AT_ONCE, post: false, stepOverrides: {} };
        const result = await interrupted(site, stage, options, () => true);
        assert.equal(result.outcome, 'cancelled', result.log);
        if (stage.early) assert.equal((await look(site)).live, before.live);
        const afterwards = await stateOf(site);
        await goesOn(site, { ...env, GITHUB_RUN_ATTEMPT: '2' });
        return { words: lastOf(result), afterwards: `${afterwards}; a re-run goes on` };
      });
    }
  });

  describe('by a cut of the connection', { concurrency: 1 }, () => {
    let first: Standing | undefined;
    const cuts = STAGES.filter(({ stage }) => ['Send what the host lacks', 'Switch', 'Restart'].includes(stage));
    for (const stage of cuts) {
      faultTest('Cancel', `connection cut in ${stage.step}, at “${stage.stage}”`, async () => {
        first ??= await served(await severed(), 'cut');
        const { site } = first;
        const before = await standing(site);
        const env = newRun();
        const cut = (): boolean => {
          // OpenSSH calls the process of a session either name, by its version.
          void must(site.host, 'pkill -KILL -u deploy -x "sshd|sshd-session" || :');
          return false;
        };
        const result = await interrupted(site, stage, { env }, cut);
        // A stage may be over before the cut comes: then the next step found the host well, and all went on.
        if (result.outcome === 'success') assert.equal((await audit(site)).buildId, 'next');
        else assert.equal((await look(site)).live, before.live, result.log);
        await assertClosed(site);
        const words = result.outcome === 'success' ? '(none: the stage was over)' : wordsOf(result);
        await goesOn(site, { ...env, GITHUB_RUN_ATTEMPT: '2' });
        return row(words, /connection|none/i, 'one committed release live, nothing open; a re-run goes on');
      });
    }
  });
});
