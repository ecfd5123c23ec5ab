import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ClientChannel } from 'ssh2';

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

/** Milliseconds that a server has to close a channel. */
const FAREWELL = 2_000;

/** Closes a channel that nothing was asked over, and waits until it is: a server may bound how many there are. */
export async function dismiss({ channel }: Opened): Promise<void> {
  const closed = once(channel, 'close');
  channel.resume();
  channel.stderr.resume();
  channel.close();
  const patience = new AbortController();
  await Promise.race([closed, sleep(FAREWELL, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
}

/** Begins a command on a channel of its own. The promise is rejected with what ssh2 says where there is none. */
export function begin(connection: Client, command: string): Promise<Opened> {
  return new Promise<Opened>((resolve, reject) => {
    connection.exec(command, (error, channel) => {
      if (error) return reject(error);
      let exit: Exit | undefined;
      channel.on('error', () => {});
      channel.on('exit', (code: number | null, signal?: string) => {
        exit = { code, signal };
      });
      resolve({ channel, exit: () => exit });
    });
  });
}
