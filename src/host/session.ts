import type { Duplex } from 'node:stream';
import { NodeSSH } from 'node-ssh';
import type { AuthHandlerMiddleware, Client } from 'ssh2';
import type { Address } from './address.ts';
import { offerOf } from './algorithms.ts';
import { beginEarly, type EarlyChannel } from './early/channel.ts';
import { type Hello, SOFTWARE } from './early/hello.ts';
import { goOnFrom } from './early/key-exchange.ts';
import { logInEarly } from './early/log-in.ts';
import type { KeyType } from './host-key.ts';
import type { PrivateKey } from './private-key.ts';
import { writeTogether } from './together.ts';
import { fromGreeting, type Trouble } from './trouble.ts';
import { countTurns } from './turns.ts';

/** How one handshake over one stream ended. */
export type Session =
  | {
      readonly kind: 'open';
      readonly connection: Client;
      readonly turns: () => number;
      readonly early: EarlyChannel | undefined;
    }
  /** The server has not the method of key exchange that was begun with. */
  | { readonly kind: 'other key exchange' }
  /** The server showed a key that `trusts` did not take. */
  | { readonly kind: 'key refused'; readonly key: Buffer }
  /** The server has no host key of the types offered. */
  | { readonly kind: 'no such key type' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export interface Handshake {
  readonly stream: Duplex;
  readonly address: Address;
  readonly key: PrivateKey;
  readonly keyTypes: readonly KeyType[];
  readonly trusts: (hostKey: Buffer) => boolean;
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
  /** What was said over the stream already; nothing where the server is to speak first. */
  readonly hello: Hello | undefined;
  /** The command that is begun before the server has said that the log-in holds, where it was not to speak first. */
  readonly first: string | undefined;
}

/** Logs in over a stream that is connected already. The stream is destroyed in every other case than `open`. */
export async function openSession(handshake: Handshake): Promise<Session> {
  const { stream, address, key, signal } = handshake;
  let greeting = Buffer.alloc(0);
  let stage: 'greeting' | 'log-in' = 'greeting';
  let refusedKey: Buffer | undefined;
  let refusedLogin: Trouble | undefined;
  const cut = Promise.withResolvers<Session>();

  let offered = false;
  const authHandler: AuthHandlerMiddleware = (methods, partial, next) => {
    // A second question means that the key was not enough, or that the server takes no algorithm that it could sign by:
    // then ssh2 asks without a list again.
    if (!offered) {
      offered = true;
      return next({ type: 'publickey', username: address.user, key: key.key });
    }
    refusedLogin = { kind: 'log-in refused', partial: partial === true, methods: methods ?? [] };
    return next(false as never);
  };

  writeTogether(stream);
  const ssh = new NodeSSH();
  const ready = ssh.connect({
    sock: stream,
    username: address.user,
    authHandler,
    hostVerifier: (shown: Buffer) => {
      const trusted = handshake.trusts(shown);
      if (!trusted) refusedKey = shown;
      return trusted;
    },
    ident: SOFTWARE,
    algorithms: offerOf(handshake.keyTypes),
    readyTimeout: 0,
    keepaliveInterval: 10_000,
    keepaliveCountMax: 3,
  });
  const { connection } = ssh;
  const turns = countTurns(stream);
  // node-ssh takes its own listener away once it is ready: an error without a listener would end the process.
  connection?.on('error', () => {});
  let channel: EarlyChannel | undefined;
  if (connection) {
    const { hello, first } = handshake;
    if (hello) goOnFrom(hello, connection, () => cut.resolve({ kind: 'other key exchange' }));
    logInEarly(connection, key.key.type, () => {
      if (hello && first !== undefined) channel ??= beginEarly(connection, first);
    });
  }

  const onGreeting = (piece: Buffer) => {
    greeting = Buffer.concat([greeting, piece]).subarray(0, 4096);
    if (/(?:^|\n)SSH-/.test(greeting.toString('latin1'))) {
      stage = 'log-in';
      stream.off('data', onGreeting);
    }
  };
  stream.on('data', onGreeting);

  const give = (trouble: Trouble) => cut.resolve({ kind: 'trouble', trouble });
  const { milliseconds } = handshake;
  const timer = setTimeout(() => {
    const foreign = stage === 'greeting' && greeting.length > 0;
    give(foreign ? fromGreeting(greeting.toString()) : { kind: 'silent', stage, milliseconds });
  }, milliseconds);
  const abort = () => give({ kind: 'broken off', reason: 'ended early' });
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();

  const failed = (error: Error): Session => {
    if (refusedKey) return { kind: 'key refused', key: refusedKey };
    if (/no matching host key format/i.test(error.message)) return { kind: 'no such key type' };
    if (stage === 'greeting') return { kind: 'trouble', trouble: fromGreeting(greeting.toString()) };
    return { kind: 'trouble', trouble: refusedLogin ?? atLogin(error.message) };
  };
  const session = await Promise.race([
    ready.then((): Session => opened(connection, turns, channel), failed),
    cut.promise,
  ]);
  clearTimeout(timer);
  signal?.removeEventListener('abort', abort);
  stream.off('data', onGreeting);
  if (session.kind !== 'open') stream.on('error', () => {}).destroy();
  return session;
}

function opened(connection: Client | null, turns: () => number, early: EarlyChannel | undefined): Session {
  if (!connection) throw new Error('node-ssh is ready without a connection');
  return { kind: 'open', connection, turns, early };
}

function atLogin(message: string): Trouble {
  if (/too many authentication failures/i.test(message)) return { kind: 'too many log-ins' };
  if (/no matching/i.test(message)) return { kind: 'no common algorithm', reason: message };
  return { kind: 'broken off', reason: message };
}
