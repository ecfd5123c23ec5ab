import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { piecesOf } from '../artifact/document.ts';
import { globs } from '../artifact/glob.ts';
import type { Entry, Manifest } from '../artifact/manifest.ts';
import { binaryOf, shown } from '../artifact/name.ts';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { laidDown } from './list.ts';
import { innerPath } from './place.ts';

/** What the user asks of the release beside the artifact's own files. */
export interface Wishes {
  readonly exclude: readonly string[];
  readonly shared: readonly string[];
  readonly writable: readonly string[];
  readonly beforeSwitch: string;
}

/** What a release is made of. */
export interface Contents {
  /** The release's entries with the modes they have on the host: nothing but `writable` may be written. */
  readonly manifest: Manifest;
  /** Paths below `shared/` that the release links to; a directory is made when it is missing. */
  readonly shared: readonly { readonly path: string; readonly directory: boolean }[];
  readonly writable: readonly string[];
  /** sha256 over all of this: two deploys of the same recipe make the same release. */
  readonly recipe: string;
}

/**
 * Turns an artifact into what is laid down on the host: excluded paths left out, links into `shared/` added, modes
 * without write bits, directories uniformly 0755 (0555 once sealed).
 *
 * @throws {Fault} when a wish and the artifact contradict each other.
 */
export function contentsOf(artifact: Manifest, wishes: Wishes): Contents {
  const left = globs(wishes.exclude);
  const isLeft = ({ path }: Entry): boolean => left(path) === 'meant' || insideExcluded(path, left);
  const released = wishes.exclude.length === 0 ? artifact : artifact.filter((entry) => !isLeft(entry));
  const kept = new Map(released.map((entry) => [entry.path, entry]));
  const shared = wishes.shared.map((given) => innerPath('shared', given));
  const writable = wishes.writable.map((given) => innerPath('writable', given));
  for (const { path } of shared) addSharedLink(kept, binaryOf(path));
  for (const { path, directory } of writable) allowWriting(kept, binaryOf(path), directory);
  const manifest = [...kept.values()].map(sealed).sort((a, b) => (a.path < b.path ? -1 : 1));
  const names = writable.map(({ path }) => path);
  return { manifest, shared, writable: names, recipe: recipeOf(manifest, names, wishes.beforeSwitch) };
}

function insideExcluded(path: string, left: (path: string) => string): boolean {
  for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
    if (left(parent) === 'meant') return true;
  }
  return false;
}

function addSharedLink(entries: Map<string, Entry>, path: string): void {
  const hidden = [...entries.keys()].find((each) => each === path || each.startsWith(`${path}/`));
  if (hidden !== undefined) {
    throw contradiction(
      `The artifact holds ${shown(hidden)}, which the link to shared/${shown(path)} would hide.`,
      `Add ${shown(path)} to the input \`exclude\`, or take it out of \`shared\`.`,
    );
  }
  addParents(entries, path);
  // A release lies two levels below the root: releases/ID.
  const up = '../'.repeat(path.split('/').length + 1);
  entries.set(path, { type: 'link', path, target: `${up}shared/${path}` });
}

function allowWriting(entries: Map<string, Entry>, path: string, directory: boolean): void {
  if (entries.has(path)) return;
  if (!directory) {
    throw contradiction(
      `Input \`writable\` names ${shown(path)}, which is not in the artifact.`,
      'Correct the name, or end it with a slash to have an empty directory made.',
    );
  }
  addParents(entries, path);
  entries.set(path, { type: 'directory', path, mode: 0o755 });
}

function addParents(entries: Map<string, Entry>, path: string): void {
  for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
    const there = entries.get(parent);
    if (there && there.type !== 'directory') {
      throw contradiction(
        `${shown(parent)} in the artifact is not a directory, so ${shown(path)} cannot lie in it.`,
        'Correct the path.',
      );
    }
    entries.set(parent, { type: 'directory', path: parent, mode: 0o755 });
  }
}

/** An entry with the mode it is laid down with: readable as the build made it, writable by nobody. */
function sealed(entry: Entry): Entry {
  if (entry.type === 'file') return { ...entry, mode: laidDown(entry.mode) };
  return entry.type === 'directory' ? { ...entry, mode: 0o755 } : entry;
}

function recipeOf(manifest: Manifest, writable: readonly string[], beforeSwitch: string): string {
  const digest = createHash('sha256').update(JSON.stringify([1, writable, beforeSwitch]));
  for (const piece of piecesOf(manifest)) digest.update(piece);
  return digest.digest('hex');
}

const contradiction = (what: string, remedy: string): Fault => new Fault(what, { state: NOTHING_TOUCHED, remedy });
