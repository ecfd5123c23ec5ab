import type { Command } from '../command.ts';
import { knownText, type Scalar, type Traced, tracedOf } from '../traced.ts';
import { textOf, type Word } from '../word.ts';
import { readOptions } from '../wrap/options.ts';

const LONGEST = 65_536;

/** What a command writes when it runs, where that is known from its words and its standard input alone. */
export function outputOf(command: Command, stdin: Scalar | undefined): Scalar | undefined {
  const { name, words } = command;
  switch (name) {
    case 'echo':
      return echo(words.slice(1));
    case 'printf':
      return printf(words.slice(1));
    case 'cat':
    case 'tee':
      return words.length === 1 || textOf(words[1] as Word) === '-' || name === 'tee' ? stdin : undefined;
    case ':':
    case 'true':
    case 'cd':
    case 'export':
    case 'set':
      return [];
    case 'base64':
    case 'gbase64':
      return decodes(words.slice(1))
        ? changed(stdin, fromBase64)
        : changed(stdin, (text) => Buffer.from(text).toString('base64'));
    case 'openssl':
      return words.some((word) => textOf(word) === '-d') &&
        words.some((word) => /^-?base64$|^-a$/.test(textOf(word) ?? ''))
        ? changed(stdin, fromBase64)
        : undefined;
    case 'xxd':
      return words.some((word) => /^-\w*r/.test(textOf(word) ?? '')) &&
        words.some((word) => /^-\w*p/.test(textOf(word) ?? ''))
        ? changed(stdin, (text) => Buffer.from(text.replace(/\s/g, ''), 'hex').toString())
        : undefined;
    case 'rev':
      return changed(stdin, (text) =>
        text
          .split('\n')
          .map((line) => [...line].reverse().join(''))
          .join('\n'),
      );
    case 'tr':
      return translated(words.slice(1), stdin);
    default:
      return undefined;
  }
}

const decodes = (words: readonly Word[]): boolean => {
  const { given, rest } = readOptions(words, { short: 'wbio', long: ['wrap', 'input', 'output'] });
  return rest.length === 0 && ['d', 'D', 'decode'].some((name) => given.has(name));
};

const fromBase64 = (text: string): string => Buffer.from(text.replace(/\s/g, ''), 'base64').toString();

/** A text after a change: every character of it at the place where the text began. */
function changed(stdin: Scalar | undefined, change: (text: string) => string): Scalar | undefined {
  const text = stdin === undefined ? undefined : knownText(stdin);
  const [first] = stdin ?? [];
  if (text === undefined || first === undefined || text.length > LONGEST) return undefined;
  return [{ kind: 'text', text: change(text), quoted: true, origin: first.origin, at: first.at, still: true }];
}

const still = (text: string, near: Traced | undefined): Traced => ({
  kind: 'text',
  text,
  quoted: true,
  origin: near?.origin ?? new Int32Array(1),
  at: near?.at ?? 0,
  still: true,
});

function echo(words: readonly Word[]): Scalar {
  let index = 0;
  let newline = true;
  let escapes = false;
  for (; index < words.length; index++) {
    const text = textOf(words[index] as Word) ?? '';
    if (!/^-[neE]+$/.test(text)) break;
    if (text.includes('n')) newline = false;
    if (text.includes('e')) escapes = true;
  }
  const segments: Traced[] = [];
  words.slice(index).forEach((word, at) => {
    if (at > 0) segments.push(still(' ', segments.at(-1)));
    for (const segment of tracedOf(word)) {
      segments.push(
        escapes && segment.kind === 'text' && segment.text.includes('\\')
          ? still(unescaped(segment.text), segment)
          : segment,
      );
    }
  });
  if (newline) segments.push(still('\n', segments.at(-1)));
  return segments;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  e: '\u001B',
};

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|0?([0-7]{1,3})|u([0-9a-fA-F]{1,4})|(.))/gs,
    (whole, hex, octal, unicode, other) => {
      if (hex ?? unicode) return String.fromCharCode(Number.parseInt(hex ?? unicode, 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      return ESCAPES[other as string] ?? whole;
    },
  );

const decoded = (segment: Traced): Traced =>
  segment.kind === 'text' ? still(unescaped(segment.text), segment) : segment;

/** `printf` with `%s`, `%b`, `%d` and no widths; its format is used again while arguments are left. */
export function printf(words: readonly Word[]): Scalar | undefined {
  const given = textOf(words[0] ?? { segments: [], start: 0, end: 0 }) === '--' ? words.slice(1) : words;
  const [format, ...values] = given;
  const text = format === undefined ? undefined : textOf(format);
  if (format === undefined || text === undefined || text.length > LONGEST) return undefined;
  const [near] = tracedOf(format);
  const traced = tracedOf(format);
  if (!/[%\\]/.test(text)) return traced;
  const segments: Traced[] = [];
  const pieces = text.split(/(%%|%[sbdiq]|%[^%]?)/);
  let next = 0;
  do {
    for (const piece of pieces) {
      if (piece === '%%') segments.push(still('%', near));
      else if (/^%[sbdiq]$/.test(piece)) {
        const value = values[next++];
        segments.push(
          ...(value === undefined ? [] : tracedOf(value).map((one) => (piece === '%b' ? decoded(one) : one))),
        );
      } else if (piece.startsWith('%')) return undefined;
      else if (piece !== '') segments.push(still(unescaped(piece), near));
    }
    if (segments.length > 2_000) return undefined;
  } while (next < values.length && next > 0);
  return segments;
}

/** `tr -d x`, `tr a b` and `tr a-z A-Z` in their plain forms. */
function translated(words: readonly Word[], stdin: Scalar | undefined): Scalar | undefined {
  const [first, second] = words.map((word) => textOf(word));
  if (first === undefined || second === undefined) return undefined;
  if (first === '-d')
    return changed(stdin, (text) => [...text].filter((unit) => !setOf(second).includes(unit)).join(''));
  if (first.startsWith('-')) return undefined;
  const from = setOf(first);
  const to = setOf(second);
  return changed(stdin, (text) =>
    [...text]
      .map((unit) => (from.includes(unit) ? (to[Math.min(from.indexOf(unit), to.length - 1)] ?? '') : unit))
      .join(''),
  );
}

function setOf(set: string): string {
  return unescaped(set)
    .slice(0, 256)
    .replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (_, low: string, high: string) => {
      let all = '';
      for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code++) all += String.fromCharCode(code);
      return all;
    });
}
