import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import { Weaver } from '../text/weaver.ts';
import type { Value } from './value.ts';

const END = 'END_OF_INPUT';
const PLAIN = /^(?:[\w./:=@%+,-]|\$\{\w+\})+$/;

/** A program that a text is given on standard input, as a shell would write it down; nothing where that cannot be written. */
export function giveFed(into: Gathering, words: readonly Value[], input: Value, place: Partial<Setting>): void {
  const weaver = new Weaver(into.source);
  for (const [index, { text }] of words.entries()) {
    const at = text.origin[0] ?? 0;
    const quote = PLAIN.test(text.text) ? '' : "'";
    if (quote !== '' && text.text.includes("'")) return;
    weaver
      .add(into.ownAt(index > 0 ? ` ${quote}` : quote, at))
      .add(text)
      .add(into.ownAt(quote, at));
  }
  const at = input.text.origin[0] ?? 0;
  if (words.length === 0 || input.text.text.includes(END)) return;
  weaver
    .add(into.ownAt(` <<'${END}'\n`, at))
    .add(input.text)
    .add(into.ownAt(`\n${END}\n`, at));
  into.shell(weaver.done(), place);
}
