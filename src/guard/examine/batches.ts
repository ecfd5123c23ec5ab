/** Bytes of files that are held in memory at once. */
const BYTES = 16_000_000;
/** And so many files: what is found in them is held as well. */
const FILES = 2_000;

/** Files in their order, a few at a time. `size` tells the bytes that are read for one of them. */
export function* batches<T>(files: readonly T[], size: (file: T) => number): Generator<readonly T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for (const file of files) {
    const own = size(file);
    if (batch.length === FILES || (batch.length > 0 && bytes + own > BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += own;
  }
  if (batch.length > 0) yield batch;
}
