import type { Weaver } from '../text/weaver.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** A double-quoted scalar `[start, end)` with its quotes. */
export function weaveDoubleQuoted(weaver: Weaver, text: string, start: number, end: number): Weaver {
  const stop = end - 1;
  let at = start + 1;
  while (at < stop) {
    const char = text[at];
    if (char === '\\') at = weaveEscape(weaver, text, at);
    else if (char === '\n' || (char === '\r' && text[at + 1] === '\n')) at = fold(weaver, text, at);
    else if (char === ' ' || char === '\t') {
      let to = at;
      while (text[to] === ' ' || text[to] === '\t') to += 1;
      if (text[to] !== '\n' && !(text[to] === '\r' && text[to + 1] === '\n')) weaver.keep(at, Math.min(to, stop));
      at = to;
    } else {
      let to = at + 1;
      while (to < stop && !'\\\r\n \t'.includes(text[to] ?? '\n')) to += 1;
      weaver.keep(at, to);
      at = to;
    }
  }
  return weaver;
}

function weaveEscape(weaver: Weaver, text: string, at: number): number {
  const next = text[at + 1] ?? '';
  const simple = ESCAPES[next];
  if (simple !== undefined) {
    weaver.put(simple, at);
    return at + 2;
  }
  if (next === '\n' || (next === '\r' && text[at + 2] === '\n')) {
    let to = at + (next === '\n' ? 2 : 3);
    while (text[to] === ' ' || text[to] === '\t') to += 1;
    return to;
  }
  const digits = DIGITS[next];
  const code = digits === undefined ? '' : text.slice(at + 2, at + 2 + digits);
  const point =
    digits !== undefined && code.length === digits && /^[\da-f]+$/i.test(code) ? Number.parseInt(code, 16) : -1;
  if (point >= 0 && point <= 0x10ffff) weaver.put(String.fromCodePoint(point), at);
  else weaver.keep(at, at + 2 + (digits ?? 0));
  return at + 2 + (digits ?? 0);
}

/** One line end is a space; of more, all but the first are kept. */
function fold(weaver: Weaver, text: string, from: number): number {
  let feeds = 0;
  let at = from;
  while (true) {
    const char = text[at];
    if (char === '\n') feeds += 1;
    else if (char !== ' ' && char !== '\t' && !(char === '\r' && text[at + 1] === '\n')) break;
    at += 1;
  }
  weaver.put(feeds > 1 ? '\n'.repeat(feeds - 1) : ' ', from);
  return at;
}
