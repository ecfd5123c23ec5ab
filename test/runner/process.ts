import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How long a cancelled step is left alone: milliseconds from SIGINT to SIGTERM, and from there to SIGKILL. */
export interface CancelClock {
  readonly terminateAfterMs: number;
  readonly killAfterMs: number;
  /** No signal but SIGKILL, to all that the step started: the machine itself is gone. */
  readonly atOnce?: true;
}

/** The platform's own clock. */
export const PLATFORM_CLOCK: CancelClock = { terminateAfterMs: 7500, killAfterMs: 2500 };

export interface ProcessRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Called for each line of standard output and standard error, without its end. */
  readonly onLine: (line: string) => void;
  readonly cancel: AbortSignal;
  readonly clock: CancelClock;
  /** A step that takes longer is a hang: its processes are killed and the run rejects. */
  readonly timeoutMs: number;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether the cancel came before the end. */
  readonly cancelled: boolean;
  readonly durationMs: number;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) killGroup(pid);
});

/** Runs one process as the runner runs a step: signals go to the process alone, the last one to all that it started. */
export async function runProcess(run: ProcessRun): Promise<ProcessEnd> {
  const startedAt = performance.now();
  const child = spawn(run.command, run.args, {
    cwd: run.cwd,
    env: run.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let ended = false;
  let cancelled = false;
  let timedOut = false;
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, act: () => void): void => {
    timers.push(setTimeout(() => !ended && act(), ms));
  };
  const cancel = (): void => {
    if (ended || cancelled) return;
    cancelled = true;
    if (run.clock.atOnce) {
      killGroup(pid);
      return;
    }
    child.kill('SIGINT');
    later(run.clock.terminateAfterMs, () => {
      child.kill('SIGTERM');
      later(run.clock.killAfterMs, () => killGroup(pid));
    });
  };
  later(run.timeoutMs, () => {
    timedOut = true;
    killGroup(pid);
  });
  const streams = [readLines(child.stdout, run.onLine), readLines(child.stderr, run.onLine)];
  try {
    const exit = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve([code, signal]));
    });
    if (run.cancel.aborted) cancel();
    else run.cancel.addEventListener('abort', cancel, { once: true });
    const [code, signal] = await exit;
    ended = true;
    if (timedOut) throw new Error(`The step ran longer than ${run.timeoutMs} ms and was killed.`);
    await atMost(5000, Promise.all(streams), () => {
      child.stdout.destroy();
      child.stderr.destroy();
    });
    return { code, signal, cancelled, durationMs: performance.now() - startedAt };
  } finally {
    ended = true;
    for (const timer of timers) clearTimeout(timer);
    run.cancel.removeEventListener('abort', cancel);
    if (pid !== undefined) running.delete(pid);
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** The runner ends a line at CR, LF or CR LF, as .NET's `ReadLine` does: a lone CR starts a new line, and a new command. */
async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream) {
      const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? '';
      for (const part of parts) onLine(part);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
  if (rest !== '') onLine(rest.replace(/\r$/, ''));
}

/** The runner does not wait for ever on an output that a left-behind process still holds open. */
async function atMost(ms: number, work: Promise<unknown>, giveUp: () => void): Promise<void> {
  const timer = setTimeout(giveUp, ms);
  try {
    await work;
  } finally {
    clearTimeout(timer);
  }
}
