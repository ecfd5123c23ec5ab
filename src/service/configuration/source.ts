import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { Fault, NOTHING_TOUCHED } from '../../fault.ts';
import type { FileWish } from './wish.ts';

/** A file as it is to be on the host. */
export interface NewFile extends FileWish {
  readonly content: Buffer;
}

/** Bytes of all files together: the host takes them with the words of the call. */
const MOST_BYTES = 256 * 1024;

/**
 * Reads the sources, each absolute or from the workspace.
 *
 * @throws {Fault} when one is no file, leads out of the workspace, or all together are too large.
 */
export async function readSources(wishes: readonly FileWish[], workspace: string): Promise<readonly NewFile[]> {
  const files: NewFile[] = [];
  let bytes = 0;
  for (const wish of wishes) {
    const path = await placeOf(wish.source, workspace);
    const content = await readFile(path).catch((error: Error) => {
      throw unreadable(wish.source, error.message);
    });
    bytes += content.length;
    if (bytes > MOST_BYTES) throw unreadable(wish.source, `all files together have more than ${MOST_BYTES} bytes`);
    files.push({ ...wish, content });
  }
  return files;
}

async function placeOf(source: string, workspace: string): Promise<string> {
  const given = resolve(workspace, source);
  try {
    const path = await realpath(given);
    const { size } = await stat(path).then((found) => {
      if (!found.isFile()) throw new Error('it is no file');
      return found;
    });
    if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
    // A link that was checked out must not fetch what else lies on the runner.
    const inside = relative(await realpath(workspace), path);
    if (!isAbsolute(source) && (inside === '..' || inside.startsWith('../') || isAbsolute(inside))) {
      throw new Error('it leads out of the workspace');
    }
    return path;
  } catch (error) {
    throw unreadable(source, (error as Error).message);
  }
}

const unreadable = (source: string, why: string): Fault =>
  new Fault(`Input \`configuration\` names ${JSON.stringify(source)}, which cannot be taken: ${why}`, {
    state: NOTHING_TOUCHED,
    remedy: 'Name a file from the workspace, and check out the repository before this step.',
  });
