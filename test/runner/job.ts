import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Console } from './console.ts';
import { Masks } from './masks.ts';

/** What the steps of one job share. */
export interface Job {
  readonly workspace: string;
  /** RUNNER_TEMP; removed when the test process ends. */
  readonly temp: string;
  /** The environment of every step, which `GITHUB_ENV` and `GITHUB_PATH` may add to. */
  readonly env: Record<string, string>;
  /** The `env` context of expressions: of the environment, only what the workflow and its steps set themselves. */
  readonly given: Record<string, string>;
  readonly masks: Masks;
  readonly console: Console;
  /** The `github` and `runner` contexts of expressions. */
  readonly contexts: Readonly<Record<'github' | 'runner', Readonly<Record<string, unknown>>>>;
}

export interface JobOptions {
  /** GITHUB_WORKSPACE; an empty temporary directory when not given. */
  readonly workspace?: string;
  /** RUNNER_TEMP, for a test that runs several steps of one job; a new one when not given. */
  readonly temp?: string;
  /** Secrets of the workflow that are no inputs of the action: the runner masks them from the beginning. */
  readonly secrets?: readonly string[];
  /** Variables of the job's `env:`; they also override any GITHUB_* variable. */
  readonly env?: Readonly<Record<string, string>>;
  /** The event that started the run; `push` without a payload when not given. */
  readonly event?: { readonly name: string; readonly payload: unknown };
}

const made: string[] = [];
process.on('exit', () => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** Begins a job: directories, the event file, and an environment that holds nothing of the test's own but PATH and HOME. */
export function beginJob(options: JobOptions): Job {
  const root = mkdtempSync(join(tmpdir(), 'surefoot-runner-'));
  made.push(root);
  const temp = options.temp ?? join(root, 'temp');
  const workspace = options.workspace ?? join(root, 'workspace');
  for (const directory of [temp, workspace]) mkdirSync(directory, { recursive: true });
  const event = options.event ?? { name: 'push', payload: {} };
  const eventPath = join(root, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const github = githubContext(workspace, event.name, eventPath);
  const runner = { os: 'Linux', arch: 'X64', name: 'Test runner', environment: 'github-hosted', temp };
  const masks = new Masks();
  for (const value of options.secrets ?? []) masks.add(value);
  return {
    workspace,
    temp,
    masks,
    given: { ...options.env },
    console: new Console(masks),
    contexts: { github: { ...github, event: event.payload, token: '' }, runner },
    env: {
      PATH: process.env['PATH'] ?? ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      HOME: process.env['HOME'] ?? root,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...prefixed('GITHUB_', github),
      ...prefixed('RUNNER_', runner),
      ...options.env,
    },
  };
}

function githubContext(workspace: string, eventName: string, eventPath: string): Record<string, string> {
  return {
    actor: 'maria',
    // Nothing answers there: a step that asks the platform's API fails at once instead of leaving the machine.
    api_url: 'http://127.0.0.1:9',
    event_name: eventName,
    event_path: eventPath,
    job: 'deploy',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    repository: 'example/shop',
    repository_owner: 'example',
    run_attempt: '1',
    run_id: '16000000001',
    run_number: '42',
    server_url: 'https://github.com',
    sha: '3f2a1c9d0b8e7f6a5c4d3e2f1a0b9c8d7e6f5a4b',
    workflow: 'Deploy',
    workspace,
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key.toUpperCase(), value]));
}
