import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The end of what a failed step said. */
export interface LastWords {
  readonly what: string;
  readonly state: string;
  readonly remedy: string;
}

const FILE = 'surefoot-failure.json';

/**
 * Keeps them for the steps that tidy up behind a failure: their lines stand below its own, and many readers see the
 * last lines only. Off the platform there is no directory that ends with the job, and nothing is kept.
 */
export function keepLastWords({ what, state, remedy }: LastWords, env: NodeJS.ProcessEnv = process.env): void {
  const temp = env['RUNNER_TEMP'];
  if (!temp) return;
  try {
    writeFileSync(join(temp, FILE), JSON.stringify({ what, state, remedy }), { mode: 0o600 });
  } catch {
    // They were said already; what cannot be kept is not said again.
  }
}

/** What the failed step before this one said; `undefined` where none failed. */
export function lastWords(env: NodeJS.ProcessEnv = process.env): LastWords | undefined {
  try {
    const kept: Partial<LastWords> = JSON.parse(readFileSync(join(env['RUNNER_TEMP'] ?? '', FILE), 'utf8'));
    return { what: String(kept.what), state: String(kept.state), remedy: String(kept.remedy) };
  } catch {
    return undefined;
  }
}
