import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanHost, ownClaim } from './claim.ts';
import { makeDisk } from './disk.ts';
import { ownIdentities } from './keys.ts';
import { hideTheMachine } from './lower.ts';
import { makeNetwork } from './network.ts';
import type { TestHostOptions } from './options.ts';
import { missingForHosts } from './requirements.ts';
import { setUpSshd } from './sshd.ts';
import { setUpSystem } from './system.ts';
import { TestHost } from './test-host.ts';

export { sshTo } from './client.ts';
export type { Outcome } from './command.ts';
export type { Load, LoadReport, Pressure, Request } from './load.ts';
export type { TestHostOptions } from './options.ts';
export { hostTest, missingForHosts } from './requirements.ts';
export { TestHost } from './test-host.ts';
export { sudoersFor } from './users.ts';

let hosts = 0;

/**
 * Boots a server and resolves when it takes SSH log-ins. It is gone when stopped (`await using` does), and also when
 * this process ends in whatever way.
 */
export async function bootHost(options: TestHostOptions = {}): Promise<TestHost> {
  const missing = missingForHosts();
  if (missing !== undefined) throw new Error(missing);
  const claim = await ownClaim();
  hosts += 1;
  const number = hosts;
  const name = options.name ?? `host${number}`;
  const directory = join(claim.directory, String(number));
  await mkdir(directory);
  try {
    const [disk, network, identities] = await Promise.all([
      makeDisk(directory, options, hideTheMachine),
      makeNetwork(claim, number),
      ownIdentities(),
    ]);
    await setUpSystem(disk.root, name, options, identities);
    const hostKeys = await setUpSshd(disk.root, options.sshdConfig ?? '');
    const { namespace, address } = network;
    const machine = { directory, root: disk.root, name, namespace, address };
    const host = new TestHost({ machine, disk, network, identities, hostKeys });
    await host.boot();
    return host;
  } catch (error) {
    await cleanHost(directory);
    throw error;
  }
}

/** Boots several servers of one kind at once: all of them, or none is left and the first failure is thrown. */
export async function bootHosts(count: number, options: TestHostOptions = {}): Promise<TestHost[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, () => bootHost(options)));
  const booted = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) return booted;
  await Promise.all(booted.map((host) => host.stop()));
  throw failed.reason;
}
