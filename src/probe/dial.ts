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

const FORBIDDEN = 'the SSH server forbids forwarding; set AllowTcpForwarding to `local`';

/**
 * What an error of a {@link Dial} means. Sockets carry a code, a host says it in its `reason`, and an SSH server in words
 * (`Channel open failure: Connection refused`); each may stand in any error of the chain of causes.
 */
export function dialFailure(error: unknown): Extract<Observation, { kind: 'refused' | 'unreachable' }> {
  const chain = causes(error);
  const says = (mark: string) => chain.some(({ code, reason }) => code === mark || reason === mark);
  if (says('ECONNREFUSED') || says('refused') || chain.some(({ words }) => /connection refused/i.test(words))) {
    return { kind: 'refused' };
  }
  if (says('forbidden')) return { kind: 'unreachable', reason: FORBIDDEN };
  const known = chain
    .map(({ code }) => (typeof code === 'string' ? UNREACHABLE[code] : undefined))
    .find((words) => words);
  return { kind: 'unreachable', reason: known || chain.find(({ words }) => words)?.words || 'no reason was given' };
}

interface Cause {
  readonly code: unknown;
  readonly reason: unknown;
  readonly words: string;
}

function causes(error: unknown): readonly Cause[] {
  const chain: Cause[] = [];
  for (let here = error; here instanceof Error && chain.length < 8; here = here.cause) {
    const { code, reason, what } = here as Error & Record<'code' | 'reason' | 'what', unknown>;
    // An AggregateError of all tried addresses carries its code but no words of its own.
    const first = here instanceof AggregateError ? (here.errors[0] as Error | undefined)?.message : undefined;
    chain.push({ code, reason, words: typeof what === 'string' ? what : here.message || first || '' });
  }
  return chain;
}
