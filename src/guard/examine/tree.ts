import { readBlobs, sizesOf } from '../change/blobs.ts';
import { type Checkout, within } from '../change/checkout.ts';
import { filesOf } from '../change/tree.ts';
import { isExecutable, isFile, type Version } from '../change/version.ts';
import { isIn, type Scope } from '../scope.ts';
import { LARGEST } from '../source/read.ts';
import { batches } from './batches.ts';
import { type Content, contentOf, tooLarge } from './content.ts';

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
  const sizes = await sizesOf(git, files.map(oidOf));
  for (const batch of batches(files, ({ oid }) => Math.min(LARGEST, sizes.get(oid) ?? 0))) {
    const blobs = await readBlobs(git, batch.map(oidOf), LARGEST, sizes);
    for (const { path, mode, oid } of batch) {
      const blob = blobs.get(oid);
      if (blob === undefined) continue;
      const executable = isExecutable(mode);
      yield 'bytes' in blob ? contentOf(path, executable, blob.bytes) : tooLarge(path, executable, blob.tooLarge);
    }
  }
}

const oidOf = ({ oid }: Version): string => oid;
