import { fromMarkdown } from 'mdast-util-from-markdown';
import { readBlock } from '../document/block.ts';
import { type Stance, stanceOf, stanceOfLeadIn } from '../document/stance.ts';
import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** What this reader needs of a node of the tree. */
interface MdNode {
  readonly type: string;
  readonly children?: readonly MdNode[];
  readonly value?: string;
  readonly lang?: string | null;
  readonly depth?: number;
  readonly position?: {
    readonly start: { readonly line: number; readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/** Nothing within a paragraph matters here but code and comments; the rest costs most of the time. */
const ONLY_BLOCKS = {
  disable: { null: ['attention', 'autolink', 'labelEnd', 'labelStartImage', 'labelStartLink', 'hardBreakEscape'] },
};
const DEEPEST = 60;

/** The commands that a document shows, each with what the document says of them. */
export const read: Reader = (into) => {
  const { text } = into;
  if (!/```|~~~|^(?: {4}|\t|.*[ \t>] {4})|surefoot-allow/m.test(text)) return;
  const deep = nestedTooDeep(text);
  if (deep !== -1) {
    into.broken(`it is nested more than ${DEEPEST} deep`, deep, deep + 1);
    return;
  }
  const root = fromMarkdown(text, { extensions: [ONLY_BLOCKS] }) as MdNode;
  new Walk(into).children(root, undefined, 0);
};

class Walk {
  readonly #into: Gathering;
  readonly #lines: readonly { start: number; end: number }[];
  readonly #headings: { depth: number; stance: Stance }[] = [];

  constructor(into: Gathering) {
    this.#into = into;
    this.#lines = markdownLines(into.text);
  }

  /** `lead`: what was said of the whole list or quote. */
  children(node: MdNode, lead: Stance, depth: number): void {
    let said: Stance = lead;
    for (const child of node.children ?? []) {
      if (child.type === 'heading') {
        while ((this.#headings.at(-1)?.depth ?? 0) >= (child.depth ?? 1)) this.#headings.pop();
        this.#headings.push({ depth: child.depth ?? 1, stance: stanceOf(this.#source(child)) });
        said = undefined;
      } else if (child.type === 'code') {
        const role = (said ?? this.#ofHeadings()) === 'forbids' ? 'forbids' : 'recommends';
        const block = this.#code(child);
        if (block) readBlock(this.#into, block, (child.lang ?? '').split(/[\s,{:]/, 1)[0] ?? '', role);
      } else if (child.type === 'html') this.#html(child);
      else if (child.type === 'paragraph') {
        said = stanceOfLeadIn(this.#source(child)) ?? lead;
        for (const inline of child.children ?? []) if (inline.type === 'html') this.#html(inline);
      } else if (child.children && depth < DEEPEST * 2) {
        this.children(child, said, depth + 1);
        if (child.type !== 'list') said = lead;
      } else said = lead;
    }
  }

  /** The nearest heading that says anything. */
  #ofHeadings(): Stance {
    return this.#headings.findLast(({ stance }) => stance !== undefined)?.stance;
  }

  #source({ position }: MdNode): string {
    return this.#into.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  #html({ position }: MdNode): void {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? 0;
    for (let at = this.#into.text.indexOf('<!--', start); at !== -1 && at < end; ) {
      const close = this.#into.text.indexOf('-->', at);
      const stop = close === -1 || close > end ? end : close;
      this.#into.comment(at, stop);
      at = this.#into.text.indexOf('<!--', stop);
    }
  }

  /** The text of a block with its places: each of its lines is the end of a line of the document. */
  #code({ value = '', position }: MdNode): Tracked | undefined {
    if (!position || value === '') return undefined;
    const { text, source } = this.#into;
    const opening = this.#lines[position.start.line - 1];
    if (!opening) return undefined;
    const fenced = /^\s*(?:```|~~~)/.test(text.slice(position.start.offset, opening.end));
    const first = position.start.line - (fenced ? 0 : 1);
    const weaver = new Weaver(source);
    let end = opening.end;
    value.split(/\r\n|\n|\r/).forEach((line, index) => {
      const place = this.#lines[first + index];
      if (!place) return;
      if (index > 0) weaver.put('\n', end);
      end = place.end;
      const from = place.end - line.length;
      if (from >= place.start && text.startsWith(line, from)) weaver.keep(from, place.end);
      else {
        // A tab that is partly indentation shows up as spaces.
        const bare = line.trimStart();
        const start = Math.max(place.start, place.end - bare.length);
        weaver.put(line.slice(0, line.length - bare.length), start).keep(start, place.end);
      }
    });
    return weaver.put('\n', Math.min(end, text.length)).done();
  }
}

/** Here a CR alone ends a line too. */
function markdownLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Where a line opens more quotes and lists than any document does: the parser takes the square of their number. */
function nestedTooDeep(text: string): number {
  const opener = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST}}`, 'm');
  return opener.exec(text)?.index ?? -1;
}
