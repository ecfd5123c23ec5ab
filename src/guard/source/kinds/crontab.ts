import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import { BEFORE, BEHIND, END } from '../text/here-document.ts';
import { linesOf } from '../text/lines.ts';
import type { Tracked } from '../text/tracked.ts';
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
    into.shell(withInput(into, start + times + user, end), { variables }, shell);
  }
};

/** What stands behind the first unescaped `%` is the command's input, of which each further one ends a line. */
function withInput(into: Gathering, from: number, end: number): Tracked {
  const { text } = into;
  const weaver = new Weaver(into.source);
  let start = from;
  let inInput = false;
  for (let at = text.indexOf('%', from); at !== -1 && at < end; at = text.indexOf('%', start)) {
    const isEscaped = text[at - 1] === '\\';
    weaver.keep(start, isEscaped ? at - 1 : at);
    if (isEscaped) weaver.keep(at, at + 1);
    else if (!inInput && text.slice(at, end).includes(END)) return weaver.done(from);
    else weaver.add(into.own(inInput ? '\n' : BEFORE, at));
    inInput ||= !isEscaped;
    start = at + 1;
  }
  weaver.keep(start, end);
  return inInput ? weaver.add(into.own(BEHIND, Math.max(from, end - 1))).done(from) : weaver.done(from);
}
