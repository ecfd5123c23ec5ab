import type { ClientChannel } from 'ssh2';
import { type Link, lostFault } from './link.ts';
import * as say from './run-faults.ts';

/** How a program ended: its exit status, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | undefined;
}

/** A channel on which a program runs. */
export interface Opened {
  readonly channel: ClientChannel;
  /** How the program ended; nothing while it runs. */
  exit(): Exit | undefined;
}

/**
 * Begins a command on a channel of its own.
 *
 * @throws Fault when there is no connection any more, or the host opens no channel.
 */
export function openChannel(link: Link, command: string): Promise<Opened> {
  const opening = new Promise<Opened>((resolve, reject) => {
    if (link.lost() !== undefined) throw lostFault(link);
    link.connection.exec(command, (error, channel) => {
      if (error)
        return reject(link.lost() === undefined ? say.noChannel(error)({ label: link.label }) : lostFault(link));
      let exit: Exit | undefined;
      channel.on('error', () => {});
      channel.on('exit', (code: number | null, signal?: string) => {
        exit = { code, signal };
      });
      resolve({ channel, exit: () => exit });
    });
  });
  opening.catch(() => {});
  return opening;
}
