import { readBlock } from '../document/block.ts';
import { type Block, MarkdownLines, type Slice } from '../document/markdown-lines.ts';
import { type Stance, stanceOf, stanceOfLeadIn } from '../document/stance.ts';
import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';
import type { Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** The commands that a document shows, each with what the document says of them. */
export const read: Reader = (into) => {
  const reading = new Reading(into);
  new MarkdownLines(into.text, (block) => reading.take(block)).read();
};

class Reading {
  readonly #into: Gathering;
  readonly #headings: { readonly level: number; readonly stance: () => Stance }[] = [];
  /** By depth of quotes and lists: what was said last there, and of the whole of it. */
  readonly #said: (() => Stance)[] = [nothing];
  readonly #of: (() => Stance)[] = [nothing];

  constructor(into: Gathering) {
    this.#into = into;
  }

  take(block: Block): void {
    if (block.kind === 'comment') this.#into.comment(block.start, block.end);
    else if (block.kind === 'open') {
      const around = this.#said[block.depth - 1] ?? nothing;
      this.#said[block.depth] = around;
      this.#of[block.depth] = around;
    } else if (block.kind === 'heading') {
      while ((this.#headings.at(-1)?.level ?? 0) >= block.level) this.#headings.pop();
      this.#headings.push({ level: block.level, stance: once(() => stanceOf(block.text)) });
      this.#said[block.depth] = nothing;
      this.#of[block.depth] = nothing;
    } else if (block.kind === 'paragraph') {
      const of = this.#of[block.depth] ?? nothing;
      this.#said[block.depth] = once(() => stanceOfLeadIn(block.text) ?? of());
    } else {
      const stance = this.#said[block.depth]?.() ?? this.#ofHeadings();
      const language = block.info.split(/[\s,{:]/, 1)[0] ?? '';
      readBlock(this.#into, this.#textOf(block.lines), language, stance === 'forbids' ? 'forbids' : 'recommends');
    }
  }

  /** The nearest heading that says anything. */
  #ofHeadings(): Stance {
    for (const { stance } of this.#headings.toReversed()) {
      const told = stance();
      if (told !== undefined) return told;
    }
    return undefined;
  }

  #textOf(lines: readonly Slice[]): Tracked {
    const weaver = new Weaver(this.#into.source);
    for (const { start, end, padding } of lines) {
      if (padding > 0) weaver.put(' '.repeat(padding), Math.max(0, start - 1));
      weaver.keep(start, end).put('\n', end);
    }
    return weaver.done();
  }
}

const nothing = (): Stance => undefined;

/** Most of what is said stands before no block, and is never asked for. */
function once(tell: () => Stance): () => Stance {
  let told: { stance: Stance } | undefined;
  return () => {
    told ??= { stance: tell() };
    return told.stance;
  };
}
