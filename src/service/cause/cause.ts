import type { HostFacts } from '../evidence.ts';
import type { Unit } from '../unit.ts';

/** All that a cause of death is told from. */
export interface Evidence {
  /** The unit's name. */
  readonly name: string;
  /** The unit as it was when it was given up. */
  readonly unit: Unit;
  /** The last journal lines of the start that died, oldest first; empty where they could not be read. */
  readonly journal: readonly string[];
  /** `undefined` where the host could not be asked. */
  readonly host: HostFacts | undefined;
  /** What was asked of it over the network and not answered well. */
  readonly failures: readonly Failure[];
  /** The release that should run; empty where none is open. */
  readonly release: string;
  /** The live link, absolute; empty where no deploy root is known. */
  readonly live: string;
}

/** A question that was not answered well: by a probe, or by the watch for readiness. */
export interface Failure {
  /** `refused`, `timed-out`, `redirect`, `build-id` …: the words of probe/verdict.ts; `held`: another program listens there. */
  readonly kind: string;
  readonly port: number | undefined;
  /** The status that was answered, where that is what was wrong. */
  readonly status?: number | undefined;
  /** The failure in words. */
  readonly words: string;
}

/** What most likely happened. */
export interface Cause {
  /** One word for it, such as `port-taken`. */
  readonly id: string;
  /** A clause that completes "Most likely …", without a full stop. */
  readonly words: string;
  /** The same without what the program wrote itself, which may hold anything: for what others of the host may read. */
  readonly brief?: string;
  /** The next step, a sentence. */
  readonly next: string;
}

/** One cause: decides from the evidence whether it is this one. */
export type Decide = (evidence: Evidence) => Cause | undefined;

/** The last journal line that matches, and what it matched. */
export function lastMatch(journal: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of journal.toReversed()) {
    // A line of a hostile program is not searched to its end.
    const found = pattern.exec(line.slice(0, 4_000));
    if (found !== null) return found;
  }
  return undefined;
}

/** An answer that is an error of the service itself: a status of 500 and above, or none at all. */
export const isUnwell = ({ kind, status = 0 }: Failure): boolean => kind === 'broken' || status >= 500;

/** The unit runs, as far as its manager knows. */
export const isUp = ({ unit }: Evidence): boolean =>
  (unit.active === 'active' || unit.active === 'reloading') && unit.automaticRestarts === 0;
