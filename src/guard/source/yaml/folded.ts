import { linesOf } from '../text/lines.ts';
import type { Weaver } from '../text/weaver.ts';

/** A plain or single-quoted scalar `[start, end)` without its quotes: lines are joined by a space, an empty line is `\n`. */
export function weaveFolded(weaver: Weaver, text: string, start: number, end: number, quoted: boolean): Weaver {
  const lines = linesOf(text, start, end);
  if (text[end - 1] === '\n') lines.push({ start: end, end, next: end });
  let fold = -1;
  let feeds = 0;
  lines.forEach((line, index) => {
    const last = index === lines.length - 1;
    let from = line.start;
    let to = line.end;
    if (index > 0) while (from < to && isBlank(text[from])) from += 1;
    if (!last) while (to > from && isBlank(text[to - 1])) to -= 1;
    if (index > 0) {
      if (from === to && !last) {
        feeds += 1;
        return;
      }
      weaver.put(feeds === 0 ? ' ' : '\n'.repeat(feeds), fold);
      feeds = 0;
    }
    keep(weaver, text, from, to, quoted);
    fold = to;
  });
  return weaver;
}

const isBlank = (char: string | undefined) => char === ' ' || char === '\t';

/** In single quotes `''` is one quote. */
function keep(weaver: Weaver, text: string, from: number, to: number, quoted: boolean): void {
  let start = from;
  if (quoted)
    for (let at = text.indexOf("''", from); at !== -1 && at + 1 < to; at = text.indexOf("''", at + 2)) {
      weaver.keep(start, at + 1);
      start = at + 2;
    }
  weaver.keep(start, to);
}
