import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { afterMark, COMMAND, frame } from '../../src/host/bootstrap.ts';
import type { Opened } from '../../src/host/channel.ts';
import type { Answer, Call, Host } from '../../src/host/host.ts';
import type { Shell } from './shells.ts';

/** Who a program runs as; the test's own user when nothing is said. */
export interface As {
  readonly uid: number;
  readonly gid: number;
}

/** The start mark of every call here. */
export const START = 'the-start-of-what-a-host-says-here';

/** The environment that sshd gives: little more than PATH. */
export const environment = (shell: Shell): Record<string, string> => ({
  PATH: shell.path,
  HOME: '/',
  USER: 'somebody',
});

/** This very machine as a host: what a connection would feed to `sh` is fed to a `sh` here. */
export function localHost(shell: Shell, as?: As): Host {
  return {
    label: `local-${shell.name}`,
    run: (call) => run(shell, as, call),
    open: async (command) => begin(shell, as, command) as unknown as Opened,
    turns: () => 0,
    dial: () => Promise.reject(new Error('nothing is dialled here')),
    close: () => Promise.resolve(),
  };
}

/** A command that waits for its script; it stands for the channel of a connection. */
const begin = (shell: Shell, as: As | undefined, command: string): ChildProcess =>
  spawn('/bin/sh', ['-c', command], { env: environment(shell), cwd: '/', ...as });

async function run(
  shell: Shell,
  as: As | undefined,
  { script, input, timeout, signal, onOutput, opened }: Call,
): Promise<Answer> {
  const child = ((await opened) as unknown as ChildProcess | undefined) ?? begin(shell, as, COMMAND);
  const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
  const abort = () => child.kill('SIGHUP');
  signal?.addEventListener('abort', abort);
  const begun = afterMark(START);
  child.stdout?.on('data', (piece: Buffer) => {
    const bytes = begun.push(piece);
    if (bytes.length > 0) onOutput?.(bytes);
  });
  // Behind that: it reads at once what has come already.
  const stdout = gather(child.stdout as Readable);
  const stderr = gather(child.stderr as Readable);
  const closed = once(child, 'close');
  try {
    // A program may end before it has read all: then the rest is not waited for.
    const fed = feed(child, frame(script, { start: START, end: 'the-end' }), input);
    const [code, ended] = await Promise.race([closed, fed.then(() => closed)]);
    return {
      code,
      signal: ended ?? undefined,
      stdout: afterMark(START).push(await stdout),
      stderr: afterMark(START)
        .push(await stderr)
        .toString(),
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    if (input instanceof Readable) input.destroy();
  }
}

async function feed(child: ChildProcess, script: Buffer, input: Call['input']): Promise<void> {
  const stdin = child.stdin;
  if (stdin === null) throw new Error('a host reads its input');
  let gone = child.exitCode !== null;
  stdin.on('error', () => {
    gone = true;
  });
  child.on('exit', () => {
    gone = true;
    stdin.destroy();
  });
  const write = (piece: Uint8Array) => new Promise<void>((resolve) => stdin.write(piece, () => resolve()));
  await write(script);
  if (input instanceof Readable) {
    try {
      for await (const piece of input) {
        if (gone) break;
        await write(piece);
      }
    } catch (error) {
      child.kill('SIGHUP');
      throw error;
    }
  } else if (input) {
    await write(input);
  }
  stdin.end();
}

const gather = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray());
