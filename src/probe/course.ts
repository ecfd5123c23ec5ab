/** How a release is watched. All times in milliseconds. */
export interface Plan {
  /** So many rounds in a row must be well, each of all probes. */
  readonly successes: number;
  /** The pause between the end of a round and the start of the next. */
  readonly intervalMs: number;
  /** No round starts later than this after the first, while the release is not yet well. */
  readonly timeoutMs: number;
  /** How long it must then stay well, on top of the timeout; 0 is content with the first `successes`. */
  readonly holdMs: number;
  /** The pause between two rounds of the hold, where it is another one: a gentle load. */
  readonly holdIntervalMs?: number;
}

/** Where the watching stands. Times are milliseconds since the first round started. */
export type Course =
  | { readonly phase: 'waiting'; readonly streak: number }
  | { readonly phase: 'holding'; readonly since: number }
  | { readonly phase: 'ended'; readonly outcome: 'passed' | 'timed-out' | 'relapsed' };

export const START: Course = { phase: 'waiting', streak: 0 };

export interface RoundTimes {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Every probe was well. */
  readonly well: boolean;
}

/** What one round changes. While holding, one bad round is enough; the hold ends with a good round at or after its end. */
export function advance(course: Course, { startedAt, endedAt, well }: RoundTimes, plan: Plan): Course {
  if (course.phase === 'ended') return course;
  if (course.phase === 'holding') {
    if (!well) return { phase: 'ended', outcome: 'relapsed' };
    return startedAt >= course.since + plan.holdMs ? { phase: 'ended', outcome: 'passed' } : course;
  }
  const streak = well ? course.streak + 1 : 0;
  if (streak >= plan.successes) {
    return plan.holdMs === 0 ? { phase: 'ended', outcome: 'passed' } : { phase: 'holding', since: endedAt };
  }
  return endedAt + plan.intervalMs > plan.timeoutMs
    ? { phase: 'ended', outcome: 'timed-out' }
    : { phase: 'waiting', streak };
}

/** How long to pause before the next round, so that one falls on the very end of the hold. */
export function pauseAfter(course: Course, now: number, plan: Plan): number {
  if (course.phase !== 'holding') return plan.intervalMs;
  return Math.max(0, Math.min(plan.holdIntervalMs ?? plan.intervalMs, course.since + plan.holdMs - now));
}
