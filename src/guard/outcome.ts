import type { Suppressed } from './allow/apply.ts';
import type { Examined } from './examine/examine.ts';
import type { Located } from './report/located.ts';

/** All that one run found. */
export interface Outcome {
  /** The worst first; within a severity by file and line. */
  readonly findings: readonly Located[];
  readonly suppressed: readonly Suppressed[];
  readonly errors: number;
  readonly warnings: number;
  readonly examinedFiles: number;
  readonly unexaminedFiles: number;
  /** What was examined, as the end of a sentence: `what 1a2b3c4 adds to 5d6e7f8`. */
  readonly subject: string;
  /** What the reader should know of how it was examined. */
  readonly remarks: readonly string[];
}

/** Gathers what was said of each file. `extra` is about no file that was examined. */
export async function gather(
  examined: AsyncIterable<Examined> | Iterable<Examined>,
  extra: readonly Located[],
  words: { readonly subject: string; readonly remarks?: readonly string[] },
): Promise<Outcome> {
  const findings: Located[] = [...extra];
  const suppressed: Suppressed[] = [];
  let [examinedFiles, unexaminedFiles] = [0, 0];
  for await (const file of examined) {
    if (file.state === 'unexamined') unexaminedFiles += 1;
    else if (file.state === 'examined') examinedFiles += 1;
    findings.push(...file.kept);
    suppressed.push(...file.suppressed);
  }
  findings.sort(worstFirst);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    findings,
    suppressed,
    errors,
    warnings: findings.length - errors,
    examinedFiles,
    unexaminedFiles,
    subject: words.subject,
    remarks: words.remarks ?? [],
  };
}

/** Errors before warnings, what runs forbidden commands before the linter's own remarks, then by place. */
function worstFirst(a: Located, b: Located): number {
  const rank = ({ severity, rule }: Located): number =>
    (severity === 'error' ? 0 : 2) + (rule.startsWith('guard/') ? 1 : 0);
  return rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column);
}

/** Whether a run with this outcome fails. */
export function failsOn({ errors, warnings }: Outcome, limit: 'error' | 'warning' | 'never'): boolean {
  return limit === 'error' ? errors > 0 : limit === 'warning' && errors + warnings > 0;
}
