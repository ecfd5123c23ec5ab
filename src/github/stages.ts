/** One stage of an action, as the timeline of the summary shows it. Times are milliseconds since the epoch. */
export interface Stage {
  readonly title: string;
  readonly startedAt: number;
  endedAt: number | undefined;
  outcome: 'running' | 'done' | 'failed';
}
