import type { Manifest } from '../artifact/manifest.ts';
import type { Host } from '../host/host.ts';
import { contentsOf } from '../release/contents.ts';
import type { Place } from '../release/place.ts';
import { planFor } from '../release/plan.ts';
import { hasOpenRelease, survey } from '../release/survey.ts';
import type { Change } from './judge/change.ts';

const NOTHING_ASKED = { exclude: [], shared: [], writable: [], beforeSwitch: '' };

/** Asks what a deploy of a build would change. @throws {Fault} when the host does not answer. */
export async function changeOf(host: Host, place: Place, build: Manifest, signal: AbortSignal): Promise<Change> {
  const { manifest, recipe } = contentsOf(build, NOTHING_ASKED);
  const seen = await survey(host, place, signal);
  return {
    live: seen.live,
    foreign: seen.foreign,
    same: seen.liveRecipe === recipe && seen.liveCommitted && !hasOpenRelease(seen),
    delta: await planFor(host, place, seen.live, manifest, signal),
    files: manifest.filter(({ type }) => type === 'file').length,
  };
}
