import type { CancelClock } from '../runner/process.ts';

/** The end of a runner whose machine is taken away: nobody is asked, nothing is tidied up. */
export const GONE: CancelClock = { terminateAfterMs: 0, killAfterMs: 0, atOnce: true };
