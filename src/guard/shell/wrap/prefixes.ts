import type { Command } from '../command.ts';
import type { Scalar } from '../traced.ts';
import type { Inner } from './inner.ts';
import { REMOTES } from './remotes.ts';

/** Names of variables that hold a wrapper, or nothing: `$SUDO kill 1`. */
const PREFIX = /sudo|doas|as_?root|exec|prefix|priv|nice|wrap|dry|^run|_run$|timeout/i;
const SSH = /^ssh(?:_?(?:cmd|command))?$/i;

/** What a command runs whose program is a variable that is not known, by the variable's name. */
export function prefixed(command: Command, stdin: Scalar | undefined): readonly Inner[] {
  const [first, ...rest] = command.words;
  const [only] = first?.segments ?? [];
  if (first === undefined || first.segments.length !== 1 || only?.kind !== 'unknown' || only.variable === undefined)
    return [];
  if (SSH.test(only.variable)) return REMOTES.get('ssh')?.(command, stdin) ?? [];
  if (rest.length === 0 || !PREFIX.test(only.variable)) return [];
  return [{ kind: 'arguments', words: rest }];
}
