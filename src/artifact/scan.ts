import { type Dirent, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { globs } from './glob.ts';
import { faultyLinks } from './link.ts';
import type { Entry, Manifest } from './manifest.ts';
import { binaryOf, pathIn, shown } from './name.ts';
import { refusal } from './offenders.ts';
import { type Looks, readFiles } from './read-files.ts';
import { reading, restless } from './trouble.ts';

/** How long the scan works before it lets the event loop turn: a blocked loop stalls an SSH handshake beside it. */
const SLICE_MS = 3;

export interface ScanOptions extends Looks {
  /** Globs of what is left out, see `globs`; a directory that is left out is not entered. */
  readonly exclude?: readonly string[];
  /** Stops the scan with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a directory into a manifest: every file, directory and link below `root`, sorted by the bytes of their paths.
 * Links are never followed. All of it is done in slices of {@link SLICE_MS}; the calls are synchronous because 20,000 small
 * files cost less that way than through the thread pool.
 *
 * @throws {Fault} when there is no such directory; when something is neither file, directory nor link; when a link
 * could not be kept on a host; when a file cannot be read, or changes while it is read.
 */
export async function scan(root: string, options: ScanOptions = {}): Promise<Manifest> {
  openRoot(root);
  const excluded = globs(options.exclude ?? []);
  const entries: Entry[] = [];
  const files: string[] = [];
  const special: string[] = [];
  const waiting = [''];
  let sliceEnds = performance.now() + SLICE_MS;
  const breathe = (): Promise<void> | undefined => (performance.now() > sliceEnds ? rest() : undefined);
  const rest = async (): Promise<void> => {
    await setImmediate();
    options.signal?.throwIfAborted();
    sliceEnds = performance.now() + SLICE_MS;
  };
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    for (const found of within(root, directory)) {
      const name = found.name.toString('latin1');
      const path = directory === '' ? name : `${directory}/${name}`;
      if (excluded(path) === 'meant') continue;
      const file = pathIn(root, path);
      if (found.isDirectory()) {
        const stats = reading(path, () => lstatSync(file));
        if (!stats.isDirectory()) throw restless(path, 'another file took its place');
        entries.push({ type: 'directory', path, mode: stats.mode & 0o777 });
        waiting.push(path);
      } else if (found.isSymbolicLink()) {
        entries.push({ type: 'link', path, target: reading(path, () => readlinkSync(file, 'latin1')) });
      } else if (found.isFile()) {
        files.push(path);
      } else {
        special.push(`${shown(path)} is a ${kindOf(found)}`);
      }
      const wait = breathe();
      if (wait) await wait;
    }
  }
  if (special.length > 0) {
    throw refusal(
      'The artifact holds what cannot be deployed: only files, directories and links can.',
      'Keep sockets, pipes and devices out of the build output.',
      special,
    );
  }
  for (const entry of await readFiles(root, files, options, breathe, options.signal)) entries.push(entry);
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const links = faultyLinks(entries);
  if (links.length > 0) {
    throw refusal(
      'The artifact holds links that would be broken or would lead astray on the host.',
      'Let the build copy what these links lead to, or make them relative links within the artifact. What outlives a release (uploads, `.env`) is linked on the host by the `shared` input of atomic-sync.',
      links.map((link) => `${shown(link.path)} -> ${shown(link.target)}: it ${link.fault}`),
    );
  }
  return entries;
}

/** What lies in a directory, and of what kind it is: most file systems tell that together with the name. */
function within(root: string, directory: string): Dirent<Buffer>[] {
  // Bytes in and bytes out: of a file system that tells no kinds Node asks for each name itself, and must not read it as text.
  return reading(directory || '.', () =>
    readdirSync(Buffer.from(pathIn(root, directory)), { encoding: 'buffer', withFileTypes: true }),
  );
}

function openRoot(root: string): void {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  throw refusal(
    stats ? `${shown(binaryOf(root))} is not a directory.` : `There is no directory ${shown(binaryOf(root))}.`,
    'Name the directory that the build writes.',
  );
}

function kindOf(found: Dirent<Buffer>): string {
  if (found.isFIFO()) return 'named pipe';
  if (found.isSocket()) return 'socket';
  return found.isBlockDevice() ? 'block device' : 'character device';
}
