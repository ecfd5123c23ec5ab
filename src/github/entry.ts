import { endGroup, error as reportError, setFailed } from '@actions/core';
import { Fault } from '../fault.ts';
import type { Action } from './action.ts';
import { readInputs } from './inputs.ts';
import { currentJob } from './job.ts';

/** The only place that catches everything, sets the failure and listens to signals. */
export async function runAction(name: string, phase: 'main' | 'post', load: () => Promise<Action>): Promise<void> {
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort(signal));
  const job = currentJob(name, cancel.signal);
  let failure: Error | undefined;
  try {
    const action = await load();
    const inputs = readInputs(action.inputs);
    if (phase === 'main') await action.main(inputs, job);
    else await action.post?.(inputs, job);
  } catch (thrown) {
    failure = thrown instanceof Error ? thrown : new Error(String(thrown));
  }
  try {
    if (phase === 'main' || failure) await job.summary.write(failure);
  } catch (unwritten) {
    reportError(`The job summary could not be written: ${unwritten}`);
  }
  if (failure) {
    endGroup();
    setFailed(
      failure instanceof Fault ? failure.message : `A fault of Surefoot itself: ${failure.stack ?? failure.message}`,
    );
  }
}
