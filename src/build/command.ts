import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { endGroup } from './process-group.ts';
import { Tail } from './tail.ts';

export interface Command {
  /** Shell lines. */
  readonly script: string;
  /** Absolute path of the directory to run in; it must exist. */
  readonly directory: string;
  /** The whole environment of the command; nothing is added to it. */
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** Ends the command when aborted. */
  readonly signal: AbortSignal;
  /** Absolute path of a directory where the script may lie while it runs. */
  readonly temp: string;
  /** Receives standard output and standard error as they come. */
  readonly write: (chunk: Buffer) => void;
}

/** How a command ended, and the last lines it printed. */
export type Outcome = { readonly lastLines: string } & (
  | {
      readonly kind: 'done';
      /** `sh` where there is no bash: a failure inside a pipe is not noticed there. */
      readonly shell: 'bash' | 'sh';
      /** Whether processes were still running in the background; they have been ended. */
      readonly leftovers: boolean;
    }
  | { readonly kind: 'failed'; readonly status: number; readonly at: FailedLine | undefined }
  | { readonly kind: 'killed'; readonly by: NodeJS.Signals; readonly at: FailedLine | undefined }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'cancelled'; readonly by: string }
);

/** The line that ended the script: its number, counted from 1, and its text. */
export interface FailedLine {
  readonly number: number;
  readonly text: string;
}

/** The shells, in the order of choice, with the flags that make them stop at the first failure. */
const SHELLS = [
  { name: 'bash', flags: ['--noprofile', '--norc', '-eo', 'pipefail'] },
  { name: 'sh', flags: ['-e'] },
] as const;

/**
 * Lets bash tell through descriptor 3 on which line it failed, unless that line is in a file that was sourced. It stands
 * before the first line, so that line numbers stay right.
 */
const TELL_FAILURE = `trap '[ "\${BASH_SOURCE[0]}" != "$0" ] || printf "%s\\n" "$LINENO" >&3' ERR; `;

/** How long the pipes may stay open after everything that was started has ended; a daemon of its own session may hold them. */
const DRAIN_MS = 1000;

/**
 * Runs shell lines as the platform runs a `run:` step, and returns when all that they started in their process group
 * has ended: on time-out and cancel because the group is ended, and after success too, since what still runs could
 * go on writing into the artifact.
 */
export async function runCommand(command: Command): Promise<Outcome> {
  const script = join(command.temp, `surefoot-build-${randomUUID()}.sh`);
  try {
    for (const shell of SHELLS) {
      await writeFile(script, (shell.name === 'bash' ? TELL_FAILURE : '') + command.script, { mode: 0o600 });
      const child = await start(shell.name, [...shell.flags, script], command);
      if (child) return await follow(child, shell.name, command);
    }
  } finally {
    await rm(script, { force: true });
  }
  throw new Error('neither bash nor sh could be started');
}

/** Starts a program in a process group of its own; `undefined` when there is no such program. */
async function start(program: string, words: readonly string[], command: Command): Promise<ChildProcess | undefined> {
  const child = spawn(program, words, {
    cwd: command.directory,
    env: command.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  try {
    await once(child, 'spawn');
    return child;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function follow(child: ChildProcess, shell: 'bash' | 'sh', command: Command): Promise<Outcome> {
  const group = child.pid ?? Number.NaN;
  const tail = new Tail();
  const keep = (chunk: Buffer): void => {
    tail.add(chunk);
    command.write(chunk);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const report = child.stdio[3] as Readable;
  const told = text(report).catch(() => '');
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const closed = once(child, 'close');

  const timeout = AbortSignal.timeout(command.timeoutMs);
  const stop = AbortSignal.any([command.signal, timeout]);
  const ending = stopped(stop).then(() => endGroup(group));
  const [status, signal] = await exit;
  const wasStopped = stop.aborted;
  if (wasStopped) await ending;
  const leftovers = await endGroup(group);
  await Promise.race([closed, setTimeout(DRAIN_MS, undefined, { ref: false })]);
  for (const stream of [child.stdout, child.stderr, report]) stream?.destroy();

  const lastLines = tail.lines();
  if (wasStopped && command.signal.aborted) return { kind: 'cancelled', by: String(command.signal.reason), lastLines };
  if (wasStopped) return { kind: 'timed-out', afterMs: command.timeoutMs, lastLines };
  if (status === 0) return { kind: 'done', shell, leftovers, lastLines };
  const at = failedLine(await told, command.script);
  if (signal) return { kind: 'killed', by: signal, at, lastLines };
  return { kind: 'failed', status: status ?? 1, at, lastLines };
}

const stopped = (signal: AbortSignal): Promise<unknown> =>
  signal.aborted ? Promise.resolve() : once(signal, 'abort').catch(() => undefined);

/** The last line told is the one: before it, a trap may have spoken in a subshell. */
function failedLine(told: string, script: string): FailedLine | undefined {
  const number = Number(told.trim().split('\n').at(-1));
  const text = script.split('\n')[number - 1]?.trim();
  return text ? { number, text } : undefined;
}
