import { createPrivateKey } from 'node:crypto';
import ssh2, { type ParsedKey } from 'ssh2';
import { Fault, NOTHING_ASKED } from '../fault.ts';
import { fingerprint, publicKeyText } from './host-key.ts';

/** A private key that is ready for use, and the parts of it that may be shown. */
export interface PrivateKey {
  readonly key: ParsedKey;
  /** `SHA256:…` of the public half. */
  readonly fingerprint: string;
  /** The public half as a line for authorized_keys. */
  readonly publicLine: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([\s\S]*?)-----END \1-----/;

/**
 * Reads the text of a private key (OpenSSH or PEM; ed25519, ecdsa, rsa). What copying does to a key is repaired: CRLF,
 * indentation, a missing last newline, newlines that became `\n` or spaces, other text around the block.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
export function readPrivateKey(text: string, passphrase: string | undefined): PrivateKey {
  const not = notAKey(text);
  if (not) throw refusal(not.what, not.remedy);
  const pem = repair(text);
  if (pem === undefined) {
    throw refusal('is cut off: its END line is missing', 'paste the whole file, from the BEGIN line to the END line.');
  }
  if (isEncrypted(pem) && !passphrase) {
    throw refusal('is encrypted, and no passphrase was given', 'set ssh-key-passphrase, or use a key without one.');
  }
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

/** Recognises what is pasted in place of a key. */
function notAKey(text: string): { what: string; remedy: string } | undefined {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  const whole = 'paste the whole private key file, such as ~/.ssh/id_ed25519 (the one without .pub).';
  if (trimmed === '') {
    return { what: 'is empty', remedy: `check the name of the secret, and that this event may read it; ${whole}` };
  }
  if (/^\*+$/.test(trimmed)) return { what: 'is a masked text (***), not the secret itself', remedy: whole };
  if (/^(?:ssh-|ecdsa-|sk-)\S+\s+AAAA/.test(trimmed) || /BEGIN (?:SSH2 |RSA |EC )?PUBLIC KEY/.test(trimmed)) {
    return { what: 'is a public key', remedy: `the public half belongs into authorized_keys on the host; ${whole}` };
  }
  if (trimmed.startsWith('PuTTY-User-Key-File')) {
    return { what: 'is in PuTTY format', remedy: 'convert it: puttygen key.ppk -O private-openssh -o key.' };
  }
  if (trimmed.startsWith('LS0tLS1CRUdJTi')) {
    return { what: 'is encoded in base64 once more', remedy: `decode it first (base64 -d); ${whole}` };
  }
  if (/^[~./]\S*$/.test(trimmed)) return { what: 'is the path of a file, not its content', remedy: whole };
  if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(trimmed)) return { what: 'is not a private key', remedy: whole };
  return undefined;
}

function repair(text: string): string | undefined {
  const [, kind, body] = BLOCK.exec(text.replace(/\r\n?/g, '\n')) ?? [];
  if (kind === undefined || body === undefined) return undefined;
  const oneLine = !body.trim().includes('\n') && !body.includes('DEK-Info');
  const lines = body.replaceAll('\\n', '\n').split(oneLine ? /\s+/ : '\n');
  const content = lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return `-----BEGIN ${kind}-----\n${content}\n-----END ${kind}-----\n`;
}

function isEncrypted(pem: string): boolean {
  if (pem.includes('ENCRYPTED')) return true;
  const body = /OPENSSH PRIVATE KEY-----\n([^-]*)\n-----END/.exec(pem)?.[1];
  // "openssh-key-v1", a zero byte, then the name of the cipher with its length before it (PROTOCOL.key).
  return body !== undefined && Buffer.from(body, 'base64').toString('latin1', 19, 23) !== 'none';
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

function refusal(what: string, remedy: string): Fault {
  return new Fault(`The private key (ssh-key) ${what}.`, { state: NOTHING_ASKED, remedy });
}
