import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Address } from './address.ts';
import { type Dial, DialRefused } from './dial.ts';
import { type Hello, hello } from './early/hello.ts';
import type { KeyType } from './host-key.ts';
import { fromSocketError, type Trouble } from './trouble.ts';

/** Milliseconds for a TCP connection, and again for the log-in over it. */
export const CONNECT_TIMEOUT = 20_000;

/** The bytes below an SSH connection, or why there are none. */
export type Stream =
  | {
      readonly kind: 'stream';
      readonly stream: Duplex;
      /** What was said over it already. */
      readonly said?: Hello | undefined;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Opens the stream for one attempt. */
export type OpenStream = (address: Address, milliseconds: number, signal: AbortSignal | undefined) => Promise<Stream>;

/**
 * Connects over TCP. ssh2 would leave Nagle's algorithm on, which costs a round trip and more in each step of the
 * log-in; and Node gives each of several addresses a quarter of a second only, too short for a far continent.
 */
export const overTcp: OpenStream = (address, milliseconds, signal) =>
  new Promise((resolve) => {
    const socket = connect({
      host: address.name,
      port: address.port,
      noDelay: true,
      autoSelectFamilyAttemptTimeout: 2_000,
    });
    const settle = (result: Stream) => {
      clearTimeout(timer);
      socket.off('error', failed);
      signal?.removeEventListener('abort', abort);
      if (result.kind === 'trouble') socket.on('error', () => {}).destroy();
      resolve(result);
    };
    const trouble = (trouble: Trouble) => settle({ kind: 'trouble', trouble });
    const failed = (error: Error) => trouble(fromSocketError(error));
    const abort = () => trouble({ kind: 'broken off', reason: 'ended early' });
    const timer = setTimeout(() => trouble({ kind: 'silent', stage: 'connection', milliseconds }), milliseconds);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) return abort();
    socket.once('error', failed);
    socket.once('connect', () => settle({ kind: 'stream', stream: socket }));
  });

/** Says hello as the first words over a stream. */
export function sayHello(stream: Duplex, keyTypes: readonly KeyType[]): Hello {
  const said = hello(keyTypes);
  stream.write(said.words);
  return said;
}

/** A stream that is on its way before anybody can use it. */
export interface Ahead {
  /** Fulfilled when the stream is there and hello was said, or it is known that there is none. */
  readonly ready: Promise<void>;
  /** The first that asks gets that stream, where it still holds; every other is opened when it is asked for. */
  readonly openStream: OpenStream;
  /** Closes the stream that nobody asked for. */
  drop(): void;
}

/** Begins to open a stream now. Hello is said with these `keyTypes` as soon as it is there. */
export function ahead(
  open: OpenStream,
  address: Address,
  milliseconds: number,
  signal: AbortSignal | undefined,
  keyTypes?: readonly KeyType[],
): Ahead {
  const unwanted = new AbortController();
  const ends = AbortSignal.any([unwanted.signal, ...(signal ? [signal] : [])]);
  const begun = open(address, milliseconds, ends).then((opened) => {
    // Nobody listens yet: without this an error would end the process.
    if (opened.kind !== 'stream') return opened;
    opened.stream.on('error', () => {});
    return { ...opened, said: keyTypes && sayHello(opened.stream, keyTypes) };
  });
  const ready = begun.then(
    () => {},
    () => {},
  );
  let taken = false;
  return {
    ready,
    openStream: async (...asked) => {
      if (taken) return open(...asked);
      taken = true;
      const opened = await begun;
      return opened.kind === 'stream' && opened.stream.destroyed ? open(...asked) : opened;
    },
    drop: () => {
      if (taken) return;
      taken = true;
      unwanted.abort();
      begun.then((opened) => opened.kind === 'stream' && opened.stream.destroy()).catch(() => {});
    },
  };
}

/** Connects through another host that is logged in to already. */
export const through =
  (jump: { readonly label: string; readonly dial: Dial }): OpenStream =>
  async (address, milliseconds) => {
    try {
      return { kind: 'stream', stream: await jump.dial(address.name, address.port, milliseconds) };
    } catch (error) {
      if (!(error instanceof DialRefused)) throw error;
      const troubles: Record<DialRefused['reason'], Trouble> = {
        refused: { kind: 'refused' },
        forbidden: { kind: 'forwarding forbidden', jump: jump.label },
        unreachable: { kind: 'unreachable', reason: `as seen from the jump host ${jump.label}` },
      };
      return { kind: 'trouble', trouble: troubles[error.reason] };
    }
  };
