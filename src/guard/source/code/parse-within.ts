import type { Tree } from '@lezer/common';
import type { LRParser } from '@lezer/lr';
import type { Gathering } from '../gathering.ts';

/** Seconds of the processor's time. A file of a megabyte that a person wrote takes less than half of one. */
const LONGEST = 3;
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
    if (user + system <= LONGEST * 1e6) continue;
    into.broken(`it takes more than ${LONGEST} s to parse`, 0, into.text.length);
    return undefined;
  }
}
