import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { REPOSITORY } from '../runner/index.ts';

export const MODULE = join(REPOSITORY, 'runtime/health-log.mjs');

/** What a program said, and how it ended. */
export interface Said {
  readonly lines: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Runs a piece of JavaScript with the module loaded before it, a line every 50 ms. It is ended as soon as it has printed
 * `enough` health lines; a program that dies before that ends by itself.
 */
export async function runProgram(
  code: string,
  enough = Number.POSITIVE_INFINITY,
  options: readonly string[] = [],
): Promise<Said> {
  const args = [...options, '--import', pathToFileURL(MODULE).href, '--input-type=module', '-e', code];
  const env = { PATH: process.env['PATH'], HEALTH_INTERVAL_MS: '50' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const read = (stream: NodeJS.ReadableStream): void => {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (lines.filter((each) => each.startsWith('[HEALTH]')).length >= enough) child.kill('SIGKILL');
    });
  };
  read(child.stdout);
  read(child.stderr);
  return await new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ lines, code: status, signal }));
  });
}
