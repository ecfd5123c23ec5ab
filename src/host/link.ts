import type { Client } from 'ssh2';
import { Fault } from '../fault.ts';
import type { Opened } from './channel.ts';

/** One open SSH connection, as the calls over it see it. */
export interface Link {
  readonly label: string;
  readonly connection: Client;
  /** Why the connection is gone; nothing while it is open. */
  lost(): string | undefined;
  /**
   * Begins a command on a channel of its own, or gives the one that it was begun on with the log-in.
   *
   * @throws Fault when there is no connection any more, or the host opens no channel.
   */
  open(command: string): Promise<Opened>;
  /** Whether the machine has said its own name; the first program that runs on it asks for it. */
  named(): boolean;
  onName(name: string): void;
}

/** The words for a call that finds no connection, before anything was asked of the host. */
export function lostFault({ label, lost }: Link): Fault {
  return new Fault(`The SSH connection to ${label} is gone: ${lost() ?? 'it was closed'}.`, {
    state: 'nothing was asked of the host by this call.',
    remedy: 'run the job again; what the host holds is looked at anew.',
  });
}

/**
 * Waits for a callback, but not for ever. `late()` tells the callback that nobody waits any more, so that what came too
 * late can be closed.
 */
export function inTime<T>(
  milliseconds: number,
  start: (done: (error: Error | undefined, value?: T) => void, late: () => boolean) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const settle = (error: Error | undefined, value?: T) => {
      over = true;
      clearTimeout(timer);
      if (error) reject(error);
      else resolve(value as T);
    };
    const timer = setTimeout(() => settle(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
    try {
      start(settle, () => over);
    } catch (error) {
      settle(error as Error);
    }
  });
}
