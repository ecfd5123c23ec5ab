import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import type { Place } from '../release/place.ts';
import { hasOpenRelease, survey } from '../release/survey.ts';
import { abandon } from '../release/transaction.ts';
import { afterFailure } from './after-failure.ts';
import { holderOf } from './connection.ts';

/** What this run left on the host, at the very end of its job: also when no later step lived to see to it. */
export async function lookAfter(host: Host, place: Place, onUnconfirmed: 'warn' | 'revert', job: Job): Promise<void> {
  const now = await survey(host, place);
  const { holder } = holderOf(job);
  if (now.transactionHolder !== holder) return;
  if (now.transaction === 'prepared') {
    await abandon(host, { place, identity: { ...holderOf(job), live: place.live } }, 'the job ended before the switch');
    return;
  }
  if (!hasOpenRelease(now)) return;
  const release = now.transactionRelease;
  if (onUnconfirmed === 'warn') {
    if (now.transactionDeadline !== undefined) throw unconfirmed(release, now.transactionDeadline);
    job.warning(
      `Release ${release} is live and was never confirmed: no later deploy can tell whether it is well. ` +
        'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync, or go back with rollback.',
    );
    return;
  }
  const what = `The job ended before release ${release} was confirmed.`;
  const after = await afterFailure(host, place, job, 'revert', what);
  if (after.state === 'failed') throw new Fault(what, { state: after.words, remedy: after.remedy });
  job.nowIs(after.words);
  job.warning(`${what} It was taken back: ${after.words}.`);
}

const unconfirmed = (release: string, deadline: Date): Fault =>
  new Fault(`Release ${release} was not confirmed by the end of the job.`, {
    state: `it is live until ${deadline.toISOString()}, when the host goes back by itself`,
    remedy: 'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync.',
  });
