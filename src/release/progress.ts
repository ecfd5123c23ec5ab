import { inBytes } from '../artifact/bytes.ts';

/** How far an upload is. */
export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  /** Bytes of files as they are on the disk. */
  readonly bytes: number;
  readonly ofBytes: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** Between two lines, in milliseconds; an upload that is over sooner says nothing. */
const EVERY = 5_000;

/** A line for a log that is no terminal. Pure. */
export function progressLine({ files, ofFiles, bytes, ofBytes, elapsed }: Progress): string {
  const rate = (bytes / Math.max(elapsed, 1)) * 1000;
  const left = rate === 0 ? '' : `, about ${Math.ceil((ofBytes - bytes) / rate)} s to go`;
  return `Sent ${files} of ${ofFiles} files, ${inBytes(bytes)} of ${inBytes(ofBytes)}, ${inBytes(Math.round(rate))} a second${left}`;
}

/** Tells how far an upload is, now and then. */
export function tellProgress(
  total: { readonly files: number; readonly bytes: number },
  say: (line: string) => void,
  now: () => number,
): { file(): void; bytes(count: number): void } {
  const began = now();
  let told = began;
  let files = 0;
  let bytes = 0;
  return {
    file() {
      files += 1;
    },
    bytes(count) {
      bytes += count;
      const at = now();
      if (at - told < EVERY) return;
      told = at;
      say(progressLine({ files, ofFiles: total.files, bytes, ofBytes: total.bytes, elapsed: at - began }));
    },
  };
}
