import { join } from 'node:path';
import { BASELINE } from './allow/baseline.ts';
import { expiredAllowances } from './allow/configured.ts';
import { readBlobs } from './change/blobs.ts';
import { changedFiles, type Sides } from './change/changed.ts';
import type { Checkout } from './change/checkout.ts';
import { fileOf } from './change/tree.ts';
import { isFile } from './change/version.ts';
import { examineChange } from './examine/change.ts';
import { contentsOnDisk } from './examine/disk.ts';
import { examineAll, type Terms } from './examine/examine.ts';
import { contentsOfTree } from './examine/tree.ts';
import { gather, type Outcome } from './outcome.ts';
import { policyOf } from './policy/merge.ts';
import type { Policy } from './policy/policy.ts';
import { type Located, locate } from './report/located.ts';
import { Positions } from './report/positions.ts';
import type { Rule } from './rule.ts';
import type { Scope } from './scope.ts';
import { LARGEST } from './source/read.ts';
import { onDisk, type ReadText, readTrusted } from './trust.ts';
import { judgeWeakening } from './weakened/change.ts';

/** What one run is asked for, whoever asks. */
export interface Asked {
  readonly checkout: Checkout;
  readonly scope: Scope;
  /** Path of the policy file, from the directory that is examined. */
  readonly config: string;
  /** They come to what the policy file names. */
  readonly livePaths: readonly string[];
  readonly dataPaths: readonly string[];
  readonly rules: readonly Rule[];
  readonly now: Date;
}

/** The outcome, and the policy by which it was judged. */
export interface Ran {
  readonly outcome: Outcome;
  readonly policy: Policy;
}

/** Examines what a change adds. Policy, allowances and baseline are those from before it: no change judges itself. */
export async function runChange(
  asked: Asked,
  sides: Sides,
  words: { readonly subject: string; readonly remarks?: readonly string[] },
): Promise<Ran> {
  const { checkout, config, rules } = asked;
  const files = await changedFiles(checkout.git, sides);
  const { terms, scope, faults } = await prepare(asked, stored(checkout, sides.base));
  const weaker = await judgeWeakening(checkout, files, config, rules);
  const told = new Set(faults.map(({ fingerprint }) => fingerprint));
  const extra = [...faults, ...weaker.filter(({ fingerprint }) => !told.has(fingerprint))];
  const outcome = await gather(examineChange(checkout, sides, files, scope, terms), extra, words);
  return { outcome, policy: terms.policy };
}

/** Examines all files of a commit. */
export async function runTree(asked: Asked, commit: string, words: { readonly subject: string }): Promise<Ran> {
  const { terms, scope, faults } = await prepare(asked, stored(asked.checkout, commit));
  const outcome = await gather(examineAll(contentsOfTree(asked.checkout, commit, scope), terms), faults, words);
  return { outcome, policy: terms.policy };
}

/** Examines files as they lie on the disk. */
export async function runDisk(
  asked: Asked,
  paths: readonly string[],
  words: { readonly subject: string },
): Promise<Ran> {
  const directory = join(asked.checkout.root, asked.checkout.prefix);
  const { terms, scope, faults } = await prepare(asked, onDisk(directory));
  const outcome = await gather(examineAll(contentsOnDisk(directory, paths, scope), terms), faults, words);
  return { outcome, policy: terms.policy };
}

async function prepare(
  asked: Asked,
  read: ReadText,
): Promise<{ terms: Terms; scope: Scope; faults: readonly Located[] }> {
  const { rules, now, config } = asked;
  const trusted = await readTrusted(read, config);
  const policy = policyOf(trusted.policy, { livePaths: asked.livePaths, dataPaths: asked.dataPaths });
  const positions = new Positions((await read(config)) ?? '');
  const expired = expiredAllowances(policy, config, now, (line) => positions.startOf(line));
  return {
    terms: {
      policy,
      rules,
      now,
      baseline: trusted.baseline,
    },
    // Our own files name commands that nobody runs.
    scope: { paths: asked.scope.paths, exclude: [...asked.scope.exclude, ...policy.exclude, config, BASELINE] },
    faults: [...trusted.faults, ...locate(expired, positions)],
  };
}

/** Reads what a commit holds, each file once. */
function stored({ git, prefix }: Checkout, commit: string): ReadText {
  const known = new Map<string, Promise<string | undefined>>();
  const read = async (path: string): Promise<string | undefined> => {
    const version = await fileOf(git, commit, prefix + path);
    if (version === undefined || !isFile(version.mode)) return undefined;
    const blob = (await readBlobs(git, [version.oid], LARGEST)).get(version.oid);
    return blob !== undefined && 'bytes' in blob ? blob.bytes.toString('utf8') : undefined;
  };
  return (path) => {
    const text = known.get(path) ?? read(path);
    known.set(path, text);
    return text;
  };
}
