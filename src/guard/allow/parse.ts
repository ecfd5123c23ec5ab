/** What a comment that speaks to the linter says. */
export interface Spoken {
  /** Rule ids or families. */
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

const FORM = /^surefoot-allow[ \t]+([\w/-]+(?:[ \t]*,[ \t]*[\w/-]+)*)[ \t]*(?::[ \t]*(.*))?$/s;
const UNTIL = /(?:^|[\s(;,])until[ \t]+(\d{4}-\d{2}-\d{2})\)?[ \t]*\.?$/;

/**
 * Reads `surefoot-allow RULE, RULE: why (until YYYY-MM-DD)`; the last part may also stand without brackets.
 * `undefined` where it is not of that form.
 */
export function parseDirective(text: string): Spoken | undefined {
  const form = FORM.exec(text.trim().slice(0, 2000));
  if (form === null) return undefined;
  const told = (form[2] ?? '').trim();
  const until = UNTIL.exec(told);
  const reason = (until === null ? told : told.slice(0, until.index)).trim().replace(/[\s(;,]+$/, '');
  return { rules: (form[1] ?? '').split(',').map((rule) => rule.trim()), reason, until: until?.[1] };
}

/** Whether a day is over, by the calendar of UTC. A day that there is not is over. */
export function isOver(day: string | undefined, now: Date): boolean {
  if (day === undefined) return false;
  const date = new Date(`${day}T23:59:59.999Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || date < now;
}

/** Whether an allowance for `allowed`, a rule or a family, means a finding of `rule`. */
export const means = (allowed: string, rule: string): boolean => rule === allowed || rule.startsWith(`${allowed}/`);
