import { linesOf } from '../text/lines.ts';
import type { Weaver } from '../text/weaver.ts';

interface BlockLine {
  readonly start: number;
  /** Number of spaces it begins with. */
  readonly indent: number;
  readonly end: number;
  /** Nothing but spaces. */
  readonly empty: boolean;
}

/**
 * A block scalar `[start, end)`: from its `|` or `>` to the end of its last line. `parent` is the indentation from which
 * an indentation indicator counts.
 */
export function weaveBlock(
  weaver: Weaver,
  text: string,
  start: number,
  end: number,
  folded: boolean,
  parent: number,
): Weaver {
  const header = text.indexOf('\n', start);
  if (header === -1 || header >= end) return weaver;
  const indicators = /^[|>]([-+\d]*)/.exec(text.slice(start, start + 8))?.[1] ?? '';
  const lines = linesOf(text, header + 1, end).map((line) => blockLine(text, line));
  const content = lines.findIndex(({ empty }) => !empty);
  const keeps = indicators.includes('+');
  if (content === -1) {
    if (keeps) for (const line of lines) weaver.put('\n', line.end);
    return weaver;
  }
  const explicit = Number(/\d/.exec(indicators)?.[0] ?? 0);
  const indent = explicit > 0 ? Math.max(parent, 0) + explicit : (lines[content]?.indent ?? 0);
  let stop = lines.length;
  while (stop > 0 && lines[stop - 1]?.empty) stop -= 1;
  // Spaces beyond the indentation are text, on empty lines too.
  for (let index = lines.length - 1; index >= stop; index -= 1)
    if ((lines[index]?.indent ?? 0) > indent) stop = index + 1;
  for (const line of lines.slice(0, content)) {
    weaver.keep(line.start + Math.min(indent, line.indent), line.start + line.indent).put('\n', line.end);
  }
  const body = lines.slice(content, stop);
  if (folded) foldBody(weaver, text, body, indent);
  else
    body.forEach((line, index) => {
      if (index > 0) weaver.put('\n', (body[index - 1] as BlockLine).end);
      weaver.keep(line.start + Math.min(indent, line.indent), line.end);
    });
  const last = body.at(-1)?.end ?? header;
  if (keeps) {
    for (const line of lines.slice(stop))
      weaver.put('\n', Math.max(line.start - 1, 0)).keep(line.start + indent, line.start + line.indent);
    if (text[end - 1] === '\n') weaver.put('\n', end - 1);
    else weaver.put('\n', last);
  } else if (!indicators.includes('-')) weaver.put('\n', last);
  return weaver;
}

function blockLine(text: string, { start, end }: { start: number; end: number }): BlockLine {
  let at = start;
  while (at < end && text[at] === ' ') at += 1;
  return { start, indent: at - start, end, empty: at === end };
}

function foldBody(weaver: Weaver, text: string, lines: readonly BlockLine[], indent: number): void {
  let separator = '';
  let deeper = false;
  let before = lines[0]?.start ?? 0;
  for (const line of lines) {
    const from = line.start + Math.min(indent, line.indent);
    if (line.indent > indent || text[from] === '\t') {
      if (separator === ' ') separator = '\n';
      else if (!deeper && separator === '\n') separator = '\n\n';
      weaver.put(separator, before).keep(from, line.end);
      separator = '\n';
      deeper = true;
    } else if (line.empty) {
      if (separator === '\n') weaver.put('\n', before);
      else separator = '\n';
    } else {
      weaver.put(separator, before).keep(from, line.end);
      separator = ' ';
      deeper = false;
    }
    before = line.end;
  }
}
