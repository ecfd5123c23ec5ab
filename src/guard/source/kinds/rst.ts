import { readBlock } from '../document/block.ts';
import { type Stance, stanceOf, stanceOfLeadIn } from '../document/stance.ts';
import type { Reader } from '../reader.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { Weaver } from '../text/weaver.ts';

const DIRECTIVE = /^(\s*)\.\.\s+(?:code-block|code|sourcecode|prompt)::[ \t]*([\w-]*)/;

/** Blocks of code in reStructuredText, each with what the section and the paragraph before it say. */
export const read: Reader = (into) => {
  const { text, source } = into;
  const lines = linesOf(text);
  const written = (line: Line | undefined) =>
    line ? text.slice(line.start, Math.min(line.end, line.start + 2000)) : '';
  let section: Stance;
  let said: Stance;
  let index = 0;
  while (index < lines.length) {
    const line = written(lines[index]);
    const directive = DIRECTIVE.exec(line);
    const literal = !directive && /::\s*$/.test(line) && !/^\s*\.\.\s/.test(line);
    if (/^\s*\.\.\s+surefoot-allow/.test(line)) into.comment((lines[index] as Line).start, (lines[index] as Line).end);
    if (/^([=\-~^"'#*+`.:_])\1{2,}\s*$/.test(line) && written(lines[index - 1]).trim() !== '') {
      section = stanceOf(written(lines[index - 1]));
      said = undefined;
    }
    if (!directive && !literal) {
      if (line.trim() !== '')
        said = stanceOfLeadIn(line) ?? (written(lines[index - 1]).trim() === '' ? undefined : said);
      index += 1;
      continue;
    }
    const margin = directive ? (directive[1] ?? '').length : line.length - line.trimStart().length;
    if (literal) said = stanceOfLeadIn(line.replace(/::\s*$/, ':')) ?? said;
    index += 1;
    while (index < lines.length && /^\s+:[\w-]+:/.test(written(lines[index]))) index += 1;
    const weaver = new Weaver(source);
    let indent = -1;
    while (index < lines.length) {
      const inner = lines[index] as Line;
      const told = written(inner);
      const depth = told.length - told.trimStart().length;
      if (told.trim() !== '' && depth <= margin) break;
      if (told.trim() !== '' && indent === -1) indent = depth;
      if (indent !== -1) weaver.keep(inner.start + Math.min(depth, indent), inner.next);
      index += 1;
    }
    const role = (said ?? section) === 'forbids' ? 'forbids' : 'recommends';
    if (weaver.length > 0) readBlock(into, weaver.done(), directive?.[2] ?? '', role);
    said = undefined;
  }
};
