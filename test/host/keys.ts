import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';

/** An SSH key pair: OpenSSH private key text and one public line. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Generates a key pair with `ssh-keygen`, without a passphrase. */
export async function generateKey(type: 'ed25519' | 'ecdsa' | 'rsa', comment: string): Promise<KeyPair> {
  const directory = await mkdtemp(join(tmpdir(), 'surefoot-key-'));
  try {
    const file = join(directory, 'key');
    const size = type === 'rsa' ? ['-b', '2048'] : [];
    await run('ssh-keygen', '-q', '-t', type, ...size, '-N', '', '-C', comment, '-f', file);
    return { privateKey: await readFile(file, 'utf8'), publicKey: await readFile(`${file}.pub`, 'utf8') };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Who may log in to the hosts of this process. */
export interface Identities {
  readonly root: KeyPair;
  readonly deploy: KeyPair;
}

let identities: Promise<Identities> | undefined;

/** The two log-in keys of this process, generated when first asked for. */
export function ownIdentities(): Promise<Identities> {
  identities ??= Promise.all([generateKey('ed25519', 'root'), generateKey('ed25519', 'deploy')]).then(
    ([root, deploy]) => ({ root, deploy }),
  );
  return identities;
}
