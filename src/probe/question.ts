import type { Thresholds } from '../health/thresholds.ts';
import { nameOf as nameOfProbe, type Probe } from './probe.ts';
import type { Verdict } from './verdict.ts';

/** What a round asks: a request over HTTP, or something that the host itself knows of the service. */
export type Question = Probe | HostQuestion;
export type HostQuestion = HealthQuestion | ErrorLogQuestion;

/** Whether the `[HEALTH]` lines of the service show it healthy. */
export interface HealthQuestion {
  readonly kind: 'health';
  /** How far back the journal is read, milliseconds. */
  readonly windowMs: number;
  /** With fewer lines nothing is known yet, and the question is not answered well. */
  readonly minLines: number;
  readonly thresholds: Partial<Thresholds>;
}

/** Whether nginx could reach the app: the `connect() failed` and their like in its error log. */
export interface ErrorLogQuestion {
  readonly kind: 'nginx-errors';
  /** Absolute path of the error log on the host. */
  readonly log: string;
  /** Only lines that name this upstream, such as `127.0.0.1:3000`; `undefined` counts all. */
  readonly upstream: string | undefined;
  /** So many lines are no failure. */
  readonly most: number;
  readonly since: 'switch' | 'probe';
}

export const isRequest = (question: Question): question is Probe => !('kind' in question);

/** What came of a question to the host, judged by whoever put it. */
export interface Told {
  readonly kind: 'told';
  readonly verdict: Verdict;
}

/** How a question is called in every line about it. */
export function nameOf(question: Question): string {
  if (isRequest(question)) return nameOfProbe(question);
  if (question.kind === 'health') return 'the health of the service';
  return `${question.log}${question.upstream === undefined ? '' : ` (${question.upstream})`}`;
}
