import { type Clock, systemClock } from './clock.ts';
import type { Thresholds } from './judge.ts';
import type { Observation } from './observation.ts';
import { isRequest, type Question, type Told } from './question.ts';
import { type ProbeReport, probeReport } from './report.ts';
import { askAll } from './round.ts';
import { verdictOn } from './schedule.ts';
import { Tally } from './tally.ts';

/** So many answers of each probe are compared: enough for a median that one slow answer does not move. */
export const SAMPLES = 10;

export interface Sampling {
  readonly questions: readonly Question[];
  readonly thresholds: Thresholds;
  readonly ask: (question: Question) => Promise<Observation | Told>;
  /** Milliseconds between two rounds. */
  readonly pauseMs: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/** Asks every request so many times and judges nothing beyond the answers themselves. Rejects when the signal is aborted. */
export async function sample(given: Sampling): Promise<readonly ProbeReport[]> {
  const { thresholds, ask, pauseMs, signal, clock = systemClock } = given;
  const requests = given.questions.filter(isRequest);
  const tallies = requests.map((probe) => new Tally(probe));
  const started = clock.now();
  for (let round = 0; round < SAMPLES; round++) {
    signal?.throwIfAborted();
    if (round > 0) await clock.sleep(pauseMs, signal);
    const startedAt = Math.round(clock.now() - started);
    const seen = await askAll(requests, ask);
    for (const [index, probe] of requests.entries()) {
      const observation = seen[index] as Observation;
      tallies[index]?.add(startedAt, observation, verdictOn(probe, observation, thresholds));
    }
  }
  return tallies.map((tally) => probeReport(tally, { successes: 1 }, 'timed-out'));
}

/** The same questions to the release before: which build answers is not asked of it. */
export const withoutBuild = (questions: readonly Question[]): readonly Question[] =>
  questions.map((each) => (isRequest(each) ? { ...each, expect: { ...each.expect, buildId: undefined } } : each));
