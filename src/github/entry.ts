import { Fault } from '../fault.ts';
import type { Action } from './action.ts';
import { cancelled, isCancel } from './cancel.ts';
import { readInputs } from './inputs.ts';
import { currentJob, type Job } from './job.ts';
import { refuseUnknownInputs } from './known-inputs.ts';
import { keepLastWords, lastWords } from './last-words.ts';
import { harmless } from './log.ts';
import { endGroup, info, error as reportError, setFailed, setFailedQuietly } from './toolkit.ts';

/** How long, in milliseconds, a process may outlive its work. */
const LINGER = 10_000;

/** The only place that catches everything, sets the failure and listens to signals. */
export async function runAction(name: string, phase: 'main' | 'post', load: () => Promise<Action>): Promise<void> {
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort(signal));
  const job = currentJob(name, cancel.signal);
  const failure = await attempt(phase, load, job);
  if (phase === 'main' || failure || !job.summary.empty) await writeSummary(job, failure);
  if (failure) sayFailure(failure);
  else if (phase === 'post') sayAgain();
  // A forgotten handle must not hold a runner for hours.
  setTimeout(() => process.exit(), LINGER).unref();
  // To take the engine apart would cost 30 ms in each step. What was printed goes out first: a pipe holds 64 KiB.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

async function attempt(phase: 'main' | 'post', load: () => Promise<Action>, job: Job): Promise<Error | undefined> {
  try {
    const action = await load();
    refuseUnknownInputs(Object.keys(action.inputs), process.env);
    const inputs = readInputs(action.inputs);
    if (phase === 'main') await action.main(inputs, job);
    else await action.post?.(inputs, job);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof Fault) && isCancel(thrown, job.signal)) return cancelled(job.signal);
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

async function writeSummary(job: Job, failure: Error | undefined): Promise<void> {
  try {
    await job.summary.write(failure);
  } catch (unwritten) {
    reportError(harmless(`The job summary could not be written: ${unwritten}`));
  }
}

/** The last lines of the log say what to do, and so does the annotation, which is all that many a reader sees. */
function sayFailure(failure: Error): void {
  endGroup();
  if (failure instanceof Fault && failure.annotated) {
    setFailedQuietly(harmless(failure.what));
    info(harmless(`What to do: ${failure.remedy}`));
  } else if (failure instanceof Fault) {
    setFailed(harmless(`${failure.what}\nWhat to do: ${failure.remedy}`));
    info(harmless(`The host now: ${failure.state}`));
    info(harmless(`What to do: ${failure.remedy}`));
    keepLastWords(failure);
  } else {
    info(harmless(failure.stack ?? failure.message));
    setFailed(
      harmless(`A fault of Surefoot itself: ${failure.message}\nWhat to do: please report it with the lines above.`),
    );
  }
}

/** What tidies up at the end of a failed job says last what the reader is to do. */
function sayAgain(): void {
  const said = lastWords();
  if (said === undefined) return;
  info(harmless(`Failed before: ${said.what.split('\n')[0]}`));
  info(harmless(`The host now: ${said.state}`));
  info(harmless(`What to do: ${said.remedy}`));
}
