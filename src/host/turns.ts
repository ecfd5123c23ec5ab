import type { Duplex } from 'node:stream';

/**
 * Counts how often this side spoke after it had heard something new: what it said at once counts once, so this is what
 * a far line makes slow. Call it right after the first words were written.
 */
export function countTurns(stream: Duplex): () => number {
  let turns = 1;
  let heard = false;
  stream.on('data', () => {
    heard = true;
  });
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]): boolean => {
    if (heard) turns += 1;
    heard = false;
    return write(...args);
  };
  return () => turns;
}
