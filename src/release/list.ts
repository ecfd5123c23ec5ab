import { createHash, hash } from 'node:crypto';
import { lineOf } from '../artifact/document.ts';
import type { Entry, Manifest } from '../artifact/manifest.ts';
import { binaryOf, textOf } from '../artifact/name.ts';
import { expectationOf } from './expectation.ts';

/** Characters of a line's digest that stand for it: 42 bits. Two alike are noticed, and everything is compared then. */
const KEY = 7;

/**
 * What a release holds, as the host keeps it: one line an entry, `KEY` and the entry's line of the manifest, sorted by
 * bytes. The host can tell paths, digests and targets from such a line by `sed` alone; entries whose names JSON has to
 * escape are left to {@link wholeLists} and always sent.
 */
export interface ReleaseList {
  /** In binary form, without line ends. */
  readonly lines: readonly string[];
  /** The entry of each line. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly extra: readonly Entry[];
  /** sha256 of the list as a file. */
  readonly digest: string;
}

export function listOf(manifest: Manifest): ReleaseList {
  const entries = new Map<string, Entry>();
  const extra: Entry[] = [];
  for (const entry of manifest) {
    if (isPlain(entry.path) && (entry.type !== 'link' || isPlain(entry.target))) {
      const line = lineOf(entry);
      entries.set(`${hash('sha256', line, 'base64url').slice(0, KEY)} ${binaryOf(line)}`, entry);
    } else {
      extra.push(entry);
    }
  }
  const lines = [...entries.keys()].sort();
  return { lines, entries, extra, digest: createHash('sha256').update(fileOf(lines)).digest('hex') };
}

export const keyOf = (line: string): string => line.slice(0, KEY);

/** JSON writes such a name as it is. */
function isPlain(name: string): boolean {
  return !/[\x00-\x1f\x7f"\\]/.test(name) && (!/[\x80-\xff]/.test(name) || textOf(name) !== undefined);
}

const fileOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

/** The lists that come with an upload to a host that knows nothing of it. The last one says that it is complete. */
export function wholeLists(manifest: Manifest): Record<string, Buffer> {
  const list = listOf(manifest);
  return { list: fileOf(list.lines), ...extraLists(list.extra) };
}

/** The lists for a host that has the list of the release before; `lines` are those that are new. */
export const addedLists = (list: ReleaseList, lines: readonly string[]): Record<string, Buffer> => ({
  added: fileOf(lines),
  ...extraLists(list.extra),
});

function extraLists(extra: readonly Entry[]): Record<string, Buffer> {
  const { shape, sums, links, odd } = expectationOf(extra);
  return {
    'extra-shape': shape,
    'extra-sums': sums,
    'extra-links': links,
    'extra-json': Buffer.from(extra.map((entry) => `${lineOf(entry)}\n`).join(''), 'utf8'),
    'extra-names': Buffer.from(extra.map(({ path }) => `./${path}\0`).join(''), 'latin1'),
    odd,
  };
}
