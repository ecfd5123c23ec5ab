import type { Entry, Manifest } from './manifest.ts';

/** Where a link may not lead, in words. */
export type LinkFault =
  | 'leads to an absolute path'
  | 'leads out of the artifact'
  | 'leads nowhere'
  | 'leads in a circle';

/** As many links as Linux follows before it answers ELOOP (path_resolution(7)). */
const MOST_FOLLOWED = 40;

/**
 * Says for every link whether it can be kept as it is on the host: it must lead, by a relative path that never climbs
 * above the root, to something that the artifact holds. Judged over the manifest alone, as the kernel would walk it.
 */
export function faultyLinks(
  manifest: Manifest,
): readonly { readonly path: string; readonly target: string; readonly fault: LinkFault }[] {
  if (!manifest.some((entry) => entry.type === 'link')) return [];
  const entries = new Map(manifest.map((entry) => [entry.path, entry]));
  return manifest.flatMap((entry) => {
    if (entry.type !== 'link') return [];
    const fault = follow(entry, entries);
    return fault ? [{ path: entry.path, target: entry.target, fault }] : [];
  });
}

function follow(link: Entry, entries: ReadonlyMap<string, Entry>): LinkFault | undefined {
  const place = link.path.split('/');
  const ahead = [place.pop() ?? ''];
  let followed = 0;
  while (ahead.length > 0) {
    const name = ahead.shift() ?? '';
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (place.pop() === undefined) return 'leads out of the artifact';
      continue;
    }
    const entry = entries.get([...place, name].join('/'));
    if (entry === undefined) return 'leads nowhere';
    if (entry.type === 'link') {
      if (entry.target.startsWith('/')) return 'leads to an absolute path';
      followed += 1;
      if (followed > MOST_FOLLOWED) return 'leads in a circle';
      ahead.unshift(...entry.target.split('/'));
      continue;
    }
    // A file can only be the end of a path, also when what follows it would climb back.
    if (entry.type === 'file' && ahead.length > 0) return 'leads nowhere';
    place.push(name);
  }
  return undefined;
}
