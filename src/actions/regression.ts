import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import type { Job } from '../github/job.ts';
import { escapeText, table } from '../github/markdown.ts';
import { type Compared, compare, type Figures, readBaseline } from '../probe/baseline.ts';
import type { Thresholds } from '../probe/judge.ts';
import type { Question } from '../probe/question.ts';
import { sample, withoutBuild } from '../probe/sample.ts';
import type { Asker } from './asker.ts';

/** What is asked, by whom, and how it is timed. */
export interface Asking {
  readonly questions: readonly Question[];
  readonly asker: Asker;
  readonly thresholds: Thresholds;
  /** The release takes so many milliseconds between two rounds. */
  readonly pauseMs: number;
}

/** Asks what runs now, before the switch, and leaves the answers as the report. However it answers, nothing fails. */
export async function takeBaseline(job: Job, asking: Asking): Promise<void> {
  const { asker, thresholds, pauseMs } = asking;
  const probes = await job.stage('Take the baseline', () =>
    sample({
      questions: withoutBuild(asking.questions),
      thresholds,
      ask: asker.ask,
      pauseMs,
      signal: job.signal,
    }),
  );
  const file = join(job.temp, `surefoot-baseline-${randomUUID()}.json`);
  await writeFile(file, `${JSON.stringify({ probes }, undefined, 2)}\n`, { flag: 'wx' });
  const well = probes.filter((probe) => probe.well > 0);
  job.output('report', file);
  job.output('passed', well.length);
  job.output('failed', probes.length - well.length);
  job.output('state', 'unchanged');
  for (const probe of probes) {
    job.info(`${probe.name}: well ${probe.well} of ${probe.asked}, p50 ${ms(probe.p50Ms)}, p95 ${ms(probe.p95Ms)}`);
  }
  job.summary.verdict(`The baseline is taken: ${well.length} of ${probes.length} probes answered.`);
}

/** Reads the input `baseline`. @throws {Fault} where there is no report of ours. */
export async function baselineOf(path: string | undefined): Promise<readonly Figures[] | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => '');
  const figures = readBaseline(text);
  if (figures !== undefined) return figures;
  throw new Fault(`Input \`baseline\` names ${JSON.stringify(path)}, which is no report of smoke-probe.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Set it to the output `report` of a step before the switch that has `take-baseline: true`.',
  });
}

/** Asks as often as the baseline did, shows both, and gives the regressions in words; empty for none. */
export async function regressions(
  job: Job,
  before: readonly Figures[],
  maxPercent: number,
  asking: Asking,
): Promise<readonly string[]> {
  const { questions, asker, thresholds, pauseMs } = asking;
  const after = await job.stage('Compare with the baseline', () =>
    sample({ questions, thresholds, ask: asker.ask, pauseMs, signal: job.signal }),
  );
  const compared = compare(before, after, maxPercent);
  if (compared.length > 0) job.summary.add(tableOf(compared));
  return compared.flatMap(({ after: now, regressions: found }) => found.map((words) => `${now.name} ${words}`));
}

const tableOf = (compared: readonly Compared[]): string =>
  table(
    ['before → after', 'well', 'p50', 'p95', ''],
    compared.map(({ before, after, regressions: found }) => [
      escapeText(after.name),
      `${before.well}/${before.asked} → ${after.well}/${after.asked}`,
      `${ms(before.p50Ms)} → ${ms(after.p50Ms)}`,
      `${ms(before.p95Ms)} → ${ms(after.p95Ms)}`,
      found.length === 0 ? '✅' : `❌ ${escapeText(found.join('; '))}`,
    ]),
  );

const ms = (value: number | undefined): string => (value === undefined ? '–' : `${value} ms`);
