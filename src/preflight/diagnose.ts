import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../host/host.ts';
import type { Finding } from './finding.ts';
import { inspect } from './inspect.ts';
import type { Wish } from './wish.ts';

/**
 * What may have made a deploy fail: the findings about its host that are not good. Best effort, within a bound in
 * milliseconds; a host that does not answer any more tells nothing, and nothing is ever thrown.
 */
export async function diagnose(host: Host, wish: Wish, milliseconds = 10_000): Promise<readonly Finding[]> {
  const over = new AbortController();
  const bound = sleep(milliseconds, [], { signal: over.signal, ref: false }).catch(() => []);
  // A host that lies may also bring the judges down: why the deploy failed is what is to be told then too.
  const looking = inspect(host, wish, { signal: over.signal })
    .then(({ findings }) => findings.filter(({ level }) => level !== 'good'))
    .catch(() => []);
  try {
    return await Promise.race([looking, bound]);
  } finally {
    over.abort();
  }
}
