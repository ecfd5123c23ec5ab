import { Fault } from '../fault.ts';
import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import type { Reply } from '../host/program/reply.ts';
import type { Place } from './place.ts';

/** What a host says of itself and of a deploy root, before anything is changed. */
export interface Survey {
  readonly user: string;
  /** The live release; empty when nothing is live or what is live is not one of ours (then `foreign` says what it is). */
  readonly live: string;
  readonly foreign: string;
  readonly liveRecipe: string;
  readonly liveCommitted: boolean;
  /** The run that deployed it: its URL and its job. */
  readonly liveHolder: string;
  readonly transaction: string;
  readonly transactionRelease: string;
  /** What a failure goes back to; empty when there is nothing. */
  readonly transactionPrevious: string;
  /** Why there is no way back from it, where it was declared a point of no return. */
  readonly transactionNoReturn: string;
  readonly transactionService: string;
  /** Units that belong to it beside the service. */
  readonly transactionMore: readonly string[];
  readonly transactionManager: string;
  readonly transactionHolder: string;
  /** When the host takes the open release back by itself; `undefined` without a timer. */
  readonly transactionDeadline: Date | undefined;
  readonly transactionWords: string;
  /** `uname -sm`. */
  readonly system: string;
  /** `glibc 2.36`, `musl`, or empty when it cannot be told. */
  readonly libc: string;
  readonly node: string;
}

/** Asks, and leaves nothing behind. @throws {Fault} when the host lacks a tool that every deploy needs. */
export async function survey(host: Host, place: Place, signal?: AbortSignal): Promise<Survey> {
  const reply = await callProgram(
    host,
    place.root,
    'survey',
    { live: place.live },
    { how: 'fed', ...(signal && { signal }) },
  );
  const lacks = reply.all('lacks');
  if (lacks.length > 0) throw lackingTools(host, lacks);
  const live = reply.get('live');
  return {
    user: reply.get('user'),
    live: live.startsWith('?') ? '' : live,
    foreign: live.startsWith('?') ? live.slice(1) : '',
    liveRecipe: reply.get('live-recipe'),
    liveCommitted: reply.get('live-committed') !== '',
    liveHolder: reply.get('live-holder'),
    transaction: reply.get('transaction'),
    transactionRelease: reply.get('transaction-release'),
    transactionPrevious: reply.get('transaction-previous'),
    transactionNoReturn: reply.get('transaction-no-return'),
    transactionService: reply.get('transaction-service'),
    transactionMore: reply.all('transaction-more'),
    transactionManager: reply.get('transaction-manager'),
    transactionDeadline: deadlineOf(reply),
    transactionHolder: reply.get('transaction-holder'),
    transactionWords: reply.get('transaction-words'),
    system: reply.get('system'),
    libc: reply.get('libc'),
    node: reply.get('node'),
  };
}

function deadlineOf(reply: Reply): Date | undefined {
  const seconds = reply.number('transaction-deadline') ?? 0;
  return seconds === 0 ? undefined : new Date(seconds * 1000);
}

/** Is a release switched to and neither committed nor taken back? */
export const hasOpenRelease = (seen: Survey): boolean =>
  seen.transaction === 'switched' || seen.transaction === 'restarted';

export const lackingTools = (host: Host, lacks: readonly string[]): Fault =>
  new Fault(`${host.label} lacks what a deploy needs: ${lacks.join(', ')}.`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: 'Install it on the host (Debian: apt-get install tar gzip util-linux coreutils findutils mawk).',
  });
