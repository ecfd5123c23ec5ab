import type { Tree } from '@lezer/common';
import type { LRParser } from '@lezer/lr';
import type { Gathering } from '../gathering.ts';

/**
 * Microseconds of the processor's time, for any file and for each of its characters. What a person wrote takes less than half
 * a second a megabyte; what is broken on purpose takes with twice the text four times as long.
 */
const ANY = 500_000;
const EACH = 3;
const STEPS_BETWEEN = 2000;

/** Parses a file; tells the gathering, and returns nothing, when that takes longer than any honest file does. */
export function parseWithin(into: Gathering, parser: LRParser): Tree | undefined {
  const began = process.cpuUsage();
  const parse = parser.startParse(into.text);
  for (let steps = 1; ; steps += 1) {
    const tree = parse.advance();
    if (tree) return tree;
    if (steps % STEPS_BETWEEN !== 0) continue;
    const { user, system } = process.cpuUsage(began);
    if (user + system <= ANY + EACH * into.text.length) continue;
    into.broken('it takes much longer to parse than its size explains', 0, into.text.length);
    return undefined;
  }
}
