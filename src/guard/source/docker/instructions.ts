import type { Gathering } from '../gathering.ts';
import { type Line, linesOf } from '../text/lines.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** A here-document of an instruction. */
export interface Here {
  readonly name: string;
  readonly content: Tracked;
  /** Its opening line to its closing one, as a shell reads it. */
  readonly whole: Tracked;
}

export interface Instruction {
  /** In capitals. */
  readonly name: string;
  /** What stands behind the name: continued lines kept as a shell wants them, comments within taken out. */
  readonly rest: Tracked;
  readonly here: readonly Here[];
}

/** The instructions of a Dockerfile. Comments go to the gathering. */
export function instructionsIn(into: Gathering): Instruction[] {
  const { text } = into;
  const escaping = /^#\s*escape\s*=\s*([\\`])/im.exec(text.slice(0, 500))?.[1] ?? '\\';
  const lines = linesOf(text);
  const found: Instruction[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as Line;
    index += 1;
    const head = /^\s*([A-Za-z]+)(?=\s|$)[ \t]*/.exec(text.slice(line.start, Math.min(line.end, line.start + 500)));
    if (isComment(text, line)) into.comment(line.start, line.end);
    if (!head?.[1]) continue;
    const weaver = new Weaver(into.source);
    let from = line.start + head[0].length;
    let last = line;
    let continuation = continuationIn(text, from, last.end, escaping);
    while (continuation !== -1) {
      // Another escape character than the shell's own joins lines before a shell sees them.
      if (escaping === '\\') weaver.keep(from, continuation + 1).put('\n', last.end);
      else weaver.keep(from, continuation);
      last = { start: last.end, end: last.end, next: last.next };
      while (index < lines.length && (isComment(text, lines[index] as Line) || isEmpty(text, lines[index] as Line))) {
        into.comment((lines[index] as Line).start, (lines[index] as Line).end);
        index += 1;
      }
      if (index >= lines.length) break;
      last = lines[index] as Line;
      index += 1;
      from = last.start;
      continuation = continuationIn(text, from, last.end, escaping);
    }
    if (continuation === -1) weaver.keep(Math.max(from, last.start), last.end);
    const rest = weaver.done(from);
    const name = head[1].toUpperCase();
    const here: Here[] = [];
    if (/^(?:RUN|COPY|ADD|ONBUILD)$/.test(name)) index = readHere(into, rest, lines, index, here);
    found.push({ name, rest, here });
  }
  return found;
}

const isComment = (text: string, { start, end }: Line) => /^\s*#/.test(text.slice(start, Math.min(end, start + 200)));
const isEmpty = (text: string, { start, end }: Line) => end - start < 200 && text.slice(start, end).trim() === '';

/** Where the escape character stands that ends a line, blanks behind it or none; -1 without. */
function continuationIn(text: string, start: number, end: number, escaping: string): number {
  let at = end - 1;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at -= 1;
  return at >= start && text[at] === escaping ? at : -1;
}

const OPENER = /(?<!<)<<-?\s*(?:"(\w+)"|'(\w+)'|(\w+))/g;

function readHere(into: Gathering, rest: Tracked, lines: readonly Line[], from: number, here: Here[]): number {
  let index = from;
  for (const match of rest.text.slice(0, 10_000).matchAll(OPENER)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const content = new Weaver(into.source);
    const start = index;
    let closed = false;
    while (index < lines.length && !closed) {
      const line = lines[index] as Line;
      const written = into.text.slice(line.start, Math.min(line.end, line.start + 200));
      closed = (match[0].startsWith('<<-') ? written.replace(/^\t+/, '') : written) === name;
      if (!closed) content.keep(line.start, line.next);
      index += 1;
    }
    const end = lines[index - 1];
    const whole = new Weaver(into.source).keep(lines[start]?.start ?? 0, index > start ? (end?.next ?? 0) : 0);
    here.push({ name, content: content.done(lines[start]?.start ?? 0), whole: whole.done() });
  }
  return index;
}
