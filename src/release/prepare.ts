import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import type { Contents } from './contents.ts';
import type { ServiceWish, Ticket } from './transaction.ts';

/** Runs the user's lines on the host, in the new release, before it is live. Its output is shown as it comes. */
export async function runBeforeSwitch(
  host: Host,
  ticket: Ticket,
  contents: Contents,
  lines: string,
  timeout: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  await callProgram(
    host,
    ticket.place.root,
    'prepare',
    { ...ticket.identity, release: ticket.release, recipe: contents.recipe, timeout: Math.ceil(timeout / 1000) },
    { input: Buffer.from(lines), timeout: timeout + 30_000, onLine: say, signal },
  );
}

/** Makes the tree a release: read-only, listed, on the disk, in its place. Not live yet. */
export async function seal(
  host: Host,
  ticket: Ticket,
  contents: Contents,
  digest: string,
  service: ServiceWish,
  say: (line: string) => void,
): Promise<void> {
  await callProgram(
    host,
    ticket.place.root,
    'seal',
    {
      ...ticket.identity,
      ...service,
      release: ticket.release,
      recipe: contents.recipe,
      writable: contents.writable,
      digest,
    },
    { onLine: say, timeout: 600_000 },
  );
}
