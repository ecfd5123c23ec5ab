import type { Claim } from './claim.ts';
import { run } from './command.ts';

/** A host's own network namespace, cabled to the switch of this process. */
export interface Network {
  /** Path of the namespace, for whoever is to live in it. */
  readonly namespace: string;
  /** IPv4 address of the host. */
  readonly address: string;
  /** Pulls the cable: nothing gets in or out, and nobody is told. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

const switchOf = ({ index }: Claim): string => `surefoot-${index}`;

/**
 * Makes the switch that joins this machine (10.213.`index`.1) and the hosts of this process. It is a bridge in a
 * namespace of its own: no firewall rule of this machine, such as docker's, decides what passes between two hosts.
 */
export async function makeSwitch(claim: Claim): Promise<void> {
  const inside = switchOf(claim);
  const cable = `surefoot${claim.index}`;
  await run('ip', 'netns', 'add', inside);
  await run('ip', '-n', inside, 'link', 'add', 'switch', 'type', 'bridge');
  await run('ip', '-n', inside, 'link', 'set', 'switch', 'up');
  await run('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'machine', 'netns', inside);
  await run('ip', '-n', inside, 'link', 'set', 'machine', 'master', 'switch', 'up');
  await run('ip', 'address', 'add', `10.213.${claim.index}.1/24`, 'dev', cable);
  await run('ip', 'link', 'set', cable, 'up');
}

/**
 * Makes the network of host `number` (1 to 253). There is no route beyond the switch: a host reaches its siblings and
 * this machine, nothing else.
 */
export async function makeNetwork(claim: Claim, number: number): Promise<Network> {
  if (number > 253) throw new Error('one process has addresses for 253 hosts; these are used up');
  const middle = switchOf(claim);
  const namespace = `${middle}-${number}`;
  const cable = `host${number}`;
  const address = `10.213.${claim.index}.${number + 1}`;
  await run('ip', 'netns', 'add', namespace);
  await run('ip', '-n', middle, 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'host0', 'netns', namespace);
  await run('ip', '-n', middle, 'link', 'set', cable, 'master', 'switch', 'up');
  await run('ip', '-n', namespace, 'link', 'set', 'lo', 'up');
  await run('ip', '-n', namespace, 'address', 'add', `${address}/24`, 'dev', 'host0');
  await run('ip', '-n', namespace, 'link', 'set', 'host0', 'up');
  const setCable = (state: 'up' | 'down') => run('ip', '-n', middle, 'link', 'set', cable, state);
  return {
    namespace: `/run/netns/${namespace}`,
    address,
    cut: async () => void (await setCable('down')),
    restore: async () => void (await setCable('up')),
  };
}
