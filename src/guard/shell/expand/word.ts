import type { Word as Node, WordPart } from '../syntax.ts';
import { parseShell } from '../syntax.ts';
import { HOLE } from '../text.ts';
import type { Traced } from '../traced.ts';
import { knownText } from '../traced.ts';
import { evaluate, substitutionsIn } from './arithmetic.ts';
import { braces } from './braces.ts';
import { Fields } from './fields.ts';
import { lookup, picked, plain, separators } from './lookup.ts';
import { parameter } from './parameter.ts';
import type { Scope } from './scope.ts';

/**
 * How a word is read. `fields`: an argument, split. `whole`: the value of an assignment, the target of a redirection.
 * `body`: a here-document, in which quotes mean nothing.
 */
export type Mode = 'fields' | 'whole' | 'body';

/** The arguments that a word gives. */
export function expandFields(word: Node, scope: Scope): Traced[][] {
  scope.budget.spendOn(scope.text, word, 1 + ((word.end - word.pos) >> 6));
  const plainly = literal(word, scope);
  if (plainly !== undefined) return [plainly];
  if (word.parts?.some(({ type }) => type === 'BraceExpansion')) {
    const bare = expandBraces(word, scope);
    if (bare !== undefined) return bare;
  }
  const fields = new Fields();
  expandInto(fields, word, scope, 'fields');
  return fields.finish();
}

/** What a word gives where it is not split. */
export function expandWhole(word: Node, scope: Scope): Traced[] {
  scope.budget.spendOn(scope.text, word, 1 + ((word.end - word.pos) >> 6));
  const plainly = literal(word, scope);
  if (plainly !== undefined) return plainly;
  const fields = new Fields();
  expandInto(fields, word, scope, 'whole');
  return fields.finish().flat();
}

/** What a word gives that stands for itself, as most do; `undefined` for all others. */
function literal({ parts, pos, end }: Node, { text: { text, origin, holes } }: Scope): Traced[] | undefined {
  if (parts !== undefined || holes !== undefined || end <= pos) return undefined;
  const written = text.slice(pos, end);
  if (written.includes('\\')) return undefined;
  return [{ kind: 'text', text: written, quoted: false, origin, at: pos, still: false }];
}

function expandInto(fields: Fields, word: Node, scope: Scope, mode: Mode): void {
  if (word.parts === undefined) bare(fields, word.pos, word.end, scope);
  else for (const part of word.parts) expandPart(fields, part, scope, mode, false);
}

/** A part of a word, in double quotes or not. */
export function expandPart(fields: Fields, part: WordPart, scope: Scope, mode: Mode, quoted: boolean): void {
  const { text, origin } = scope.text;
  switch (part.type) {
    case 'Literal':
      if (mode === 'body') escaped(fields, part.pos, part.end, scope, '$`\\\n');
      else if (quoted) escaped(fields, part.pos, part.end, scope, '$`"\\\n');
      else bare(fields, part.pos, part.end, scope);
      return;
    case 'Glob':
    case 'ExtendedGlob':
      if (mode === 'fields')
        fields.add({ kind: 'glob', text: text.slice(part.pos, part.end), origin, at: part.pos, still: false });
      else put(fields, part.pos, part.end, scope, false);
      return;
    case 'BraceExpansion':
      bare(fields, part.pos, part.end, scope);
      return;
    case 'SingleQuoted':
      fields.begin();
      put(fields, part.pos + 1, closed(text, part.pos, part.end, "'"), scope, true);
      return;
    case 'AnsiCQuoted':
      fields.begin();
      ansi(fields, part.pos, part.end, part.value, scope);
      return;
    case 'DoubleQuoted':
    case 'LocaleString': {
      if (!isEmptyList(part.parts, scope)) fields.begin();
      for (const inner of part.parts) expandPart(fields, inner, scope, mode, true);
      return;
    }
    case 'SimpleExpansion':
      parameter(
        fields,
        { ...part, parameter: part.text.slice(1), prefix: undefined, index: undefined, operation: undefined },
        scope,
        mode !== 'fields' || quoted,
      );
      return;
    case 'ParameterExpansion':
      parameter(fields, part, scope, mode !== 'fields' || quoted);
      return;
    case 'ArithmeticExpansion': {
      const value = evaluate(part.expression, (name) => knownText(lookup(name, scope)?.elements[0] ?? []));
      for (const each of substitutionsIn(part.expression)) scope.substitute(each);
      if (value === undefined) unknown(fields, part, scope, quoted);
      else fields.quoted(plain(String(value)), origin, part.pos);
      return;
    }
    case 'CommandExpansion': {
      const { commands, value } = scope.substitute(part);
      const content = picked(value, part, scope);
      if (content === undefined) {
        const shown = text.slice(part.pos, Math.min(part.end, part.pos + SHOWN));
        fields.add({ kind: 'unknown', text: shown, output: commands, quoted, origin, at: part.pos, still: true });
        return;
      }
      const written = (content.elements[0] ?? []).map((segment) =>
        segment.kind === 'text' ? { ...segment, output: commands, own: undefined } : { ...segment, own: undefined },
      );
      if (quoted || mode !== 'fields') fields.quoted(written, origin, part.pos);
      else fields.bare(written, separators(scope), origin, part.pos);
      return;
    }
    case 'ProcessSubstitution': {
      const { commands, value } = scope.substitute(part);
      const shown = text.slice(part.pos, Math.min(part.end, part.pos + SHOWN));
      const written = part.operator === '<' ? picked(value, part, scope)?.elements[0] : undefined;
      fields.add({
        kind: 'unknown',
        text: shown,
        process: commands,
        quoted,
        origin,
        at: part.pos,
        still: true,
        ...(written === undefined ? {} : { written }),
      });
      return;
    }
  }
}

const SHOWN = 200;

function unknown(fields: Fields, part: { pos: number; end: number }, scope: Scope, quoted: boolean): void {
  const shown = scope.text.text.slice(part.pos, Math.min(part.end, part.pos + SHOWN));
  fields.add({ kind: 'unknown', text: shown, quoted, origin: scope.text.origin, at: part.pos, still: true });
}

/** `"$@"` and `"${a[@]}"` with nothing in them are no argument at all. */
function isEmptyList(parts: readonly WordPart[], scope: Scope): boolean {
  const [only] = parts;
  if (parts.length !== 1 || only === undefined) return false;
  if (only.type === 'SimpleExpansion' && only.text === '$@') return lookup('@', scope)?.elements.length === 0;
  if (only.type !== 'ParameterExpansion' || only.prefix !== undefined) return false;
  if (only.parameter === '@') return lookup('@', scope)?.elements.length === 0;
  return only.index?.text === '@' && lookup(only.parameter, scope)?.elements.length === 0;
}

/** Where the text of a quoted part ends: before its closing quote, if it has one. */
const closed = (text: string, pos: number, end: number, quote: string): number =>
  end > pos + 1 && text[end - 1] === quote ? end - 1 : end;

/** Text as it stands, and what the holes in it stand for. */
function put(fields: Fields, start: number, end: number, scope: Scope, quoted: boolean): void {
  const { text, origin, holes } = scope.text;
  let from = start;
  const flush = (to: number) => {
    if (to > from) fields.add({ kind: 'text', text: text.slice(from, to), quoted, origin, at: from, still: false });
  };
  if (holes !== undefined) {
    for (let at = text.indexOf(HOLE, from); at >= 0 && at < end; at = text.indexOf(HOLE, at + 1)) {
      const hole = holes.get(at);
      if (hole === undefined) continue;
      flush(at);
      fields.add({ ...hole, quoted });
      from = at + 1;
    }
  }
  flush(end);
}

/** Where the next backslash of a range is, or -1: the rest of the file is not searched for each word. */
function backslash(text: string, start: number, end: number): number {
  const at = text.slice(start, end).indexOf('\\');
  return at < 0 ? -1 : start + at;
}

/** Text in double quotes or a here-document: a backslash escapes only some characters. */
function escaped(fields: Fields, start: number, end: number, scope: Scope, special: string): void {
  const { text } = scope.text;
  let from = start;
  for (let at = backslash(text, start, end); at >= 0 && at + 1 < end; at = backslash(text, at, end)) {
    const next = text[at + 1] as string;
    if (!special.includes(next)) {
      at += 1;
      continue;
    }
    put(fields, from, at, scope, true);
    from = next === '\n' ? at + 2 : at + 1;
    at += 2;
  }
  put(fields, from, end, scope, true);
}

/** Text outside quotes: a backslash quotes what follows. */
function bare(fields: Fields, start: number, end: number, scope: Scope): void {
  const { text } = scope.text;
  let from = start;
  for (let at = backslash(text, start, end); at >= 0; at = backslash(text, from, end)) {
    put(fields, from, at, scope, false);
    if (text[at + 1] !== '\n') put(fields, at + 1, Math.min(at + 2, end), scope, true);
    from = at + 2;
  }
  put(fields, from, end, scope, false);
}

/** `$'…'`: what is decoded points at the quote, unless nothing had to be decoded. */
function ansi(fields: Fields, pos: number, end: number, value: string, scope: Scope): void {
  const { text, origin } = scope.text;
  const inside = text.slice(pos + 2, closed(text, pos, end, "'"));
  if (value === inside) put(fields, pos + 2, pos + 2 + inside.length, scope, true);
  else if (value !== '') fields.add({ kind: 'text', text: value, quoted: true, origin, at: pos, still: true });
}

/** `{a,b}` makes several words, each read on its own; `undefined` where nothing is expanded. */
function expandBraces(word: Node, scope: Scope): Traced[][] | undefined {
  const { text, origin } = scope.text;
  const source = text.slice(word.pos, word.end);
  const words = braces({ text: source, from: Array.from(source, (_, index) => index) });
  if (words.length < 2 && words[0]?.text === source) return undefined;
  return words.flatMap((placed) => {
    scope.budget.spendOn(scope.text, word, 4 + (placed.text.length >> 4));
    const lead = ': ';
    const places = placed.from.map((index) => origin[word.pos + index] ?? 0);
    const first = places[0] ?? 0;
    const made = {
      text: lead + placed.text,
      origin: Int32Array.from([first, first, ...places, (places.at(-1) ?? 0) + 1]),
      holes: undefined,
    };
    const node = parseShell(made.text).script.commands[0]?.command;
    if (node?.type !== 'Command') return [];
    return node.args.flatMap((argument) => {
      if (argument.type !== 'Word') return [];
      const fields = new Fields();
      expandInto(fields, argument, { ...scope, text: made }, 'fields');
      return fields.finish();
    });
  });
}
