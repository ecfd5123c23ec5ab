import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASELINE, parseBaseline } from './allow/baseline.ts';
import type { Finding } from './finding.ts';
import { DEFAULT_POLICY } from './policy/defaults.ts';
import { parsePolicy } from './policy/parse.ts';
import type { Policy } from './policy/policy.ts';
import { type Located, locate } from './report/located.ts';
import { Positions } from './report/positions.ts';

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

export async function readTrusted(read: ReadText, config: string): Promise<Trusted> {
  const [text, baseline] = await Promise.all([read(config), read(BASELINE)]);
  const parsed = text === undefined ? { policy: DEFAULT_POLICY } : parsePolicy(text, config);
  return {
    policy: 'policy' in parsed ? parsed.policy : DEFAULT_POLICY,
    faults: text === undefined ? [] : policyFaults(text, config),
    baseline: new Set(baseline === undefined ? [] : parseBaseline(baseline).map(({ fingerprint }) => fingerprint)),
  };
}

/** The faults of a policy file as findings in their places. */
export function policyFaults(text: string, path: string): Located[] {
  const parsed = parsePolicy(text, path);
  if ('policy' in parsed) return [];
  const positions = new Positions(text);
  const findings = parsed.faults.map(({ line, column, message }): Finding => {
    const start = positions.startOf(line) + column - 1;
    return {
      rule: 'guard/configuration',
      severity: 'error',
      path,
      span: { start, end: start },
      also: [],
      understood: message,
      why: `The policy file cannot be obeyed: ${message}`,
      instead: 'Mend it; its keys are described in docs/guard-lint.md.',
    };
  });
  return locate(findings, positions);
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
