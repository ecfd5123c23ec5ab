import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'ssh2';
import { begin, type Opened } from './channel.ts';
import type { EarlyChannel } from './early/channel.ts';
import { type Link, lostFault } from './link.ts';
import * as say from './run-faults.ts';

/** An open connection that can be closed. */
export interface Login extends Link {
  /** How often this side spoke after it had heard something new. */
  turns(): number;
  /** Ends the connection within half a second, whether the other side answers or not. */
  close(): Promise<void>;
}

/** Milliseconds that the other side has to close its end before ours is torn down. */
const FAREWELL = 500;

/**
 * Watches over a connection that is logged in: knows why it went, and ends it without leaving anything open. `tell` is
 * told once what the machine calls itself: where the address is a secret, every line is labelled `***` otherwise.
 */
export function hold(
  connection: Client,
  stream: Duplex,
  label: string,
  tell: (line: string) => void,
  turns: () => number,
  early: EarlyChannel | undefined,
): Login {
  let untaken = early;
  let named = false;
  let lost: string | undefined;
  let broken: string | undefined;
  let closing: Promise<void> | undefined;
  const gone = new Promise<void>((resolve) => connection.once('close', () => resolve()));
  connection.on('error', (error) => {
    broken ??= error.message === 'Keepalive timeout' ? 'the host gave no sign of life for 40 s' : error.message;
  });
  connection.on('close', () => {
    lost ??= closing ? 'it was closed' : (broken ?? 'the other side closed it');
  });

  async function farewell(): Promise<void> {
    if (lost !== undefined) return;
    // Once the farewell has left this machine nothing is waited for: the other side's would take a round trip more.
    const said = new Promise<void>((resolve) => stream.once('finish', () => resolve()));
    connection.end();
    const patience = new AbortController();
    await Promise.race([gone, said, sleep(FAREWELL, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
    // ssh2's own destroy() does nothing once its writing half is closed.
    stream.destroy();
    lost ??= 'it was closed';
  }

  const login: Login = {
    label,
    connection,
    turns,
    lost: () => lost,
    open(command) {
      const opening = open(command);
      opening.catch(() => {});
      return opening;
    },
    named: () => named,
    onName(name) {
      if (named) return;
      named = true;
      if (name !== label) tell(`this machine calls itself ${name}`);
    },
    close() {
      closing ??= farewell();
      return closing;
    },
  };

  async function open(command: string): Promise<Opened> {
    if (lost !== undefined) throw lostFault(login);
    const begun = untaken?.command === command ? untaken.opened : undefined;
    if (begun) untaken = undefined;
    try {
      return await (begun ?? begin(connection, command));
    } catch (error) {
      throw lost === undefined ? say.noChannel(error as Error)({ label }) : lostFault(login);
    }
  }

  return login;
}
