import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { offerOf } from '../algorithms.ts';
import type { KeyType } from '../host-key.ts';

/** How this side calls itself (RFC 4253, section 4.2). */
export const SOFTWARE = 'surefoot';

/** SSH_MSG_KEXINIT (RFC 4253, section 7.1) and SSH_MSG_KEX_ECDH_INIT (RFC 5656, section 7.1). */
const KEXINIT = 20;
const ECDH_INIT = 30;

/** What ssh2 adds to each offer of a client: that it takes word of signatures, and counts packets anew with new keys. */
const ABLE = ['ext-info-c', 'kex-strict-c-v00@openssh.com'];

/** What a client says before it has heard anything: its greeting, its algorithms, and its half of a key exchange. */
export interface Hello {
  /** The types of host key that it offers. */
  readonly keyTypes: readonly KeyType[];
  /** All of it, as it goes over the line. */
  readonly words: Buffer;
  /** The message that names the algorithms, which both sides hash. */
  readonly algorithms: Buffer;
  /** The key pair whose public half went out; good for one connection. */
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

/**
 * Nobody need wait for the server's greeting before naming the algorithms, nor for the server's algorithms before the
 * exchange begins (RFC 4253, sections 4.2 and 7.1); and which method is taken is the client's choice, the first of its
 * own that the server has. Here that is curve25519, which every OpenSSH since 6.5 has.
 */
export function hello(keyTypes: readonly KeyType[]): Hello {
  const { kex, serverHostKey, cipher, hmac, compress } = offerOf(keyTypes);
  const lists = [[...kex, ...ABLE], serverHostKey, cipher, cipher, hmac, hmac, compress, compress, [], []];
  const algorithms = Buffer.concat([
    Buffer.of(KEXINIT),
    randomBytes(16),
    ...lists.map((list) => string(Buffer.from(list.join(',')))),
    // No packet that was sent on a guess, and what is kept for later.
    Buffer.alloc(1 + 4),
  ]);
  const keys = generateKeyPairSync('x25519');
  // The last 32 bytes of that form are the key (RFC 8410, section 4).
  const half = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const init = Buffer.concat([Buffer.of(ECDH_INIT), string(half)]);
  const words = Buffer.concat([Buffer.from(`SSH-2.0-${SOFTWARE}\r\n`), packet(algorithms), packet(init)]);
  return { keyTypes, words, algorithms, keys };
}

/** A string of the protocol (RFC 4251, section 5). */
function string(bytes: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
}

/** A packet before there are keys (RFC 4253, section 6): a multiple of 8 bytes, of which 4 at least fill it up. */
function packet(message: Buffer): Buffer {
  const filling = 4 + ((8 - ((message.length + 1 + 4 + 4) % 8)) % 8);
  return string(Buffer.concat([Buffer.of(filling), message, randomBytes(filling)]));
}
