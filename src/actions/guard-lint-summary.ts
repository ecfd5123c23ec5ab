import type { Job } from '../github/job.ts';
import { code, details, escapeText, prose, table } from '../github/markdown.ts';
import type { Suppressed } from '../guard/allow/apply.ts';
import type { Outcome } from '../guard/outcome.ts';
import type { Located } from '../guard/report/located.ts';
import { inNumbers } from '../guard/report/terminal.ts';
import { printable } from '../words/printable.ts';

const ICON = { error: '❌', warning: '⚠️' } as const;
/** More rows than these are a wall; the log and the SARIF file have all. */
const MOST = 500;

/** The whole outcome on the page of the run. */
export function tellSummary(job: Job, outcome: Outcome): void {
  const { findings, suppressed, remarks } = outcome;
  const clean = findings.length === 0;
  job.summary.verdict(
    clean ? `Nothing forbidden is in ${outcome.subject}.` : `${inNumbers(outcome)}.`,
    clean ? 'good' : 'warning',
  );
  for (const remark of remarks) job.summary.add(prose(printable(remark)));
  if (!clean) job.summary.add(tableOf(findings));
  if (findings.length > MOST) job.summary.add(`${findings.length - MOST} more are in the log.`);
  if (suppressed.length > 0) {
    job.summary.add(details(`${suppressed.length} allowed, each with a reason`, allowedTable(suppressed)));
  }
  const unread = outcome.unexaminedFiles === 0 ? '' : `, ${outcome.unexaminedFiles} could not be examined`;
  job.summary.add(`${outcome.examinedFiles} files were examined${unread}.`);
}

const place = ({ path, line }: Located): string => code(`${path}:${line}`);

const tableOf = (findings: readonly Located[]): string =>
  table(
    ['', 'where', 'understood as', 'why not', 'instead'],
    findings
      .slice(0, MOST)
      .map((finding) => [
        `${ICON[finding.severity]} ${escapeText(finding.rule)}`,
        place(finding),
        code(printable(finding.understood)),
        prose(printable(finding.why)),
        prose(printable(finding.instead)),
      ]),
  );

const allowedTable = (suppressed: readonly Suppressed[]): string =>
  table(
    ['rule', 'where', 'understood as', 'allowed by', 'reason'],
    suppressed
      .slice(0, MOST)
      .map(({ finding, by, reason }) => [
        escapeText(finding.rule),
        place(finding),
        code(printable(finding.understood)),
        by,
        escapeText(printable(reason)),
      ]),
  );
