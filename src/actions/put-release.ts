import { setTimeout } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../host/program/call.ts';
import { type Deploying, deployRelease, type Step } from '../release/deploy.ts';
import type { Place } from '../release/place.ts';
import { runBeforeSwitch, seal } from '../release/prepare.ts';
import { abandon, holdLease, type Switched, switchTo, type Ticket } from '../release/transaction.ts';
import type { Sent } from '../release/transfer.ts';
import { afterFailure } from './after-failure.ts';
import { holderOf } from './connection.ts';
import { isElsewhere } from './fleet/barrier.ts';
import { MovingStages } from './moving-stages.ts';
import { warnOfAnother } from './other-repository.ts';

const TITLES: Readonly<Record<Step, string>> = {
  look: 'Look at the host',
  compare: 'Compare with the live release',
  open: 'Open the transaction',
  send: 'Send what the host lacks',
  seal: 'Seal the release',
  switch: 'Switch',
};

export interface Putting
  extends Omit<Deploying, 'host' | 'signal' | 'say' | 'now' | 'onStep' | 'onOpened' | 'onAsked' | 'until'> {
  /** Lines that run on the host before the switch, and how many milliseconds they may take. */
  readonly beforeSwitch: string;
  readonly beforeSwitchTimeout: number;
  /** Where the release is to be tried before it goes live: called when it is sealed, and throws where it is not well. */
  readonly rehearse: ((release: string) => Promise<void>) | undefined;
  /** Where others switch too: called when all is ready, and resolves when it is this host's turn. */
  readonly turn: (() => Promise<void>) | undefined;
  /** Called before the host begins to switch. */
  readonly onSwitch: () => void;
}

/** How it ended. */
export type Put =
  | { readonly kind: 'unchanged'; readonly live: string; readonly restartOwed: boolean }
  | { readonly kind: 'switched'; readonly ticket: Ticket; readonly sent: Sent; readonly switched: Switched };

/**
 * Puts a release on the host and live, stage by stage as the host says it.
 *
 * @throws {Fault} with what is true on the host then: before the switch nothing is live that was not; what was switched
 * while the job was cancelled is taken back.
 */
export async function putRelease(host: Host, putting: Putting, job: Job): Promise<Put> {
  const { place } = putting;
  const stages = new MovingStages(job);
  const prepares = putting.beforeSwitch !== '';
  const stops = prepares || putting.rehearse !== undefined || putting.turn !== undefined;
  let step: Step = 'look';
  let ticket: Ticket | undefined;
  let asked = false;
  let letGo = async (): Promise<void> => {};
  try {
    const deployed = await deployRelease({
      ...putting,
      host,
      until: prepares ? 'filled' : stops ? 'sealed' : 'switched',
      signal: job.signal,
      say: job.info,
      now: Date.now,
      async onStep(next, said) {
        step = next;
        const live = said.get('live');
        if (next === 'compare') {
          job.output('previous-release', live.startsWith('?') ? '' : live);
          warnOfAnother(said.get('live-holder'), job);
        }
        const edited = said.all('changed').join(', ');
        if (next === 'open' && edited !== '') {
          job.warning(`The live release was edited by hand since it was deployed, and is replaced: ${edited}`);
        }
        if (next === 'switch') putting.onSwitch();
        await stages.begin(TITLES[next]);
      },
      onAsked() {
        asked = true;
      },
      onOpened(opened) {
        ticket = opened;
        // A deploy that is quick is over before anybody asks whether it lives.
        letGo = stops ? holdLease(host, opened) : leaseLater(host, opened);
        if (opened.last !== '') job.notice(`The deploy before this one: release ${opened.last}`);
        job.output('release', opened.release);
        job.output('previous-release', opened.previous);
      },
    });
    await stages.end();
    if (deployed.kind === 'unchanged') {
      // A log that was changed is told, and keeps no deploy away.
      if (deployed.logTrouble !== '') job.warning(deployed.logTrouble);
      return deployed;
    }
    job.output('files-sent', deployed.sent.files);
    job.output('bytes-sent', deployed.sent.wire);
    if (deployed.switched) return { ...deployed, kind: 'switched', switched: deployed.switched };
    const opened = deployed.ticket;
    if (prepares && !opened.resumed) {
      const { beforeSwitch, beforeSwitchTimeout: bound, contents, digest, service } = putting;
      await job.stage('Run before-switch', () =>
        runBeforeSwitch(host, opened, contents, beforeSwitch, bound, job.info, job.signal),
      );
      step = 'seal';
      await job.stage(TITLES.seal, () => seal(host, opened, contents, digest, service, job.info));
    }
    if (putting.rehearse !== undefined && !opened.resumed) {
      job.signal.throwIfAborted();
      step = 'seal';
      await job.stage('Rehearse', () => putting.rehearse?.(opened.release) ?? Promise.resolve());
    }
    if (putting.turn !== undefined) {
      step = 'seal';
      await putting.turn();
    }
    job.signal.throwIfAborted();
    step = 'switch';
    putting.onSwitch();
    await letGo();
    const switched = await job.stage(TITLES.switch, () => switchTo(host, opened, putting, job.info));
    return { kind: 'switched', ticket: opened, sent: deployed.sent, switched };
  } catch (error) {
    await stages.fail(error);
    throw await leave(host, place, { error, ticket, asked, step }, job);
  } finally {
    await letGo();
  }
}

/** How long a deploy may prepare before it begins to show that it lives; the host waits 30 s for the first sign. */
const QUIET_MS = 5_000;

function leaseLater(host: Host, ticket: Ticket): () => Promise<void> {
  const over = new AbortController();
  let letGo = async (): Promise<void> => over.abort();
  setTimeout(QUIET_MS, undefined, { signal: over.signal }).then(
    () => {
      letGo = holdLease(host, ticket);
    },
    () => {},
  );
  return () => letGo();
}

interface Broken {
  readonly error: unknown;
  readonly ticket: Ticket | undefined;
  /** Whether the host has asked what it lacks. */
  readonly asked: boolean;
  readonly step: Step;
}

/** Gives up what was not switched, takes back what was switched while the job was cancelled. Resolves to the words. */
async function leave(host: Host, place: Place, { error, ticket, asked, step }: Broken, job: Job): Promise<unknown> {
  const { aborted } = job.signal;
  // A host that refuses before it says a ticket has opened nothing; but what went wrong here may come before that word.
  const opens = ticket !== undefined || (asked && !(error instanceof Refusal));
  if (!aborted && (!opens || step === 'switch')) return error;
  const reason = error instanceof Fault ? error.what : String(error);
  const holder = holderOf(job);
  // The connection may be what failed: then the host gives this deploy up by itself once its beat stops.
  const left = await abandon(host, { place, identity: { ...holder, live: place.live } }, reason).catch(() => undefined);
  const state = left?.get('state') ?? '';
  if ((aborted || isElsewhere(error)) && (state === 'switched' || state === 'restarted')) {
    const what = aborted ? 'The deploy was cancelled during the switch.' : reason;
    const after = await afterFailure(host, place, job, 'revert', what);
    return new Fault(what, { state: after.words, remedy: 'Run the job again when it is wanted.', cause: error });
  }
  if (aborted) {
    const now = ticket === undefined ? 'the live release is untouched' : untouched(ticket);
    return new Fault('The deploy was cancelled before the switch.', {
      state: now,
      remedy: 'Run the job again when it is wanted.',
    });
  }
  if (!(error instanceof Fault) || !opens) return error;
  const from = ticket?.from ?? left?.get('from');
  return from === undefined ? error : new Fault(error.what, { ...error, state: untouched({ from }), cause: error });
}

const untouched = ({ from }: Pick<Ticket, 'from'>): string =>
  `${from === '' ? 'nothing is live, as before' : `the live release is untouched (${from})`}; what was uploaded is kept for the next try`;
