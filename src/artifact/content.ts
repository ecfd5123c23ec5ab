import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What reading a file gave: what it holds, or word that the file did not hold still. */
export type Content =
  | { readonly held: true; readonly sha256: string; readonly mode: number; readonly size: number }
  | { readonly held: false; readonly how: string };

/** How much is read at once: small enough (below a millisecond to hash) to keep the event loop awake. */
export const PIECE = 1024 * 1024;

/**
 * Hashes a file piece by piece through one buffer. Yields between pieces, so that the caller may let other work in;
 * returns the content. A file that is not the same any more at the end as when it was opened has not held
 * still, nor has what is no file when it is opened. `head` receives the first piece; its bytes are valid only during the call.
 */
export function* readContent(
  file: string | Buffer,
  buffer: Buffer,
  head: (bytes: Buffer) => void,
): Generator<void, Content> {
  // Since its directory was read somebody may have put a link or a fifo there: neither is followed or waited for.
  const fd = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const before = fstatSync(fd);
    if (!before.isFile()) return { held: false, how: 'another file took its place' };
    let length = readSync(fd, buffer);
    head(buffer.subarray(0, length));
    let total = length;
    let sha256: string;
    if (length === before.size) {
      sha256 = hash('sha256', buffer.subarray(0, length), 'hex');
    } else {
      const digest = createHash('sha256');
      while (length > 0) {
        digest.update(buffer.subarray(0, length));
        yield;
        length = readSync(fd, buffer);
        total += length;
        if (total > before.size) return { held: false, how: 'it grew' };
      }
      sha256 = digest.digest('hex');
    }
    if (total !== before.size) return { held: false, how: `${total} bytes were read of ${before.size}` };
    const closed = changed(before, fstatSync(fd));
    return closed ? { held: false, how: closed } : { held: true, sha256, mode: before.mode & 0o777, size: before.size };
  } finally {
    closeSync(fd);
  }
}

function changed(before: Stats, after: Stats): string | undefined {
  if (before.size !== after.size) return `its size went from ${before.size} to ${after.size} bytes`;
  if (before.mtimeMs !== after.mtimeMs) return 'it was written to';
  if (before.ctimeMs !== after.ctimeMs) return 'its mode or owner was changed';
  return undefined;
}
