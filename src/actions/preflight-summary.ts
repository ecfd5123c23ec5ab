import type { Job } from '../github/job.ts';
import { block, code, details, escapeText, prose, table } from '../github/markdown.ts';
import { type Finding, type Level, verdictOf } from '../preflight/finding.ts';
import { printable } from '../words/printable.ts';

const ICON: Readonly<Record<Level, string>> = { good: '✅', warning: '⚠️', bad: '❌' };
const ORDER: readonly Level[] = ['bad', 'warning', 'good'];

const numberOf = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** `2 bad, 1 warning, 12 good`. */
export const inNumbers = (findings: readonly Finding[]): string =>
  ORDER.filter((level) => numberOf(findings, level) > 0)
    .map(
      (level) =>
        `${numberOf(findings, level)} ${level === 'warning' && numberOf(findings, level) > 1 ? 'warnings' : level}`,
    )
    .join(', ');

export function tellPreflight(job: Job, label: string, findings: readonly Finding[], sudoers: string): void {
  const state = verdictOf(findings);
  job.output('state', state);
  for (const level of ORDER) job.output(level === 'warning' ? 'warnings' : level, numberOf(findings, level));
  job.output('sudoers', sudoers);
  tellLines(job, findings);
  if (state === 'good') job.summary.verdict(`\`${label}\` is ready for a deploy.`);
  else if (state === 'warning')
    job.summary.verdict(`\`${label}\` is ready for a deploy; ${inNumbers(findings)}.`, 'warning');
  job.summary.add(tableOf(findings));
  if (sudoers !== '') {
    job.summary.add(details('The sudoers file with all that is needed, and nothing else', block(sudoers)));
  }
  const [first] = findings.filter(({ level }) => level === 'warning');
  if (state !== 'bad')
    job.summary.next(first === undefined ? 'Deploy.' : `Deploy, or mend first: ${printable(first.remedy)}`);
}

/** What a failing deploy says about its host, below its own words. */
export function tellDiagnosis(job: Job, findings: readonly Finding[], heading = 'Seen on the host right after'): void {
  if (findings.length === 0) return;
  job.info(`${heading}:`);
  tellLines(job, findings);
  job.summary.add(`**${escapeText(heading)}**\n\n${tableOf(findings)}`);
}

function tellLines(job: Job, findings: readonly Finding[]): void {
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  for (const { level, subject, words, remedy } of findings) {
    job.info(`${level.padEnd(7)} ${subject.padEnd(width)} ${printable(words)}`);
    if (remedy !== '') job.info(`${''.padEnd(8 + width)} → ${printable(remedy)}`);
  }
}

/** The worst first. */
function tableOf(findings: readonly Finding[]): string {
  const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
  return table(
    ['', 'looked at', 'found', 'what to do'],
    sorted.map(({ level, subject, words, remedy }) => [
      `${ICON[level]} ${level}`,
      code(subject),
      prose(printable(words)),
      prose(printable(remedy)),
    ]),
  );
}
