import type { Client } from 'ssh2';
import { begin, type Opened } from '../channel.ts';
import { protocolOf } from './protocol.ts';

/** A channel that was asked for together with the log-in. */
export interface EarlyChannel {
  readonly command: string;
  readonly opened: Promise<Opened>;
}

/** The number that OpenSSH gives to the first channel of a connection: its lowest free one. */
const FIRST = 0;

/**
 * Asks for a channel, and on it for a command, before the server has said that the log-in holds: two round trips less.
 * Call it right behind the request to log in.
 *
 * OpenSSH reads what comes after that request only when it has decided. It opens the channel where the user is let in
 * and says that it did not understand where not. Other servers may end the connection, and number their channels
 * otherwise: they are not asked.
 */
export function beginEarly(connection: Client, command: string): EarlyChannel | undefined {
  const protocol = protocolOf(connection);
  const exec = protocol?.exec?.bind(protocol);
  if (protocol === undefined || exec === undefined) return undefined;
  if (!protocol._remoteIdentRaw?.toString('latin1').startsWith('SSH-2.0-OpenSSH_')) return undefined;
  const opened = begin(connection, command);
  opened.catch(() => {});
  exec(FIRST, command, true);
  // ssh2 asks for the command when the channel is there; it is the first that does.
  protocol.exec = (channel) => {
    protocol.exec = exec;
    if (channel === FIRST) return;
    connection.emit('error', new Error(`the server numbers its first channel ${channel}`));
    connection.destroy();
  };
  return { command, opened };
}
