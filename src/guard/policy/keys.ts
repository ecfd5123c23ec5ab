import { FAMILIES, type Severity } from '../rule.ts';

/** The sections of the file; others may come. */
export const SECTIONS = ['guard'] as const;

export const GUARD_KEYS = [
  'live-paths',
  'data-paths',
  'secret-files',
  'rules',
  'own-rules',
  'forbidden-examples',
  'allow',
  'exclude',
] as const;

export const OWN_RULE_KEYS = ['id', 'severity', 'command', 'arguments', 'paths', 'message', 'instead'] as const;

export const ALLOW_KEYS = ['rule', 'path', 'reason', 'until'] as const;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'off'];

/** What a repository's own rule is called: `own/no-ftp`, or by a family that is none of ours. */
export const OWN_ID = `^(?!(?:${[...FAMILIES, 'guard'].join('|')})/)[a-z][a-z0-9-]{0,40}/[a-z0-9][a-z0-9-]{0,60}$`;

/** A day of the calendar. */
export const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
