import { setImmediate } from 'node:timers/promises';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { choice, flag, lines, secret, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { type Address, knownHostsName, label, parseAddress } from '../host/address.ts';
import { COMMAND } from '../host/bootstrap.ts';
import type { Opened } from '../host/channel.ts';
import type { Host } from '../host/host.ts';
import type { KeyType } from '../host/host-key.ts';
import { keyText } from '../host/key-text.ts';
import { parseKnownHosts, pinsFor } from '../host/known-hosts.ts';
import { ahead, CONNECT_TIMEOUT, overTcp } from '../host/stream.ts';
import { firstOffer } from '../host/trust.ts';
import type { Holder } from '../release/transaction.ts';
import { isElsewhere } from './fleet/barrier.ts';

/** The inputs that every action with a host takes. */
export const connectionInputs = {
  host: lines(),
  'ssh-user': textOr('deploy'),
  'ssh-key': secret(),
  'ssh-key-passphrase': secret(),
  'ssh-known-hosts': text(),
  'ssh-strict': flag(true),
  'ssh-jump-host': text(),
  sudo: choice(['auto', 'always', 'never'], 'auto'),
};

type ConnectionInputs = Values<typeof connectionInputs>;

/**
 * Opens the connection that the inputs describe, does the work, and ends the connection whatever happens.
 *
 * @throws {Fault} before any packet is sent when an input is missing, later for everything that keeps a log-in away.
 */
export function withHost<T>(
  inputs: ConnectionInputs,
  job: Job,
  work: (host: Host) => Promise<T>,
  begun?: BegunConnection,
): Promise<T> {
  return withHostOr(async () => {}, inputs, job, work, begun);
}

/**
 * Like {@link withHost}. `onFailure` is called when no connection comes about (then without a host) or the work throws,
 * while the connection is still open; it must not throw, and the error goes on its way after it.
 */
export async function withHostOr<T>(
  onFailure: (host: Host | undefined) => Promise<void>,
  inputs: ConnectionInputs,
  job: Job,
  work: (host: Host) => Promise<T>,
  begun?: BegunConnection,
): Promise<T> {
  const connection = begun ?? beginConnection(inputs, job);
  const host = await job
    .stage(`Connect to ${connection.label}`, () => connection.host)
    .catch(async (error: unknown) => {
      await onFailure(undefined);
      throw error;
    });
  try {
    return await work(host);
  } catch (error) {
    // Of this host there is nothing to be told where another failed.
    if (!isElsewhere(error)) await onFailure(host);
    throw error;
  } finally {
    job.debug(`${connection.label}: ${host.turns()} turns over the line`);
    await host.close();
  }
}

/** A connection that is on its way. */
export interface BegunConnection {
  readonly label: string;
  readonly host: Promise<Host>;
  /** The channel of the command that was to be begun. */
  readonly opened: Promise<Opened> | undefined;
  /** Fulfilled when the log-in waits for the server alone: other work before that would only keep it waiting. */
  readonly underWay: Promise<void>;
  /** Closes it, whether it came about or not, when nobody will take it. */
  drop(): Promise<void>;
}

/** What a connection is for, as far as it is known before there is one. */
export interface Purpose {
  /** The command that begins on the host together with the log-in, see {@link Host.open}. */
  readonly command?: string | undefined;
  /** Nothing is run on the host, which may not even allow it. */
  readonly forwardsOnly?: boolean;
}

/**
 * Begins to connect; other work goes on meanwhile.
 *
 * @throws {Fault} before any packet is sent when an input is missing. What else keeps a log-in away is told by `host`.
 */
export function beginConnection(inputs: ConnectionInputs, job: Job, purpose: Purpose = {}): BegunConnection {
  const { command } = purpose;
  const address = parseAddress(onlyHost(inputs.host), inputs['ssh-user']);
  const key = inputs['ssh-key'];
  if (key === undefined) throw missing('ssh-key', 'the text of a private key, from a secret');
  const jumpText = inputs['ssh-jump-host'];
  const jump = jumpText === undefined ? undefined : parseAddress(jumpText, inputs['ssh-user'], 'jump host');
  const offer = offerTo(jump ?? address, key, inputs);
  const stream =
    offer.kind === 'refused' ? undefined : ahead(overTcp, jump ?? address, CONNECT_TIMEOUT, job.signal, offer.keyTypes);
  const loading = Promise.withResolvers<void>();
  const begin = async (): Promise<Host> => {
    try {
      if (offer.kind === 'refused') throw offer.error;
      // Of a server that is far other things are done until it is there.
      void setImmediate()
        .then(() => setImmediate())
        .then(loading.resolve);
      await stream?.ready;
      // The SSH library is the largest part of the bundle: a step that is refused for its inputs does not wait for it,
      // and the server answers to the first words while it is loaded.
      const { connect } = await import('../host/connect.ts');
      const connected = connect({
        host: address,
        key,
        passphrase: inputs['ssh-key-passphrase'],
        knownHosts: inputs['ssh-known-hosts'],
        strict: inputs['ssh-strict'],
        jump,
        openStream: stream?.openStream,
        first: purpose.forwardsOnly ? undefined : (command ?? COMMAND),
        signal: job.signal,
        say: job.info,
      });
      // What the server said meanwhile is answered: that takes a turn of the line, and nothing waits for it.
      const answered = setImmediate().then(() => setImmediate());
      await Promise.race([connected, answered]);
      loading.resolve();
      return await connected;
    } finally {
      loading.resolve();
      stream?.drop();
    }
  };
  const host = begin();
  host.catch(() => {});
  const opened = command === undefined ? undefined : host.then((open) => open.open(command));
  opened?.catch(() => {});
  return {
    label: label(address),
    host,
    opened,
    underWay: loading.promise,
    drop: () =>
      host.then(
        (open) => open.close(),
        () => {},
      ),
  };
}

/** The types of host key that are offered first, or what keeps a server from being called at all. */
function offerTo(
  address: Address,
  key: string,
  inputs: ConnectionInputs,
):
  | { readonly kind: 'offer'; readonly keyTypes: readonly KeyType[] }
  | { readonly kind: 'refused'; readonly error: unknown } {
  try {
    keyText(key, inputs['ssh-key-passphrase']);
    const known = parseKnownHosts(inputs['ssh-known-hosts'] ?? '');
    return { kind: 'offer', keyTypes: firstOffer(pinsFor(known, knownHostsName(address))) };
  } catch (error) {
    return { kind: 'refused', error };
  }
}

function onlyHost(hosts: readonly string[]): string {
  const [first, second] = hosts;
  if (first === undefined) throw missing('host', '[user@]name[:port]');
  if (second !== undefined) throw new Error('a connection is to one host: this is asked for each of them');
  return first;
}

const missing = (name: string, may: string): Fault =>
  new Fault(`Input \`${name}\` is missing.`, {
    state: NOTHING_TOUCHED,
    remedy: `Set \`${name}\`: it may hold ${may}.`,
  });

/** Who deploys. All steps and all attempts of one job are one holder, so that a re-run goes on where it stopped. */
export const holderOf = (job: Job): Holder => ({
  holder: `${job.run.url} (${job.run.job})`,
  attempt: job.run.attempt,
  actor: job.run.actor,
});
