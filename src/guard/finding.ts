import type { Span } from './source/file.ts';

/** One thing that is forbidden, at one place. */
export interface Finding {
  /** `family/rule`; the linter's own are `guard/…` (`guard/not-examined`, `guard/unused-allowance` …). */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly span: Span;
  /** Further ranges that belong to it: in a diff it counts when any line of any of them was added. */
  readonly also: readonly Span[];
  /** The command as it was understood, with what it runs through: `ssh deploy@host → sh -c → kill -9 1`. */
  readonly understood: string;
  readonly why: string;
  readonly instead: string;
}
