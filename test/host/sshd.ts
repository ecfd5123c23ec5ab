import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKey } from './keys.ts';

/** A host's public keys, one line each: `type base64`. */
export type HostKeys = readonly string[];

/** Writes sshd's configuration and gives the host its own keys: ed25519, ecdsa and rsa. */
export async function setUpSshd(root: string, extra: string): Promise<HostKeys> {
  const directory = join(root, 'etc/ssh');
  await mkdir(directory, { mode: 0o755 });
  const types = ['ed25519', 'ecdsa', 'rsa'] as const;
  const pairs = await Promise.all(types.map((type) => generateKey(type, 'host')));
  for (const [index, type] of types.entries()) {
    const { privateKey = '', publicKey = '' } = pairs[index] ?? {};
    await writeFile(join(directory, `ssh_host_${type}_key`), privateKey, { mode: 0o600 });
    await writeFile(join(directory, `ssh_host_${type}_key.pub`), publicKey);
  }
  const lines = [
    extra.trim(),
    ...types.map((type) => `HostKey /etc/ssh/ssh_host_${type}_key`),
    'UsePAM yes',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'UseDNS no',
    'PrintMotd no',
    'AcceptEnv LANG LC_*',
    // Tests open many connections at once; being turned away at random is not what they are about.
    'MaxStartups 1000',
    'MaxSessions 1000',
    'Subsystem sftp /usr/lib/openssh/sftp-server',
  ];
  await writeFile(join(directory, 'sshd_config'), `${lines.join('\n')}\n`);
  return pairs.map(({ publicKey }) => publicKey.trim().split(' ').slice(0, 2).join(' '));
}

/** `SHA256:…` of a public key, as `ssh-keygen -l` prints it. */
export function fingerprintOf(publicKey: string): string {
  const [, base64 = ''] = publicKey.split(' ');
  return `SHA256:${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64').replace(/=+$/, '')}`;
}
