import { createHash, hash } from 'node:crypto';
import { lineOf } from '../artifact/document.ts';
import type { Entry, Manifest } from '../artifact/manifest.ts';
import { binaryOf, textOf } from '../artifact/name.ts';
import { expectationOf } from './expectation.ts';

/** Characters of a line's digest that stand for it: 42 bits. Two alike are noticed, and everything is compared then. */
const KEY = 7;

/**
 * What a release holds and what was built, as the host keeps it: one line an entry, `KEY`, a mark, and the entry's line
 * of the manifest as it was built, sorted by bytes. The mark is a space for what is in both, `-` for what was built and
 * left out of the release, `+` for what only the release has (links into shared/). The host can tell paths, digests and
 * targets from such a line by `sed` alone; entries whose names JSON has to escape are left to the lists called extra.
 */
export interface ReleaseList {
  /** In binary form, without line ends. */
  readonly lines: readonly string[];
  /** The entry of each line, as it is in the release; nothing for what is left out of it. */
  readonly entries: ReadonlyMap<string, Entry | undefined>;
  /** Entries of the release that are in no line. */
  readonly extra: readonly Entry[];
  /** Lines of the manifest that are in no line, each with the path that it comes after, and in that order. */
  readonly extraJson: readonly string[];
  /** sha256 of the list as a file. */
  readonly digest: string;
}

export function listOf(manifest: Manifest, built: Manifest): ReleaseList {
  const entries = new Map<string, Entry | undefined>();
  const extra = manifest.filter((entry) => !isListed(entry));
  const extraJson: string[] = [];
  const released = new Map(manifest.map((entry) => [entry.path, entry]));
  const add = (mark: string, line: string, entry: Entry | undefined): void => {
    const binary = binaryOf(line);
    entries.set(`${hash('sha256', mark + line, 'base64url').slice(0, KEY)}${mark}${binary}`, entry);
  };
  const named = new Set<string>();
  let before = '';
  for (const entry of built) {
    if (!isListed(entry)) {
      const order = String(extraJson.length).padStart(6, '0');
      extraJson.push(`${before}\x02${order}\x01${binaryOf(lineOf(entry))}`);
      continue;
    }
    before = entry.path;
    const there = released.get(entry.path);
    const kept = there !== undefined && isListed(there) && isSame(there, entry);
    if (kept) named.add(entry.path);
    add(kept ? ' ' : '-', lineOf(entry), kept ? there : undefined);
  }
  for (const entry of manifest) if (isListed(entry) && !named.has(entry.path)) add('+', lineOf(entry), entry);
  const lines = [...entries.keys()].sort();
  return { lines, entries, extra, extraJson, digest: createHash('sha256').update(fileOf(lines)).digest('hex') };
}

/** Is an entry of the release one of the build, but for the mode that it is laid down with? */
function isSame(released: Entry, built: Entry): boolean {
  if (released.type === 'file') {
    return built.type === 'file' && built.sha256 === released.sha256 && laidDown(built.mode) === released.mode;
  }
  if (released.type === 'link') return built.type === 'link' && built.target === released.target;
  return built.type === 'directory';
}

/** The mode of a file of the release, from that of the build; the host reckons the same. */
export const laidDown = (mode: number): number => (mode & 0o555) | 0o400;

const isListed = (entry: Entry): boolean => isPlain(entry.path) && (entry.type !== 'link' || isPlain(entry.target));

export const keyOf = (line: string): string => line.slice(0, KEY);

/** JSON writes such a name as it is. */
function isPlain(name: string): boolean {
  return !/[\x00-\x1f\x7f"\\]/.test(name) && (!/[\x80-\xff]/.test(name) || textOf(name) !== undefined);
}

const fileOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

/** The lists that come with an upload to a host that knows nothing of it. The last one says that it is complete. */
export const wholeLists = (list: ReleaseList): Record<string, Buffer> => ({
  list: fileOf(list.lines),
  ...extraLists(list),
});

/** The lists for a host that has the list of the release before; `lines` are those that are new. */
export const addedLists = (list: ReleaseList, lines: readonly string[]): Record<string, Buffer> => ({
  added: fileOf(lines),
  ...extraLists(list),
});

function extraLists({ extra, extraJson }: ReleaseList): Record<string, Buffer> {
  const { shape, sums, links, odd } = expectationOf(extra);
  return {
    'extra-shape': shape,
    'extra-sums': sums,
    'extra-links': links,
    'extra-json': fileOf(extraJson),
    'extra-names': Buffer.from(extra.map(({ path }) => `./${path}\0`).join(''), 'latin1'),
    odd,
  };
}
