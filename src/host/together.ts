import type { Duplex } from 'node:stream';

/**
 * Lets what is written at once go out at once. ssh2 writes each packet in three parts, length, content and tag: without
 * Nagle's algorithm these were three packets of TCP and three calls of the system for each.
 */
export function writeTogether(stream: Duplex): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  let held = false;
  const release = (): void => {
    held = false;
    stream.uncork();
  };
  stream.write = (...args: unknown[]): boolean => {
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(release);
    }
    return write(...args);
  };
}
