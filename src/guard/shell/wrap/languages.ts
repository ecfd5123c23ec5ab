import type { Text } from '../text.ts';
import type { Scalar } from '../traced.ts';
import { shownWord, textOf, type Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { readOptions } from './options.ts';
import { textOfScalar, textOfWords } from './payload.ts';

/** The string literal that stands first in a call; no more than 2000 characters of it. */
const LITERAL = String.raw`\s*(?:shell\s*=\s*True\s*,\s*)?[fru]?(?:"((?:[^"\\]|\\.){1,2000})"|'((?:[^'\\]|\\.){1,2000})')`;
const CALLS: Readonly<Record<string, RegExp>> = {
  python: new RegExp(
    String.raw`\b(?:os\.system|os\.popen|popen|system|subprocess\.\w+|run|call|check_call|check_output|Popen|getoutput)\(${LITERAL}`,
    'g',
  ),
  node: new RegExp(String.raw`\b(?:exec|execSync)\(${LITERAL}`, 'g'),
  perl: new RegExp(String.raw`\b(?:system|exec)\b\s*\(?${LITERAL}`, 'g'),
  ruby: new RegExp(String.raw`\b(?:system|exec|spawn|popen|capture2e?|capture3)\b\s*\(?${LITERAL}`, 'g'),
  php: new RegExp(String.raw`\b(?:system|exec|shell_exec|passthru|popen)\(${LITERAL}`, 'g'),
  awk: new RegExp(String.raw`(?:\bsystem\(|\|&?)${LITERAL}`, 'g'),
};
/** `"command" | getline` of awk. */
const GETLINE = /"((?:[^"\\]|\\.){1,2000})"\s*\|\s*getline/g;
/** What a language has of its own to send SIGKILL. */
const KILLS: Readonly<Record<string, RegExp>> = {
  python: /\bos\.(?:kill|killpg)\([^;\n]{0,200}?,\s*(?:9|(?:signal\.)?SIGKILL)\s*\)/g,
  node: /\bprocess\.kill\([^;\n]{0,200}?,\s*(?:9|["']SIGKILL["'])\s*\)/g,
  perl: /\bkill\s*\(?\s*(?:-?9|["']-?(?:SIG)?KILL["']|(?:SIG)?KILL)\s*(?:,|=>)/g,
  ruby: /\bProcess\.kill\(?\s*(?:-?9|["']-?(?:SIG)?KILL["']|:(?:SIG)?KILL)\s*,/g,
  php: /\bposix_kill\([^;\n]{0,200}?,\s*(?:9|SIGKILL)\s*\)/g,
};
const BACKTICKS = /`([^`]{1,2000})`/g;
/** `["kill", "-9", "1"]`, `'kill', ['-9', '1']`: a command as a list. */
const LIST =
  /\b(?:subprocess\.\w+|run|call|check_call|check_output|Popen|spawn|spawnSync|execFile|execFileSync|system|exec)\(\s*(\[[^\]]{1,1000}\]|["'][^"'\n]{1,200}["']\s*,\s*(?:\[[^\]]{0,1000}\]|["'][^)]{1,1000}))/g;
const LONGEST = 20_000;

/** The commands in a program of another language, where they are written as plain strings. */
export function commandsIn(language: string, program: Text): readonly Inner[] {
  const { text } = program;
  if (text.length > LONGEST) return [];
  const inners: Inner[] = [];
  const add = (index: number, length: number) =>
    inners.push({ kind: 'shell', text: part(program, index, length), fresh: true });
  for (const found of text.matchAll(CALLS[language] ?? /(?!)/g)) {
    const literal = found[1] ?? found[2] ?? '';
    add(found.index + found[0].length - 1 - literal.length, literal.length);
  }
  if (language === 'awk') for (const found of text.matchAll(GETLINE)) add(found.index + 1, found[1]?.length ?? 0);
  for (const found of text.matchAll(KILLS[language] ?? /(?!)/g)) {
    const start = program.origin[found.index] ?? 0;
    const end = (program.origin[found.index + found[0].length - 1] ?? start) + 1;
    const words = ['kill', '-9'].map(
      (value): Word => ({ segments: [{ kind: 'text', text: value, quoted: true }], start, end }),
    );
    inners.push({ kind: 'arguments', words });
  }
  if (language === 'perl' || language === 'ruby' || language === 'php') {
    for (const found of text.matchAll(BACKTICKS)) add(found.index + 1, found[1]?.length ?? 0);
  }
  if (language !== 'awk')
    for (const found of text.matchAll(LIST)) {
      const words = [...(found[1] ?? '').matchAll(/"([^"]*)"|'([^']*)'/g)].map((quoted): Word => {
        const value = quoted[1] ?? quoted[2] ?? '';
        const at = found.index + found[0].length - (found[1]?.length ?? 0) + quoted.index + 1;
        const start = program.origin[at] ?? 0;
        const segment = { kind: 'text' as const, text: value, quoted: true, origin: program.origin, at, still: false };
        return { segments: [segment], start, end: (program.origin[at + value.length - 1] ?? start) + 1 };
      });
      if (words.length > 1) inners.push({ kind: 'arguments', words, fresh: true });
    }
  return inners.slice(0, 32);
}

/** A part of a text, with escapes of quotes undone as far as a shell would not undo them itself. */
function part({ text, origin, holes }: Text, start: number, length: number): Text {
  const units: string[] = [];
  const places: number[] = [];
  const kept = new Map<number, never>();
  for (let at = start; at < start + length; at++) {
    if (text[at] === '\\' && at + 1 < start + length && '"\'\\'.includes(text[at + 1] as string)) at++;
    const hole = holes?.get(at);
    if (hole !== undefined) kept.set(units.length, hole as never);
    units.push(text[at] as string);
    places.push(origin[at] ?? 0);
  }
  places.push(origin[start + length] ?? 0);
  return { text: units.join(''), origin: Int32Array.from(places), holes: kept.size > 0 ? kept : undefined };
}

/** `python -c TEXT`, `node -e TEXT`, and a program on standard input. */
const language =
  (name: string, short: string, long: readonly string[] = []): Wrapper =>
  ({ words }, stdin: Scalar | undefined) => {
    const { given, rest } = readOptions(words.slice(1), { short, long, mixed: false });
    const options = [...short].filter((letter) => 'ceEr'.includes(letter));
    const text = [...options, 'eval', 'print'].map((option) => given.get(option)).find((word) => word !== undefined);
    if (text !== undefined) return commandsIn(name, textOfWords([text]));
    const reads = rest.length === 0 || textOf(rest[0] as Word) === '-';
    return reads && stdin !== undefined ? commandsIn(name, textOfScalar(stdin)) : [];
  };

/** `awk 'BEGIN { system("…") }'`. */
const awk: Wrapper = ({ words }) => {
  const { given, rest } = readOptions(words.slice(1), {
    short: 'Fvfie',
    long: ['file', 'assign', 'field-separator', 'source'],
  });
  const program = given.get('e') ?? given.get('source') ?? (given.has('f') ? undefined : rest[0]);
  return program === undefined || !/system|\||getline/.test(shownWord(program))
    ? []
    : commandsIn('awk', textOfWords([program]));
};

export const LANGUAGES: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ...['python', 'python2', 'python3', 'pypy3'].map((name): [string, Wrapper] => [name, language('python', 'cmWX')]),
  ...['node', 'nodejs', 'bun', 'deno'].map((name): [string, Wrapper] => [
    name,
    language('node', 'epr', ['eval', 'print', 'require', 'import']),
  ]),
  ['perl', language('perl', 'eEI')],
  ['ruby', language('ruby', 'eIr')],
  ['php', language('php', 'rdcf')],
  ...['awk', 'gawk', 'mawk', 'nawk'].map((name): [string, Wrapper] => [name, awk]),
]);
