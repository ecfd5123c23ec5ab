import type { Gathering } from '../gathering.ts';
import { linesOf } from '../text/lines.ts';

/** A logical line: what `\` continues belongs to it. Offsets are those of the makefile. */
export type MakeLine =
  | { readonly kind: 'make'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'recipe'; readonly start: number; readonly end: number; readonly prefix: string }
  | { readonly kind: 'define'; readonly name: string; readonly body: string };

/** Takes a makefile apart and gives its comments to the gathering; those of recipes belong to the shell. */
export function logicalLines(into: Gathering): MakeLine[] {
  const { text } = into;
  const prefix = /^\.RECIPEPREFIX\s*[:?]?=[ \t]*(\S)/m.exec(text)?.[1] ?? '\t';
  const physical = linesOf(text);
  const found: MakeLine[] = [];
  let inRule = false;
  for (let index = 0; index < physical.length; index += 1) {
    const first = physical[index];
    if (!first) break;
    const start = first.start;
    const head = text.slice(start, Math.min(first.end, start + 200));
    const define = /^\s*(?:override\s+|export\s+)*define\s+([^\s=:+?!]+)/.exec(head);
    if (define?.[1] !== undefined) {
      let stop = index + 1;
      while (stop < physical.length && !isEndef(text, physical[stop])) stop += 1;
      const from = first.next;
      const last = physical[Math.max(stop - 1, index)];
      found.push({ kind: 'define', name: define[1], body: text.slice(from, Math.max(from, last?.end ?? from)) });
      index = stop;
      continue;
    }
    let last = first;
    while (endsInBackslash(text, last.start, last.end) && index + 1 < physical.length) {
      index += 1;
      last = physical[index] ?? last;
    }
    if (text[start] === prefix && inRule) {
      found.push({ kind: 'recipe', start: start + 1, end: last.end, prefix });
      continue;
    }
    const written = text.slice(start, last.end);
    const hash = commentIn(written);
    if (hash !== -1) into.comment(start + hash, last.end);
    const told = hash === -1 ? written : written.slice(0, hash);
    found.push({ kind: 'make', start, end: start + told.length, text: told });
    if (/^[^\s#][^=#]*:(?!=)|^[^\s#=:]+\s*:[^=]/.test(told)) inRule = true;
    else if (told.trim() !== '' && !/^\s*(?:ifn?eq|ifn?def|else|endif)\b/.test(told)) inRule = false;
  }
  return found;
}

const isEndef = (text: string, line: { start: number; end: number } | undefined) =>
  line !== undefined && /^\s*endef\b/.test(text.slice(line.start, Math.min(line.end, line.start + 100)));

function endsInBackslash(text: string, start: number, end: number): boolean {
  let slashes = 0;
  while (end - slashes > start && text[end - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Where a comment of make begins: not at `\#`, and not inside a reference. */
function commentIn(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '\\') at += 1;
    else if (char === '$' && (line[at + 1] === '(' || line[at + 1] === '{')) depth += 1;
    else if ((char === ')' || char === '}') && depth > 0) depth -= 1;
    else if (char === '#' && depth === 0) return at;
  }
  return -1;
}
