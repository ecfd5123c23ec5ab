import { excerpt, printable } from '../../words/printable.ts';
import type { Outcome } from '../outcome.ts';
import type { Located } from './located.ts';
import { titleOf } from './message.ts';

/** How a word is marked: by colours where the terminal has them. */
export type Paint = (text: string, colour: 'red' | 'yellow' | 'dim' | 'bold') => string;

const CODES = { red: 31, yellow: 33, dim: 2, bold: 1 } as const;
export const coloured: Paint = (text, colour) => `\x1b[${CODES[colour]}m${text}\x1b[0m`;
export const plain: Paint = (text) => text;

/** The outcome for a person at a terminal. Nothing in it moves the cursor, whatever the files hold. */
export function terminalText(outcome: Outcome, paint: Paint): string {
  const { findings, suppressed, remarks } = outcome;
  return [
    ...findings.flatMap((finding) => [...findingLines(finding, paint), '']),
    ...suppressed.map(({ finding, reason, by }) =>
      paint(`allowed (${by}) ${placeOf(finding)} ${finding.rule}: ${excerpt(reason)}`, 'dim'),
    ),
    ...remarks.map((remark) => printable(remark)),
    paint(inNumbers(outcome), 'bold'),
  ].join('\n');
}

function findingLines(finding: Located, paint: Paint): string[] {
  const { severity, rule, understood, why, instead } = finding;
  return [
    `${paint(severity, severity === 'error' ? 'red' : 'yellow')} ${paint(placeOf(finding), 'bold')} ${paint(rule, 'dim')}`,
    `  ${titleOf(rule)}: ${excerpt(understood, 400)}`,
    `  Why: ${excerpt(why, 1000)}`,
    ...(instead === '' ? [] : [`  Instead: ${excerpt(instead, 1000)}`]),
  ];
}

/** `path:line:column`, which many terminals and editors open at a click. */
export const placeOf = ({ path, line, column }: Located): string => `${printable(path)}:${line}:${column}`;

/** The outcome in one sentence. */
export function inNumbers({ errors, warnings, suppressed, examinedFiles, unexaminedFiles, subject }: Outcome): string {
  const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return [
    `${many(errors, 'error')}, ${many(warnings, 'warning')}`,
    ...(suppressed.length === 0 ? [] : [`${suppressed.length} allowed`]),
    `in ${many(examinedFiles, 'file')}${unexaminedFiles === 0 ? '' : ` (${unexaminedFiles} not examined)`}: ${subject}`,
  ].join(', ');
}
