import { DialRefused } from '../host/dial.ts';
import type { Host } from '../host/host.ts';
import type { Forwarding } from './judge/forwarding.ts';

/** A port at which nothing listens anywhere: refused is the answer of a host that forwards. */
const NOBODY = '127.0.0.1:1';
const MOST_TRIES = 5;

/** Finds out whether the host forwards connections, without speaking to anything behind them. */
export async function tryForwarding(host: Host, permitted: Promise<readonly string[]>): Promise<Forwarding> {
  const first = await tryOne(host, NOBODY);
  if (first.kind !== 'forbidden') return first;
  // A key may be kept to a few addresses: then one of those tells.
  for (const address of (await permitted).slice(0, MOST_TRIES)) {
    if ((await tryOne(host, address)).kind === 'works') return { kind: 'limited', to: await permitted };
  }
  return first;
}

async function tryOne(host: Host, address: string): Promise<Forwarding> {
  const [, name = '', port = ''] = /^\[?([^\]]*)\]?:(\d{1,5})$/.exec(address) ?? [];
  if (name === '') return { kind: 'forbidden' };
  try {
    (await host.dial(name, Number(port))).destroy();
    return { kind: 'works' };
  } catch (error) {
    if (!(error instanceof DialRefused)) throw error;
    if (error.reason === 'forbidden') return { kind: 'forbidden' };
    return error.reason === 'refused' ? { kind: 'works' } : { kind: 'unclear', why: error.what };
  }
}
