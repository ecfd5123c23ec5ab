import type { Entry, Manifest } from '../artifact/manifest.ts';
import { isOdd } from './expectation.ts';
import type { Listing } from './listing.ts';

/** What has to travel, and what has to go, for a tree on the host to become a release. */
export interface Delta {
  /** Directories, links (always all: they are few) and the files whose content or mode the host lacks. */
  readonly send: readonly Entry[];
  /** Paths that are removed first: what the release does not hold, and what is about to be replaced. */
  readonly remove: readonly string[];
  readonly files: number;
  /** Bytes of the files to send, and of disk blocks that they will need. */
  readonly bytes: number;
  readonly blocks: number;
}

const BLOCK = 4096;
const TYPE = 0o170000;
const DIRECTORY = 0o040000;
const REGULAR = 0o100000;

/** Compares what a release holds with what lies on the host. Pure; linear in both. */
export function deltaOf(manifest: Manifest, listing: Listing): Delta {
  const send: Entry[] = [];
  const replaced = new Set<string>();
  const wanted = new Set<string>();
  let files = 0;
  let bytes = 0;
  let blocks = 0;
  for (const entry of manifest) {
    wanted.add(entry.path);
    const there = listing.get(entry.path);
    if (entry.type === 'file') {
      const same = there?.mode === (REGULAR | entry.mode) && there.sha256 === entry.sha256 && !isOdd(entry.path);
      if (same) continue;
      files += 1;
      bytes += entry.size;
      blocks += Math.ceil(entry.size / BLOCK) * BLOCK;
    } else if (entry.type === 'directory') {
      if (there && (there.mode & TYPE) === DIRECTORY) continue;
      blocks += BLOCK;
    }
    send.push(entry);
    if (there) replaced.add(entry.path);
  }
  const gone = [...listing.keys()].filter((path) => !wanted.has(path));
  return { send, remove: [...gone, ...replaced], files, bytes, blocks };
}
