import type { ProbeReport, Report } from './report.ts';

/** One line of the table that a person reads; every cell is printable text, not yet escaped for any format. */
export interface SummaryRow {
  readonly probe: string;
  readonly status: 'well' | 'slow' | 'failed';
  /** Well of asked, such as `5 of 7`. */
  readonly tries: string;
  readonly p95: string;
  /** What the last attempt said; where it was well, what the last failure had said. */
  readonly words: string;
}

/** The rows of a report, failed probes first. */
export function summaryRows(report: Report): readonly SummaryRow[] {
  return [...report.probes].sort((a, b) => Number(a.passed) - Number(b.passed)).map(row);
}

function row(probe: ProbeReport): SummaryRow {
  const last = probe.lastFailure?.verdict;
  return {
    probe: probe.name,
    status: probe.passed ? (probe.slow > 0 ? 'slow' : 'well') : 'failed',
    tries: `${probe.well} of ${probe.asked}`,
    p95: probe.p95Ms === undefined ? '–' : `${probe.p95Ms} ms`,
    words: last === undefined || last.ok ? '' : probe.passed ? `at first: ${last.reason}` : last.reason,
  };
}
