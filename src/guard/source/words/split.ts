import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** A word of a command line that no shell reads, quotes taken off. `[start, end)` is its place in the source with them. */
export interface SplitWord {
  readonly text: Tracked;
  readonly start: number;
  readonly end: number;
  /** Whether any of it was quoted. */
  readonly quoted: boolean;
}

/** What a backslash makes of the character behind it. */
export type Unescape = (next: string) => string | undefined;

/** Splits `[start, end)` at blanks, as service managers do it: quotes group, a backslash escapes, nothing else is special. */
export function splitWords(
  source: Tracked,
  start: number,
  end: number,
  plainOf: Unescape = (next) => next,
): SplitWord[] {
  const { text } = source;
  const words: SplitWord[] = [];
  let at = start;
  while (at < end) {
    if (isBlank(text, at)) {
      at += 1;
      continue;
    }
    const from = at;
    const weaver = new Weaver(source);
    let quote = '';
    let quoted = false;
    while (at < end && (quote !== '' || !isBlank(text, at))) {
      const char = text[at] ?? '';
      const next = text[at + 1] ?? '';
      if (char === '\\' && at + 1 < end) {
        if (next === '\n') at += 2;
        else {
          const plain = plainOf(next);
          if (plain === next) weaver.keep(at + 1, at + 2);
          else weaver.put(plain ?? char + next, at);
          at += 2;
        }
      } else if (char === quote) {
        quote = '';
        at += 1;
      } else if (quote === '' && (char === '"' || char === "'")) {
        quote = char;
        quoted = true;
        at += 1;
      } else {
        let to = at + 1;
        while (to < end && !'\\"\' \t\n\r'.includes(text[to] ?? ' ')) to += 1;
        weaver.keep(at, to);
        at = to;
      }
    }
    words.push({ text: weaver.done(from), start: from, end: at, quoted });
  }
  return words;
}

const isBlank = (text: string, at: number) => {
  const char = text[at];
  return char === ' ' || char === '\t' || char === '\n' || char === '\r' || (char === '\\' && text[at + 1] === '\n');
};
