import type { Builds } from '../deploy/builds.ts';
import { connectionOf, deploy, newRun, type Site } from '../deploy/site.ts';
import { type CompositeResult, runAction } from '../runner/index.ts';
import { isOpen, transactionOf } from './invariants.ts';
import type { Random } from './random.ts';

/** What is done to a site in one round. */
export const ACTS = ['change', 'same', 'failing-build', 'broken', 'cancel', 'runner-dies', 'rollback'] as const;
export type Act = (typeof ACTS)[number];

/** What came of an act. */
export interface Done {
  readonly words: string;
  readonly log: string;
  readonly outcome: CompositeResult['outcome'];
  /** The outcomes that are right. */
  readonly may: readonly CompositeResult['outcome'][];
  /** How often the service may have been started. */
  readonly starts: readonly number[];
  /** Whether an upload that was cut may still stand on the host as being prepared: the next one takes over from it. */
  readonly mayBePrepared?: true;
  /** The build that must serve afterwards; `undefined` where it may be the new one or the one before. */
  readonly serves: string | undefined;
}

/** What a round has at hand. */
export interface Means {
  readonly site: Site;
  readonly builds: Builds;
  readonly random: Random;
  /** The build that serves now. */
  readonly serving: string;
  /** A name that no build had before. */
  readonly fresh: string;
}

/** Time enough on a machine that does other things too. */
const PATIENT = {
  'stable-for': '0',
  successes: '1',
  'probe-timeout': '4',
  'restart-timeout': '20',
  'lock-wait': '40',
  keep: '3',
};
const BREAKAGES = ['500', 'crash', 'old-build-id', 'hang', 'slow', 'crash-later'] as const;
/** The platform's way of losing a machine: nobody is asked, nothing is cleaned up. */
const AT_ONCE = { terminateAfterMs: 0, killAfterMs: 0 };

/** Does one thing to a site, as a run of its own. */
export async function perform(act: Act, means: Means): Promise<Done> {
  const { site, builds, random, serving, fresh } = means;
  switch (act) {
    case 'change': {
      const { outcome, log } = await deploy(site, await builds.get(fresh), PATIENT);
      return { words: fresh, outcome, log, may: ['success'], starts: [1], serves: fresh };
    }
    case 'same': {
      const { outcome, log } = await deploy(site, await builds.get(serving), PATIENT);
      return { words: serving, outcome, log, may: ['success'], starts: [0], serves: serving };
    }
    case 'failing-build': {
      const { outcome, log } = await deploy(site, await builds.get(fresh), { ...PATIENT, run: 'exit 1' });
      return { words: 'exit 1', outcome, log, may: ['failure'], starts: [0], serves: serving };
    }
    case 'broken': {
      const breakage = random.one(BREAKAGES);
      const inputs = { ...PATIENT, 'stable-for': '1', hold: breakage === 'crash-later' ? '4' : '0' };
      const { outcome, log } = await deploy(site, await builds.get(fresh, breakage), inputs);
      // One that dies may be started again by systemd before it is taken back.
      const counts = breakage.startsWith('crash') ? [2, 3] : [2];
      return { words: breakage, outcome, log, may: ['failure'], starts: counts, serves: serving };
    }
    case 'cancel': {
      const cancelAfterMs = random.below(4000);
      const { outcome, log } = await deploy(site, await builds.get(fresh), PATIENT, { cancelAfterMs });
      const words = `after ${cancelAfterMs} ms`;
      return { words, outcome, log, may: ['cancelled', 'success'], starts: [0, 1, 2], serves: undefined };
    }
    case 'runner-dies': {
      const cancelAfterMs = random.below(4000);
      const cut = { cancelAfterMs, cancelClock: AT_ONCE, post: false };
      const { outcome, log } = await deploy(site, await builds.get(fresh), PATIENT, cut);
      const words = `after ${cancelAfterMs} ms`;
      // Whatever it left open, a person takes back; where nothing is open there is nothing to do.
      const back = await runAction('rollback', {
        env: newRun(),
        inputs: {
          ...connectionOf(site),
          'stable-for': '0',
          ...(isOpen(await transactionOf(site)) ? {} : { only: 'open' }),
        },
      });
      const both = `${log}\n${back.log}`;
      const right = back.outcome === 'success' ? outcome : 'failure';
      const may = ['cancelled', 'success'] as const;
      return { words, outcome: right, log: both, may, starts: [0, 1, 2], serves: undefined, mayBePrepared: true };
    }
    case 'rollback': {
      const second = await deploy(site, await builds.get(fresh), PATIENT);
      const inputs = { ...connectionOf(site), 'stable-for': '0' };
      const { outcome, log } = await runAction('rollback', { env: newRun(), inputs });
      const words = second.outcome === 'success' ? serving : `the deploy before failed: ${second.log}`;
      return { words, outcome, log, may: ['success'], starts: [2], serves: serving };
    }
  }
}
