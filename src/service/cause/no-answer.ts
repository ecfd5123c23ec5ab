import { type Decide, isUp } from './cause.ts';

/** The service takes connections and does not answer in time. */
export const noAnswer: Decide = (evidence) => {
  if (!isUp(evidence)) return undefined;
  const failure = evidence.failures.find(({ kind }) => kind === 'timed-out' || kind === 'slow');
  if (failure === undefined) return undefined;
  return failure.kind === 'slow'
    ? {
        id: 'time-out',
        words: 'it answers, and too slowly',
        next: 'Look what the path does at its first calls; raise `fail-ms` or `max-ms` if that is its usual time.',
      }
    : {
        id: 'time-out',
        words: `${evidence.name} takes the connection and does not answer in time`,
        next: 'Look what the path waits for: a database, another service, a lock; or a blocked event loop (docs/health.md).',
      };
};
