import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import { BEFORE, BEHIND, END } from '../text/here-document.ts';
import { Weaver } from '../text/weaver.ts';
import type { Value } from './value.ts';

/** What takes commands from standard input. */
const TAKES =
  /^(?:\S*\/)?(?:(?:ba|da|z|k|a)?sh|ssh|su|psql|mysql|mariadb|sqlite3|mongo|mongosh|redis-cli|crontab|at|batch)$/;
/** What may hand it on to such a program. */
const WRAPS = /^(?:\S*\/)?(?:sudo|doas|env|docker|podman|kubectl)$/;
const PLAIN = /^(?:[\w./:=@%+,-]|\$\{\w+\})+$/;
/** A whole command that needs no quotes. */
const PLAIN_COMMAND = /^(?:[\w./:=@%+, -]|\$\{\w+\})+$/;

/**
 * What a text on standard input has a program do, as a shell would write it down: beside the command itself, which is told
 * by itself. Nothing where the program takes no commands so, or where that cannot be written.
 */
export function giveFed(into: Gathering, words: readonly Value[], input: Value, place: Partial<Setting>): void {
  const [first, ...others] = words;
  const isPlain = others.length === 0 ? PLAIN_COMMAND : PLAIN;
  const [program = '', ...rest] = words.flatMap(({ text }) => text.text.trim().split(' '));
  if (!first || !(TAKES.test(program) || (WRAPS.test(program) && rest.some((word) => TAKES.test(word))))) return;
  if (input.text.text.includes(END) || !words.every(({ text }) => isPlain.test(text.text))) return;
  const weaver = new Weaver(into.source);
  for (const [index, { text }] of words.entries()) {
    if (index > 0) weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
    weaver.add(text);
  }
  const at = input.text.origin[0] ?? 0;
  weaver.add(into.ownAt(BEFORE, at)).add(input.text).add(into.ownAt(BEHIND, at));
  into.shell(weaver.done(), place);
}
