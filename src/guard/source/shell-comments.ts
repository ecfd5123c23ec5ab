import type { Span } from './file.ts';

/** What the scan stands in: code, `"…"`, `` `…` ``, `${…}`, or a `(…)` within code. */
type Inside = 'code' | 'double' | 'backtick' | 'brace' | 'parens';

interface Here {
  readonly delimiter: string;
  readonly stripsTabs: boolean;
}

/**
 * The comments of a shell text, from `#` to the end of the line: none that only look so, in quotes, in `${x#y}`, or in a
 * here-document. Reads each character once.
 */
export function shellComments(text: string): Span[] {
  const found: Span[] = [];
  const inside: Inside[] = ['code'];
  const awaited: Here[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    const place = inside.at(-1) ?? 'code';
    if (char === '\\') {
      at += 2;
    } else if (char === '\n') {
      at += 1;
      while (awaited.length > 0 && place !== 'double' && place !== 'brace')
        at = behindDocument(text, at, awaited.shift());
    } else if (place === 'double') {
      if (char === '"') inside.pop();
      else at += opens(text, at, inside);
      at += 1;
    } else if (char === "'" && place !== 'brace') {
      const dollar = text[at - 1] === '$';
      at = dollar ? behindAnsiQuote(text, at + 1) : behind(text, at + 1, "'");
    } else if (char === '"') {
      inside.push('double');
      at += 1;
    } else if (char === '}' && place === 'brace') {
      inside.pop();
      at += 1;
    } else if (char === ')' && place === 'parens') {
      inside.pop();
      at += 1;
    } else if (char === '`' && place === 'backtick') {
      inside.pop();
      at += 1;
    } else if (char === '#' && place !== 'brace' && startsWord(text, at)) {
      const end = text.indexOf('\n', at);
      const stop = end === -1 ? text.length : end;
      found.push({ start: at, end: stop });
      at = stop;
    } else if (char === '<' && text.startsWith('<<', at) && place !== 'brace') {
      if (text[at + 2] === '<') at += 3;
      else at = hereDocument(text, at + 2, awaited);
    } else {
      if (char === '(' && place !== 'brace') inside.push('parens');
      else at += opens(text, at, inside);
      at += 1;
    }
  }
  return found;
}

/** Enters `$(`, `${` or a backtick; returns how many characters more than one belong to it. */
function opens(text: string, at: number, inside: Inside[]): number {
  if (text[at] === '`') {
    // Within double quotes of a backtick command the same character ends it.
    if (inside.includes('backtick')) while (inside.pop() !== 'backtick');
    else inside.push('backtick');
    return 0;
  }
  if (text[at] !== '$') return 0;
  const next = text[at + 1];
  if (next === '(') inside.push('parens');
  else if (next === '{') inside.push('brace');
  else return 0;
  return 1;
}

const startsWord = (text: string, at: number) => at === 0 || /[\s;&|()]/.test(text[at - 1] ?? '');

function behind(text: string, from: number, quote: string): number {
  const end = text.indexOf(quote, from);
  return end === -1 ? text.length : end + 1;
}

function behindAnsiQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "'") at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const DELIMITER = /(-?)[ \t]{0,100}(?:'([^'\n]{1,200})'|"([^"\n]{1,200})"|\\?([\w.+%:@/-]{1,200}))/y;

function hereDocument(text: string, from: number, awaited: Here[]): number {
  DELIMITER.lastIndex = from;
  const match = DELIMITER.exec(text);
  if (!match) return from;
  const delimiter = match[2] ?? match[3] ?? match[4] ?? '';
  // `$((1<<2))` shifts.
  if (/^\d+$/.test(delimiter)) return from;
  if (awaited.length < 16) awaited.push({ delimiter, stripsTabs: match[1] === '-' });
  return DELIMITER.lastIndex;
}

function behindDocument(text: string, from: number, here: Here | undefined): number {
  let start = from;
  while (here && start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = end - start > 1000 ? '' : text.slice(start, end);
    start = Math.min(end + 1, text.length);
    if ((here.stripsTabs ? line.replace(/^\t+/, '') : line) === here.delimiter) break;
  }
  return start;
}
