import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The example's server, running. Killed when it goes out of scope. */
export interface Service extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** All lines printed so far, on both outputs. */
  readonly lines: readonly string[];
  /** The first (or `nth`) line that matches, printed already or still to come. */
  line(pattern: RegExp, nth?: number): Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts an artifact as the unit does, on a free port, without waiting for anything. */
export function launch(
  directory: string,
  env: Readonly<Record<string, string>> = {},
  how: { readonly command?: readonly string[]; readonly stdio?: StdioOptions } = {},
): Omit<Service, 'url' | 'port'> {
  const [program = '', ...words] = how.command ?? [process.execPath, 'server.js'];
  const child = spawn(program, words, {
    cwd: directory,
    // The unit's environment, and no more: nothing of the machine that built it may be needed.
    env: { NODE_ENV: 'production', PORT: '0', ...env },
    stdio: how.stdio ?? ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const each of [...waiting]) each();
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) throw new Error('the service must be started with its outputs as pipes');
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  let closed = false;
  const exit = once(child, 'close').then(([code, signal]) => {
    closed = true;
    wake();
    return { code, signal };
  });
  const line = (pattern: RegExp, nth = 1) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.filter((each) => pattern.test(each))[nth - 1];
        if (found === undefined && !closed) return;
        waiting.delete(look);
        if (found !== undefined) resolve(found);
        else reject(new Error(`the service ended without a line like ${pattern}:\n${lines.join('\n')}`));
      };
      waiting.add(look);
      look();
    });
  return {
    process: child,
    lines,
    line,
    exit,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** Starts an artifact and waits until it listens. */
export async function start(...how: Parameters<typeof launch>): Promise<Service> {
  const running = launch(...how);
  const started = await running.line(/^\[START\] .* listens on /);
  const port = Number(started.split(':').at(-1));
  return { ...running, port, url: `http://127.0.0.1:${port}` };
}

/** Posts to the chat; text is sent as it is. */
export function chat(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
