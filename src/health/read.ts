import type { Host } from '../host/host.ts';
import { callForBytes } from '../host/program/call.ts';
import type { Service } from '../service/unit.ts';

/** What a service wrote of its health, by the host's own clock. */
export interface Written {
  readonly lines: readonly string[];
  /** Milliseconds since 1970 when the host was asked. */
  readonly now: number;
}

/** Lines beyond these are older than any verdict needs. */
const MOST_LINES = 2_000;

/**
 * Reads the `[HEALTH]` lines of the last `windowMs` from the journal. Of an open release those that were written before
 * its restart are left out: they are another release's.
 *
 * @throws {Fault} when the account may not read the journal.
 */
export async function readHealth(
  host: Host,
  root: string,
  live: string | undefined,
  service: Service,
  windowMs: number,
  signal?: AbortSignal,
): Promise<Written> {
  const within = Math.ceil(windowMs / 1000);
  const args = { live, ...service, within, lines: MOST_LINES };
  const bytes = await callForBytes(host, root, 'health', args, { timeout: 30_000, ...(signal && { signal }) });
  const [head = '', ...lines] = bytes.toString('utf8').split('\n');
  const now = /^now=(\d{1,12})$/.exec(head)?.[1];
  return {
    lines: lines.filter((line) => line !== ''),
    now: now === undefined ? Number.NaN : Number(now) * 1000,
  };
}
