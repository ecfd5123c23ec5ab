import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '../change/checkout.ts';
import { isIn, type Scope } from '../scope.ts';
import { LARGEST } from '../source/read.ts';
import { type Content, contentOf, tooLarge } from './content.ts';

/** Paths of all files of a checkout as they lie on the disk, those that git ignores left out. */
export async function filesOnDisk({ git, prefix }: Checkout): Promise<string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = await git.bytes(prefix === '' ? args : [...args, '--', prefix]);
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
}

const nameless = (path: string): Content => ({
  file: { path, text: '', executable: false },
  unreadable: 'its name is no UTF-8',
});

/** One file after the other: threads of the file system would cost more than they save. */
function statOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Files as they lie on the disk. Links are not followed: what they lead to is a file of its own. */
export function* contentsOnDisk(directory: string, paths: readonly string[], scope: Scope): Generator<Content> {
  for (const path of paths) {
    if (!isIn(scope, path)) continue;
    const file = join(directory, path);
    const found = statOf(file);
    // A name that is no UTF-8 was not kept as it is, and leads nowhere.
    if (found === undefined && path.includes('\ufffd')) yield nameless(path);
    if (!found?.isFile()) continue;
    const executable = (found.mode & 0o111) !== 0;
    yield found.size > LARGEST
      ? tooLarge(path, executable, found.size)
      : contentOf(path, executable, readFileSync(file));
  }
}
