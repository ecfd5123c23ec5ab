import type { Manifest } from '../artifact/manifest.ts';
import { Fault } from '../fault.ts';
import type { Opened } from '../host/channel.ts';
import type { Host } from '../host/host.ts';
import { Refusal } from '../host/program/call.ts';
import { converse } from '../host/program/converse.ts';
import { Reply } from '../host/program/reply.ts';
import { printable } from '../words/printable.ts';
import { changedFile } from './archive.ts';
import type { Contents } from './contents.ts';
import { listing, type ReleaseList } from './list.ts';
import { Pieces } from './pieces.ts';
import { Slices } from './slices.ts';
import { lackingTools } from './survey.ts';
import {
  isOwed,
  type Opening,
  openingArguments,
  type Switched,
  switchedOf,
  type Ticket,
  ticketOf,
} from './transaction.ts';
import { answerListing, changesOf, NOTHING_SENT, type Others, type Sending, type Sent } from './transfer.ts';

/** Where one stage of the conversation begins. */
export type Step = 'look' | 'compare' | 'open' | 'send' | 'seal' | 'switch';

export interface Deploying extends Opening {
  readonly host: Host;
  /** Absolute path of the artifact, and its digest as it was before it became a release. */
  readonly source: string;
  readonly digest: string;
  /** Its large files, as far as they are cut already. */
  readonly pieces?: Pieces | undefined;
  /** Its list, as far as it is made already. */
  readonly list?: Slices<ReleaseList> | undefined;
  /** Other hosts to which it goes at the same time. */
  readonly others?: Others | undefined;
  /** The artifact as it was built: its manifest is kept on the host, whatever of it is left out of the release. */
  readonly built: Manifest;
  /** Copy the base instead of linking it: lines of the user's will run in the tree. */
  readonly copy: boolean;
  /** How far the host goes by itself. */
  readonly until: 'opened' | 'filled' | 'sealed' | 'switched';
  /** Seconds after which the host goes back by itself, see {@link switchTo}. */
  readonly within: number;
  /** The channel on which the host looks already, and its mark, see `earlyCommand`. */
  readonly opened?: Promise<Opened> | undefined;
  readonly mark?: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly now: () => number;
  /** Called where a stage begins, with all that the host said so far. */
  readonly onStep?: (step: Step, said: Reply) => Promise<void>;
  readonly onOpened?: (ticket: Ticket) => void;
  /** Called when the host has asked what it lacks: it may open, or have opened, a transaction. */
  readonly onAsked?: () => void;
}

/** How a deploy ended. */
export type Deployed =
  /** The live release is this very build, committed, and its files are what they were. */
  | {
      readonly kind: 'unchanged';
      readonly live: string;
      readonly restartOwed: boolean;
      /** What is wrong with the host's log, and what to do; empty where nothing is. */
      readonly logTrouble: string;
    }
  | {
      readonly kind: 'prepared' | 'switched';
      readonly ticket: Ticket;
      readonly sent: Sent;
      /** Set when it went as far as the switch. */
      readonly switched: Switched | undefined;
    };

/** A host that ends well has opened a release: what else it says is not to be believed. */
const spokeOfNoRelease = (host: Host): Fault =>
  new Fault(`The host program on ${host.label} (deploy) ended without a release.`, {
    state: 'unknown; nothing that it said tells',
    remedy: 'Look at the host: run preflight. A log-in that prints words of its own, or another sh, does this.',
  });

/** The longest that one conversation may take, in milliseconds. A dead connection is noticed by its keep-alive. */
const TIMEOUT = 3_600_000;

/** The list of a release that is made of a build, to be made when somebody wants it. */
export const listOf = ({ manifest }: Contents, built: Manifest): Slices<ReleaseList> =>
  new Slices(listing(manifest, built));

/**
 * Deploys in one conversation with the host, over one channel: it looks, compares, opens the transaction, says what it
 * has, takes what it lacks, seals and switches, without another question in between.
 *
 * @throws {Fault} when the host refuses, has no room, the connection ends, or what arrived is not what was sent. What
 * arrived is kept for the next try.
 */
export async function deployRelease(deploying: Deploying): Promise<Deployed> {
  const { host, place, contents, signal, say, wait } = deploying;
  const args = {
    ...openingArguments(deploying),
    digest: deploying.digest,
    copy: deploying.copy,
    writable: contents.writable,
    within: deploying.within,
    until: deploying.until,
  };
  const { opened, mark } = deploying;
  const timeout = wait * 1000 + TIMEOUT;
  const talk = converse(host, place.root, 'deploy', args, { signal, onLine: say, timeout, opened, mark });
  let heard = '';
  let ticket: Ticket | undefined;
  let sending: Sending | undefined;
  // Made while the host looks; a deploy that changes nothing does without.
  const list = deploying.list ?? listOf(contents, deploying.built);
  void list.ahead();
  const pieces = deploying.pieces ?? new Pieces(deploying.source);
  const hear = async (line: string): Promise<void> => {
    heard += `${line}\n`;
    const [, step] = /^step=(.*)$/.exec(line) ?? [];
    if (step === undefined) return;
    const said = new Reply(heard);
    if ((step === 'send' || step === 'switch') && ticket === undefined) {
      ticket = ticketOf(deploying, said);
      deploying.onOpened?.(ticket);
    }
    await deploying.onStep?.(step as Step, said);
  };
  /** Why this side sent nothing. */
  let given: { readonly up: unknown } | undefined;
  let wire = 0;
  try {
    for (let line = await talk.line(); line !== undefined; line = await talk.line()) {
      const [, asked] = /^list=(.*)$/.exec(line) ?? [];
      if (asked === undefined) {
        await hear(line);
        continue;
      }
      deploying.onAsked?.();
      const upload = { ...deploying, pieces, list: () => list.now() };
      sending = (await answerListing(talk, asked, new Reply(heard), upload, hear)) ?? sending;
      // The host waits for what goes on here: where nothing does it is told, and ends.
      sending?.wire.catch((error: unknown) => {
        given ??= { up: error };
        talk.input.end();
      });
    }
    await talk.finished();
    wire = (await sending?.wire) ?? 0;
  } catch (error) {
    // Of a file that the host was to make from another, the host cannot know that it was the build that changed.
    const patched = error instanceof Refusal && error.code === 'corrupt' ? (sending?.patched ?? []) : [];
    throw given?.up ?? (await changedFile(deploying.source, patched, signal, error)) ?? error;
  } finally {
    if (deploying.list === undefined) list.stop();
  }
  // The listing is bytes, and no part of what was said.
  const reply = new Reply(heard);
  const lacks = reply.all('lacks');
  if (lacks.length > 0) throw lackingTools(host, lacks);
  if (reply.get('unchanged') === 'yes') {
    const logTrouble = [reply.get('log-changed'), reply.get('log-remedy')].join(' ').trim();
    return {
      kind: 'unchanged',
      live: reply.get('live'),
      restartOwed: isOwed(reply),
      logTrouble: printable(logTrouble),
    };
  }
  ticket ??= ticketOf(deploying, reply);
  if (ticket.release === '') throw spokeOfNoRelease(host);
  const sent = sending === undefined ? NOTHING_SENT : { ...sending, wire };
  const told =
    sent.files > 0 || sent.wire > 0 ? { ...sent, changes: sent.changes ?? changesOf(reply, sent.paths) } : sent;
  const switched = deploying.until === 'switched' ? switchedOf(reply, ticket) : undefined;
  return { kind: switched ? 'switched' : 'prepared', ticket, sent: told, switched };
}
