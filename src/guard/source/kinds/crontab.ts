import type { Reader } from '../reader.ts';
import { linesOf } from '../text/lines.ts';
import { Weaver } from '../text/weaver.ts';

const TIMES = /^\s*-?(?:@[a-z]+|(?:[-*,/\dA-Za-z?LW#~]+[ \t]+){4}[-*,/\dA-Za-z?LW#~]+)[ \t]+/;
const USER =
  /^(?:root|www-data|nobody|deploy|ubuntu|ec2-user|debian|admin|app|git|postgres|mysql|nginx|apache|daemon|node|backup|\$\{?\w+\}?)[ \t]+/;

/** Tables of cron. Those of the system name a user before the command; where a file does not say, a usual name tells. */
export const read: Reader = (into, { path }) => {
  const { text } = into;
  const system = /(?:^|\/)(?:cron\.d\/|etc\/crontab$)/.test(path);
  const variables = new Map<string, readonly string[]>();
  let shell = 'sh';
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 65_536));
    if (/^\s*#/.test(line)) {
      into.comment(start, end);
      continue;
    }
    const assignment = /^\s*([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(line.trimEnd());
    if (assignment?.[1] !== undefined) {
      const value = assignment[2] ?? assignment[3] ?? assignment[4] ?? '';
      if (assignment[1] === 'SHELL') shell = value.split('/').at(-1) ?? 'sh';
      else variables.set(assignment[1], [value]);
      continue;
    }
    const times = TIMES.exec(line)?.[0].length;
    if (times === undefined) continue;
    const rest = line.slice(times);
    const user = (system ? /^\S+[ \t]+/ : USER).exec(rest)?.[0].length ?? 0;
    into.shell(withoutInput(new Weaver(into.source), text, start + times + user, end), { variables }, shell);
  }
};

/** What stands behind an unescaped `%` is the command's input. */
function withoutInput(weaver: Weaver, text: string, from: number, end: number) {
  let start = from;
  for (let at = text.indexOf('%', from); at !== -1 && at < end; at = text.indexOf('%', start)) {
    if (text[at - 1] !== '\\') return weaver.keep(start, at).done(from);
    weaver.keep(start, at - 1).keep(at, at + 1);
    start = at + 1;
  }
  return weaver.keep(start, end).done(from);
}
