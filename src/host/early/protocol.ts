import type { Client, ParsedKey } from 'ssh2';

/** Makes the signature over what ssh2 has to sign, and hands it on. */
export type Sign = (data: Buffer, done: (signature: Buffer) => void) => void;
export type AuthPK = (username: string, key: ParsedKey, algorithm: string | undefined, sign?: Sign) => void;

/** Where the packets of a direction are made and sent. */
export interface Cipher {
  outSeqno?: number;
  allocPacket(size: number): Buffer;
  encrypt(packet: Buffer): void;
}

/** One key exchange, made when the server's algorithms are known. */
export interface Exchange {
  readonly type?: string;
  start(): void;
  _keys?: unknown;
}

/**
 * What is used of ssh2's protocol object, which it keeps to itself: there is no setting for saying something before it
 * is asked for. Each user looks whether what it needs is there, and leaves ssh2 its own way where it is not.
 */
export interface Protocol {
  start?: () => void;
  authPK?: AuthPK;
  service?: (name: string) => void;
  exec?: (channel: number, command: string, wantReply: boolean) => void;
  readonly _remoteIdentRaw?: Buffer;
  _onHeader?: (...header: unknown[]) => void;
  _cipher?: Cipher;
  _kexinit?: Buffer | undefined;
  _kex?: Exchange | undefined;
  readonly _handlers?: {
    SERVICE_ACCEPT?: (protocol: Protocol, name: string) => void;
    EXT_INFO?: (protocol: Protocol, extensions: unknown) => void;
    GLOBAL_REQUEST?: (protocol: Protocol, name: string, wantReply: boolean, data: unknown) => void;
  };
}

/** The protocol object of a connection that was told to connect. */
export const protocolOf = (connection: Client): Protocol | undefined =>
  (connection as unknown as { readonly _protocol?: Protocol })._protocol;
