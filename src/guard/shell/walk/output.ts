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
    case 'sort':
    case 'uniq':
    case 'tac':
    case 'head':
    case 'tail':
    case 'pv':
    case 'dd':
      // As much of it as may come through.
      return words.slice(1).every((word) => (textOf(word) ?? '').startsWith('-') || /^\d+$/.test(textOf(word) ?? ''))
        ? stdin
        : undefined;
    case 'which':
    case 'command':
    case 'type':
      return found(words.slice(1), name);
    case 'awk':
    case 'gawk':
    case 'mawk':
      return printed(words.slice(1));
    case 'sed':
    case 'gsed':
      return substituted(words.slice(1), stdin);
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

/** `which kill`, `command -v kill`, `type -P kill`: the name again, in some directory. */
function found(words: readonly Word[], program: string): Scalar | undefined {
  const names = words.filter((word) => !(textOf(word) ?? '-').startsWith('-'));
  const asks = program === 'which' || words.some((word) => /^-[vP]$/.test(textOf(word) ?? ''));
  const [only] = names;
  return asks && names.length === 1 && only !== undefined
    ? [...tracedOf(only), still('\n', tracedOf(only)[0])]
    : undefined;
}

/** What `awk '{ print "kill -9 " $2 }'` writes for each line: its strings, and something unknown for the rest. */
function printed(words: readonly Word[]): Scalar | undefined {
  const { rest } = readOptions(words, { short: 'Fvf', long: ['assign', 'field-separator', 'file'] });
  const [program] = rest;
  const text = program === undefined ? undefined : textOf(program);
  if (program === undefined || text === undefined || text.length > 500) return undefined;
  const [, list] = /^(?:[^{}"]{0,200})\{\s*print\s+([^{}]*?)\s*;?\s*\}\s*$/.exec(text) ?? [];
  if (list === undefined || !list.includes('"')) return undefined;
  const [near] = tracedOf(program);
  const segments = (list.match(/"(?:[^"\\]|\\.)*"|,|[^",\s]+/g) ?? []).map((part): Traced => {
    if (part.startsWith('"')) return still(unescaped(part.slice(1, -1)), near);
    if (part === ',') return still(' ', near);
    return unknown(part, near);
  });
  return [...segments, still('\n', near)];
}

const unknown = (text: string, near: Traced | undefined): Traced => ({
  kind: 'unknown',
  text,
  quoted: true,
  origin: near?.origin ?? new Int32Array(1),
  at: near?.at ?? 0,
  still: true,
});

/** `sed 's/^/kill -9 /'` before lines that are not known, and plain replacements within a text that is. */
function substituted(words: readonly Word[], stdin: Scalar | undefined): Scalar | undefined {
  const { given, rest } = readOptions(words, { short: 'efl', long: ['expression', 'file'] });
  const script = given.get('e') ?? given.get('expression') ?? rest[0];
  if (script === undefined || rest.length > (given.has('e') || given.has('expression') ? 0 : 1) || given.has('n'))
    return undefined;
  const [, , from, to, flags] =
    /^s([/|#,!])((?:(?!\1).){0,100})\1((?:(?!\1).){0,300})\1(g?)$/.exec(textOf(script) ?? '') ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [near] = tracedOf(script);
  if (from === '^' && !/[&\\]/.test(to)) {
    if (stdin === undefined || knownText(stdin) === undefined)
      return [still(to, near), unknown('…', near), still('\n', near)];
    return changed(stdin, (text) => text.replace(/^(?=.)/gm, () => to));
  }
  if (/[&\\]/.test(to) || !/^[\w /:@%,=~-]+$/.test(from)) return undefined;
  return changed(stdin, (text) => (flags === 'g' ? text.replaceAll(from, () => to) : text.replace(from, () => to)));
}
