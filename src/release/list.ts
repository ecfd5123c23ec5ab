import { createHash, hash } from 'node:crypto';
import { lineOf } from '../artifact/document.ts';
import type { Entry, Manifest } from '../artifact/manifest.ts';
import { binaryOf, textOf } from '../artifact/name.ts';
import { expectationOf, treeDigest, updateByLines } from './expectation.ts';
import { Slices } from './slices.ts';

/** Characters of a line's digest that stand for it: 42 bits. Two alike are noticed, and everything is compared then. */
const KEY = 7;

/**
 * What a release holds and what was built, as the host keeps it: one line an entry, `KEY`, a mark, and the entry's line
 * of the manifest as it was built, sorted by bytes. The mark is a space for what is in both, `-` for what was built and
 * left out of the release, `+` for what only the release has (links into shared/). The host can tell paths, digests and
 * targets from such a line by `sed` alone; entries whose names JSON has to escape are left to the lists called extra.
 */
export interface ReleaseList {
  /** The key of each line, in their order. */
  readonly keys: readonly string[];
  /** A line in binary form, without its end. All of them are many times what their keys are: each is made when it is asked for. */
  readonly line: (index: number) => string;
  /** The entry of each line, as it is in the release; nothing for what is left out of it. */
  readonly entries: readonly (Entry | undefined)[];
  /** Entries of the release that are in no line. */
  readonly extra: readonly Entry[];
  /** Lines of the manifest that are in no line, each with the path that it comes after, and in that order. */
  readonly extraJson: readonly string[];
  /** sha256 of the list as a file. */
  readonly digest: string;
  /** {@link treeDigest} of the release, made with the rest: then nothing is left to do when the host has answered. */
  readonly tree: string;
}

/** The key of an entry's line, behind its mark. */
const keyOf = (mark: string, entry: Entry): string => hash('sha256', mark + lineOf(entry), 'base64url').slice(0, KEY);

/** Whether none of a list's lines can be that of an entry of a build: then it is a list of another release. */
export const isInNone = (entry: Entry, keys: ReadonlySet<string>): boolean =>
  isListed(entry) && ![' ', '-'].some((mark) => keys.has(keyOf(mark, entry)));

interface Line {
  readonly key: string;
  readonly mark: string;
  /** What stands in the line, and what of the release that is. */
  readonly entry: Entry;
  readonly released: Entry | undefined;
}

const written = ({ key, mark, entry }: Line): string => `${key}${mark}${binaryOf(lineOf(entry))}`;

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

/** By their bytes. Keys that are alike are rare, and texts alone are sorted several times as fast as what has them. */
function sorted(lines: readonly Line[]): readonly Line[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  if (byKey.size === lines.length) return [...byKey.keys()].sort().map((key) => byKey.get(key) as Line);
  return lines.toSorted((a, b) => (a.key === b.key ? compare(written(a), written(b)) : compare(a.key, b.key)));
}

/** Lines that are made or hashed at once: below two milliseconds of work. */
const PIECE = 500;

export const listOf = (manifest: Manifest, built: Manifest): ReleaseList => new Slices(listing(manifest, built)).now();

/** Makes the list in small steps, so that other work may go on between them. */
export function* listing(manifest: Manifest, built: Manifest): Generator<void, ReleaseList> {
  const unsorted: Line[] = [];
  const extraJson: string[] = [];
  const add = (mark: string, entry: Entry, released: Entry | undefined): void => {
    unsorted.push({ key: keyOf(mark, entry), mark, entry, released });
  };
  // Both are sorted by path.
  let at = 0;
  const addReleased = (before?: string): void => {
    for (let next = manifest[at]; next !== undefined && (before === undefined || next.path < before); at += 1) {
      if (isListed(next)) add('+', next, next);
      next = manifest[at + 1];
    }
  };
  let last = '';
  for (const [index, entry] of built.entries()) {
    if (index % PIECE === PIECE - 1) yield;
    addReleased(entry.path);
    const there = manifest[at]?.path === entry.path ? manifest[at] : undefined;
    const kept = there !== undefined && isListed(entry) && isListed(there) && isSame(there, entry);
    if (kept) at += 1;
    if (isListed(entry)) {
      last = entry.path;
      add(kept ? ' ' : '-', entry, kept ? there : undefined);
    } else {
      const order = String(extraJson.length).padStart(6, '0');
      extraJson.push(`${last}\x02${order}\x01${binaryOf(lineOf(entry))}`);
    }
  }
  addReleased();
  yield;
  const listed = sorted(unsorted);
  const line = (index: number): string => written(listed[index] as Line);
  const digest = createHash('sha256');
  for (let from = 0; from < listed.length; from += PIECE) {
    yield;
    updateByLines(digest, listed.slice(from, from + PIECE).map(written));
  }
  yield;
  return {
    keys: listed.map(({ key }) => key),
    line,
    entries: listed.map(({ released }) => released),
    extra: manifest.filter((entry) => !isListed(entry)),
    extraJson,
    digest: digest.digest('hex'),
    tree: treeDigest(manifest),
  };
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

/** JSON writes such a name as it is. */
function isPlain(name: string): boolean {
  return !/[\x00-\x1f\x7f"\\]/.test(name) && (!/[\x80-\xff]/.test(name) || textOf(name) !== undefined);
}

const fileOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

/** The lists that come with an upload to a host that knows nothing of it. The last one says that it is complete. */
export const wholeLists = (list: ReleaseList): Record<string, Buffer> => ({
  list: fileOf(list.keys.map((_, index) => list.line(index))),
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
