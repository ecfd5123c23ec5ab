import type { Weaver } from '../text/weaver.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  '0': '\0',
  s: ' ',
};

/** The inside `[start, end)` of a string of JavaScript, Python or Ruby: the escapes that these have in common undone. */
export function weaveLiteral(weaver: Weaver, text: string, start: number, end: number): void {
  let from = start;
  for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', from)) {
    weaver.keep(from, at);
    const next = text[at + 1] ?? '';
    const code = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\})/.exec(
      text.slice(at + 1, Math.min(end, at + 12)),
    );
    if (code) {
      const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16);
      weaver.put(point <= 0x10ffff ? String.fromCodePoint(point) : '?', at);
      from = at + 1 + code[0].length;
    } else if (next === '\n') from = at + 2;
    else if (next === '\r' && text[at + 2] === '\n') from = at + 3;
    else {
      const simple = ESCAPES[next];
      if (simple === undefined) weaver.keep(at + 1, at + 2);
      else weaver.put(simple, at);
      from = at + 2;
    }
  }
  weaver.keep(from, end);
}
