import { createPrivateKey } from 'node:crypto';
import ssh2, { type ParsedKey } from 'ssh2';
import { fingerprint, publicKeyText } from './host-key.ts';
import { isEncrypted, keyText, refusal } from './key-text.ts';

/** A private key that is ready for use, and the parts of it that may be shown. */
export interface PrivateKey {
  readonly key: ParsedKey;
  /** `SHA256:…` of the public half. */
  readonly fingerprint: string;
  /** The public half as a line for authorized_keys. */
  readonly publicLine: string;
}

/**
 * Reads the text of a private key (OpenSSH or PEM; ed25519, ecdsa, rsa). What copying does to a key is repaired: CRLF,
 * indentation, a missing last newline, newlines that became `\n` or spaces, other text around the block.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
export function readPrivateKey(text: string, passphrase: string | undefined): PrivateKey {
  const pem = keyText(text, passphrase);
  const key = parse(pem, passphrase);
  if (!key) {
    throw isEncrypted(pem)
      ? refusal('cannot be decrypted: the passphrase is wrong', 'correct ssh-key-passphrase.')
      : refusal(
          'is damaged or of a kind that is not supported',
          'use an ed25519, ecdsa or rsa key (not DSA, not one that lives on a security key): ssh-keygen -t ed25519.',
        );
  }
  const blob = key.getPublicSSH();
  return { key, fingerprint: fingerprint(blob), publicLine: publicKeyText(blob) };
}

function parse(pem: string, passphrase: string | undefined): ParsedKey | undefined {
  try {
    const parsed: ParsedKey | ParsedKey[] | Error = ssh2.utils.parseKey(toTraditional(pem, passphrase), passphrase);
    if (parsed instanceof Error) return undefined;
    const key = Array.isArray(parsed) ? parsed[0] : parsed;
    if (!key?.isPrivateKey() || key.type === 'ssh-dss') return undefined;
    // A wrong passphrase can decrypt an old PEM file to bytes that look like a key: only a signature shows that it is one.
    const signature: Buffer | Error = key.sign('proof');
    return Buffer.isBuffer(signature) && key.verify('proof', signature) === true ? key : undefined;
  } catch {
    return undefined;
  }
}

/** ssh2 does not read PKCS#8, which `openssl genpkey` writes; Node turns rsa and ecdsa keys into the older PEM forms. */
function toTraditional(pem: string, passphrase: string | undefined): string {
  if (!/^-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(pem)) return pem;
  const key = createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) });
  const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'sec1';
  return key.export({ type, format: 'pem' }).toString();
}
