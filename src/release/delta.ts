import type { Entry, Manifest } from '../artifact/manifest.ts';
import { isOdd } from './expectation.ts';
import type { ReleaseList } from './list.ts';
import type { Listing } from './listing.ts';

/** How many, and names of at least the first of them. */
export interface Some {
  readonly count: number;
  readonly names: readonly string[];
}

/** What a person sees of a change: files whose content or mode is another, files that are new, names that go. */
export interface Changes {
  readonly changed: Some;
  readonly added: Some;
  readonly removed: Some;
}

/** What has to travel, and what has to go, for a tree on the host to become a release. */
export interface Delta {
  /** Directories, links (always all: they are few) and the files whose content or mode the host lacks. */
  readonly send: readonly Entry[];
  /** Paths that are removed first: what the release does not hold, and what is about to be replaced. */
  readonly remove: readonly string[];
  readonly files: number;
  readonly changes: Changes;
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
      blocks += inBlocks(entry.size);
    } else if (entry.type === 'directory') {
      if (there && (there.mode & TYPE) === DIRECTORY) continue;
      blocks += BLOCK;
    }
    send.push(entry);
    if (there) replaced.add(entry.path);
  }
  const gone = [...listing.keys()].filter((path) => !wanted.has(path));
  const sent = send.filter(({ type }) => type === 'file').map(({ path }) => path);
  const changes = {
    changed: some(sent.filter((path) => replaced.has(path))),
    added: some(sent.filter((path) => !replaced.has(path))),
    removed: some(gone),
  };
  return { send, remove: [...gone, ...replaced], files, changes, bytes, blocks };
}

const some = (names: readonly string[]): Some => ({ count: names.length, names });

/** Compares a release with the keys that a host has, in their order; `undefined` where two of a kind are the same. Pure. */
export function deltaOfKeys(list: ReleaseList, keys: readonly string[]): KeyDelta | undefined {
  const there = new Set(keys);
  const mine = new Set(list.keys);
  if (there.size !== keys.length || mine.size !== list.keys.length) return undefined;
  const lines: string[] = [];
  const entries = [...list.extra];
  for (const [index, key] of list.keys.entries()) {
    if (there.has(key)) continue;
    lines.push(list.line(index));
    const entry = list.entries[index];
    if (entry !== undefined) entries.push(entry);
  }
  // Parents before what lies in them.
  const send = entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = send.filter((entry) => entry.type === 'file');
  return {
    send,
    gone: keys.filter((key) => !mine.has(key)),
    lines,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    blocks: send.reduce((sum, entry) => sum + (entry.type === 'file' ? inBlocks(entry.size) : BLOCK), 0),
  };
}

/** What has to travel to a host that has the list of the release before. */
export interface KeyDelta extends Pick<Delta, 'send' | 'files' | 'bytes' | 'blocks'> {
  /** Keys of what the release does not hold any more. */
  readonly gone: readonly string[];
  /** Lines of the list that are new. */
  readonly lines: readonly string[];
}

const inBlocks = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;
