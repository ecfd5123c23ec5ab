import picomatch from 'picomatch';
import { textOf } from './name.ts';

/** What a list of globs says of a path: it is meant, it is excepted by a `!` glob, or no glob speaks of it. */
export type Verdict = 'meant' | 'excepted' | 'unmentioned';

/**
 * Reads globs into a judge of paths in binary form. Globs start at the root of the artifact; `*` stays within one
 * name, `**` crosses directories, dot files are names like any other, and a trailing `/` means everything below.
 * The last glob that matches decides, so a later `!glob` makes an exception, as in .gitignore.
 */
export function globs(patterns: readonly string[]): (path: string) => Verdict {
  const rules = patterns.map((pattern) => {
    const except = pattern.startsWith('!');
    return { verdict: except ? 'excepted' : 'meant', matches: matcher(except ? pattern.slice(1) : pattern) } as const;
  });
  // Asked of every file: where there are no globs, its name is not even read.
  if (rules.length === 0) return () => 'unmentioned';
  return (path) => {
    const text = textOf(path) ?? Buffer.from(path, 'latin1').toString('utf8');
    return rules.findLast((rule) => rule.matches(text))?.verdict ?? 'unmentioned';
  };
}

function matcher(pattern: string): (text: string) => boolean {
  const fromRoot = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '/**');
  // With the s flag a newline in a hostile name is a character like any other, and hides nothing.
  const whole = picomatch.makeRe(fromRoot, { dot: true, nonegate: true, flags: 's' });
  return (text) => whole.test(text);
}
