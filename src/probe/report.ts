import type { Course, Plan } from './course.ts';
import { percentile } from './percentile.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import type { Attempt, Tally } from './tally.ts';

/**
 * How the watching ended. `relapsed`: it was well and then was not, within the hold. `stopped`: asking on was no longer
 * worth it (the service died). `cancelled`: the run was. `regressed`: well, and worse than the release before.
 */
export type Outcome = Extract<Course, { phase: 'ended' }>['outcome'] | 'stopped' | 'cancelled' | 'regressed';

/** Everything that the probes found out; plain JSON, bounded in size. */
export interface Report {
  readonly outcome: Outcome;
  /** Why it did not pass, a sentence or a few lines, printable; empty when it did. */
  readonly reason: string;
  /** How many probes were well to the end: all of them when it passed. */
  readonly passed: number;
  readonly failed: number;
  readonly rounds: number;
  readonly durationMs: number;
  /** Of the answers that were well; absent where none was. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  readonly probes: readonly ProbeReport[];
}

export interface ProbeReport {
  readonly name: string;
  readonly passed: boolean;
  readonly asked: number;
  readonly well: number;
  /** Well, but over `warn-ms`. */
  readonly slow: number;
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  readonly lastFailure: Attempt | undefined;
  /** Of the last JSON body that was well. */
  readonly skeleton: Skeleton | undefined;
  /** The last attempts, oldest first. */
  readonly attempts: readonly Attempt[];
}

export interface Ending {
  readonly outcome: Outcome;
  readonly rounds: number;
  readonly durationMs: number;
  /** Why asking was no longer worth it, where that is how it ended. */
  readonly stoppedBecause?: string;
}

export function makeReport(tallies: readonly Tally[], plan: Plan, ending: Ending): Report {
  const probes = tallies.map((tally) => probeReport(tally, plan, ending.outcome));
  const times = tallies.flatMap((tally) => tally.times);
  const passed = probes.filter((probe) => probe.passed).length;
  return {
    outcome: ending.outcome,
    reason: reasonOf(probes, plan, ending),
    passed,
    failed: probes.length - passed,
    rounds: ending.rounds,
    durationMs: ending.durationMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    probes,
  };
}

export function probeReport(tally: Tally, plan: Pick<Plan, 'successes'>, outcome: Outcome): ProbeReport {
  return {
    name: tally.name,
    passed: outcome === 'passed' || tally.streak >= plan.successes,
    asked: tally.asked,
    well: tally.well,
    slow: tally.slow,
    p50Ms: percentile(tally.times, 0.5),
    p95Ms: percentile(tally.times, 0.95),
    lastFailure: tally.lastFailure,
    skeleton: tally.lastBody === undefined ? undefined : skeletonOf(tally.lastBody),
    attempts: [...tally.attempts],
  };
}

function reasonOf(probes: readonly ProbeReport[], plan: Plan, ending: Ending): string {
  const failures = probes.filter(({ passed }) => !passed).map((probe) => failureWords(probe, plan));
  switch (ending.outcome) {
    case 'passed':
    case 'regressed':
      return '';
    case 'timed-out':
      return [`Not well within ${plan.timeoutMs / 1000} s.`, ...failures].join('\n');
    case 'relapsed':
      return [`Well at first, but not for the ${plan.holdMs / 1000} s of \`hold\`.`, ...failures].join('\n');
    case 'stopped':
      return [ending.stoppedBecause ?? '', ...failures].filter((line) => line !== '').join('\n');
    case 'cancelled':
      return ['Cancelled before the probes came to an end.', ...failures].join('\n');
  }
}

/** One line on a probe that failed. One that changes its mind is told apart from one that never was well. */
export function failureWords(probe: ProbeReport, plan: Pick<Plan, 'successes'>): string {
  const last = probe.lastFailure?.verdict;
  if (probe.asked === 0) return `${probe.name} was not asked.`;
  if (last === undefined || last.ok) return `${probe.name} was well ${probe.well} of ${plan.successes} times.`;
  if (probe.well === 0) return `${probe.name} ${last.reason}`;
  return `${probe.name} ${last.reason} (well ${probe.well} of ${probe.asked} times)`;
}
