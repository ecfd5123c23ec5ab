import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import type { Place } from './place.ts';
import type { Holder, ServiceWish } from './transaction.ts';

/** Where a rollback by hand leads. */
export type Back =
  /** A deploy is open and not confirmed: it is what has to be taken back. */
  | { readonly kind: 'open'; readonly release: string }
  /** The link points at a committed release again; its restart and its commit are still to come. */
  | {
      readonly kind: 'switched';
      readonly release: string;
      readonly from: string;
      readonly service: string;
      readonly more: readonly string[];
    };

/**
 * Opens a rollback on the host: to the newest committed release other than the live one, or to a named one.
 *
 * @throws {Refusal} when there is nothing to go back to, or the release is missing, incomplete, uncommitted or changed.
 */
export async function backTo(
  host: Host,
  place: Place,
  holder: Holder,
  to: string | undefined,
  service: ServiceWish,
  say: (line: string) => void,
): Promise<Back> {
  const named = service.service === '' ? {} : service;
  const reply = await callProgram(
    host,
    place.root,
    'back-to',
    { live: place.live, ...holder, ...named, to, reason: `rollback by ${holder.actor}` },
    { onLine: say },
  );
  if (reply.get('kind') === 'revert') return { kind: 'open', release: reply.get('open') };
  return {
    kind: 'switched',
    release: reply.get('release'),
    from: reply.get('previous'),
    service: reply.get('service'),
    more: reply.all('more'),
  };
}
