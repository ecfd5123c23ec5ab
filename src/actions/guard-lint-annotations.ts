import type { Job } from '../github/job.ts';
import { harmless } from '../github/log.ts';
import { annotate } from '../github/toolkit.ts';
import type { Outcome } from '../guard/outcome.ts';
import type { Located } from '../guard/report/located.ts';
import { messageOf, titleOf } from '../guard/report/message.ts';
import { plain, terminalText } from '../guard/report/terminal.ts';

/** What the platform keeps of each level for one step; a step that could not show all needs one for its own words. */
const MOST = 10;

/**
 * Annotates the worst findings in their places, and prints all of them: the log has what the annotations cannot hold.
 * Gives whether every finding was annotated.
 */
export function tellAnnotations(
  job: Job,
  outcome: Outcome,
  { fails, folder }: { readonly fails: boolean; readonly folder: string },
): boolean {
  for (const line of terminalText(outcome, plain).split('\n')) job.info(line);
  const of = (level: Located['severity']): readonly Located[] =>
    outcome.findings.filter(({ severity }) => severity === level);
  const all = of('error').length <= MOST && of('warning').length <= MOST;
  for (const finding of of('error').slice(0, fails && !all ? MOST - 1 : MOST)) say(finding, folder);
  for (const finding of of('warning').slice(0, MOST)) say(finding, folder);
  const { suppressed } = outcome;
  if (suppressed.length > 0) {
    const one = suppressed.length === 1 ? '1 finding is' : `${suppressed.length} findings are`;
    job.notice(`${one} allowed, each with a reason: see the summary.`);
  }
  return all;
}

function say(finding: Located, folder: string): void {
  const { severity, rule, path, line, endLine } = finding;
  annotate(severity, harmless(messageOf(finding)), {
    title: `${titleOf(rule)} (${rule})`,
    file: folder + path,
    line,
    endLine,
  });
}
