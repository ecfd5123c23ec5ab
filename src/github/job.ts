import { tmpdir } from 'node:os';
import { keepLastWords, type LastWords, lastWords } from './last-words.ts';
import { harmless } from './log.ts';
import { noted, type Stage } from './stages.ts';
import { SummaryPage } from './summary.ts';
import * as core from './toolkit.ts';

/** Who asks for a deploy. Written into the host's transaction, so that whoever is refused can be told who holds it. */
export interface RunIdentity {
  /** The page of the run, or `user@machine` outside the platform. */
  readonly url: string;
  readonly attempt: number;
  readonly job: string;
  readonly actor: string;
  /** The commit, 40 hex digits; zeros outside the platform. */
  readonly sha: string;
  readonly repository: string;
}

/**
 * The platform as an action sees it. Actions say what happened through this and nothing else: what is said reaches
 * the outputs and the summary also when the action fails afterwards.
 */
export interface Job {
  readonly run: RunIdentity;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Absolute path of a directory for files that outlive the step but not the job. */
  readonly temp: string;
  /** Aborted on SIGINT and SIGTERM, with the signal's name as its reason. */
  readonly signal: AbortSignal;
  readonly summary: SummaryPage;
  readonly stages: readonly Stage[];
  /** Sets an output. Values are text on the platform; booleans and numbers are written as JavaScript prints them. */
  output(name: string, value: string | number | boolean): void;
  /** Runs one stage in a log group of its own and notes how long it took; the timeline of the summary is drawn from these. */
  stage<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Leaves a word for this action's post step. */
  save(key: string, value: string): void;
  /** The word that the main step left; empty when it left none. */
  saved(key: string): string;
  /** What the failed step before this one said, for whoever tidies up behind it. */
  failedBefore(): LastWords | undefined;
  /** The host is in another state now than that step could say: what is said at the very end is this. */
  nowIs(state: string): void;
  /** Prints lines; nothing in them is obeyed by the runner, whoever wrote them. */
  info(line: string): void;
  debug(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
}

/** The job that this process is a step of, read from the platform's environment. */
export function currentJob(action: string, signal: AbortSignal, env: NodeJS.ProcessEnv = process.env): Job {
  const stages: Stage[] = [];
  return {
    run: runIdentity(env),
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    temp: env['RUNNER_TEMP'] || tmpdir(),
    signal,
    summary: new SummaryPage(action, stages),
    stages,
    output(name, value) {
      if (env['GITHUB_OUTPUT']) core.setOutput(name, String(value));
      else core.info(harmless(`${name}=${value}`));
    },
    async stage(title, work) {
      core.startGroup(harmless(title).replaceAll('\n', ' '));
      try {
        return await noted(stages, title, work);
      } finally {
        core.endGroup();
      }
    },
    save(key, value) {
      if (env['GITHUB_STATE']) core.saveState(key, value);
    },
    saved: core.getState,
    failedBefore: () => lastWords(env),
    nowIs(state) {
      const said = lastWords(env);
      if (said) keepLastWords({ ...said, state }, env);
    },
    info: (line) => core.info(harmless(line)),
    debug: (line) => core.debug(harmless(line)),
    notice: (message) => core.notice(harmless(message)),
    warning: (message) => core.warning(harmless(message)),
  };
}

function runIdentity(env: NodeJS.ProcessEnv): RunIdentity {
  const onPlatform = env['GITHUB_RUN_ID'] !== undefined;
  return {
    url: onPlatform
      ? `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
      : `${env['USER'] ?? 'someone'}@${env['HOSTNAME'] ?? 'localhost'}`,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    job: env['GITHUB_JOB'] ?? 'local',
    actor: env['GITHUB_ACTOR'] ?? env['USER'] ?? 'someone',
    sha: env['GITHUB_SHA'] ?? '0'.repeat(40),
    repository: env['GITHUB_REPOSITORY'] ?? 'local',
  };
}
