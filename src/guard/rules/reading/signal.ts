import type { Word } from '../../shell/word.ts';
import { sketchOf, tailOf } from './words.ts';

/** Whether a word is the signal KILL in any of its spellings: `9`, `09`, `KILL`, `kill`, `SIGKILL`. */
export const isKill = (word: Word): boolean => /^(?:0*9|(?:SIG)?KILL)$/i.test(sketchOf(word));

/** Whether a word is an option that says KILL by itself: `-9`, `-KILL`, `-SIGKILL`. */
export const isKillOption = (word: Word): boolean => sketchOf(word).startsWith('-') && isKill(tailOf(word, 1));

/**
 * Whether the arguments of a killing program say KILL: by an option of its own anywhere before `--`, or as the value of
 * one of `options` (`-s`, `--signal`).
 */
export function saysKill(words: readonly Word[], options: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const text = sketchOf(word);
    if (text === '--') return false;
    if (isKillOption(word)) return true;
    const next = words[i + 1];
    const option = options.find((name) => isOption(text, name));
    if (option === undefined) continue;
    const attached =
      text.length > option.length ? tailOf(word, option.length + (text.startsWith('--') ? 1 : 0)) : undefined;
    const value = attached ?? next;
    if (value && isKill(value)) return true;
    if (attached === undefined) i += 1;
  }
  return false;
}

const isOption = (text: string, name: string): boolean =>
  text === name ||
  (name.startsWith('--') ? text.startsWith(`${name}=`) : !text.startsWith('--') && text.startsWith(name));
