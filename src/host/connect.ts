import { Fault, NOTHING_ASKED } from '../fault.ts';
import { type Address, knownHostsName, label, type Role } from './address.ts';
import { dial } from './dial.ts';
import type { Login } from './held.ts';
import type { Host } from './host.ts';
import { type KnownHosts, parseKnownHosts, pinsFor } from './known-hosts.ts';
import { type Attempted, logIn } from './login.ts';
import { type PrivateKey, readPrivateKey } from './private-key.ts';
import { DELAYS, retry } from './retry.ts';
import { runProgram } from './run.ts';
import { CONNECT_TIMEOUT, type OpenStream, overTcp, through } from './stream.ts';
import { describe, isTransient, toFault } from './trouble.ts';

/** Which host to log in to, and how. */
export interface Target {
  readonly host: Address;
  /** The text of the private key; it serves for the jump host as well. */
  readonly key: string;
  readonly passphrase?: string | undefined;
  /** known_hosts lines and `SHA256:…` fingerprints. */
  readonly knownHosts: string | undefined;
  /** Refuse a host whose key is not pinned. Otherwise it is accepted with a warning; a revoked one never is. */
  readonly strict: boolean;
  readonly jump?: Address | undefined;
  /** Milliseconds for the TCP connection, and again for the log-in over it, in each attempt on each host (20 s). */
  readonly connectTimeoutMs?: number | undefined;
  /** Milliseconds before each further try of what may pass by itself (1 s, 3 s). */
  readonly delays?: readonly number[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A command that begins on the host together with the log-in; the first to `open` it gets its channel. */
  readonly first?: string | undefined;
  /** How a TCP connection to the host, or to the jump host where one is named, is opened. */
  readonly openStream?: OpenStream | undefined;
  /** Takes lines for people: warnings, and what is tried again. */
  readonly say: (line: string) => void;
}

/**
 * Logs in to a host, through another where one is named.
 *
 * @throws Fault in words for everything between a mistyped key and a locked user. What may pass by itself (refused,
 * no answer, broken off) is tried three times; a refused key, host key or name never is.
 */
export async function connect(target: Target): Promise<Host> {
  const key = readPrivateKey(target.key, target.passphrase);
  const known = parseKnownHosts(target.knownHosts ?? '');
  const direct = target.openStream ?? overTcp;
  const jump =
    target.jump && (await reach({ ...target, first: undefined }, target.jump, 'jump host', key, known, direct));
  try {
    const way = jump ? through(viaJump(jump)) : direct;
    const login = await reach(target, target.host, 'host', key, known, way);
    return hostOf(login, jump, target.connectTimeoutMs ?? CONNECT_TIMEOUT);
  } catch (error) {
    await jump?.close();
    throw error;
  }
}

async function reach(
  target: Target,
  address: Address,
  role: Role,
  key: PrivateKey,
  known: KnownHosts,
  openStream: OpenStream,
): Promise<Login> {
  const { signal, strict, first } = target;
  const say = (line: string) => target.say(`[${label(address)}] ${line}`);
  const pins = pinsFor(known, knownHostsName(address));
  const milliseconds = target.connectTimeoutMs ?? CONNECT_TIMEOUT;
  const delays = target.delays ?? DELAYS;
  if (signal?.aborted) throw endedEarly(address);
  // A server that cannot hear two words at once is told one after the other when it is tried again.
  let early = true;
  const attempt = (): Promise<Attempted> => {
    const begins = early;
    early = false;
    return logIn({ address, role, key, pins, strict, milliseconds, signal, say, openStream, early: begins, first });
  };
  const result = await retry(
    attempt,
    (attempt, wait, next) => {
      if (attempt.kind === 'open' || !isTransient(attempt.trouble)) return false;
      say(`${describe(attempt.trouble, address)}; trying again in ${wait / 1000} s (${next} of ${delays.length + 1})`);
      return true;
    },
    delays,
    signal,
  );
  if (result.kind === 'open') return result.login;
  throw signal?.aborted ? endedEarly(address) : toFault(result.trouble, address, key, role);
}

const viaJump = (jump: Login) => ({
  label: jump.label,
  dial: (address: string, port: number, milliseconds: number) => dial(jump, address, port, milliseconds),
});

function hostOf(login: Login, jump: Login | undefined, milliseconds: number): Host {
  return {
    label: login.label,
    run: (call) => runProgram(login, call),
    open: (command) => login.open(command),
    turns: login.turns,
    dial: (address, port) => dial(login, address, port, milliseconds),
    async close() {
      await login.close();
      await jump?.close();
    },
  };
}

function endedEarly(address: Address): Fault {
  return new Fault(`The connection to ${label(address)} was called off before the log-in was finished.`, {
    state: NOTHING_ASKED,
    remedy: 'run the job again when it should go on.',
  });
}
