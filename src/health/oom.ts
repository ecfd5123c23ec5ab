/** What the kernel, systemd and V8 write when memory was out. */
const WORDS: readonly RegExp[] = [
  /killed by the OOM killer/,
  /Failed with result 'oom-kill'/,
  /\bout of memory: Kill/i,
  /JavaScript heap out of memory/,
  /Allocation failed - process out of memory/,
];

/** The line that says that memory was out, or `undefined`. */
export const outOfMemoryLine = (lines: readonly string[]): string | undefined =>
  lines.findLast((line) => WORDS.some((words) => words.test(line)));
