import { type Decide, lastMatch } from './cause.ts';
import { lastTrouble } from './trouble.ts';

const ADDRESS = '([\\w.[\\]:-]{1,255}:\\d{1,5}|/[^\\s\'"]{1,200})';
/** What a failure to connect is called, and where it was to lead. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\bECONNREFUSED ${ADDRESS}`), 'connection refused'],
  [new RegExp(`\\b(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) ${ADDRESS}`), 'no answer from there'],
  [/\bconnect ENOENT (\/[^\s'"]{1,200})/, 'there is no such socket'],
  [/\b(?:ENOTFOUND|EAI_AGAIN) ([\w.-]{1,253})/, 'its name is not known'],
  [/\blookup ([\w.-]{1,253})(?: on \S{1,60})?: no such host/, 'its name is not known'],
  [new RegExp(`\\bdial \\w{1,8} ${ADDRESS}: connect: connection refused`), 'connection refused'],
  [/\bat "([^"]{1,253})"(?: \([^)]{1,60}\))?, port (\d{1,5}) failed: Connection refused/, 'connection refused'],
];

/** The last thing that it says: another service that it needs cannot be reached. */
export const dependency: Decide = ({ name, journal }) => {
  const lines = lastTrouble(journal)?.lines ?? [];
  for (const [pattern, why] of PATTERNS) {
    const found = lastMatch(lines, pattern);
    if (found === undefined) continue;
    const where = found.slice(1).join(':');
    return {
      id: 'dependency',
      words: `what the service needs at ${where} cannot be reached (${why})`,
      next: `Look whether it runs (on the host: systemctl --failed; ss -ltn), and whether its address in the environment of ${name} is right.`,
    };
  }
  return undefined;
};
