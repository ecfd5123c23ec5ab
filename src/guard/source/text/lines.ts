import type { Tracked } from './tracked.ts';
import { Weaver } from './weaver.ts';

/** A line of a text: `[start, end)` without its end, and where the next one starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text, whether they end in LF, CRLF or a CR alone before LF is nowhere. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const feed = text.indexOf('\n', start);
    const stop = feed === -1 || feed >= to ? to : feed;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    const next = stop < to ? stop + 1 : to;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** The same text with `\n` line ends only. */
export function withUnixLines(source: Tracked): Tracked {
  if (!source.text.includes('\r')) return source;
  const weaver = new Weaver(source);
  let start = 0;
  for (let at = source.text.indexOf('\r\n'); at !== -1; at = source.text.indexOf('\r\n', start)) {
    weaver.keep(start, at);
    start = at + 1;
  }
  return weaver.keep(start, source.text.length).done();
}
