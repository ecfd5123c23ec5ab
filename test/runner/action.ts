import { isAbsolute, join } from 'node:path';
import { beginJob, type Job, type JobOptions } from './job.ts';
import { type ActionManifest, readManifest } from './manifest.ts';
import { type CancelClock, PLATFORM_CLOCK } from './process.ts';
import { completeInputs, REPOSITORY, runStep, type StepBounds, type StepResult } from './step.ts';

/** When and how a run is cancelled, and how long it may take at all. */
export interface RunOptions extends JobOptions {
  /** Called for each line that is printed; the first `true` cancels. */
  readonly cancelWhen?: (line: string) => boolean;
  /** Cancels this long after the start, in milliseconds. */
  readonly cancelAfterMs?: number;
  /** Cancels when it fires. */
  readonly cancelSignal?: AbortSignal;
  /** The platform's clock when not given; tests of stubborn programs may shorten it. */
  readonly cancelClock?: CancelClock;
  /** A longer run is a hang and rejects; 120 s when not given. */
  readonly timeoutMs?: number;
}

export interface ActionOptions extends RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Whether the post step runs right after; otherwise {@link ActionResult.runPost} runs it when the test wants it. */
  readonly post?: boolean;
}

export interface ActionResult extends StepResult {
  /** RUNNER_TEMP of the run, where evidence lies. It lasts as long as the test process. */
  readonly temp: string;
  readonly workspace: string;
  /** What the post step did, when `post` was asked for and the action has one. */
  readonly post: StepResult | undefined;
  /** Runs the post step with the state that the main step left. */
  runPost(options?: Pick<RunOptions, 'cancelWhen' | 'cancelAfterMs'>): Promise<StepResult>;
}

/**
 * Runs one action as the runner would: a process of its own, a clean environment, its files, its log.
 *
 * `name` is a folder below actions/, or the absolute path of an action's directory.
 */
export async function runAction(name: string, options: ActionOptions = {}): Promise<ActionResult> {
  const manifest = readManifest(isAbsolute(name) ? name : join(REPOSITORY, 'actions', name));
  const job = beginJob(options);
  const inputs = completeInputs(manifest, options.inputs ?? {}, job);
  const run = async (program: string | undefined, state: Record<string, string>, cancel: RunOptions) => {
    if (program === undefined) throw new Error(`${manifest.path}: no such program.`);
    return runCancellable({ job, manifest, program, inputs, state, bounds: bounds(options) }, cancel);
  };
  const main = await run(manifest.main, {}, options);
  const runPost: ActionResult['runPost'] = (cancel = {}) => run(manifest.post, main.state, cancel);
  const post = options.post && manifest.post !== undefined ? await runPost() : undefined;
  return { ...main, temp: job.temp, workspace: job.workspace, post, runPost };
}

/** The bounds that options ask for. */
export function bounds(options: RunOptions): StepBounds {
  return { clock: options.cancelClock ?? PLATFORM_CLOCK, timeoutMs: options.timeoutMs ?? 120_000 };
}

async function runCancellable(
  step: {
    job: Job;
    manifest: ActionManifest;
    program: string;
    inputs: Record<string, string>;
    state: Record<string, string>;
    bounds: StepBounds;
  },
  { cancelWhen, cancelAfterMs, cancelSignal }: Pick<RunOptions, 'cancelWhen' | 'cancelAfterMs' | 'cancelSignal'>,
): Promise<StepResult> {
  const cancel = new AbortController();
  const passOn = (): void => cancel.abort();
  if (cancelSignal?.aborted) passOn();
  cancelSignal?.addEventListener('abort', passOn, { once: true });
  const timer = cancelAfterMs === undefined ? undefined : setTimeout(() => cancel.abort(), cancelAfterMs);
  try {
    return await runStep({
      ...step,
      cancel: cancel.signal,
      onLine: (line) => {
        if (cancelWhen?.(line)) cancel.abort();
      },
    });
  } finally {
    clearTimeout(timer);
    cancelSignal?.removeEventListener('abort', passOn);
  }
}
