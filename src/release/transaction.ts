import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import type { Host } from '../host/host.ts';
import { type Arguments, callProgram } from '../host/program/call.ts';
import type { Reply } from '../host/program/reply.ts';
import { printable } from '../words/printable.ts';
import type { Contents } from './contents.ts';
import type { Place } from './place.ts';

/** Who deploys, as the host keeps it: `holder` is the same for all steps and all attempts of one job of one run. */
export type Holder = {
  readonly holder: string;
  readonly attempt: number;
  readonly actor: string;
};

/** What the host restarts when it has to go back by itself. */
export type ServiceWish = {
  readonly service: string;
  readonly more?: readonly string[];
  readonly manager: string;
  readonly sudo: string;
};

/** An open transaction, held by this deploy. */
export interface Ticket {
  readonly place: Place;
  readonly identity: Holder & { readonly live: string };
  readonly release: string;
  /** The release that a failure goes back to; empty on a first deploy. */
  readonly previous: string;
  /** What was live when it was opened: a release, or empty. */
  readonly from: string;
  /** The release whose files the new one starts from; empty when there is none. */
  readonly base: string;
  /** What became of the deploy before this one, where it was taken back; empty otherwise. */
  readonly last: string;
  /** This very run had already switched: there is nothing left to prepare. */
  readonly resumed: boolean;
}

export interface Opening {
  readonly place: Place;
  readonly holder: Holder;
  readonly service: ServiceWish;
  readonly contents: Contents;
  /** Name of the release, or the seven letters of the commit for a name that the host counts up. */
  readonly name: { readonly id: string } | { readonly commit: string };
  /** Why nothing may ever go back before this release; empty when it may. */
  readonly noReturn: string;
  readonly adopt: boolean;
  readonly keep: number;
  /** Seconds to wait for another deploy to end. */
  readonly wait: number;
}

/** The opening as the host program takes it. */
export function openingArguments(opening: Opening): Arguments {
  const { place, holder, service, contents, name } = opening;
  return {
    live: place.live,
    ...holder,
    ...service,
    recipe: contents.recipe,
    shared: sharedWords(contents),
    ...name,
    adopt: opening.adopt,
    keep: opening.keep,
    wait: opening.wait,
    'no-return': opening.noReturn.split('\n')[0] || undefined,
  };
}

/** The ticket from what the host said when it opened the transaction. */
export const ticketOf = ({ place, holder }: Opening, reply: Reply): Ticket => ({
  place,
  identity: { ...holder, live: place.live },
  release: reply.get('release'),
  previous: reply.get('previous'),
  from: reply.get('from'),
  base: reply.get('base'),
  last: printable(reply.get('last')),
  resumed: reply.get('resumed') === 'yes',
});

const sharedWords = (contents: Contents): string[] =>
  contents.shared.map(({ path, directory }) => (directory ? `${path}/` : path));

/** How often a preparing deploy shows the host that it lives; the host gives it up after 30 s without. */
const BEAT_MS = 5_000;

/** The longest, in milliseconds, that the host may take to note that nobody beats any more. */
const FAREWELL_MS = 2_000;

/**
 * Keeps the transaction while it is prepared. Ends with the returned function, which resolves when the host has taken
 * its sign away, or with this process.
 */
export function holdLease(host: Host, ticket: Ticket): () => Promise<void> {
  const beats = new PassThrough();
  const timer = setInterval(() => beats.write('\n'), BEAT_MS);
  const end = (): void => {
    clearInterval(timer);
    beats.end();
  };
  // A host that allows one session per connection refuses this one: the deploy goes on, for 30 s at a time unguarded.
  const over = callProgram(host, ticket.place.root, 'lease', ticket.identity, { input: beats, timeout: 86_400_000 })
    .catch(() => undefined)
    .finally(end);
  return async () => {
    end();
    const patience = new AbortController();
    await Promise.race([over, setTimeout(FAREWELL_MS, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
  };
}

/** What the switch answered. */
export interface Switched {
  readonly release: string;
  readonly previous: string;
  readonly restartOwed: boolean;
  /** When the host goes back by itself unless the release is confirmed; `undefined` without a timer. */
  readonly deadline: Date | undefined;
}

/**
 * Puts the release live, with one rename.
 *
 * @param within seconds after which the host goes back by itself unless the release is confirmed; 0: never. A host that
 * cannot set such a timer refuses before anything is switched.
 */
export async function switchTo(
  host: Host,
  ticket: Ticket,
  { adopt, within }: { readonly adopt: boolean; readonly within: number },
  say: (line: string) => void,
): Promise<Switched> {
  const reply = await callProgram(
    host,
    ticket.place.root,
    'switch',
    { ...ticket.identity, release: ticket.release, adopt, within },
    { onLine: say },
  );
  return switchedOf(reply, ticket);
}

/** @throws {Error} when the host did not say that just this release went live: an end alone proves nothing. */
export function switchedOf(reply: Reply, ticket: Ticket): Switched {
  const [state, release] = [reply.get('state'), reply.get('release')];
  if (release !== ticket.release || !['switched', 'restarted', 'committed'].includes(state)) {
    throw new Fault(`The host ended the deploy without saying that ${ticket.release || 'the release'} is live.`, {
      state: `unknown; the host speaks of ${printable(release) || 'no release'}, ${printable(state) || 'in no state'}`,
      remedy: 'Look at the host: run preflight, or the status word of the host program (docs/operating-by-hand.md).',
    });
  }
  const deadline = reply.number('deadline');
  return {
    release: reply.get('release'),
    previous: reply.get('previous'),
    restartOwed: isOwed(reply),
    deadline: deadline === undefined ? undefined : new Date(deadline * 1000),
  };
}

/** Where no service is named nobody can know whether one runs the old code: then it is owed, to be safe. */
export const isOwed = (reply: Reply): boolean => reply.get('owed') !== 'no';

/** Gives up a transaction that has not switched. Resolves to what the host says of it then. */
export async function abandon(host: Host, ticket: Pick<Ticket, 'place' | 'identity'>, reason: string): Promise<Reply> {
  return await callProgram(host, ticket.place.root, 'abandon', { ...ticket.identity, reason }, { timeout: 20_000 });
}
