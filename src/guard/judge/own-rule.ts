import type { OwnRule } from '../policy/policy.ts';
import { within } from '../rules/reading/globs.ts';
import { like } from '../rules/reading/like.ts';
import { placeOf } from '../rules/reading/path.ts';
import type { Command } from '../shell/command.ts';
import { shownWord } from '../shell/word.ts';

/** Whether a rule that a repository wrote for itself means this command. */
export function ownHit(rule: OwnRule, command: Command): boolean {
  if (!rule.command.some((pattern) => like(pattern, command.name))) return false;
  const given = command.words.slice(1);
  const texts = given.map(shownWord);
  if (!rule.arguments.every((pattern) => texts.some((argument) => like(pattern, argument)))) return false;
  if (rule.paths.length === 0) return true;
  const named = [...given, ...command.redirections.map(({ target }) => target)];
  return named.some((word) => {
    const place = placeOf(word, command.directory, command.remote);
    return within({ ...place, temporary: false }, rule.paths);
  });
}
