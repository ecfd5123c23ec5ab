/** One stage of an action, as the timeline of the summary shows it. Times are milliseconds since the epoch. */
export interface Stage {
  readonly title: string;
  readonly startedAt: number;
  endedAt: number | undefined;
  outcome: 'running' | 'done' | 'failed';
}

/** Does the work of a stage, and notes among the others how long it took and how it ended. */
export async function noted<T>(stages: Stage[], title: string, work: () => Promise<T>): Promise<T> {
  const stage: Stage = { title, startedAt: Date.now(), endedAt: undefined, outcome: 'running' };
  stages.push(stage);
  try {
    const result = await work();
    stage.outcome = 'done';
    return result;
  } catch (error) {
    stage.outcome = 'failed';
    throw error;
  } finally {
    stage.endedAt = Date.now();
  }
}
