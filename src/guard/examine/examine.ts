import { applyAllowances, type Suppressed } from '../allow/apply.ts';
import { inLine } from '../allow/in-line.ts';
import { notExamined } from '../judge/not-examined.ts';
import type { Policy } from '../policy/policy.ts';
import { type Located, locate } from '../report/located.ts';
import { Positions } from '../report/positions.ts';
import type { Rule } from '../rule.ts';
import { isAmong } from '../scope.ts';
import type { SourceFile } from '../source/file.ts';
import { kindOf } from '../source/read.ts';
import type { Content } from './content.ts';
import { type FileVerdict, lintFile } from './lint.ts';

/** What holds for all files of one run. */
export interface Terms {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  /** Fingerprints of the baseline. */
  readonly baseline: ReadonlySet<string>;
  readonly now: Date;
}

/** What is said of one file, each finding in its place. */
export interface Examined {
  readonly path: string;
  readonly kept: readonly Located[];
  readonly suppressed: readonly Suppressed[];
  /** `passed-over`: it is of no kind that holds commands, or is there no more. */
  readonly state: 'examined' | 'unexamined' | 'passed-over';
}

/** Reads and judges one file; `extra` findings are added to its own before the allowances have their say. */
export async function examine(content: Content, terms: Terms, extra: FileVerdict['findings'] = []): Promise<Examined> {
  const { file, unreadable } = content;
  const positions = new Positions(file.text);
  const verdict = unreadable === undefined ? await lintFile(file, terms.policy, terms.rules) : unread(content);
  const given = {
    inLine: inLine(file.text, verdict.directives, positions),
    files: terms.policy.allow.filter((each) => isAmong(file.path, each.path)),
    baseline: terms.baseline,
  };
  const located = locate([...verdict.findings, ...extra], positions);
  const { kept, suppressed, remarks } = applyAllowances(file.path, located, given, terms.now);
  return {
    path: file.path,
    kept: [...kept, ...locate(remarks, positions)],
    suppressed,
    state: verdict.unexamined ? 'unexamined' : kindIn(file) === undefined ? 'passed-over' : 'examined',
  };
}

/** A picture or an archive holds no commands and is passed over; a script that cannot be read is not. */
function unread({ file, unreadable = '' }: Content): FileVerdict {
  const kind = kindIn(file);
  if (kind === undefined) return { findings: [], directives: [], unexamined: false };
  // Large JSON that is none of the files with commands is data.
  const severity = kind === 'json' ? 'warning' : 'error';
  const finding = notExamined(file.path, unreadable, { start: 0, end: 0 }, severity);
  return { findings: [finding], directives: [], unexamined: true };
}

const kindIn = ({ path, text, executable }: SourceFile) =>
  kindOf(path, text.slice(0, 500).split('\n', 1)[0] ?? '', executable);
