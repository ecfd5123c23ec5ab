import { directivesIn, MARK } from './directives.ts';
import type { Span } from './file.ts';
import type { Kind } from './kind.ts';
import type { AccessPiece, ArgumentsPiece, Directive, Piece, Setting, Unexamined } from './piece.ts';
import { programKind } from './program-kind.ts';
import { shellComments } from './shell-comments.ts';
import { withUnixLines } from './text/lines.ts';
import { placed, spanOf, type Tracked } from './text/tracked.ts';
import { joined, namedIn } from './variables.ts';

/** A part of a file that is of another kind: a fence in a document, a Python step of a workflow. */
export interface Part {
  readonly kind: Kind;
  readonly source: Tracked;
  readonly setting: Setting;
}

type Place = Partial<Setting>;
type Words = ArgumentsPiece['words'];

/** No shell line that a person wrote is longer; parsers of shell text are slowest on such. */
export const LONGEST_LINE = 64 * 1024;
const MOST_PIECES = 20_000;
const MOST_CHOICES = 1000;

/**
 * What a reader has found so far. Offsets given to it are those of the text that it reads, which may be a part of a
 * file; what it keeps are offsets in the file.
 */
export class Gathering {
  readonly source: Tracked;
  readonly text: string;
  readonly setting: Setting;
  readonly pieces: Piece[] = [];
  readonly directives: Directive[] = [];
  readonly unexamined: Unexamined[] = [];
  readonly parts: Part[] = [];

  /** What names of the reader's own may be, each one of several texts. */
  readonly #choices = new Map<string, readonly string[]>();
  #counted = 0;
  #overfull = false;

  constructor(source: Tracked, setting: Setting) {
    this.source = source;
    this.text = source.text;
    this.setting = setting;
  }

  /** Text for a shell. Comments in it may speak to the linter. */
  shell(tracked: Tracked, place: Place = {}, dialect?: string): void {
    if (tracked.text.trim() === '' || this.#full(this.pieces, spanOf(tracked, 0, tracked.text.length))) return;
    const { text, origin } = withUnixLines(tracked);
    if (hasLongLine(text)) {
      this.unexamined.push({
        reason: 'a command holds a line of more than 64 kB',
        span: spanOf({ text, origin }, 0, text.length),
      });
      return;
    }
    const setting = this.#place(place, [text]);
    this.pieces.push({ kind: 'shell', setting, text, origin, ...(dialect ? { dialect } : {}) });
    if (!text.includes(MARK)) return;
    for (const { start, end } of shellComments(text)) this.#directives({ text, origin }, start, end);
  }

  /** Text for an interpreter: another reader's, where one knows its language, and a shell's otherwise. */
  program(tracked: Tracked, program: string | undefined, place: Place = {}, standard?: string): void {
    const kind = program === undefined ? undefined : programKind(program);
    if (kind !== undefined && kind !== 'shell') this.part(kind, tracked, place);
    else this.shell(tracked, place, program ?? standard);
  }

  /** A command that is started without a shell. */
  run(words: Words, place: Place = {}): void {
    const [first] = words;
    if (first && !this.#full(this.pieces, first.span))
      this.pieces.push({ kind: 'arguments', setting: this.#place(place, valuesOf(words)), words });
  }

  /** A file that is read or written without a command. */
  access(access: AccessPiece['access'], path: string, span: Span, place: Place = {}): void {
    if (!this.#full(this.pieces, span))
      this.pieces.push({ kind: 'access', setting: this.#place(place, []), access, path, span });
  }

  /** A part that another reader understands. */
  part(kind: Kind, source: Tracked, place: Place = {}): void {
    if (!this.#full(this.parts, spanOf(source, 0, source.text.length)))
      this.parts.push({ kind, source, setting: this.#place(place) });
  }

  /** A comment `[start, end)` of the text that is read. */
  comment(start: number, end: number): void {
    this.#directives(this.source, start, end);
  }

  /** A directive in other words than a comment: the value of a key. */
  directive(text: string, start: number, end: number): void {
    this.directives.push({ text, span: this.span(start, end) });
  }

  /** What is no valid file of its kind. In a document that is an example cut short, and nobody's fault. */
  broken(reason: string, start: number, end: number): void {
    if (this.setting.role === 'runs') this.unexamined.push({ reason, span: this.span(start, end) });
  }

  /** Numbers for names of the reader's own: 1, 2, 3 … */
  count(): number {
    this.#counted += 1;
    return this.#counted;
  }

  /** A variable of the reader's own that may be any of these texts: what a condition decides. */
  choice(texts: readonly string[]): string {
    const name = `_either${this.count()}`;
    if (this.#choices.size < MOST_CHOICES) this.#choices.set(name, texts);
    return name;
  }

  /** What such a variable may be; nothing of any other name. */
  optionsOf(name: string | undefined): readonly string[] {
    return name === undefined ? [] : (this.#choices.get(name) ?? []);
  }

  span(start: number, end: number): Span {
    return spanOf(this.source, start, end);
  }

  /** Text of the reader's own, at an offset of what it reads. */
  own(text: string, at: number): Tracked {
    return placed(text, this.source.origin[at] ?? 0);
  }

  /** Text of the reader's own, at an offset of the file. */
  ownAt(text: string, at: number): Tracked {
    return placed(text, at);
  }

  #directives(source: Tracked, start: number, end: number): void {
    for (const found of directivesIn(source.text, start, end))
      this.directives.push({
        text: source.text.slice(found.start, found.end),
        span: spanOf(source, found.start, found.end),
      });
  }

  /** What holds for a piece; of variables those that its `texts` name, or all where another reader is to come. */
  #place(place: Place, texts?: readonly string[]): Setting {
    const [own, outer] = [place.variables, this.setting.variables];
    const variables = texts === undefined ? joined(outer, own) : namedIn(texts, own, this.#choices, outer);
    const role = this.setting.role === 'runs' ? (place.role ?? 'runs') : this.setting.role;
    const directory = place.directory ?? this.setting.directory;
    const remote = place.remote ?? this.setting.remote;
    const turns = place.turns ?? this.setting.turns;
    return {
      role,
      ...(variables.size > 0 ? { variables } : {}),
      ...(directory === undefined ? {} : { directory }),
      ...(remote === undefined ? {} : { remote }),
      ...(turns === undefined ? {} : { turns }),
    };
  }

  /** Whether a list holds all that it may; told once, at the first thing that is left out. */
  #full(list: readonly unknown[], span: Span): boolean {
    if (list.length < MOST_PIECES) return false;
    if (!this.#overfull) this.unexamined.push({ reason: TOO_MANY, span });
    this.#overfull = true;
    return true;
  }
}

const TOO_MANY = `it holds more than ${MOST_PIECES} commands`;

const valuesOf = (words: Words): string[] => words.map(({ value }) => value ?? '');

function hasLongLine(text: string): boolean {
  if (text.length <= LONGEST_LINE) return false;
  let start = 0;
  while (text.length - start > LONGEST_LINE) {
    const end = text.indexOf('\n', start);
    if (end === -1 || end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return false;
}
