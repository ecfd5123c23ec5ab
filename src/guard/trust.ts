import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASELINE, parseBaseline } from './allow/baseline.ts';
import { DEFAULT_POLICY } from './policy/defaults.ts';
import type { Policy } from './policy/policy.ts';
import type { Located } from './report/located.ts';

/** Gives the text of a file, from the revision that is trusted or from the disk; `undefined` where there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** What is believed: the repository's policy and its baseline. */
export interface Trusted {
  readonly policy: Policy;
  /** Fingerprints of what was there before the linter came. */
  readonly baseline: ReadonlySet<string>;
  /** What is wrong with the policy file. With any, the default policy is in force. */
  readonly faults: readonly Located[];
}

/** @throws {Fault} when there is a baseline that cannot be read. */
export async function readTrusted(read: ReadText, config: string): Promise<Trusted> {
  const [text, baseline] = await Promise.all([read(config), read(BASELINE)]);
  const known = new Set(baseline === undefined ? [] : parseBaseline(baseline).map(({ fingerprint }) => fingerprint));
  if (text === undefined) return { policy: DEFAULT_POLICY, baseline: known, faults: [] };
  // The parser of YAML is loaded where there is something to parse: a single command is judged before each is run.
  const { judgePolicy } = await import('./judge/policy-file.ts');
  const { policy = DEFAULT_POLICY, faults } = judgePolicy(text, config);
  return { policy, baseline: known, faults };
}

/** Reads what lies on the disk. */
export const onDisk =
  (directory: string): ReadText =>
  async (path) => {
    try {
      return await readFile(join(directory, path), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
