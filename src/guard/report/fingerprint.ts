import { createHash } from 'node:crypto';
import type { Finding } from '../finding.ts';

/**
 * What a finding is called in a baseline and by those who read SARIF: made of the rule, the file, the command as
 * understood, and how many of the same stand before it in the file. Where in the file it stands has no say.
 */
export function fingerprintOf({ rule, path, understood }: Finding, occurrence: number): string {
  const parts = [rule, path, normal(understood), String(occurrence)];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}

/** A command without the white space that means nothing. */
export const normal = (command: string): string => command.trim().replace(/\s+/g, ' ');
