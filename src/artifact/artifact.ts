import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './document.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import { binaryOf, shown } from './name.ts';
import { refusal } from './offenders.ts';
import { scan } from './scan.ts';

/** What a build has made, as it was read from the disk. */
export interface Artifact {
  /** Absolute path. */
  readonly root: string;
  readonly manifest: Manifest;
  /** The digest of the manifest. */
  readonly digest: string;
  readonly files: readonly FileEntry[];
  /** The sizes of all files together. */
  readonly bytes: number;
  /** Paths of the files that begin a private key. */
  readonly withKey: ReadonlySet<string>;
}

/** Which input names the artifact, and so what is to be said when it is not there. */
export type AskedBy = 'artifact' | 'source';

/**
 * Reads the artifact, each file once.
 *
 * @param file receives files as they are read, see `scan`.
 * @throws {Fault} as `scan` does, and with the directories that are there when the one asked for is not.
 */
export async function readArtifact(
  root: string,
  directory: string,
  signal: AbortSignal,
  by: AskedBy = 'artifact',
  file?: (file: FileEntry) => void,
): Promise<Artifact> {
  mustBeThere(root, directory, by);
  const withKey = new Set<string>();
  const manifest = await scan(root, { key: (path) => withKey.add(path), signal, ...(file && { file }) });
  const files = manifest.filter((entry) => entry.type === 'file');
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return { root, manifest, digest: digestOf(manifest), files, bytes, withKey };
}

/** @throws {Fault} when there is no such directory, with those that are there. */
export function mustBeThere(root: string, directory: string, by: AskedBy): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw noArtifact(root, directory, by);
}

function noArtifact(root: string, directory: string, by: AskedBy): Error {
  const name = shown(binaryOf(root));
  if (existsSync(root)) return refusal(`The artifact ${name} is not a directory.`, `Set \`${by}\` to a directory.`);
  const there = readdirSync(directory, { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== '.git' && each.name !== 'node_modules')
    .map((each) => shown(binaryOf(join(directory, each.name))));
  const others = there.length > 0 ? ' These directories are there:' : '';
  if (by === 'source') {
    const remedy =
      'Set `source` to the directory to deploy, absolute or from the workspace; build it in a step before.';
    return refusal(`There is no directory ${name} to deploy (input \`source\`).${others}`, remedy, there);
  }
  return refusal(
    `The build ended well, but there is no directory ${name} (input \`artifact\`).${others}`,
    'Set `artifact` to the directory that the build writes, from `working-directory`.',
    there,
  );
}
