import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { linesOf } from '../text/lines.ts';
import { spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { type SplitWord, splitWords } from '../words/split.ts';

interface Assignment {
  readonly key: string;
  readonly value: Tracked;
}

/** Units of systemd and their drop-ins: each `Exec…=` line, split as systemd splits it. */
export const read: Reader = (into) => {
  const assignments = assignmentsIn(into);
  const variables = new Map<string, readonly string[]>();
  let directory: string | undefined;
  for (const { key, value } of assignments) {
    if (key === 'WorkingDirectory') directory = value.text.trim().replace(/^-/, '');
    if (key !== 'Environment') continue;
    for (const { text } of splitWords(value, 0, value.text.length)) {
      const equals = text.text.indexOf('=');
      const content = text.text.slice(equals + 1);
      if (equals > 0 && !content.includes('%')) variables.set(text.text.slice(0, equals), [content]);
    }
  }
  const known = directory === undefined || directory.includes('%') || directory === '~' ? undefined : directory;
  const place = { variables, ...(known === undefined ? {} : { directory: known }) };
  for (const { key, value } of assignments)
    if (/^Exec[A-Z]\w*$/.test(key) || key === 'Exec') readCommand(into, value, place);
};

/** The lines `key=value`, continued ones joined; comments within them are none of the value. */
function assignmentsIn(into: Gathering): Assignment[] {
  const { text, source } = into;
  const lines = linesOf(text);
  const found: Assignment[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isComment(text, line)) {
      into.comment(line.start, line.end);
      continue;
    }
    const key = /^\s*([A-Za-z]\w{0,60})\s*=\s*/.exec(text.slice(line.start, Math.min(line.end, line.start + 200)));
    const weaver = new Weaver(source);
    let from = line.start + (key?.[0].length ?? 0);
    let last = line;
    while (text[last.end - 1] === '\\' && last.end > from && index + 1 < lines.length) {
      weaver.keep(from, last.end - 1).put(' ', last.end - 1);
      do {
        index += 1;
        last = lines[index] ?? last;
        if (isComment(text, last)) into.comment(last.start, last.end);
      } while (isComment(text, last) && index + 1 < lines.length);
      from = last.start;
    }
    if (!isComment(text, last)) weaver.keep(from, last.end);
    if (key?.[1] !== undefined) found.push({ key: key[1], value: weaver.done(from) });
  }
  return found;
}

const isComment = (text: string, { start, end }: { start: number; end: number }) =>
  /^\s*[#;]/.test(text.slice(start, Math.min(end, start + 200)));

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  s: ' ',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

function readCommand(into: Gathering, value: Tracked, place: Partial<Setting>): void {
  const words = splitWords(value, 0, value.text.length, (next) => ESCAPES[next] ?? next);
  let command: SplitWord[] = [];
  for (const word of words) {
    // A `;` that stands alone begins another command.
    if (word.text.text === ';' && !word.quoted && value.text.slice(word.start, word.end) === ';') {
      give(into, value, command, place);
      command = [];
    } else command.push(word);
  }
  give(into, value, command, place);
}

function give(
  into: Gathering,
  value: Tracked,
  [program, ...args]: readonly SplitWord[],
  place: Partial<Setting>,
): void {
  if (!program) return;
  const prefix = /^[-@:+!|]*/.exec(program.text.text)?.[0] ?? '';
  const expands = !prefix.includes(':');
  // With `@` the second word is what the program is to take for its name.
  const given = prefix.includes('@') ? args.slice(1) : args;
  const first = {
    value: program.text.text.slice(prefix.length),
    span: spanOf(value, program.start + prefix.length, program.end),
  };
  if (first.value === '') return;
  const words = given.flatMap((word) => {
    const span = spanOf(value, word.start, word.end);
    return valuesOf(word, expands ? place.variables : undefined).map((one) => ({ value: one, span }));
  });
  into.run([first, ...words], place);
}

/** What systemd puts in: `$NAME` alone may be several words, `${NAME}` is text, `%x` is known to it only. */
function valuesOf(word: SplitWord, variables: Setting['variables']): (string | undefined)[] {
  const { text } = word.text;
  const alone = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
  if (alone !== undefined) {
    const value = variables?.get(alone)?.[0];
    if (value === undefined) return [undefined];
    return text.startsWith('${') ? [value] : value.split(/\s+/).filter(Boolean);
  }
  const filled = text
    .replace(/\$\{(\w+)\}/g, (whole, name: string) => variables?.get(name)?.[0] ?? whole)
    .replaceAll('$$', '$')
    .replaceAll('%%', '%');
  return [/^%[a-zA-Z]$/.test(text) ? undefined : filled];
}
