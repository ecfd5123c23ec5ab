import { excerpt } from '../../words/printable.ts';
import type { Account } from '../facts.ts';
import { type Finding, good, warning } from '../finding.ts';

/** Who is logged in. */
export function judgeAccount({ user, uid }: Account): Finding {
  if (uid !== 0) return good('log-in', `as ${user} (uid ${uid})`);
  return warning(
    'log-in',
    `as ${user}, who may change everything on the host`,
    'Log in as an account of its own that owns the deploy root and may restart this one unit (docs/server-set-up.md).',
  );
}

/** The log-in shell may be any: what it prints is left out, and programs are read by sh. */
export function judgeShell({ shell, greeting }: Account): Finding {
  const prints =
    greeting === '' ? 'and prints no greeting' : `and greets with "${excerpt(greeting, 60)}", which is left out`;
  return good('log-in shell', `is ${shell || 'not named'} ${prints}`);
}
