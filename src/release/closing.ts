import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import { patienceFor } from '../service/restart.ts';
import { MOST_UNITS } from '../service/units.ts';
import type { Place } from './place.ts';
import type { Holder } from './transaction.ts';

export interface Committed {
  readonly release: string;
  /** Old releases that were removed. */
  readonly pruned: readonly string[];
  /** sha256 of the last line of the host's log, and how many lines it has. */
  readonly logHead: string;
  readonly logLines: number;
}

/** The one way forward: the open release is confirmed. `receipt` is kept on the host beside it. */
export async function commit(
  host: Host,
  place: Place,
  holder: Holder,
  release: string,
  receipt: string,
): Promise<Committed> {
  const reply = await callProgram(
    host,
    place.root,
    'commit',
    { live: place.live, ...holder, release },
    { input: Buffer.from(receipt) },
  );
  return {
    release: reply.get('release'),
    pruned: reply.all('pruned'),
    logHead: reply.get('log-head'),
    logLines: reply.number('log-lines') ?? 0,
  };
}

/** Seconds that the manager may take to restart one unit on the way back. */
const MANAGER_SECONDS = 120;

/** What the way back answered. */
export interface Reverted {
  /** Whether there was anything to take back. */
  readonly acted: boolean;
  /** The release that was taken back, and the one that is live now; empty where nothing was taken back. */
  readonly from: string;
  readonly release: string;
  readonly restarts: number;
  readonly state: string;
  readonly service: string;
  readonly manager: string;
  /** Words of the service manager when it refused the restart; empty when it did not or none was owed. */
  readonly refused: string;
  /** `active` when the old release runs again. */
  readonly active: string;
  readonly invocation: string;
}

/**
 * The one way back: the link points at the last committed release again, and the service restarts once if it runs
 * anything newer.
 *
 * @param options `only: 'open'`: only this holder's own transaction, and nothing at all when there is none. `units`: how
 *   many may have to restart; by default as many as one deploy can have, since the host alone knows.
 */
export async function revert(
  host: Host,
  place: Place,
  holder: Holder | undefined,
  reason: string,
  options: { readonly only?: 'open'; readonly units?: number; readonly say: (line: string) => void },
): Promise<Reverted> {
  const reply = await callProgram(
    host,
    place.root,
    'revert',
    { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '', only: options.only, timeout: MANAGER_SECONDS },
    { timeout: patienceFor(options.units ?? MOST_UNITS, MANAGER_SECONDS * 1000), onLine: options.say },
  );
  const acted = reply.get('acted') === 'yes';
  const status = reply.number('command-status') ?? 0;
  return {
    acted,
    from: reply.get('release'),
    release: acted || reply.get('state') === 'reverted' ? reply.get('previous') : '',
    restarts: reply.number('restarts') ?? 0,
    state: reply.get('state'),
    service: reply.get('service'),
    manager: reply.get('manager'),
    refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
    active: reply.get('active'),
    invocation: reply.get('invocation'),
  };
}

/** Closes an open transaction that has nothing to go back to. */
export async function giveUp(host: Host, place: Place, holder: Holder, reason: string): Promise<void> {
  await callProgram(host, place.root, 'fail', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '' });
}
