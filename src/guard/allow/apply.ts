import type { Finding } from '../finding.ts';
import type { Located } from '../report/located.ts';
import { type InLine, standsAt } from './in-line.ts';
import { isOver, means } from './parse.ts';

/** A finding that is allowed, and by what. */
export interface Suppressed {
  readonly finding: Located;
  readonly reason: string;
  readonly by: 'in-line' | 'configuration' | 'baseline';
  /** Line of the comment, where it is one. */
  readonly line?: number;
}

/** An exception for whole files, see the policy. */
export interface FileAllowance {
  readonly rule: string;
  readonly reason: string;
  readonly until: string | undefined;
}

export interface Allowances {
  readonly inLine: readonly InLine[];
  /** Those of the configuration that mean this file. */
  readonly files: readonly FileAllowance[];
  /** Fingerprints of the baseline. */
  readonly baseline: ReadonlySet<string>;
}

export interface Applied {
  readonly kept: readonly Located[];
  readonly suppressed: readonly Suppressed[];
  /** What is wrong with the allowances themselves; not yet located. */
  readonly remarks: readonly Finding[];
}

/** Takes out what is allowed. What is not examined cannot be allowed in its own text: that text is what cannot be trusted. */
export function applyAllowances(path: string, findings: readonly Located[], given: Allowances, now: Date): Applied {
  const used = new Set<InLine>();
  const kept: Located[] = [];
  const suppressed: Suppressed[] = [];
  const valid = given.inLine.filter(({ spoken }) => spoken && spoken.reason !== '' && !isOver(spoken.until, now));
  for (const finding of findings) {
    const here =
      finding.rule === 'guard/not-examined'
        ? []
        : valid.filter((each) => meansHere(each, finding.rule) && at(each, finding));
    for (const each of here) used.add(each);
    const file = given.files.find(({ rule, until }) => means(rule, finding.rule) && !isOver(until, now));
    const [comment] = here;
    if (comment !== undefined) {
      suppressed.push({ finding, reason: comment.spoken?.reason ?? '', by: 'in-line', line: comment.line });
    } else if (file !== undefined) suppressed.push({ finding, reason: file.reason, by: 'configuration' });
    else if (given.baseline.has(finding.fingerprint)) {
      suppressed.push({ finding, reason: 'known before the linter came', by: 'baseline' });
    } else kept.push(finding);
  }
  const remarks = given.inLine.flatMap((each) => remarkOn(path, each, used.has(each), now) ?? []);
  return { kept, suppressed, remarks };
}

const at = (each: InLine, finding: Located): boolean => finding.lines.some((lines) => standsAt(each, lines));
const meansHere = ({ spoken }: InLine, rule: string): boolean =>
  spoken?.rules.some((allowed) => means(allowed, rule)) === true;

function remarkOn(path: string, { directive, spoken }: InLine, used: boolean, now: Date): Finding | undefined {
  const remark = (rule: string, severity: Finding['severity'], why: string, instead: string): Finding => ({
    rule,
    severity,
    path,
    span: directive.span,
    also: [],
    understood: directive.text.slice(0, 200),
    why,
    instead,
  });
  if (spoken === undefined || spoken.reason === '') {
    const why = spoken
      ? 'An allowance without a reason allows nothing: nobody can judge it later.'
      : 'This allowance cannot be understood, and allows nothing.';
    return remark('guard/reasonless-allowance', 'error', why, 'Write `surefoot-allow RULE: why`.');
  }
  if (isOver(spoken.until, now)) {
    const why = `This allowance held until ${spoken.until}, and allows nothing any more.`;
    return remark('guard/expired-allowance', 'error', why, 'Mend what it allowed, or agree on a new day.');
  }
  if (used) return undefined;
  const why = 'This allowance allows nothing: no such finding is here. It would hide the next one.';
  return remark('guard/unused-allowance', 'warning', why, 'Take the comment out.');
}
