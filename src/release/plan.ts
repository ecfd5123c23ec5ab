import type { Manifest } from '../artifact/manifest.ts';
import type { Host } from '../host/host.ts';
import { callForBytes } from '../host/program/call.ts';
import { type Delta, deltaOf } from './delta.ts';
import { parseListing } from './listing.ts';
import type { Place } from './place.ts';

/**
 * What would travel for a release, from the live one as it is now. Leaves nothing on the host.
 *
 * @param live name of the live release; empty when nothing of Surefoot's is live.
 */
export async function planFor(
  host: Host,
  place: Place,
  live: string,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<Delta> {
  if (live === '' || live === '0000-adopted') return deltaOf(manifest, new Map());
  const args = { live: place.live, release: live };
  const answer = await callForBytes(host, place.root, 'contents', args, { how: 'fed', signal });
  return deltaOf(manifest, parseListing(answer));
}
