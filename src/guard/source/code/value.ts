import type { Gathering } from '../gathering.ts';
import type { Argument, Setting } from '../piece.ts';
import { partsOf } from '../text/parts.ts';
import { placed, spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';

/** A text that a program makes: what is not known of it is a shell variable of this linter's own, `${_code1}`. */
export interface Value {
  readonly text: Tracked;
  /** Whether all of it is said in the source. */
  readonly known: boolean;
}

/** Something that only runs tell, at an offset of what is read. Of one name it is one thing wherever it is used. */
export function unknownAt(into: Gathering, at: number, name?: string): Value {
  const called = name !== undefined && /^\w{1,60}$/.test(name) ? `_code_${name}` : `_code${into.count()}`;
  return { text: into.own(`\${${called}}`, at), known: false };
}

/** What a parameter is that a call gives nothing for; it stands nowhere. */
export const unknownIn = (name: string): Value => ({
  text: placed(`\${_code_${name.replace(/\W/g, '_').slice(0, 60)}}`, -1),
  known: false,
});

/** Whether nothing of it is known: nothing to judge. */
export const isUnknown = ({ text }: Value): boolean => /^\$\{_code\w+\}$/.test(text.text);

/** One of several texts, as far as anything of them is known. */
export function eitherOf(into: Gathering, values: readonly Value[], at: number): Value {
  const told = values.filter((value) => value.known || !isUnknown(value));
  const texts = [...new Set(told.map(({ text }) => text.text))];
  const [only] = told;
  if (only && texts.length === 1 && told.length === values.length) return only;
  return texts.length === 0 ? unknownAt(into, at) : { text: into.own(`\${${into.choice(texts)}}`, at), known: false };
}

/** The list that a condition makes longest: what it may add is what matters. */
export const longestOf = (lists: readonly (Value[] | undefined)[]): Value[] | undefined =>
  lists
    .filter((list) => list !== undefined && list.length > 0)
    .toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];

/** Values behind each other. */
export function joinedValues(into: Gathering, values: readonly Value[]): Value {
  const [only] = values;
  if (values.length === 1 && only) return only;
  const weaver = new Weaver(into.source);
  for (const { text } of values) weaver.add(text);
  return { text: weaver.done(), known: values.every(({ known }) => known) };
}

export const wordOfValue = ({ text, known }: Value): Argument => ({
  value: known ? text.text : undefined,
  ...(known ? {} : { parts: partsOf(text.text) }),
  span: spanOf(text, 0, text.text.length),
});

/** A program with its arguments, where at least the program is known; one that only a shell would split goes to a shell. */
export function giveWords(into: Gathering, values: readonly Value[], place: Partial<Setting>): void {
  const options = values.map(({ text }) => into.optionsOf(/^\$\{(_either\d+)\}$/.exec(text.text)?.[1]));
  const most = Math.min(VARIANTS, Math.max(1, ...options.map(({ length }) => length)));
  for (let variant = 0; variant < most; variant += 1) {
    const words = values.map((value, index): Value => {
      const option = options[index]?.[Math.min(variant, options[index].length - 1)];
      if (option === undefined) return value;
      return { text: placed(option, value.text.origin[0] ?? 0), known: !option.includes('${_') };
    });
    const [program] = words;
    if (program && (program.known || words.length > 1)) into.run(words.map(wordOfValue), place);
  }
}

/** Commands that are made of words of which each may be one of several texts. */
const VARIANTS = 4;

/** Words that a shell gets as one text. */
export function giveJoined(into: Gathering, values: readonly Value[], place: Partial<Setting>): void {
  const weaver = new Weaver(into.source);
  for (const [index, { text }] of values.entries()) {
    if (index > 0) weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
    weaver.add(text);
  }
  if (values.some(({ known, text }) => known || /[^\s${}_a-z0-9]|[a-z]{2} /.test(text.text)))
    into.shell(weaver.done(), place);
}

export function giveText(into: Gathering, value: Value, place: Partial<Setting>, dialect?: string): void {
  if (isUnknown(value)) return;
  into.shell(value.text, place, dialect);
}
