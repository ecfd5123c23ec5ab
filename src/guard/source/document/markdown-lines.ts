/** A part of a line, with what a tab that was cut in two leaves in front of it. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly padding: number;
}

/** A block of Markdown that matters here. `depth`: how many quotes and list items are around it. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly text: string }
  | { readonly kind: 'code'; readonly depth: number; readonly info: string; readonly lines: readonly Slice[] }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  /** A quote or list item that opens at this depth. */
  | { readonly kind: 'open'; readonly depth: number };

type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number };

const DEEPEST = 60;
const LONGEST_PARAGRAPH = 4000;

/** Takes a document apart as CommonMark does, line by line and in one pass; what stands within a line is not looked at. */
export class MarkdownLines {
  readonly #text: string;
  readonly #give: (block: Block) => void;
  #containers: Container[] = [];
  #paragraph = '';
  #paragraphDepth = 0;
  #code: Slice[] | undefined;
  #info = '';
  #fence: { readonly mark: string; readonly indent: number; readonly depth: number } | undefined;
  #codeDepth = 0;
  #comment = -1;

  constructor(text: string, give: (block: Block) => void) {
    this.#text = text;
    this.#give = give;
  }

  read(): void {
    const end = /\r\n|\n|\r/g;
    let start = 0;
    while (start < this.#text.length) {
      end.lastIndex = start;
      const match = end.exec(this.#text);
      const stop = match?.index ?? this.#text.length;
      this.#line(start, stop);
      start = match ? stop + match[0].length : stop;
    }
    this.#finish();
    if (this.#comment !== -1) this.#give({ kind: 'comment', start: this.#comment, end: this.#text.length });
  }

  #line(start: number, end: number): void {
    const cursor = new Cursor(this.#text, start, end);
    let matched = 0;
    for (const container of this.#containers) {
      if (!cursor.enters(container)) break;
      matched += 1;
    }
    const fence = this.#fence;
    if (fence) {
      if (matched >= fence.depth) {
        this.#inFence(cursor, fence);
        return;
      }
      this.#finish();
    }
    if (this.#comment !== -1) {
      this.#comments(start, end);
      return;
    }
    if (matched < this.#containers.length && !cursor.blank) {
      if (this.#code) this.#finish();
      this.#containers.length = matched;
    }
    if (cursor.indent < 4 || this.#paragraph !== '') this.#opensContainers(cursor);
    this.#block(cursor);
  }

  #opensContainers(cursor: Cursor): void {
    while (this.#containers.length < DEEPEST && cursor.indent < 4) {
      const container = cursor.opensContainer(this.#paragraph !== '');
      if (!container) return;
      this.#finish();
      this.#containers.push(container);
      this.#give({ kind: 'open', depth: this.#containers.length });
    }
  }

  #block(cursor: Cursor): void {
    const depth = this.#containers.length;
    if (cursor.blank) {
      if (this.#code) this.#code.push(cursor.after(4));
      else this.#finish();
      return;
    }
    if (cursor.indent >= 4 && this.#paragraph === '') {
      if (this.#code && this.#codeDepth !== depth) this.#finish();
      this.#code ??= [];
      this.#codeDepth = depth;
      this.#info = '';
      this.#code.push(cursor.after(4));
      return;
    }
    if (this.#code) this.#finish();
    const line = cursor.rest;
    const fence = /^(`{3,}|~{3,})([^\n]{0,300})/.exec(line);
    const heading = /^(#{1,6})(?:[ \t]+|$)/.exec(line);
    if (fence?.[1] !== undefined && !(fence[1].startsWith('`') && fence[2]?.includes('`'))) {
      const { indent } = cursor;
      this.#finish();
      this.#code = [];
      this.#codeDepth = depth;
      this.#info = (fence[2] ?? '').trim();
      this.#fence = { mark: fence[1], indent, depth };
    } else if (heading?.[1] !== undefined) {
      this.#finish();
      this.#comments(cursor.at, cursor.end);
      this.#give({ kind: 'heading', depth, level: heading[1].length, text: line.slice(0, LONGEST_PARAGRAPH) });
    } else if (this.#paragraph !== '' && /^(?:=+|-+)[ \t]*$/.test(line)) {
      const text = this.#paragraph;
      this.#paragraph = '';
      this.#give({ kind: 'heading', depth, level: line.startsWith('=') ? 1 : 2, text });
    } else if (RULE.test(line.slice(0, 300))) this.#finish();
    else {
      this.#comments(cursor.at, cursor.end);
      if (this.#paragraph.length < LONGEST_PARAGRAPH) this.#paragraph += `${line.slice(0, LONGEST_PARAGRAPH)}\n`;
      this.#paragraphDepth = depth;
    }
  }

  #inFence(cursor: Cursor, { mark, indent }: { mark: string; indent: number }): void {
    const line = cursor.rest;
    if (cursor.indent < 4 && line.startsWith(mark) && /^(`+|~+)[ \t]*$/.test(line) && line[0] === mark[0])
      this.#finish();
    else this.#code?.push(cursor.after(indent));
  }

  /** Comments of HTML, and of MDX. A mark in a span of code opens none. */
  #comments(start: number, end: number): void {
    let at = start;
    while (at < end) {
      if (this.#comment === -1) {
        const line = this.#text.slice(at, end);
        const mdx = at === start ? /\{\/\*.{0,2000}?\*\/\}/.exec(line.slice(0, LONGEST_PARAGRAPH)) : null;
        if (mdx) this.#give({ kind: 'comment', start: at + mdx.index, end: at + mdx.index + mdx[0].length });
        const opener = line.indexOf('<!--');
        if (opener === -1) return;
        const html = at + opener;
        const ticks = this.#text.slice(start, Math.min(html, start + LONGEST_PARAGRAPH)).split('`').length - 1;
        at = html + 4;
        if (ticks % 2 === 1) continue;
        this.#comment = html;
      }
      const close = this.#text.slice(at, end).indexOf('-->');
      if (close === -1) return;
      at += close + 3;
      this.#give({ kind: 'comment', start: this.#comment, end: at });
      this.#comment = -1;
    }
  }

  /** Whatever is open ends here. */
  #finish(): void {
    if (this.#code) {
      const lines = this.#code;
      if (!this.#fence)
        while (lines.length > 0 && (lines.at(-1) as Slice).start >= (lines.at(-1) as Slice).end) lines.pop();
      if (lines.length > 0) this.#give({ kind: 'code', depth: this.#codeDepth, info: this.#info, lines });
      this.#code = undefined;
      this.#fence = undefined;
    }
    if (this.#paragraph === '') return;
    const text = this.#paragraph;
    this.#paragraph = '';
    this.#give({ kind: 'paragraph', depth: this.#paragraphDepth, text });
  }
}

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const BULLET = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;

/** Goes along a line, counting columns: a tab reaches to the next multiple of four. */
class Cursor {
  readonly #text: string;
  readonly end: number;
  at: number;
  #column = 0;
  /** Columns of a tab that is partly used up. */
  #padding = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.end = end;
  }

  /** Columns of white space ahead. */
  get indent(): number {
    let column = this.#column;
    let at = this.at;
    for (; at < this.end && column - this.#column < 1000; at += 1) {
      if (this.#text[at] === ' ') column += 1;
      else if (this.#text[at] === '\t') column += 4 - (column % 4);
      else break;
    }
    return column - this.#column + this.#padding;
  }

  get blank(): boolean {
    for (let at = this.at; at < this.end; at += 1) if (this.#text[at] !== ' ' && this.#text[at] !== '\t') return false;
    return true;
  }

  /** What follows, without white space before it. */
  get rest(): string {
    let at = this.at;
    while (at < this.end && (this.#text[at] === ' ' || this.#text[at] === '\t')) at += 1;
    return this.#text.slice(at, this.end);
  }

  /** What follows when up to so many columns of white space are taken off. */
  after(columns: number): Slice {
    const copy = new Cursor(this.#text, this.at, this.end);
    copy.#column = this.#column;
    copy.#padding = this.#padding;
    copy.#skip(columns);
    return { start: copy.at, end: this.end, padding: copy.#padding };
  }

  /** Whether the line goes on in a container that is open; steps into it if so. */
  enters(container: Container): boolean {
    if (container.kind === 'quote') {
      if (this.indent > 3 || this.#text[this.#behindBlanks()] !== '>' || this.blank) return false;
      this.#quote();
      return true;
    }
    if (this.blank) return true;
    if (this.indent < container.indent) return false;
    this.#skip(container.indent);
    return true;
  }

  opensContainer(inParagraph: boolean): Container | undefined {
    const at = this.#behindBlanks();
    if (at >= this.end) return undefined;
    if (this.#text[at] === '>') {
      this.#quote();
      return { kind: 'quote' };
    }
    const line = this.#text.slice(at, this.end);
    const marker = BULLET.exec(line)?.[0];
    if (marker === undefined || RULE.test(line.slice(0, 300))) return undefined;
    const empty = line.slice(marker.length).trim() === '';
    // An empty item, or one that does not begin at 1, does not interrupt a paragraph.
    if (inParagraph && (empty || (/^\d/.test(marker) && !/^1[.)]/.test(marker)))) return undefined;
    const before = this.indent;
    this.#skip(before);
    this.at += marker.length;
    this.#column += marker.length;
    const gap = this.indent;
    const taken = empty || gap > 4 ? 1 : gap;
    this.#skip(taken);
    return { kind: 'item', indent: before + marker.length + taken };
  }

  #quote(): void {
    this.#skip(this.indent);
    this.at += 1;
    this.#column += 1;
    if (this.#text[this.at] === ' ' || this.#text[this.at] === '\t') this.#skip(1);
  }

  #behindBlanks(): number {
    let at = this.at;
    while (at < this.end && (this.#text[at] === ' ' || this.#text[at] === '\t')) at += 1;
    return at;
  }

  #skip(columns: number): void {
    let left = columns;
    const used = Math.min(left, this.#padding);
    this.#padding -= used;
    left -= used;
    while (left > 0 && this.at < this.end) {
      const char = this.#text[this.at];
      if (char !== ' ' && char !== '\t') return;
      const width = char === '\t' ? 4 - (this.#column % 4) : 1;
      this.at += 1;
      this.#column += width;
      if (width > left) this.#padding = width - left;
      left -= Math.min(width, left);
    }
  }
}
