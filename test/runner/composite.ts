import { join } from 'node:path';
import { bounds, type RunOptions } from './action.ts';
import type { Annotation } from './console.ts';
import { type Contexts, condition, interpolate, type Status } from './expressions.ts';
import { beginJob, type Job } from './job.ts';
import { type ActionManifest, readManifest, type StepManifest } from './manifest.ts';
import { completeInputs, REPOSITORY, runStep, type StepBounds, type StepResult } from './step.ts';

export interface CompositeOptions extends Omit<RunOptions, 'cancelWhen'> {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Called for each line with the id of the step that printed it; the first `true` cancels the job. */
  readonly cancelWhen?: (line: string, step: string) => boolean;
  /** What `$/` stands for; this repository when not given. */
  readonly repository?: string;
  /** Changes to single steps of the outermost composite, by id: another action's directory, other inputs, more variables. */
  readonly stepOverrides?: Readonly<Record<string, StepOverride>>;
  /**
   * Whom a cancel reaches. The steps of a composite are linked to its cancellation (`CreateEmbeddedChild` in the
   * runner's ExecutionContext.cs; open pull request 2638): a later step under `cancelled()` is started and gets the
   * signal at once. `running` is what the documentation promises and a step of a *job* has.
   */
  readonly cancelReaches?: 'linked' | 'running';
  /** `false` leaves the post steps out. */
  readonly post?: boolean;
}

export interface StepOverride {
  readonly directory?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** One step of a composite. */
export interface CompositeStep {
  readonly id: string;
  readonly ran: boolean;
  readonly outcome: Status | 'skipped';
  /** The outcome, or `success` where `continue-on-error` forgives it. */
  readonly conclusion: Status | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** Present when the step was a JavaScript action that ran. */
  readonly result?: StepResult;
  /** Present when the step was a composite that ran. */
  readonly steps?: readonly CompositeStep[];
}

export interface CompositeResult {
  readonly outcome: Status;
  readonly steps: readonly CompositeStep[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The summaries of all steps, in their order; post steps last. */
  readonly summary: string;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly dropped: readonly Annotation[];
  readonly posts: readonly { readonly id: string; readonly result: StepResult }[];
  readonly temp: string;
  readonly workspace: string;
}

interface Post {
  readonly id: string;
  readonly condition: string;
  readonly run: () => Promise<StepResult>;
}

interface Run {
  readonly job: Job;
  readonly options: CompositeOptions;
  readonly repository: string;
  readonly bounds: StepBounds;
  readonly cancel: AbortController;
  readonly posts: Post[];
  readonly summaries: string[];
}

/** Runs a composite action as the runner would: its steps in order, its nested composites, its post steps in reverse. */
export async function runComposite(path: string, options: CompositeOptions = {}): Promise<CompositeResult> {
  const manifest = readManifest(path);
  const job = beginJob(options);
  const cancel = new AbortController();
  const repository = options.repository ?? REPOSITORY;
  const run: Run = {
    job,
    options,
    repository,
    bounds: bounds({ timeoutMs: options.timeoutMs ?? 120_000, ...clockOf(options) }),
    cancel,
    posts: [],
    summaries: [],
  };
  const timer =
    options.cancelAfterMs === undefined ? undefined : setTimeout(() => cancel.abort(), options.cancelAfterMs);
  try {
    const { status, steps, outputs } = await runSteps(
      run,
      manifest,
      completeInputs(manifest, options.inputs ?? {}, job),
      {
        prefix: '',
        env: {},
        overrides: options.stepOverrides ?? {},
      },
    );
    const posts = options.post === false ? [] : await runPosts(run, status);
    const outcome = posts.reduce<Status>((worst, post) => worse(worst, post.result.outcome), status);
    return {
      outcome,
      steps,
      outputs,
      summary: run.summaries.filter((each) => each !== '').join('\n'),
      log: job.console.log,
      annotations: job.console.annotations,
      dropped: job.console.dropped,
      posts,
      temp: job.temp,
      workspace: job.workspace,
    };
  } finally {
    clearTimeout(timer);
  }
}

const clockOf = (options: CompositeOptions) => (options.cancelClock ? { cancelClock: options.cancelClock } : {});

interface Scope {
  /** Ids of the composites around, each followed by `/`. */
  readonly prefix: string;
  readonly env: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, StepOverride>>;
}

async function runSteps(run: Run, manifest: ActionManifest, inputs: Record<string, string>, scope: Scope) {
  if (manifest.using !== 'composite') throw new Error(`${manifest.path} is not a composite action.`);
  let status: Status = 'success';
  const done: Record<string, CompositeStep> = {};
  const steps: CompositeStep[] = [];
  for (const [index, step] of manifest.steps.entries()) {
    const id = scope.prefix + (step.id ?? `__${index + 1}`);
    const env = { ...run.job.given, ...scope.env };
    const contexts: Contexts = { ...run.job.contexts, inputs, steps: done, env };
    const stepEnv = mapValues(step.env, (value) => interpolate(value, contexts));
    const inStep: Contexts = { ...contexts, env: { ...env, ...stepEnv } };
    const ended = await runOne(run, step, id, inStep, { ...scope, env: { ...scope.env, ...stepEnv } }, status);
    steps.push(ended);
    if (step.id !== undefined) done[step.id] = ended;
    if (ended.conclusion !== 'skipped') status = worse(status, ended.conclusion);
  }
  const contexts: Contexts = { ...run.job.contexts, inputs, steps: done, env: run.job.given };
  const outputs = mapValues(manifest.outputs, (output) => interpolate(output.value ?? '', contexts));
  return { status, steps, outputs };
}

async function runOne(
  run: Run,
  step: StepManifest,
  id: string,
  contexts: Contexts,
  scope: Scope,
  status: Status,
): Promise<CompositeStep> {
  const asked = (): Status => (run.cancel.signal.aborted ? 'cancelled' : status);
  if (!condition(step.if, contexts, asked())) {
    return { id, ran: false, outcome: 'skipped', conclusion: 'skipped', outputs: {} };
  }
  const override = (step.id !== undefined && scope.overrides[step.id]) || {};
  const manifest = readManifest(override.directory ?? locate(run, step, id));
  const given = { ...mapValues(step.with, (value) => interpolate(value, contexts)), ...override.inputs };
  const inputs = completeInputs(manifest, given, run.job);
  const env = { ...scope.env, ...override.env };
  const ended =
    manifest.using === 'composite'
      ? await runNested(run, manifest, inputs, { prefix: `${id}/`, env, overrides: {} })
      : await runJavaScript(run, manifest, inputs, id, env, () => condition(step.if, contexts, 'cancelled'));
  const forgiven = interpolate(step.continueOnError ?? 'false', contexts) === 'true' && ended.outcome === 'failure';
  return { id, ran: true, conclusion: forgiven ? 'success' : ended.outcome, ...ended };
}

async function runNested(run: Run, manifest: ActionManifest, inputs: Record<string, string>, scope: Scope) {
  const { status, steps, outputs } = await runSteps(run, manifest, inputs, scope);
  return { outcome: status, steps, outputs };
}

async function runJavaScript(
  run: Run,
  manifest: ActionManifest,
  inputs: Record<string, string>,
  id: string,
  env: Record<string, string>,
  wantedWhenCancelled: () => boolean,
) {
  const { job, bounds: limits, options } = run;
  const base = { job, manifest, inputs, env, bounds: limits };
  const onLine = (line: string): void => {
    if (options.cancelWhen?.(line, id)) run.cancel.abort();
  };
  const result = await runStep({
    ...base,
    program: manifest.main ?? 'index.js',
    cancel: cancelOf(run, wantedWhenCancelled),
    onLine,
  });
  run.summaries.push(result.summary);
  const { post } = manifest;
  if (post !== undefined) {
    const never = new AbortController().signal;
    run.posts.push({
      id,
      condition: manifest.postIf,
      run: () => runStep({ ...base, program: post, state: result.state, cancel: never, onLine }),
    });
  }
  return { outcome: result.outcome, outputs: result.outputs, result };
}

/** The signal of one step: the composite's own, or one of its own that fires only while it runs and is not wanted any more. */
function cancelOf(run: Run, wantedWhenCancelled: () => boolean): AbortSignal {
  if (run.options.cancelReaches !== 'running') return run.cancel.signal;
  const own = new AbortController();
  run.cancel.signal.addEventListener('abort', () => wantedWhenCancelled() || own.abort(), { once: true });
  return own.signal;
}

async function runPosts(run: Run, status: Status) {
  const results: { id: string; result: StepResult }[] = [];
  let current: Status = run.cancel.signal.aborted ? 'cancelled' : status;
  for (const post of run.posts.toReversed()) {
    if (!condition(post.condition, run.job.contexts, current)) continue;
    const result = await post.run();
    run.summaries.push(result.summary);
    current = worse(current, result.outcome);
    results.push({ id: post.id, result });
  }
  return results;
}

function locate(run: Run, step: StepManifest, id: string): string {
  if (step.uses?.startsWith('$/')) return join(run.repository, step.uses.slice(2));
  if (step.uses?.startsWith('./')) return join(run.job.workspace, step.uses);
  throw new Error(`Step ${id}: only \`uses: $/…\` and \`uses: ./…\` are run here, not ${step.uses ?? 'a script'}.`);
}

/** As the runner merges results: a cancel outweighs a failure, a failure a success. */
function worse(one: Status, other: Status): Status {
  const order: readonly Status[] = ['success', 'failure', 'cancelled'];
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, map: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
