import { Fault } from '../../fault.ts';
import { BASELINE, parseBaseline } from '../allow/baseline.ts';
import { readBlobs } from '../change/blobs.ts';
import type { ChangedFile } from '../change/changed.ts';
import { type Checkout, within } from '../change/checkout.ts';
import { isFile, type Version } from '../change/version.ts';
import type { Finding } from '../finding.ts';
import { judgePolicy } from '../judge/policy-file.ts';
import { DEFAULT_POLICY } from '../policy/defaults.ts';
import { type Located, locate } from '../report/located.ts';
import { Positions } from '../report/positions.ts';
import type { Rule } from '../rule.ts';
import { LARGEST } from '../source/read.ts';
import { weakened } from './finding.ts';
import { looserPolicy } from './policy.ts';
import { looserWorkflow } from './workflow.ts';

const WORKFLOW = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;

/** What a change takes from the linter: rules, paths, its own step; and what it lets pass: allowances, a longer baseline. */
export async function judgeWeakening(
  { git, prefix }: Checkout,
  files: readonly ChangedFile[],
  config: string,
  rules: readonly Rule[],
): Promise<Located[]> {
  const own = files.filter(({ before, after }) =>
    [before, after].some((version) => version !== undefined && speaksOfUs(version.path, prefix, config)),
  );
  const versions = own.flatMap(({ before, after }) => [before, after]).filter((each) => each && isFile(each.mode));
  const blobs = await readBlobs(
    git,
    versions.flatMap((version) => version?.oid ?? []),
    LARGEST,
  );
  const textOf = (version: Version | undefined): string | undefined => {
    const blob = version === undefined ? undefined : blobs.get(version.oid);
    return blob !== undefined && 'bytes' in blob ? blob.bytes.toString('utf8') : undefined;
  };
  return own.flatMap((file) => {
    const { path } = file.before ?? file.after ?? { path: '' };
    const moved = file.after !== undefined && file.after.path !== path;
    const [before, after] = [
      textOf(file.before),
      moved && !WORKFLOW.test(file.after.path) ? undefined : textOf(file.after),
    ];
    const shown = (within(prefix, path) ?? path) || path;
    const faults = shown === config && after !== undefined ? judgePolicy(after, config).faults : [];
    const said = sayLooser(shown, before, after, config, rules);
    const findings = said.map((what): Finding => weakened(shown, what));
    return [...faults, ...locate(findings, new Positions(after ?? ''))];
  });
}

function speaksOfUs(path: string, prefix: string, config: string): boolean {
  return path === prefix + config || path === prefix + BASELINE || WORKFLOW.test(path);
}

function sayLooser(
  path: string,
  before: string | undefined,
  after: string | undefined,
  config: string,
  rules: readonly Rule[],
): string[] {
  if (path === config) return looserConfig(before, after, config, rules);
  if (path === BASELINE) return longerBaseline(before, after);
  return before === undefined ? [] : looserWorkflow(before, after);
}

function looserConfig(
  before: string | undefined,
  after: string | undefined,
  config: string,
  rules: readonly Rule[],
): string[] {
  const policyOf = (text: string | undefined) =>
    text === undefined ? DEFAULT_POLICY : judgePolicy(text, config).policy;
  const [was, is] = [policyOf(before), policyOf(after)];
  // What cannot be read is told as a fault of its own.
  return was === undefined || is === undefined ? [] : looserPolicy(was, is, rules);
}

function longerBaseline(before: string | undefined, after: string | undefined): string[] {
  try {
    const known = new Set(before === undefined ? [] : parseBaseline(before).map(({ fingerprint }) => fingerprint));
    return (after === undefined ? [] : parseBaseline(after))
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .map(({ rule, path, command }) => `the baseline lets ${rule} pass in ${path}: ${command}`);
  } catch (error) {
    if (error instanceof Fault) return [`the baseline cannot be read: ${error.what}`];
    throw error;
  }
}
