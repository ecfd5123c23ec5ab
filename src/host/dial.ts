import type { Duplex } from 'node:stream';
import { Fault } from '../fault.ts';
import { excerpt } from '../words/printable.ts';
import { inTime, type Link, lostFault } from './link.ts';

/**
 * A connection that the host was asked for did not come about. `refused`: nothing listens there. `forbidden`: sshd does
 * not forward. `unreachable`: everything else, such as no route, no such name or no answer in time.
 */
export class DialRefused extends Fault {
  readonly reason: 'refused' | 'forbidden' | 'unreachable';

  constructor(reason: DialRefused['reason'], what: string, remedy: string, cause?: unknown) {
    super(what, { state: 'nothing was changed on the host by this.', remedy, cause });
    this.reason = reason;
  }
}

export type Dial = (address: string, port: number, milliseconds: number) => Promise<Duplex>;

/** Reason code 1 of SSH_MSG_CHANNEL_OPEN_FAILURE: administratively prohibited (RFC 4254, 5.1). */
const PROHIBITED = 1;

/** Opens a TCP connection from where the host stands (`direct-tcpip`, RFC 4254, 7.2). */
export async function dial(link: Link, address: string, port: number, milliseconds: number): Promise<Duplex> {
  const to = `${excerpt(address)}:${port}`;
  const opened = inTime<Duplex>(milliseconds, (done, late) => {
    link.connection.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
      if (error) done(error);
      else if (late()) channel.destroy();
      else done(undefined, channel);
    });
  });
  try {
    return await opened;
  } catch (error) {
    throw link.lost() === undefined ? refusal(link.label, to, error as Error & { reason?: unknown }) : lostFault(link);
  }
}

function refusal(label: string, to: string, error: Error & { reason?: unknown }): DialRefused {
  const said = excerpt(error.message.replace('(SSH) Channel open failure: ', ''));
  if (error.reason === PROHIBITED) {
    return new DialRefused(
      'forbidden',
      `sshd on ${label} does not forward connections (${said}), so ${to} cannot be reached through it.`,
      'set "AllowTcpForwarding yes" (or "local") in its sshd_config, and no stricter PermitOpen.',
      error,
    );
  }
  if (/refused/i.test(said)) {
    return new DialRefused(
      'refused',
      `Nothing listens on ${to}, as seen from ${label}.`,
      'check that the service is up and that address and port are right.',
      error,
    );
  }
  return new DialRefused(
    'unreachable',
    `${to} cannot be reached from ${label} (${said}).`,
    'check address, port and route as the host sees them.',
    error,
  );
}
