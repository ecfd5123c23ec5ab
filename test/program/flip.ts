import { chmodSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** Turns one bit of a file and leaves everything else as it was: size, mode, inode, and its time where none is given. */
export function flip(path: string, byte: number, written?: Date): void {
  const { atimeMs, mtimeMs, mode } = statSync(path);
  chmodSync(path, mode | 0o200);
  const bytes = readFileSync(path);
  bytes[byte] = (bytes[byte] as number) ^ 1;
  writeFileSync(path, bytes);
  chmodSync(path, mode);
  utimesSync(path, atimeMs / 1000, written ?? mtimeMs / 1000);
}
