import type { Span } from './file.ts';

/** What a comment says to speak to the linter. */
export const MARK = 'surefoot-allow';

/** The directives in a comment `[start, end)`: each from the mark to the end of its line, without what closes the comment. */
export function directivesIn(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let at = text.indexOf(MARK, start);
  while (at !== -1 && at < end) {
    const feed = text.indexOf('\n', at);
    const stop = feed === -1 || feed > end ? end : feed;
    if (standsAlone(text, at, start)) {
      const line = text.slice(at, stop);
      const told = line.replace(/(?:--!?>|\*\/\}?)[ \t\r]{0,80}$/, '').trimEnd();
      found.push({ start: at, end: at + told.length });
    }
    at = stop < end ? text.indexOf(MARK, stop) : -1;
  }
  return found;
}

function standsAlone(text: string, at: number, start: number): boolean {
  const before = at > start ? text[at - 1] : ' ';
  const after = text[at + MARK.length] ?? ' ';
  return !/[\w.-]/.test(before ?? ' ') && /[\s:]/.test(after);
}
