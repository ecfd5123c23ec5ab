/** How much a finding matters: `bad` keeps a deploy from working, `warning` may spoil one or is a risk. */
export type Level = 'good' | 'warning' | 'bad';

/** One line of the table: what was looked at, what was found, and what to do about it. */
export interface Finding {
  readonly level: Level;
  readonly subject: string;
  /** Plain text; what the host said in it is made printable by whoever shows it. */
  readonly words: string;
  /** The next step for the reader; empty where all is well. */
  readonly remedy: string;
}

export const good = (subject: string, words: string): Finding => ({ level: 'good', subject, words, remedy: '' });

export const warning = (subject: string, words: string, remedy: string): Finding => ({
  level: 'warning',
  subject,
  words,
  remedy,
});

export const bad = (subject: string, words: string, remedy: string): Finding => ({
  level: 'bad',
  subject,
  words,
  remedy,
});

/** The level of the worst finding; `good` for none at all. */
export function verdictOf(findings: readonly Finding[]): Level {
  const has = (level: Level): boolean => findings.some((finding) => finding.level === level);
  if (has('bad')) return 'bad';
  return has('warning') ? 'warning' : 'good';
}
