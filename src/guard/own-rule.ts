import type { OwnRule } from './policy/policy.ts';
import type { Command } from './shell/command.ts';
import { shownWord } from './shell/word.ts';

/** Whether a rule that a repository wrote for itself means this command. */
export function ownHit(rule: OwnRule, command: Command): boolean {
  if (!rule.command.some((pattern) => like(pattern, command.name))) return false;
  const given = command.words.slice(1).map(shownWord);
  if (!rule.arguments.every((pattern) => given.some((argument) => like(pattern, argument)))) return false;
  if (rule.paths.length === 0) return true;
  const named = [...given, ...command.redirections.map(({ target }) => shownWord(target))];
  return rule.paths.some((pattern) => named.some((path) => isBelow(pattern, path, command.directory)));
}

/** `*` for any text and `?` for one sign: an argument has no directories that a `*` would have to stop at. */
export function like(pattern: string, text: string): boolean {
  let [p, t] = [0, 0];
  let [star, from] = [-1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      from = t;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1;
      t += 1;
    } else if (star !== -1) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

function isBelow(pattern: string, path: string, directory: string | undefined): boolean {
  const base = tidy(pattern);
  const whole = tidy(path.startsWith('/') || directory === undefined ? path : `${directory}/${path}`);
  return [whole, tidy(path)].some((each) => like(base, each) || like(`${base}/*`, each));
}

/** A path without `.`, `..`, doubled and trailing slashes. */
function tidy(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`;
}
