import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Observation } from './observation.ts';

/**
 * Opens a connection to an address and a port: from the runner, or from the host through its SSH connection.
 * A dial that heeds the signal frees its socket at once; one that does not is closed as soon as it opens.
 */
export type Dial = (address: string, port: number, signal: AbortSignal) => Promise<Duplex>;

/** Dials from this machine. */
export const dialFromHere: Dial = (host, port, signal) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, signal });
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name is not known to the resolver',
  EAI_AGAIN: 'the resolver gave no answer for the name',
  EHOSTUNREACH: 'there is no route to the address',
  ENETUNREACH: 'there is no network to the address',
  EHOSTDOWN: 'the machine at the address does not answer',
  ETIMEDOUT: 'the address did not answer',
  EADDRNOTAVAIL: 'the address cannot be reached from here',
};

/**
 * What an error of a {@link Dial} means. Sockets carry a code; an SSH server says it in words (`Channel open failure:
 * Connection refused`), which may stand in any error of the chain of causes.
 */
export function dialFailure(error: unknown): Extract<Observation, { kind: 'refused' | 'unreachable' }> {
  const chain = causes(error);
  const codes = chain.map(({ code }) => code);
  if (codes.includes('ECONNREFUSED') || chain.some(({ message }) => /connection refused/i.test(message))) {
    return { kind: 'refused' };
  }
  const known = codes.map((code) => code && UNREACHABLE[code]).find((words) => words);
  if (known) return { kind: 'unreachable', reason: known };
  if (chain.some(({ message }) => /administratively prohibited/i.test(message))) {
    return { kind: 'unreachable', reason: 'the SSH server forbids forwarding; set AllowTcpForwarding to `local`' };
  }
  return { kind: 'unreachable', reason: chain.at(-1)?.message || 'no reason was given' };
}

function causes(error: unknown): readonly { code: string | undefined; message: string }[] {
  const chain = [];
  for (let here = error; here instanceof Error && chain.length < 8; here = here.cause) {
    const { code } = here as NodeJS.ErrnoException;
    // An AggregateError of all tried addresses carries its code but no words of its own.
    const first = here instanceof AggregateError ? (here.errors[0] as Error | undefined)?.message : undefined;
    chain.push({ code: typeof code === 'string' ? code : undefined, message: here.message || first || '' });
  }
  return chain;
}
