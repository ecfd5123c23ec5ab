import type { Command } from './command.ts';

/** A part of a word after expansion. */
export type Segment =
  /** Known text. `quoted` text is never a glob and was never split. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly quoted: boolean;
      /** The commands that write it, where it is the output of some: `$(echo … | base64 -d)`. */
      readonly output?: readonly Command[];
    }
  /** `*`, `?`, `[…]` or an extended glob that the shell itself expands. */
  | { readonly kind: 'glob'; readonly text: string }
  /** What the shell puts there cannot be told: an unknown variable, a command's output. */
  | {
      readonly kind: 'unknown';
      /** As written: `$tmpdir`, `$(mktemp -d)`. */
      readonly text: string;
      /** Name of the variable, where it is one. */
      readonly variable?: string;
      /** The commands whose output stands here, the last one of each pipeline: `$(…)`, backticks. */
      readonly output?: readonly Command[];
      /** The commands behind a file: `<(…)`. */
      readonly process?: readonly Command[];
      readonly quoted: boolean;
    };

/** One argument after expansion, field splitting and quote removal. */
export interface Word {
  readonly segments: readonly Segment[];
  /** Its range in the file. */
  readonly start: number;
  readonly end: number;
}

/** The whole text of a word, when all of it is known. A glob counts as its own text. */
export function textOf(word: Word): string | undefined {
  let text = '';
  for (const segment of word.segments) {
    if (segment.kind === 'unknown') return undefined;
    text += segment.text;
  }
  return text;
}

/** The known text that a word begins with: all of it up to the first unknown part or glob. */
export function prefixOf(word: Word): string {
  let text = '';
  for (const segment of word.segments) {
    if (segment.kind !== 'text') break;
    text += segment.text;
  }
  return text;
}

/** A word as a person may read it: unknown parts as they were written. */
export function shownWord({ segments }: Word): string {
  let shown = '';
  for (const { text } of segments) shown += text;
  return shown;
}
