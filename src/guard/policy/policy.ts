import type { Severity } from '../rule.ts';

/** A rule that a repository adds in its configuration: without code, of the same shape as ours. */
export interface OwnRule {
  readonly id: string;
  readonly severity: Severity;
  /** Program, or programs, by base name. */
  readonly command: readonly string[];
  /** Each must match an argument: globs. */
  readonly arguments: readonly string[];
  /** At least one argument must be such a path or lie below it; empty for any. */
  readonly paths: readonly string[];
  readonly message: string;
  readonly instead: string | undefined;
}

/** What a repository lets pass in some of its files, and why. */
export interface Allowance {
  /** A rule id, or a family. */
  readonly rule: string;
  /** Globs of files, from the checkout. */
  readonly path: readonly string[];
  readonly reason: string;
  /** The last day on which it holds: `2027-01-31`. */
  readonly until: string | undefined;
  /** Where the policy file says so, from 1. */
  readonly line: number;
}

/**
 * What a repository says of itself; see docs/guard-lint.md. Paths are globs, absolute or from the checkout; what lies
 * below one is meant too, a later `!glob` makes an exception, and `*:/path` holds on other machines only.
 */
export interface Policy {
  /** Where releases are live: nothing but the deploy writes there. */
  readonly livePaths: readonly string[];
  /** Production data. */
  readonly dataPaths: readonly string[];
  /** Files that hold secrets, beside `.env` and its kin. */
  readonly secretFiles: readonly string[];
  /** Severity by rule id or family, where it is not the rule's own. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly ownRules: readonly OwnRule[];
  /** Whether fences under a heading that forbids them are looked at too. */
  readonly forbiddenExamples: boolean;
  readonly allow: readonly Allowance[];
  /** Globs of files that are not looked at. */
  readonly exclude: readonly string[];
}
