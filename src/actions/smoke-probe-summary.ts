import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../github/job.ts';
import { escapeText, table } from '../github/markdown.ts';
import type { Report } from '../probe/report.ts';
import { summaryRows } from '../probe/rows.ts';
import type { Round } from '../probe/schedule.ts';

/** Sixty rounds that say the same are one line. */
export function sayWhatChanged(job: Job): (round: Round) => void {
  const said = new Map<string, string>();
  return ({ number, results }) => {
    for (const { name, verdict } of results) {
      const words = verdict.ok ? (verdict.slow ? 'is well, but slow' : 'is well') : verdict.reason;
      if (said.get(name) === words) continue;
      said.set(name, words);
      job.info(`round ${number}: ${name} ${words}`);
    }
  };
}

/** Outputs, the report as a file, and the table of the summary. */
export async function tellReport(job: Job, report: Report, release: string): Promise<void> {
  job.output('passed', report.passed);
  job.output('failed', report.failed);
  job.output('p95-ms', report.p95Ms ?? '');
  const file = join(job.temp, `surefoot-probes-${randomUUID()}.json`);
  await writeFile(file, `${JSON.stringify({ release, ...report }, undefined, 2)}\n`, { flag: 'wx' });
  job.output('report', file);
  const sign = { well: '✅', slow: '⚠️ slow', failed: '❌' } as const;
  job.summary.add(
    table(
      ['probe', '', 'well', 'p95', 'last words'],
      summaryRows(report).map((row) => [
        escapeText(row.probe),
        sign[row.status],
        row.tries,
        row.p95,
        escapeText(shortened(row.words)),
      ]),
    ),
  );
}

/** A table is for the eye: the whole answer stands in the report and in the failure's own words. */
const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);
