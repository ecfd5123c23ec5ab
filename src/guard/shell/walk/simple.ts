import type { Span } from '../../source/file.ts';
import { Choices } from '../choices.ts';
import type { Scope, Substituted } from '../expand/scope.ts';
import { expandFields, expandWhole } from '../expand/word.ts';
import type { CommandArgument, Command as Node } from '../syntax.ts';
import { parseShell } from '../syntax.ts';
import { spanIn, TextBuilder } from '../text.ts';
import { ownSpan, type Traced, tracedOf } from '../traced.ts';
import { shownWord, type Word } from '../word.ts';
import { assignAll, valueWord } from './assignments.ts';
import type { Frame } from './frame.ts';
import { isIdle, saysNothing } from './idle.ts';
import { emitBare, emitNothing, NO_ASSIGNMENTS } from './nothing.ts';
import { redirected } from './redirections.ts';
import { run } from './run.ts';
import { Sink } from './sink.ts';
import { statements } from './statements.ts';
import type { Walk } from './walk.ts';
import { scopeOf, wordOf } from './words.ts';

/** A simple command: expanded once for each thing that it may mean, and run. */
export function simple(walk: Walk, node: Node, frame: Frame): void {
  if (node.name === undefined) {
    alone(walk, node, frame);
    return;
  }
  if (node.name.parts === undefined && frame.shell.aliases.size > 0 && aliased(walk, node, frame)) return;
  const idle = isIdle(node, frame, walk.idle);
  if (idle && saysNothing(node, frame)) {
    emitBare(walk, frame, node.name, spanIn(frame.text, node.name.pos, node.end));
    return;
  }
  const { variants } = walk.budget.limits;
  const choices = new Choices(variants);
  const known = new Map<unknown, Substituted>();
  const sinks: Sink[] = [];
  const seen = new Set<string>();
  for (let round = 0; round === 0 || choices.next(); round++) {
    const used = new Set<Span>();
    const scope = scopeOf(walk, frame, choices, used, known);
    const words = argumentsOf(node, scope);
    const { redirections, input, stdin, read } = redirected(walk, node.redirects, frame, scope);
    if (choices.several) {
      const key = [...words, ...redirections.map(({ target }) => target)].map(shownWord).join('\0');
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const assignments = node.prefix.length === 0 ? NO_ASSIGNMENTS : before(node, scope);
    const apart = frame.sink !== undefined && choices.several;
    const sink = apart ? new Sink(variants) : frame.sink;
    if (apart && sink !== undefined) sinks.push(sink);
    const within = read || apart ? { ...frame, sink, ...(read ? { input, stdin } : {}) } : frame;
    const written = spanOf(node, words, frame);
    const called = calledSpan(words);
    const span = called ?? written;
    const values = called === undefined ? [...used] : [...used, written];
    run(walk, { words, assignments, redirections, span, values }, within, node);
    if (idle) break;
  }
  if (sinks.length > 0) frame.sink?.alternatives(sinks);
}

/** What is assigned before a command, for it alone. */
function before({ prefix }: Node, scope: Scope): ReadonlyMap<string, Word> {
  const assignments = new Map<string, Word>();
  for (const each of prefix) if (each.type === 'Assignment') assignments.set(each.name, valueWord(each, scope));
  return assignments;
}

function argumentsOf(node: Node, scope: Scope): Word[] {
  const words: Word[] = [];
  const add = (fields: readonly Traced[][], span: Span) => {
    for (const field of fields) words.push(wordOf(field, ownSpan(field) ?? span));
  };
  if (node.name !== undefined) add(expandFields(node.name, scope), spanIn(scope.text, node.name.pos, node.name.end));
  for (const argument of node.args) add(fieldsOf(argument, scope), spanIn(scope.text, argument.pos, argument.end));
  return words;
}

/** `export A=b` and `env A=b`: the assignment is an argument. */
function fieldsOf(argument: CommandArgument, scope: Scope): Traced[][] {
  if (argument.type === 'Word') return expandFields(argument, scope);
  const { origin, text } = scope.text;
  const { value } = argument;
  const until = value.pos;
  const lead: Traced = {
    kind: 'text',
    text: text.slice(argument.pos, until),
    quoted: false,
    origin,
    at: argument.pos,
    still: false,
  };
  if (value.type === 'Word') return [[lead, ...expandWhole(value, scope)]];
  return [[{ ...lead, text: text.slice(argument.pos, argument.end) }]];
}

function spanOf(node: Node, words: readonly Word[], frame: Frame): Span {
  const start = node.name?.pos ?? node.pos;
  let end = node.name?.end ?? node.end;
  for (const part of node.suffix) end = Math.max(end, part.end);
  const span = spanIn(frame.text, start, end);
  const first = node.redirects[0];
  return words.length === 0 && first !== undefined ? spanIn(frame.text, first.pos, end) : span;
}

/** Where a command stands that a function was given by its call: `run kill 1` with `run() { "$@"; }`. */
function calledSpan(words: readonly Word[]): Span | undefined {
  let span: Span | undefined;
  for (const word of words) {
    const own = ownSpan(tracedOf(word));
    if (own === undefined) break;
    span = span === undefined ? own : { start: Math.min(span.start, own.start), end: Math.max(span.end, own.end) };
  }
  return span;
}

/** Assignments that stand alone, and redirections without a command. */
function alone(walk: Walk, node: Node, frame: Frame): void {
  const assigned = new Map<string, Word>();
  const used = new Set<Span>();
  for (const prefix of node.prefix) {
    if (prefix.type !== 'Assignment') continue;
    const word = assignAll(walk, prefix, frame, used);
    if (word !== undefined) assigned.set(prefix.name, word);
  }
  const { redirections } = redirected(walk, node.redirects, frame);
  if (assigned.size === 0 && redirections.length === 0) return;
  const span = spanIn(frame.text, node.pos, node.end);
  const command = emitNothing(walk, frame, span, redirections, assigned, [...used]);
  // `$(< file)` is what the file holds.
  if (frame.sink === undefined || assigned.size > 0 || !redirections.some(({ operator }) => operator === '<')) return;
  frame.sink.commands.push(command);
  frame.sink.unknown();
}

/** An alias takes the place of the first word; the text behind it stays. */
function aliased(walk: Walk, node: Node, frame: Frame): boolean {
  const name = node.name?.text ?? '';
  const alias = frame.shell.aliases.get(name);
  if (alias === undefined || frame.following.includes(name) || node.redirects.some(({ type }) => type === 'HereDoc'))
    return false;
  const { origin, text } = frame.text;
  const at = node.name?.pos ?? node.pos;
  const from = node.name?.end ?? node.end;
  const made = new TextBuilder()
    .add({ kind: 'text', text: `${alias.text} `, quoted: true, origin, at, still: true })
    .add({ kind: 'text', text: text.slice(from, node.end), quoted: true, origin, at: from, still: false })
    .build();
  const list = parseShell(made.text).script.commands;
  statements(walk, list, { ...frame, text: made, depth: frame.depth + 1, following: [...frame.following, name] });
  return true;
}
