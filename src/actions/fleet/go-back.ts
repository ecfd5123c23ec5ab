import { Fault } from '../../fault.ts';
import type { Job } from '../../github/job.ts';
import type { Host } from '../../host/host.ts';
import type { Place } from '../../release/place.ts';
import { afterFailure } from '../after-failure.ts';
import type { Member, Point } from './barrier.ts';

/** What is open on a host while it waits for others. */
export interface Open {
  readonly host: Host;
  readonly place: Place | undefined;
  readonly onFailure: 'revert' | 'fail';
}

/**
 * Waits for other hosts with a release open on this one: where one of them fails, or the job is cancelled meanwhile, it is
 * taken back here as it would be if it had failed here. One release is live on all hosts, or the one before it.
 *
 * @throws {Fault} with what is true on this host then.
 */
export async function orGoBack(member: Member, point: Point, open: Open, job: Job): Promise<void> {
  if (!member.among) return;
  try {
    await member.inTurn(point);
    if (job.signal.aborted) throw cancelledInTurn();
  } catch (error) {
    throw await goneBack(error, open, job);
  }
}

/** Takes back what is open after a fault. Resolves to that fault with what is true on the host then, or to what is none. */
export async function goneBack(error: unknown, { host, place, onFailure }: Open, job: Job): Promise<unknown> {
  if (!(error instanceof Fault)) return error;
  const after = await afterFailure(host, place, job, onFailure, error.what);
  job.output('state', after.state);
  return new Fault(error.what, { state: after.words, remedy: error.remedy, cause: error });
}

const cancelledInTurn = (): Fault =>
  new Fault('The job was cancelled while this host waited for others.', {
    state: 'nothing was begun here that was not ended',
    remedy: 'Run the job again when it is wanted.',
  });
