import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY } from '../../runner/index.ts';

/** What a person at a terminal sees. */
export interface Seen {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts the linter as a person does, without anything of the platform. With `SUREFOOT_RUN_FROM=source` it is the source
 * and not the build, as for the actions.
 */
export async function byHand(
  directory: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Seen> {
  const source = process.env['SUREFOOT_RUN_FROM'] === 'source';
  const main = pathToFileURL(join(REPOSITORY, 'src/main.ts')).href;
  const program = source
    ? [
        '--input-type=module',
        '--eval',
        `import { run } from '${main}'; process.argv.splice(1, 0, 'index.js'); await run('guard-lint');`,
        '--',
      ]
    : [join(REPOSITORY, 'actions/guard-lint/index.js')];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: directory,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  const seen = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      seen[stream] += text;
    });
  }
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, ...seen };
}

/** The places and rules that are told, in order. */
export const told = ({ stdout }: Seen): string[] =>
  [...stdout.matchAll(/^(error|warning) (\S+):\d+ (\S+)$/gm)].map(
    ([, level, place, rule]) => `${level} ${place} ${rule}`,
  );
