import { spawn } from 'node:child_process';
import { gitEnvironment } from './environment.ts';

/** Milliseconds that one call of git may take. Fetching a large history is the longest of them. */
const TIMEOUT = 180_000;
/** Bytes that one call may print; a list of a million names stays below it. */
const LIMIT = 256 * 1024 * 1024;

/** Thrown when git ends with a failure, does not end, or prints without end. What it said is in `said`, on one line. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly said: string;
  constructor(args: readonly string[], said: string) {
    super(`git ${args[0]}: ${said}`);
    this.said = said;
  }
}

/** Git in one directory, started without a shell and with nothing in its configuration that could start a program. */
export interface Git {
  /** Runs git and gives what it prints. `input` goes to its standard input. @throws {GitFailure} */
  bytes(args: readonly string[], input?: string): Promise<Buffer>;
  /** The same as text, without the last line end; `undefined` when git ends with a failure. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** Runs git and hands over what it prints piece by piece. @throws {GitFailure} */
  stream(args: readonly string[], take: (chunk: Buffer) => void): Promise<void>;
  /** The same git with further configuration, given by the environment: a command line can be read by every process. */
  with(config: Readonly<Record<string, string>>): Git;
}

/** Git in `directory`. `config` is added to what {@link gitEnvironment} sets. */
export function openGit(directory: string, config: Readonly<Record<string, string>> = {}): Git {
  const stream = (args: readonly string[], take: (chunk: Buffer) => void, input?: string): Promise<void> =>
    run(directory, args, { config, take, input });
  return {
    stream,
    async bytes(args, input) {
      const chunks: Buffer[] = [];
      let size = 0;
      await stream(
        args,
        (chunk) => {
          size += chunk.length;
          if (size > LIMIT) throw new GitFailure(args, 'it printed too much');
          chunks.push(chunk);
        },
        input,
      );
      return Buffer.concat(chunks);
    },
    async ask(args) {
      try {
        return (await this.bytes(args)).toString('utf8').replace(/\n$/, '');
      } catch (error) {
        if (error instanceof GitFailure) return undefined;
        throw error;
      }
    },
    with: (more) => openGit(directory, { ...config, ...more }),
  };
}

interface Run {
  readonly config: Readonly<Record<string, string>>;
  readonly take: (chunk: Buffer) => void;
  readonly input: string | undefined;
}

function run(directory: string, args: readonly string[], { config, take, input }: Run): Promise<void> {
  const child = spawn('git', ['--no-pager', '--literal-pathspecs', ...args], {
    cwd: directory,
    env: gitEnvironment(process.env, config),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    let said = '';
    let broken: unknown;
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        if (broken === undefined) take(chunk);
      } catch (error) {
        broken = error;
        child.kill();
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 4000) said += text;
    });
    // Git may end before it has read all; its exit status tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (error) => reject(new GitFailure(args, error.message)));
    child.on('close', (code, signal) => {
      if (broken !== undefined) reject(broken);
      else if (code === 0) resolve();
      else reject(new GitFailure(args, onOneLine(said) || `it ended with ${code ?? signal}`));
    });
  });
}

const onOneLine = (text: string): string =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .join(' / ')
    .slice(0, 400);
