import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomeOf } from './command.ts';
import type { TestHost } from './test-host.ts';

/**
 * Runs a command on a host as a person would: by this machine's `ssh`, with the user's key and the host's keys pinned.
 * Reads nothing of whoever runs the test: no configuration, no agent.
 */
export async function sshTo(host: TestHost, user: 'root' | 'deploy', command: string): Promise<Outcome> {
  const directory = await mkdtemp(join(tmpdir(), 'surefoot-ssh-'));
  try {
    const key = join(directory, 'key');
    const knownHosts = join(directory, 'known_hosts');
    await writeFile(key, host.keys[user], { mode: 0o600 });
    await writeFile(knownHosts, host.knownHosts);
    const settings = ['BatchMode=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'StrictHostKeyChecking=yes'];
    settings.push(`UserKnownHostsFile=${knownHosts}`, 'GlobalKnownHostsFile=none', 'ConnectTimeout=2');
    const options = settings.flatMap((setting) => ['-o', setting]);
    return await outcomeOf(['ssh', '-F', 'none', '-i', key, ...options, `${user}@${host.address}`, command]);
  } finally {
    await rm(directory, { recursive: true });
  }
}
