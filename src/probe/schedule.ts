import { type Clock, systemClock } from './clock.ts';
import { advance, type Course, type Plan, pauseAfter, START } from './course.ts';
import { judge, type Thresholds } from './judge.ts';
import type { Observation } from './observation.ts';
import { checkPlan } from './plan.ts';
import { isRequest, nameOf, type Question, type Told } from './question.ts';
import { type Ending, makeReport, type Report } from './report.ts';
import { askAll } from './round.ts';
import { Tally } from './tally.ts';
import type { Verdict } from './verdict.ts';

/** One round, told as soon as it is over. */
export interface Round {
  /** From 1. */
  readonly number: number;
  readonly results: readonly { readonly name: string; readonly verdict: Verdict }[];
  /** Where the watching stands after it. */
  readonly course: Course;
}

export interface Watch<Q extends Question = Question> {
  readonly probes: readonly Q[];
  readonly plan: Plan;
  readonly thresholds: Thresholds;
  /** Asks one probe once; rejects only when the signal is aborted. */
  readonly ask: (probe: Q) => Promise<Observation | Told>;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly onRound?: (round: Round) => void;
  /** Asked after every round, also after the last: the reason why no answer can make this release well any more. */
  readonly stillWorthAsking?: () => Promise<string | undefined>;
}

/**
 * Asks all probes in rounds until the release is well, is not in time, or is lost.
 *
 * It ends within `timeout` + `hold` + the time of one round.
 * @throws {Fault} for a plan that cannot come out well.
 */
export async function runSchedule<Q extends Question>(given: Watch<Q>): Promise<Report> {
  const { probes, plan, thresholds, signal } = given;
  checkPlan(plan, thresholds);
  const clock = given.clock ?? systemClock;
  const started = clock.now();
  const elapsed = () => Math.round(clock.now() - started);
  const tallies = probes.map((probe) => ({ probe, tally: new Tally(probe) }));
  let rounds = 0;
  const end = (ending: Pick<Ending, 'outcome' | 'stoppedBecause'>) =>
    makeReport(
      tallies.map(({ tally }) => tally),
      plan,
      { ...ending, rounds, durationMs: elapsed() },
    );
  let course = START;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const startedAt = elapsed();
      const seen = await askAll(probes, given.ask);
      rounds += 1;
      const results = tallies.map(({ probe, tally }, index) => {
        const observation = seen[index] as Observation | Told;
        const verdict = verdictOn(probe, observation, thresholds);
        tally.add(startedAt, observation, verdict);
        return { name: nameOf(probe), verdict };
      });
      course = advance(
        course,
        { startedAt, endedAt: elapsed(), well: results.every(({ verdict }) => verdict.ok) },
        plan,
      );
      given.onRound?.({ number: rounds, results, course });
      const lost = await given.stillWorthAsking?.();
      if (lost !== undefined) return end({ outcome: 'stopped', stoppedBecause: lost });
      if (course.phase === 'ended') return end(course);
      await clock.sleep(pauseAfter(course, elapsed(), plan), signal);
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
    return end({ outcome: 'cancelled' });
  }
}

/** Judges what came of a question. */
export function verdictOn(question: Question, seen: Observation | Told, thresholds: Thresholds): Verdict {
  if (seen.kind === 'told') return seen.verdict;
  if (!isRequest(question)) throw new Error(`${nameOf(question)} was answered as a request`);
  return judge(question, seen, thresholds);
}
