import { readBlobs } from '../change/blobs.ts';
import { type Checkout, within } from '../change/checkout.ts';
import { filesOf } from '../change/tree.ts';
import { isExecutable, isFile } from '../change/version.ts';
import { isIn, type Scope } from '../scope.ts';
import { LARGEST } from '../source/read.ts';
import { type Content, contentOf, tooLarge } from './content.ts';

/** Files that are held in memory at once. */
export const BATCH = 200;

/** Every file of a commit. */
export async function* contentsOfTree(
  { git, prefix }: Checkout,
  commit: string,
  scope: Scope,
): AsyncGenerator<Content> {
  const files = (await filesOf(git, commit)).flatMap((version) => {
    const path = within(prefix, version.path);
    return path !== undefined && isFile(version.mode) && isIn(scope, path) ? [{ ...version, path }] : [];
  });
  for (let from = 0; from < files.length; from += BATCH) {
    const batch = files.slice(from, from + BATCH);
    const oids = batch.map(({ oid }) => oid);
    const blobs = await readBlobs(git, oids, LARGEST);
    for (const { path, mode, oid } of batch) {
      const blob = blobs.get(oid);
      if (blob === undefined) continue;
      const executable = isExecutable(mode);
      yield 'bytes' in blob ? contentOf(path, executable, blob.bytes) : tooLarge(path, executable, blob.tooLarge);
    }
  }
}
