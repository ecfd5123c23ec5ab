import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { judgeChanged } from '../../../src/guard/judge/judge.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import type { Policy } from '../../../src/guard/policy/policy.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

/** One labelled file. */
export interface Case {
  readonly id: string;
  readonly family: string | null;
  readonly style: 'plain' | 'evasive' | 'kind' | 'text' | 'benign';
  readonly path: string;
  readonly text: string;
  /** What must be found: the family, and the 1-based line; any line from `from` to `to` is right as well. */
  readonly findings: readonly {
    readonly 'rule-family': string;
    readonly line: number;
    readonly from?: number;
    readonly to?: number;
  }[];
  readonly why: string;
}

/** What the labels suppose of the repository they stand in. */
export const POLICY: Policy = {
  ...DEFAULT_POLICY,
  livePaths: ['/opt/app-live', '/opt/tenmon-ark-live', '/var/www/app'],
  dataPaths: ['backend/data', '/var/lib/app/data', '/backup'],
  secretFiles: ['config/secrets.yml'],
};

/** What the linter said of one case. */
export interface Outcome {
  readonly labelled: Case;
  /** Labels that no report matches. */
  readonly missed: readonly string[];
  /** Reports that match no label, as `family:line (as understood)`. */
  readonly wrong: readonly string[];
}

export function casesOf(set: 'open' | 'held-out'): Case[] {
  const text = readFileSync(join(import.meta.dirname, `${set}.jsonl`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Lints a case as a file that a change adds. */
export async function outcomeOf(labelled: Case): Promise<Outcome> {
  const { path, text } = labelled;
  const { findings } = await lintFile({ path, text, executable: false }, POLICY, RULES);
  const all = [...findings, ...judgeChanged(path, 'adds', POLICY, RULES)];
  const said = all.map(({ rule, span, understood }) => ({
    family: rule.split('/')[0] ?? '',
    line: text.slice(0, span.start).split('\n').length,
    understood,
  }));
  const fits = (label: Case['findings'][number], report: (typeof said)[number]): boolean =>
    report.family === label['rule-family'] &&
    report.line >= (label.from ?? label.line) &&
    report.line <= (label.to ?? label.line);
  return {
    labelled,
    missed: labelled.findings
      .filter((label) => !said.some((report) => fits(label, report)))
      .map((label) => `${label['rule-family']}:${label.line}`),
    wrong: said
      .filter((report) => !labelled.findings.some((label) => fits(label, report)))
      .map(({ family, line, understood }) => `${family}:${line} (${understood})`),
  };
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Recall of the cases of one style. */
  readonly recallOf: (style: Case['style']) => number;
  /** Alarms on text. */
  readonly onText: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const labels = (some: readonly Outcome[]): number => sum(some, ({ labelled }) => labelled.findings.length);
  const missed = (some: readonly Outcome[]): number => sum(some, (each) => each.missed.length);
  const recall = (some: readonly Outcome[]): number => 1 - missed(some) / Math.max(1, labels(some));
  const right = labels(outcomes) - missed(outcomes);
  const wrong = sum(outcomes, (each) => each.wrong.length);
  return {
    precision: right / Math.max(1, right + wrong),
    recall: recall(outcomes),
    recallOf: (style) => recall(outcomes.filter(({ labelled }) => labelled.style === style)),
    onText: sum(
      outcomes.filter(({ labelled }) => labelled.style === 'text'),
      (each) => each.wrong.length,
    ),
  };
}

const sum = <T>(some: readonly T[], of: (each: T) => number): number =>
  some.reduce((total, each) => total + of(each), 0);

if (import.meta.main) {
  const set = process.argv[2] === 'held-out' ? 'held-out' : 'open';
  const outcomes: Outcome[] = [];
  for (const each of casesOf(set)) outcomes.push(await outcomeOf(each));
  const { precision, recall, recallOf, onText } = figuresOf(outcomes);
  const styles = (['plain', 'evasive', 'kind'] as const).map((style) => `${style} ${recallOf(style).toFixed(3)}`);
  console.log(
    `${set}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${styles.join(', ')}), on text ${onText}`,
  );
  if (process.argv.includes('--show')) {
    for (const { labelled, missed, wrong } of outcomes) {
      if (missed.length + wrong.length === 0) continue;
      console.log(`\n== ${labelled.id} ${labelled.path}\n   missed: ${missed.join(' ')}\n   wrong: ${wrong.join(' ')}`);
      if (process.argv.includes('--text')) console.log(labelled.text.replace(/^/gm, '   | '));
    }
  }
}
