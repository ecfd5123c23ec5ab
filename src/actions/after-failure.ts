import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { giveUp, type Reverted, revert } from '../release/closing.ts';
import type { Place } from '../release/place.ts';
import { hasOpenRelease, survey } from '../release/survey.ts';
import { managerOf } from '../service/manager/of.ts';
import { holderOf } from './connection.ts';

/** What a reader is to do where nothing more is known than that it died. */
export const MEND = 'Mend the cause (see above) and deploy again.';

/** What became of the host after a release turned out not to be well. */
export interface Aftermath {
  readonly state: 'reverted' | 'failed';
  /** The release that is live now, as far as it is known. */
  readonly live: string;
  readonly restarts: number;
  /** For the fault: the state of the host now, and the next step. */
  readonly words: string;
  readonly remedy: string;
}

/**
 * Deals with an open release that is not well: takes it back where that is wished and possible, closes it where there
 * is nothing to go back to, and says what the host says afterwards.
 */
export async function afterFailure(
  host: Host,
  place: Place | undefined,
  job: Job,
  onFailure: 'revert' | 'fail',
  reason: string,
): Promise<Aftermath> {
  const mend = job.signal.aborted ? 'Run the job again when it is wanted.' : MEND;
  if (place === undefined) {
    return { state: 'failed', live: '', restarts: 0, words: 'no release was changed by this step', remedy: mend };
  }
  const seen = await survey(host, place);
  const holder = holderOf(job);
  if (!hasOpenRelease(seen) || seen.transactionHolder !== holder.holder) {
    const words = `${seen.live || 'nothing'} is live; no release of this run is open, so nothing was taken back`;
    return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
  }
  if (onFailure === 'fail') {
    const words = `release ${seen.live} is live and unconfirmed, since \`on-failure\` is fail`;
    return {
      state: 'failed',
      live: seen.live,
      restarts: 0,
      words,
      remedy: 'Look at it, then deploy a good build or run rollback.',
    };
  }
  if (seen.transactionPrevious === '') {
    await giveUp(host, place, holder, reason);
    const why = seen.transactionNoReturn
      ? `it was declared a point of no return (${seen.transactionNoReturn})`
      : 'nothing was committed before it, so there is nothing to go back to';
    const words = `release ${seen.live} stays live, unconfirmed: ${why}`;
    return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
  }
  let back: Reverted;
  try {
    back = await job.stage(`Go back to ${seen.transactionPrevious}`, () =>
      revert(host, place, holder, reason, { units: 1 + seen.transactionMore.length, say: job.info }),
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // Why it was to be taken back stays the first thing that is said.
    const words = `${error.state}; it was to be taken back, and was not: ${error.what}`;
    return { state: 'failed', live: seen.live, restarts: 0, words, remedy: error.remedy };
  }
  if (!back.acted) {
    const words = `release ${back.release} is live again: the host had taken ${back.from} back before this step could`;
    return { state: 'reverted', live: back.release, restarts: 0, words, remedy: mend };
  }
  const running = back.service === '' ? '' : `, ${back.service} is ${back.active || 'in an unknown state'}`;
  const words = `release ${back.release} is live again${running} (${back.restarts} restart${back.restarts === 1 ? '' : 's'} to get back)`;
  if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
    return {
      state: 'failed',
      live: back.release,
      restarts: back.restarts,
      words: `${words}, but it did not come up: ${back.refused || back.active}`,
      remedy: `Look at the service on the host at once: ${managerOf(back.manager).lookAt(back.service)}`,
    };
  }
  return { state: 'reverted', live: back.release, restarts: back.restarts, words, remedy: mend };
}
