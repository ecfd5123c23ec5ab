import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';

/** The types of host keys that can be negotiated, the most wanted first. Neither DSA nor SHA-1 signatures are offered. */
export const KEY_TYPES = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
] as const;

export type KeyType = (typeof KEY_TYPES)[number];

/** The type named inside a public key in wire form (RFC 4253, 6.6), or nothing where the bytes are no key. */
export function keyType(blob: Buffer): string | undefined {
  if (blob.length < 4) return undefined;
  const length = blob.readUInt32BE(0);
  if (length === 0 || length > 64 || blob.length <= 4 + length) return undefined;
  return blob.toString('latin1', 4, 4 + length);
}

export const isKeyType = (type: string | undefined): type is KeyType => KEY_TYPES.some((known) => known === type);

/** `SHA256:…` as `ssh-keygen -l` prints it: base64 without padding. */
export function fingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** A public key as OpenSSH writes it: `ssh-ed25519 AAAA…`. */
export const publicKeyText = (blob: Buffer): string => `${keyType(blob)} ${blob.toString('base64')}`;

/** The signature algorithms by which keys of these types may prove themselves (RFC 8332 for RSA), in the order given. */
export function algorithms(types: readonly KeyType[]): ServerHostKeyAlgorithm[] {
  return types.flatMap((type) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type]));
}
