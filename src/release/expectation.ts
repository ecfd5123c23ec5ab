import { createHash, type Hash } from 'node:crypto';
import type { Entry, Manifest } from '../artifact/manifest.ts';

/** A name that a line of the host's tools cannot carry: GNU's sha256sum escapes line ends, returns and backslashes. */
export const isOdd = (path: string): boolean => /[\n\r\\]/.test(path);

/** What the host must find after unpacking, in the very words of its tools; each list is a file sent with the upload. */
export interface Expectation {
  /** `HEXMODE ./path` of files and directories, the root included. */
  readonly shape: Buffer;
  /** `SHA256  ./path` of files. */
  readonly sums: Buffer;
  /** `./path -> target` of links. */
  readonly links: Buffer;
  /** Odd names, each as three fields ended by NUL: sha256 or `link`, raw mode or target, `tree/path`. */
  readonly odd: Buffer;
}

/** Pure. */
export function expectationOf(manifest: Manifest): Expectation {
  const { shape, sums, links } = linesOf(manifest);
  const odd = manifest.filter((entry) => isOdd(entry.path)).flatMap(oddFields);
  return {
    shape: text(shape),
    sums: text(sums),
    links: text(links),
    odd: Buffer.from(odd.map((field) => `${field}\0`).join(''), 'latin1'),
  };
}

/** sha256 over all that the host finds in a tree that is right: its shape, its sums and its links, each list sorted. */
export function treeDigest(manifest: Manifest): string {
  const { shape, sums, links } = linesOf(manifest);
  const digest = createHash('sha256');
  // Sorted by lines as sort(1) does: the target of a link may hold a line end.
  for (const list of [shape, sums, links.flatMap((line) => line.split('\n'))]) updateByLines(digest, list.sort());
  return digest.digest('hex');
}

/** Hashes lines of text in binary form, each with its end, without making one text of them. */
export function updateByLines(digest: Hash, lines: readonly string[]): void {
  for (let at = 0; at < lines.length; at += PIECE) digest.update(text(lines.slice(at, at + PIECE)));
}

/** Lines in one piece. */
const PIECE = 1000;

function linesOf(manifest: Manifest): Record<'shape' | 'sums' | 'links', string[]> {
  const shape = ['41ed .'];
  const sums: string[] = [];
  const links: string[] = [];
  for (const entry of manifest) {
    if (isOdd(entry.path)) continue;
    if (entry.type === 'link') links.push(`./${entry.path} -> ${entry.target}`);
    else shape.push(`${rawMode(entry)} ./${entry.path}`);
    if (entry.type === 'file') sums.push(`${entry.sha256}  ./${entry.path}`);
  }
  return { shape, sums, links };
}

const text = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

function rawMode(entry: Entry): string {
  if (entry.type === 'link') throw new TypeError('a link has no mode of its own');
  return ((entry.type === 'file' ? 0o100000 : 0o040000) | entry.mode).toString(16);
}

function oddFields(entry: Entry): string[] {
  const path = `tree/${entry.path}`;
  if (entry.type === 'link') return ['link', entry.target, path];
  return entry.type === 'file' ? [entry.sha256, rawMode(entry), path] : [];
}
