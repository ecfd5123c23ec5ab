import { Choices } from '../choices.ts';
import type { Input, Redirection } from '../command.ts';
import { Fields } from '../expand/fields.ts';
import type { Scope } from '../expand/scope.ts';
import { expandPart, expandWhole } from '../expand/word.ts';
import type { HereDoc, Redirection as Node } from '../syntax.ts';
import { spanIn } from '../text.ts';
import { type Scalar, type Traced, tracedOf } from '../traced.ts';
import { shownWord, textOf } from '../word.ts';
import { directoryOf } from './call.ts';
import { fileKey } from './files.ts';
import type { Frame } from './frame.ts';
import { emitNothing } from './nothing.ts';
import { remember } from './scripts.ts';
import type { Walk } from './walk.ts';
import { scopeOf, wordOf } from './words.ts';

export interface Redirected {
  readonly redirections: readonly Redirection[];
  readonly input: Input | undefined;
  readonly stdin: Scalar | undefined;
  /** Whether standard input was redirected at all. */
  readonly read: boolean;
}

const NOT_REDIRECTED: Redirected = { redirections: [], input: undefined, stdin: undefined, read: false };

/** The redirections of a command, and what they make of its standard input. */
export function redirected(walk: Walk, nodes: readonly Node[], frame: Frame, scope?: Scope): Redirected {
  if (nodes.length === 0) return NOT_REDIRECTED;
  const within = scope ?? scopeOf(walk, frame, new Choices(1), new Set());
  const redirections: Redirection[] = [];
  let input: Input | undefined;
  let stdin: Scalar | undefined;
  let read = false;
  for (const node of nodes) {
    const given = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    const descriptor = given ?? 0;
    if (node.type === 'HereDoc' || node.type === 'HereString') {
      const segments = node.type === 'HereDoc' ? body(node, within) : hereString(node.target, within);
      const place = node.type === 'HereDoc' ? node.body : node;
      if (descriptor !== 0) {
        frame.shell.files.write(`/dev/fd/${descriptor}`, segments);
        continue;
      }
      read = true;
      stdin = segments;
      input = { kind: 'text', text: wordOf(segments, spanIn(frame.text, place.pos, place.end)) };
      continue;
    }
    if (node.target === undefined) continue;
    const target = wordOf(expandWhole(node.target, within), spanIn(frame.text, node.target.pos, node.target.end));
    redirections.push({ operator: node.operator, target, ...(given === undefined ? {} : { descriptor: given }) });
    if (node.operator === '<&' && descriptor === 0) {
      const kept = frame.shell.files.read(`/dev/fd/${textOf(target) ?? ''}`);
      if (kept !== undefined) {
        read = true;
        stdin = kept;
        input = { kind: 'text', text: wordOf(kept, target) };
      }
    }
    if (node.operator === '<' && descriptor === 0) {
      const [only] = tracedOf(target);
      read = true;
      stdin = only?.written ?? frame.shell.files.read(fileKey(target, directoryOf(frame.shell)));
      input = { kind: 'file', path: target };
    }
  }
  return { redirections, input, stdin, read };
}

function hereString(target: Parameters<typeof expandWhole>[0] | undefined, scope: Scope): Traced[] {
  if (target === undefined) return [];
  const segments = expandWhole(target, scope);
  const { origin } = scope.text;
  return [
    ...segments,
    { kind: 'text', text: '\n', quoted: true, origin, at: Math.max(0, target.end - 1), still: true },
  ];
}

/** What a here-document gives: tabs taken off for `<<-`, expanded unless its delimiter was quoted. */
function body({ operator, delimiter, body: of }: HereDoc, scope: Scope): Traced[] {
  scope.budget.spendOn(scope.text, of, 1 + ((of.end - of.pos) >> 6));
  const fields = new Fields();
  if (delimiter?.quoted === true) {
    fields.add({
      kind: 'text',
      text: scope.text.text.slice(of.pos, of.end),
      quoted: true,
      origin: scope.text.origin,
      at: of.pos,
      still: false,
    });
  } else if (of.parts === undefined) {
    expandPart(fields, { type: 'Literal', pos: of.pos, end: of.end, value: '', text: '' }, scope, 'body', true);
  } else {
    for (const part of of.parts) expandPart(fields, part, scope, 'body', true);
  }
  const segments = fields.finish().flat();
  return operator === '<<-' ? withoutTabs(segments) : segments;
}

function withoutTabs(segments: readonly Traced[]): Traced[] {
  const kept: Traced[] = [];
  let lineStart = true;
  for (const segment of segments) {
    if (segment.kind !== 'text' || segment.still) {
      kept.push(segment);
      lineStart = false;
      continue;
    }
    let from = 0;
    for (const line of segment.text.split(/(?<=\n)/)) {
      const tabs = lineStart ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
      if (line.length > tabs) kept.push({ ...segment, text: line.slice(tabs), at: segment.at + from + tabs });
      from += line.length;
      lineStart = line.endsWith('\n');
    }
  }
  return kept;
}

/** The redirections of a compound command, as those of a command that does nothing but pass on what that one writes. */
export function holder(walk: Walk, nodes: readonly Node[], redirections: readonly Redirection[], frame: Frame): void {
  const first = nodes[0];
  if (first === undefined) return;
  const span = spanIn(frame.text, first.pos, nodes.at(-1)?.end ?? first.end);
  remember(emitNothing(walk, frame, span, redirections), frame, frame.stdin);
}

/** Whether standard output goes into a file. */
export const goesElsewhere = (redirections: readonly Redirection[]): boolean =>
  redirections.some(
    ({ operator, target, descriptor = 1 }) =>
      /^(?:>|&>)/.test(operator) &&
      (descriptor === 1 || operator.startsWith('&')) &&
      operator !== '>&' &&
      !/^\d$|^-$/.test(shownWord(target)),
  );
