import type { Finding } from '../finding.ts';

/** A change that opens what the linter guards. A warning: it may be right, but somebody has to look at it. */
export const weakened = (path: string, what: string, span = { start: 0, end: 0 }): Finding => ({
  rule: 'guard/weakened',
  severity: 'warning',
  path,
  span,
  also: [],
  understood: what,
  why: `This change makes the linter see less: ${what}. It takes effect once it is merged.`,
  instead: 'See that a reviewer agrees, or take this part out of the change.',
});
