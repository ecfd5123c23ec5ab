import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Annotation, Console } from './console.ts';
import { interpolate, type Status } from './expressions.ts';
import type { Job } from './job.ts';
import { parseKeyValues } from './key-values.ts';
import type { ActionManifest } from './manifest.ts';
import { type CancelClock, runProcess } from './process.ts';

/** What a run of one step left, as the platform sees it. */
export interface StepResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outcome: Status;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the step left for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** What the step added to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  /** The job summary, secrets masked. */
  readonly summary: string;
  /** What a person sees: masked, commands obeyed instead of shown. */
  readonly log: string;
  /** Everything that was printed, as it was printed. */
  readonly raw: string;
  readonly annotations: readonly Annotation[];
  /** Annotations above the platform's limit of ten a level. */
  readonly dropped: readonly Annotation[];
  /** Commands that belong into files or that an action must not use, by name. */
  readonly forbidden: readonly string[];
  /** All that is masked in the job so far. */
  readonly masks: readonly string[];
  readonly durationMs: number;
}

/** The bounds of one run. */
export interface StepBounds {
  readonly clock: CancelClock;
  readonly timeoutMs: number;
}

/** The root of this repository. */
export const REPOSITORY = join(import.meta.dirname, '../..');
const SUMMARY_LIMIT = 1024 * 1024;

/** The inputs of a step as the runner completes them: defaults filled in, what is unset is empty text. */
export function completeInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  job: Job,
): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    inputs[name] = interpolate(input.default ?? '', job.contexts);
  }
  return { ...inputs, ...given };
}

/** Runs one program of a JavaScript action: its `main`, or its `post` with the state that `main` left. */
export async function runStep(step: {
  readonly job: Job;
  readonly manifest: ActionManifest;
  readonly program: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly cancel: AbortSignal;
  readonly onLine?: (line: string) => void;
  readonly bounds: StepBounds;
}): Promise<StepResult> {
  const { job, manifest } = step;
  if (manifest.using !== 'node24') throw new Error(`${manifest.path}: runs.using is '${manifest.using}', not node24.`);
  const console = new Console(job.masks, job.console);
  warnOfUnknownInputs(console, manifest, step.inputs);
  const files = mkdtempSync(join(job.temp, '_runner_file_commands-'));
  const file = (name: string): string => join(files, name);
  for (const name of FILES) writeFileSync(file(name), '');
  const end = await runProcess({
    command: nodeOfTheRunner(),
    args: programOf(manifest, step.program),
    cwd: job.workspace,
    env: {
      ...job.env,
      ...step.env,
      ...Object.fromEntries(Object.entries(step.inputs).map(([name, value]) => [inputVariable(name), value])),
      ...Object.fromEntries(Object.entries(step.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, file(name)])),
    },
    onLine: (line) => {
      console.take(line);
      step.onLine?.(line);
    },
    cancel: step.cancel,
    clock: step.bounds.clock,
    timeoutMs: step.bounds.timeoutMs,
  }).catch((error: unknown) => {
    throw new Error(`${manifest.path}: ${error instanceof Error ? error.message : error}\n${console.log}`);
  });
  const read = (name: string): string => readFileSync(file(name), 'utf8');
  const env = parseKeyValues(read('ENV'));
  Object.assign(job.env, env);
  Object.assign(job.given, env);
  job.env['PATH'] = [...read('PATH').split('\n').filter(Boolean).reverse(), job.env['PATH']].join(':');
  const summary = read('STEP_SUMMARY');
  if (Buffer.byteLength(summary) > SUMMARY_LIMIT) throw new Error(`${manifest.path}: the job summary is above 1 MiB.`);
  const result: StepResult = {
    code: end.code,
    signal: end.signal,
    outcome: end.cancelled ? 'cancelled' : end.code === 0 ? 'success' : 'failure',
    outputs: parseKeyValues(read('OUTPUT')),
    state: { ...step.state, ...parseKeyValues(read('STATE')) },
    env,
    summary: job.masks.apply(summary),
    log: console.log,
    raw: console.raw.join('\n'),
    annotations: console.annotations,
    dropped: console.dropped,
    forbidden: console.forbidden,
    masks: job.masks.values,
    durationMs: end.durationMs,
  };
  rmSync(files, { recursive: true });
  return result;
}

const FILES = ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'] as const;

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function warnOfUnknownInputs(
  console: Console,
  manifest: ActionManifest,
  inputs: Readonly<Record<string, string>>,
): void {
  const known = Object.keys(manifest.inputs);
  const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  console.take(`::warning::Unexpected input(s) '${unknown.join("', '")}', valid inputs are ['${known.join("', '")}']`);
}

/**
 * What Node is asked to run: the built action. With `SUREFOOT_RUN_FROM=source` in the test's environment it is the
 * source behind this repository's actions, so that a change can be tried without building.
 */
function programOf(manifest: ActionManifest, program: string): string[] {
  const own = dirname(manifest.directory) === join(REPOSITORY, 'actions');
  if (process.env['SUREFOOT_RUN_FROM'] !== 'source' || !own) return [join(manifest.directory, program)];
  const source = pathToFileURL(join(REPOSITORY, 'src/main.ts')).href;
  const [name, phase] = [basename(manifest.directory), program === manifest.post ? 'post' : 'main'];
  return ['--input-type=module', '--eval', `import { run } from '${source}'; await run('${name}', '${phase}');`];
}

/** The Node 24 that the package brings along, which is what a runner would use. */
function nodeOfTheRunner(): string {
  const own = join(REPOSITORY, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}
