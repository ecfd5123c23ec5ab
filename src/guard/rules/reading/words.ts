import type { Command } from '../../shell/command.ts';
import { textOf, type Word } from '../../shell/word.ts';

/** Stands in a sketch for what cannot be told: any text, also one with slashes. No file holds it in a name. */
export const UNKNOWN = '\0';

/** The text of a word with {@link UNKNOWN} in place of each part that is not known. */
export function sketchOf({ segments }: Word): string {
  let text = '';
  for (const segment of segments) text += segment.kind === 'unknown' ? UNKNOWN : segment.text;
  return text;
}

/** What is left of a word when its first `count` signs are taken off, an unknown part being one sign. */
export function tailOf(word: Word, count: number): Word {
  const segments: Word['segments'][number][] = [];
  let left = count;
  for (const segment of word.segments) {
    const length = segment.kind === 'unknown' ? 1 : segment.text.length;
    if (left >= length) left -= length;
    else {
      segments.push(left > 0 && segment.kind !== 'unknown' ? { ...segment, text: segment.text.slice(left) } : segment);
      left = 0;
    }
  }
  return { ...word, segments };
}

export const argumentsOf = ({ words }: Command): readonly Word[] => words.slice(1);

/**
 * Whether the command is one of these programs, and does something: who asks a program for its help or version runs
 * nothing.
 */
export function runs(command: Command, ...names: readonly string[]): boolean {
  return names.includes(command.name) && !asks(command);
}

/** As {@link runs}, for many programs. */
export const runsOneOf = (command: Command, names: { has(name: string): boolean }): boolean =>
  names.has(command.name) && !asks(command);

const QUESTIONS = ['--help', '--version'];

/** Whether a program is only asked what it is or how it is called. */
export function asks({ words }: Command): boolean {
  if (words.length > 3) return false;
  return words.slice(1).some((word) => QUESTIONS.includes(textOf(word) ?? ''));
}
