import { Fault, NOTHING_TOUCHED } from '../fault.ts';

/** How many offenders a message names: enough to see the pattern, few enough to be read. */
export const MOST_NAMED = 20;

/** Names at most {@link MOST_NAMED} offenders, one a line, and counts the rest. */
export function named(offenders: readonly string[]): string {
  const rest = offenders.length - MOST_NAMED;
  const lines = offenders.slice(0, MOST_NAMED).map((offender) => `  - ${offender}`);
  return [...lines, ...(rest > 0 ? [`  - and ${rest} more`] : [])].join('\n');
}

/** The refusal of a build: nothing has left the runner yet. */
export function refusal(what: string, remedy: string, offenders: readonly string[] = []): Fault {
  return new Fault(offenders.length > 0 ? `${what}\n${named(offenders)}` : what, { state: NOTHING_TOUCHED, remedy });
}
