import type { CipherAlgorithm, KexAlgorithm, MacAlgorithm, ServerHostKeyAlgorithm } from 'ssh2';
import { type KeyType, algorithms as provenBy } from './host-key.ts';

/** The methods of key exchange, the most wanted first: none with SHA-1. */
const EXCHANGES: readonly KexAlgorithm[] = [
  'curve25519-sha256@libssh.org',
  'curve25519-sha256',
  'ecdh-sha2-nistp256',
  'ecdh-sha2-nistp384',
  'ecdh-sha2-nistp521',
  'diffie-hellman-group-exchange-sha256',
  'diffie-hellman-group14-sha256',
  'diffie-hellman-group15-sha512',
  'diffie-hellman-group16-sha512',
  'diffie-hellman-group17-sha512',
  'diffie-hellman-group18-sha512',
];

/** AES-GCM with hardware help is the fastest of the safe ciphers; neither CBC nor SHA-1 MACs are offered. */
const CIPHERS: readonly CipherAlgorithm[] = [
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'chacha20-poly1305@openssh.com',
  'aes128-ctr',
  'aes192-ctr',
  'aes256-ctr',
];
const MACS: readonly MacAlgorithm[] = [
  'hmac-sha2-256-etm@openssh.com',
  'hmac-sha2-512-etm@openssh.com',
  'hmac-sha2-256',
  'hmac-sha2-512',
];

/** What is offered to a server, in the form that ssh2 takes. */
export interface Offer {
  readonly kex: KexAlgorithm[];
  readonly serverHostKey: ServerHostKeyAlgorithm[];
  readonly cipher: CipherAlgorithm[];
  readonly hmac: MacAlgorithm[];
  readonly compress: 'none'[];
}

/** Everything that is offered to a server whose key is to be of one of these types. Pure. */
export const offerOf = (keyTypes: readonly KeyType[]): Offer => ({
  kex: [...EXCHANGES],
  serverHostKey: provenBy(keyTypes),
  cipher: [...CIPHERS],
  hmac: [...MACS],
  compress: ['none'],
});
