import { type FileVerdict, lintFile } from '../../../src/guard/examine/lint.ts';
import type { Finding } from '../../../src/guard/finding.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { locate } from '../../../src/guard/report/located.ts';
import { Positions } from '../../../src/guard/report/positions.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import type { SourceFile, Span } from '../../../src/guard/source/file.ts';

/** What must be said of a file, beside that nothing breaks. */
export interface Demand {
  /** A family of which something must be found, or else it must be said that the file could not be read. */
  readonly found?: string;
}

/** What one file cost, and all that is wrong with what was said of it. */
export interface Judged {
  readonly wrong: readonly string[];
  /** Milliseconds of CPU time: a busy machine does not count. */
  readonly cost: number;
  readonly verdict: FileVerdict;
}

/** Milliseconds of CPU time that one file of up to 1 MB may take: the clock of the linter itself stops at ten seconds. */
export const MOST = 12_000;

/** Lints a file and looks whether everything is true that must be true of any file. */
export async function judge(file: SourceFile, { found }: Demand = {}): Promise<Judged> {
  const before = process.cpuUsage();
  const verdict = await lintFile(file, DEFAULT_POLICY, RULES);
  const { user, system } = process.cpuUsage(before);
  const cost = (user + system) / 1000;
  const wrong = [
    ...verdict.findings.flatMap((finding) => wrongWith(finding, file.text)),
    ...(cost > MOST ? [`it took ${Math.round(cost)} ms`] : []),
  ];
  if (found !== undefined && !verdict.findings.some(({ rule }) => rule.startsWith(`${found}/`) || isUnread(rule)))
    wrong.push(`nothing of ${found} was found, nor was it said to be unreadable`);
  const unread = verdict.findings.some(({ rule }) => isUnread(rule));
  if (unread !== verdict.unexamined) wrong.push('what could not be read is told twice, and differs');
  return { wrong, cost, verdict };
}

const isUnread = (rule: string): boolean => rule === 'guard/not-examined';

function wrongWith(finding: Finding, text: string): string[] {
  const { rule, span, also, understood, why } = finding;
  const wrong: string[] = [];
  if (why.includes('the linter itself failed')) wrong.push(why);
  for (const { start, end } of [span, ...also])
    if (!isIn({ start, end }, text)) wrong.push(`${rule} stands at ${start} to ${end} of ${text.length}`);
  if (understood === '' || understood.length > 2000 || /[\0-\x1f]/.test(understood))
    wrong.push(`${rule} is not told in one line: ${JSON.stringify(understood.slice(0, 100))}`);
  const [{ line, endLine } = { line: 0, endLine: 0 }] = locate([finding], new Positions(text));
  if (!(line >= 1 && line <= endLine)) wrong.push(`${rule} stands in lines ${line} to ${endLine}`);
  return wrong;
}

const isIn = ({ start, end }: Span, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
