import type { Command } from './command.ts';
import { shownWord, type Word } from './word.ts';

const LENGTH = 400;
const WORD = 120;
const WORDS = 40;

/**
 * A command as it was understood, for a person to read: what it runs through, then its words after expansion, as in
 * `ssh deploy@host → sudo fuser -k 3000/tcp`. One line of at most 400 characters, without control characters.
 */
export function understood(command: Command): string {
  let line = '';
  let inner: Command | undefined;
  for (const step of [...command.through, command].reverse()) {
    const own = inner === undefined ? step.words : ownWords(step, inner);
    const text = own.slice(0, WORDS).map(printable).join(' ');
    // A wrapper shares its words with what it runs; a payload, or the body of a function, was read anew.
    const shares = inner !== undefined && step.words.includes(inner.words[0] as Word);
    line = inner === undefined ? text : `${text}${shares ? ' ' : ' → '}${line}`;
    inner = step;
  }
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}

/** The words of a step, without those that the next step shows anyway. */
function ownWords({ words }: Command, inner: Command): readonly Word[] {
  const [program] = inner.words;
  const shared = program === undefined ? -1 : words.indexOf(program);
  if (shared > 0) return words.slice(0, shared);
  return words.filter((word, index) => index === 0 || !meets(word, inner));
}

/** Whether a word carries the payload that is read in the next step, or a part of it. */
const meets = (word: Word, { start, end }: Command): boolean =>
  (word.start <= start && end <= word.end) || (start <= word.start && word.end <= end);

function printable(word: Word): string {
  const text = shownWord(word)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const short = text.length > WORD ? `${text.slice(0, WORD - 1)}…` : text;
  return short === '' || /[\s'"]/.test(short) ? `'${short}'` : short;
}
