import { Fault } from '../../fault.ts';
import type { Job } from '../../github/job.ts';
import type { Host } from '../../host/host.ts';
import type { Place } from '../../release/place.ts';
import { afterFailure } from '../after-failure.ts';
import { isElsewhere } from './barrier.ts';

/** What is open on a host while it waits for others. */
export interface Open {
  readonly host: Host;
  readonly place: Place | undefined;
  readonly onFailure: 'revert' | 'fail';
}

/**
 * Waits for other hosts with a release open on this one: where one of them fails, it is taken back here as it would be
 * if it had failed here. One release is live on all hosts, or the one before it.
 *
 * @throws {Fault} with what is true on this host then.
 */
export async function orGoBack(waiting: Promise<void>, { host, place, onFailure }: Open, job: Job): Promise<void> {
  try {
    await waiting;
  } catch (error) {
    if (!(error instanceof Fault) || !isElsewhere(error)) throw error;
    const after = await afterFailure(host, place, job, onFailure, error.what);
    job.output('state', after.state);
    throw new Fault(error.what, { state: after.words, remedy: error.remedy, cause: error });
  }
}
