import type { Finding } from '../finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Positions } from './positions.ts';

/** A finding with the place that a person looks for. Lines and columns count from 1; the end is behind the last sign. */
export interface Located extends Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines of all its ranges. */
  readonly lines: readonly (readonly [first: number, last: number])[];
  /** Stays the same when lines move. */
  readonly fingerprint: string;
}

/** Gives each finding of one file its place, in the order of the file. */
export function locate(findings: readonly Finding[], positions: Positions): Located[] {
  const seen = new Map<string, number>();
  return findings
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1))
    .map((finding) => {
      const same = `${finding.rule}\0${finding.understood}`;
      const occurrence = seen.get(same) ?? 0;
      seen.set(same, occurrence + 1);
      const { line, column } = positions.at(finding.span.start);
      const end = positions.at(Math.max(finding.span.start, finding.span.end));
      return {
        ...finding,
        line,
        column,
        endLine: end.line,
        endColumn: end.column,
        lines: [finding.span, ...finding.also].map((span) => positions.linesOf(span)),
        fingerprint: fingerprintOf(finding, occurrence),
      };
    });
}
