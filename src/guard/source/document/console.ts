import { linesOf } from '../text/lines.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** `$ `, `user@host:~$ `, `[root@host ~]# `, `(venv) $ `, `% `. */
const PROMPT =
  /^\s{0,8}(?:\([\w.-]{1,40}\) ?)?(?:(?:\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?)?[$%❯➜]|\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?#|root#|bash[-\d.]{0,8}[$#])[ \t]+/;
const ROOT_PROMPT = /^\s{0,8}#[ \t]+/;
const CONTINUATION = /^\s{0,8}>[ \t]?/;

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
  let open: boolean = false;
  for (const { start, end, next } of lines) {
    const line = text.slice(start, Math.min(end, start + 300));
    const comment = !byRoot && /^\s*#/.test(line);
    const prompted = prompt.exec(line)?.[0].length;
    if (prompted === undefined && !comment && !open) continue;
    const continued = CONTINUATION.exec(line)?.[0].length ?? 0;
    weaver.keep(start + (prompted ?? (comment ? 0 : continued)), next);
    if (comment && prompted === undefined) continue;
    const goesOn = prompted === undefined && continued > 0 && !closes(line);
    open = text[end - 1] === '\\' || opensDocument(text, start, end) || goesOn;
  }
  return weaver.done();
}

/** The lines behind a here-document are its text, with `> ` before them or not. */
const opensDocument = (text: string, start: number, end: number) =>
  /<<-?\s*['"\\]?\w/.test(text.slice(start, Math.min(end, start + 2000)));

const closes = (line: string): boolean => /^\s{0,8}>[ \t]?[A-Z_]{2,20}$/.test(line);
