import type { Observation } from './observation.ts';
import { nameOf, type Question, type Told } from './question.ts';
import type { Verdict } from './verdict.ts';

/** How many of a probe's attempts, and of its times, are kept; older ones live on in the counts. */
export const KEPT_ATTEMPTS = 50;
const KEPT_TIMES = 1000;

/** One question and what came of it. `at`: milliseconds since the first round started; `ms`: how long the answer took. */
export interface Attempt {
  readonly at: number;
  readonly ms: number | undefined;
  readonly verdict: Verdict;
}

/** What is remembered of one probe while it is asked again and again: bounded, however long that goes on. */
export class Tally {
  readonly name: string;
  readonly attempts: Attempt[] = [];
  /** Milliseconds of the answers that were well. */
  readonly times: number[] = [];
  asked = 0;
  well = 0;
  slow = 0;
  /** How many attempts in a row, up to the last, were well. */
  streak = 0;
  lastFailure: Attempt | undefined;
  /** Of the last answer that was well. */
  lastBody: string | undefined;

  constructor(probe: Question) {
    this.name = nameOf(probe);
  }

  add(at: number, seen: Observation | Told, verdict: Verdict): void {
    const ms = seen.kind === 'answered' || seen.kind === 'timed-out' ? seen.ms : undefined;
    const attempt: Attempt = { at, ms, verdict };
    keep(this.attempts, attempt, KEPT_ATTEMPTS);
    this.asked += 1;
    if (!verdict.ok) {
      this.streak = 0;
      this.lastFailure = attempt;
      return;
    }
    this.well += 1;
    if (seen.kind === 'answered' && !seen.truncated) this.lastBody = seen.body;
    this.streak += 1;
    if (verdict.slow) this.slow += 1;
    if (ms !== undefined) keep(this.times, ms, KEPT_TIMES);
  }
}

function keep<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}
