import { linesOf } from '../text/lines.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** `$ `, `user@host:~$ `, `[root@host ~]# `, `(venv) $ `, `% `. */
const PROMPT =
  /^\s{0,8}(?:\([\w.-]{1,40}\) ?)?(?:(?:\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?)?[$%❯➜]|\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?#|root#|bash[-\d.]{0,8}[$#])[ \t]+/;
const ROOT_PROMPT = /^\s{0,8}#[ \t]+/;
const CONTINUATION = /^\s{0,8}>[ \t]?/;

/** Whether a command goes on: a backslash says so, a `>` on the next line may show it, a here-document runs to its end. */
type Open = 'no' | 'certain' | 'shown' | 'document';

/** Whether a block shows a session: commands behind prompts, with their output between them. */
export function hasPrompts(text: string, console: boolean): boolean {
  return text
    .slice(0, 20_000)
    .split('\n')
    .some((line) => PROMPT.test(line) || (console && ROOT_PROMPT.test(line)));
}

/** The commands of a session: prompts taken off, output dropped. */
export function withoutPrompts(block: Tracked, console: boolean): Tracked {
  const weaver = new Weaver(block);
  const { text } = block;
  const lines = linesOf(text);
  // Among `$` prompts a line with `#` is a comment; where there are none it is what root types.
  const byRoot = console && !lines.some(({ start, end }) => PROMPT.test(text.slice(start, Math.min(end, start + 300))));
  const prompt = byRoot ? ROOT_PROMPT : PROMPT;
  let open: Open = 'no';
  for (const { start, end, next } of lines) {
    const line = text.slice(start, Math.min(end, start + 300));
    const prompted = prompt.exec(line)?.[0].length;
    const continued = CONTINUATION.exec(line)?.[0].length;
    const comment = !byRoot && open !== 'document' && /^\s*#/.test(line);
    if (prompted === undefined && !comment) {
      if (open === 'no' || (open === 'shown' && continued === undefined)) {
        open = 'no';
        continue;
      }
      weaver.keep(start + (continued ?? 0), next);
      if (open === 'document') {
        if (/^[A-Za-z_]{2,20}$/.test(line.slice(continued ?? 0).trim())) open = 'no';
        continue;
      }
    } else {
      weaver.keep(start + (prompted ?? 0), next);
      if (prompted === undefined) continue;
    }
    if (opensDocument(text, start, end)) open = 'document';
    else open = text[end - 1] === '\\' ? 'certain' : 'shown';
  }
  return weaver.done();
}

/** The lines behind a here-document are its text, with `> ` before them or not. */
const opensDocument = (text: string, start: number, end: number) =>
  /<<-?\s*['"\\]?\w/.test(text.slice(start, Math.min(end, start + 2000)));
