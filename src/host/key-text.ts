import { Fault, NOTHING_ASKED } from '../fault.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([\s\S]*?)-----END \1-----/;

/**
 * The text of a private key, repaired, as far as it can be judged without reading the key in it.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
export function keyText(text: string, passphrase: string | undefined): string {
  const not = notAKey(text);
  if (not) throw refusal(not.what, not.remedy);
  const pem = repair(text);
  if (pem === undefined) {
    throw refusal('is cut off: its END line is missing', 'paste the whole file, from the BEGIN line to the END line.');
  }
  if (isEncrypted(pem) && !passphrase) {
    throw refusal('is encrypted, and no passphrase was given', 'set ssh-key-passphrase, or use a key without one.');
  }
  return pem;
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

/** Does it take a passphrase? */
export function isEncrypted(pem: string): boolean {
  if (pem.includes('ENCRYPTED')) return true;
  const body = /OPENSSH PRIVATE KEY-----\n([^-]*)\n-----END/.exec(pem)?.[1];
  // "openssh-key-v1", a zero byte, then the name of the cipher with its length before it (PROTOCOL.key).
  return body !== undefined && Buffer.from(body, 'base64').toString('latin1', 19, 23) !== 'none';
}

/** A key that cannot be used; what is said of it holds nothing of the key. */
export function refusal(what: string, remedy: string): Fault {
  return new Fault(`The private key (ssh-key) ${what}.`, { state: NOTHING_ASKED, remedy });
}
