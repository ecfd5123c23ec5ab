import { parentPort, workerData } from 'node:worker_threads';
import { PIECE, readContent } from './content.ts';
import { holdsPrivateKey } from './forbidden.ts';
import { pathIn } from './name.ts';
import { pathOfRead, putRead, type SharedReads, takeReads } from './reads.ts';

/** Reads files beside the first thread until none is left. What it cannot read is left to that one, which says why. */
export function readBeside(): void {
  const reads = workerData as SharedReads;
  const buffer = Buffer.allocUnsafe(PIECE);
  for (const index of takeReads(reads)) {
    let holdsKey = false;
    try {
      const pieces = readContent(pathIn(reads.root, pathOfRead(reads, index)), buffer, (bytes) => {
        holdsKey = holdsPrivateKey(bytes);
      });
      let step = pieces.next();
      while (!step.done) step = pieces.next();
      if (step.value.held) putRead(reads, index, step.value, holdsKey);
    } catch {
      // The first thread reads it again.
    }
  }
  parentPort?.postMessage('read');
}
