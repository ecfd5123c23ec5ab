/**
 * Whether sudo asks for a password before `systemctl REQUEST`, by the rules that `sudo -l` lists. The last rule that fits
 * decides, and a tag holds for the rest of its list (sudoers(5), "Tag_Spec"). `unknown` where none is seen to fit.
 *
 * `sudo -n -l COMMAND` alone does not tell: it succeeds for what is allowed with a password, too.
 */
export function passwordFor(rules: readonly string[], request: string): 'asked' | 'not asked' | 'unknown' {
  if (rules.includes('!authenticate')) return 'not asked';
  let answer: 'asked' | 'not asked' | 'unknown' = 'unknown';
  for (const rule of rules) {
    const commands = rule.replace(/^\([^)]*\)\s*/, '').split(/(?<!\\),\s*/);
    let asks = true;
    for (const each of commands) {
      const [, tags = '', command = ''] = /^((?:[A-Z_]+:\s*)*)(.*)$/.exec(each.trim()) ?? [];
      if (/\bNOPASSWD:/.test(tags)) asks = false;
      else if (/\bPASSWD:/.test(tags)) asks = true;
      if (fits(command, request)) answer = asks ? 'asked' : 'not asked';
    }
  }
  return answer;
}

/** A command of a rule: `ALL`, a program with any arguments, or with just these; `*` and `?` stand for anything. */
function fits(command: string, request: string): boolean {
  if (command === 'ALL') return true;
  const [, words] = /^\/\S*\/systemctl(?:\s+(.*))?$/.exec(command) ?? [undefined, null];
  if (words === null) return false;
  if (words === undefined) return true;
  const pattern = words
    .split(/(\\.|[*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : literally(part.replace(/^\\(.)$/, '$1'))))
    .join('');
  return new RegExp(`^${pattern}$`, 's').test(request);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
