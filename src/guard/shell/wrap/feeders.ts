import { knownText, type Scalar, type Traced, tracedOf } from '../traced.ts';
import { textOf, type Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { readOptions } from './options.ts';
import { textOfWords } from './payload.ts';

/** So many commands are made from one list. */
const MOST = 16;

const given = (at: Word): Word => ({
  segments: [{ kind: 'unknown', text: '…', quoted: true }],
  start: at.end,
  end: at.end,
});

/** The known lines, or words, of a text. */
function itemsOf(stdin: Scalar | undefined, lines: boolean, by: string | undefined, at: Word): Word[] | undefined {
  const text = stdin === undefined ? undefined : knownText(stdin);
  if (text === undefined || text.length > 20_000) return undefined;
  const separator = by ?? (lines ? '\n' : undefined);
  const items = (separator === undefined ? text.split(/\s+/) : text.split(separator))
    .map((item) => item.replace(/\n$/, ''))
    .filter((item) => item !== '');
  const { origin = new Int32Array(1), at: place = 0 } = stdin?.[0] ?? {};
  return items.map((item) => {
    const segment: Traced = {
      kind: 'text',
      text: item.replace(/^(['"])(.*)\1$/s, '$2'),
      quoted: true,
      origin,
      at: place,
      still: true,
    };
    return { segments: [segment], start: at.end, end: at.end };
  });
}

/** A word with a mark such as `{}` replaced. */
function filled(word: Word, mark: string, by: Word): Word {
  if (mark === '' || !word.segments.some((segment) => segment.kind !== 'unknown' && segment.text.includes(mark)))
    return word;
  const segments = tracedOf(word).flatMap((segment): Traced[] => {
    if (segment.kind === 'unknown') return [segment];
    const parts = segment.text.split(mark);
    let at = segment.at;
    return parts.flatMap((part, index): Traced[] => {
      const own: Traced[] = part === '' ? [] : [{ ...segment, text: part, at }];
      const next = tracedOf(by).map(
        (one): Traced => ({
          ...one,
          origin: segment.origin,
          at: segment.still ? segment.at : at + part.length,
          still: true,
        }),
      );
      if (!segment.still) at += part.length + mark.length;
      return index === parts.length - 1 ? own : [...own, ...next];
    });
  });
  return { ...word, segments };
}

const XARGS = {
  short: 'aEdILnPs',
  long: ['arg-file', 'delimiter', 'max-lines', 'max-args', 'max-procs', 'max-chars', 'process-slot-var'],
};

/** `xargs command`: with its input behind, or in place of a mark. */
const xargs: Wrapper = ({ words }, stdin) => {
  const { given: options, rest } = readOptions(words.slice(1), XARGS);
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return [];
  const mark = options.has('I')
    ? textOf(options.get('I') ?? first)
    : options.has('i') || options.has('replace')
      ? (textOf(options.get('replace') ?? first) ?? '{}')
      : undefined;
  const delimiter =
    options.has('0') || options.has('null') ? '\0' : escapes(options.get('d') ?? options.get('delimiter'));
  const items = itemsOf(stdin, mark !== undefined || options.has('L'), delimiter, last);
  const each =
    mark !== undefined || options.has('n') || options.has('L') || options.has('max-args') || options.has('max-lines');
  const groups =
    items === undefined ? [[given(last)]] : each ? items.slice(0, MOST).map((item) => [item]) : [items.slice(0, 256)];
  return groups.map((group) => ({
    kind: 'arguments',
    words:
      mark === undefined
        ? [...rest, ...group]
        : rest.map((word) => filled(word, mark === '' ? '{}' : mark, group[0] ?? given(last))),
    swallowsInput: true,
  }));
};

const escapes = (word: Word | undefined): string | undefined =>
  word === undefined ? undefined : textOf(word)?.replace(/^\\n$/, '\n').replace(/^\\0$/, '\0').replace(/^\\t$/, '\t');

/** `parallel command ::: values`: the words are text for a shell. */
const parallel: Wrapper = ({ words }, stdin) => {
  const { rest } = readOptions(words.slice(1), {
    short: 'jJNnaISPdCLs',
    long: [
      'jobs',
      'max-args',
      'arg-file',
      'delay',
      'timeout',
      'joblog',
      'results',
      'colsep',
      'retries',
      'sshlogin',
      'tmpdir',
      'load',
      'memfree',
    ],
  });
  const at = rest.findIndex((word) => /^:::[:+]*$/.test(textOf(word) ?? ''));
  const command = at < 0 ? rest : rest.slice(0, at);
  const last = command.at(-1) ?? rest[at];
  if (last === undefined) return [];
  const items =
    at < 0
      ? itemsOf(stdin, true, undefined, last)
      : rest.slice(at + 1).filter((word) => !/^:::/.test(textOf(word) ?? ''));
  const values = (items ?? [given(last)]).slice(0, MOST);
  return values.map((value) => {
    const marked = command.some((word) => word.segments.some(({ text }) => text.includes('{}')));
    const made = command.map((word) => filled(word, '{}', value));
    return { kind: 'shell', text: textOfWords(marked ? made : [...command, value]), readsInput: true };
  });
};

/** `find … -exec command … ;`: `{}` is what was found. */
const find: Wrapper = ({ words }) => {
  const inners: Inner[] = [];
  for (let at = 1; at < words.length; at++) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(textOf(words[at] as Word) ?? '')) continue;
    let end = at + 1;
    while (end < words.length && !isEnd(words, end)) end++;
    const inner = words.slice(at + 1, end).map((word) =>
      filled(word, '{}', {
        segments: [{ kind: 'unknown', text: '{}', quoted: true }],
        start: word.start,
        end: word.end,
      }),
    );
    if (inner.length > 0) inners.push({ kind: 'arguments', words: inner, swallowsInput: true, conditional: true });
    at = end;
  }
  return inners;
};

function isEnd(words: readonly Word[], at: number): boolean {
  const text = textOf(words[at] as Word);
  return text === ';' || (text === '+' && textOf(words[at - 1] as Word) === '{}');
}

/** `fd … -x command`, `-X command`. */
const fd: Wrapper = ({ words }) => {
  const at = words.findIndex((word) => /^(?:-x|-X|--exec|--exec-batch)$/.test(textOf(word) ?? ''));
  const inner = at < 0 ? [] : words.slice(at + 1);
  return inner.length === 0 ? [] : [{ kind: 'arguments', words: inner, conditional: true }];
};

export const FEEDERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['xargs', xargs],
  ['gxargs', xargs],
  ['parallel', parallel],
  ['find', find],
  ['gfind', find],
  ['fd', fd],
  ['fdfind', fd],
]);
