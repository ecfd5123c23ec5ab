import { bridgeOf, type Claim } from './claim.ts';
import { run } from './command.ts';

/** A host's own network namespace, cabled to the bridge of this process. */
export interface Network {
  /** Path of the namespace, for whoever is to live in it. */
  readonly namespace: string;
  /** IPv4 address of the host. */
  readonly address: string;
  /** Pulls the cable: nothing gets in or out, and nobody is told. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/**
 * Makes the network of host `number` (1 to 253). There is no route beyond the bridge: a host reaches its siblings and
 * this machine, nothing else.
 */
export async function makeNetwork(claim: Claim, number: number): Promise<Network> {
  const namespace = `surefoot-${claim.index}-${number}`;
  const cable = `sf${claim.index}-${number}`;
  const address = `10.213.${claim.index}.${number + 1}`;
  await run('ip', 'netns', 'add', namespace);
  await run('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'host0', 'netns', namespace);
  await run('ip', 'link', 'set', cable, 'master', bridgeOf(claim), 'up');
  await run('ip', '-n', namespace, 'link', 'set', 'lo', 'up');
  await run('ip', '-n', namespace, 'address', 'add', `${address}/24`, 'dev', 'host0');
  await run('ip', '-n', namespace, 'link', 'set', 'host0', 'up');
  return {
    namespace: `/run/netns/${namespace}`,
    address,
    cut: async () => void (await run('ip', 'link', 'set', cable, 'down')),
    restore: async () => void (await run('ip', 'link', 'set', cable, 'up')),
  };
}
