import { spawn } from 'node:child_process';

/** What a command left behind. A command ended by a signal has the code -1. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A developer's PATH need not have the administrator's directories. */
export const environment = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

/** Runs a program on this machine, without a shell, and resolves for every exit status. */
export function outcomeOf(words: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  const [program = '', ...rest] = words;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    // A program that does not read to the end closes its pipe: its exit status tells the story.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs a program that must succeed; resolves to its standard output. */
export async function run(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await outcomeOf(words);
  if (code !== 0) throw new Error(`${words.join(' ')}: exit ${code}\n${stderr}`);
  return stdout;
}
