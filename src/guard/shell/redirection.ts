import type { Command, Redirection } from './command.ts';
import { textOf } from './word.ts';

/** Whether a redirection leads to or from a file: not to another descriptor, nor to `/dev/null`. */
export function namesFile({ operator, target }: Redirection): boolean {
  const text = textOf(target);
  if (operator === '>&' || operator === '<&') return !/^(?:\d+|-)$/.test(text ?? '');
  return text !== '/dev/null';
}

/** Whether a command is redirected to or from a file: most are not, or only as `2>/dev/null` and `>&2`. */
export const isRedirected = ({ redirections }: Command): boolean =>
  redirections.length > 0 && redirections.some(namesFile);
