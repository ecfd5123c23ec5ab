import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../file.ts';
import type { Gathering } from '../gathering.ts';
import type { Piece, Turn } from '../piece.ts';
import { readForCall } from './called.ts';
import { type GivenNames, type Parameters, saysSomething } from './given.ts';
import { takeTurn } from './turns.ts';

/** A part of what is read: a node of a tree, or what stands for one. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A parameter of a function. One that is taken apart has no name. */
export interface Parameter<Node extends Place = SyntaxNode> {
  readonly name: string | undefined;
  /** Whether it takes all arguments that are left. */
  readonly rest: boolean;
  /** What it is where the call does not give it. */
  readonly otherwise: Node | undefined;
}

/** What a language knows of its functions and calls. */
export interface Language<Node extends Place = SyntaxNode> {
  readonly parameters: Parameters;
  parametersOf(definition: Node): readonly Parameter<Node>[];
  /** What a call gives to parameters, in the eyes of who calls. */
  givenBy(call: Node, parameters: readonly Parameter<Node>[]): GivenNames;
  /** Reads a call that starts a process. */
  read(start: Node): void;
  /** Where a call stands among those around it. */
  turnOf?(call: Node): Turn | undefined;
}

interface Helper<Node extends Place> {
  readonly parameters: readonly Parameter<Node>[];
  /** The calls in it that start processes. */
  starts: Node[];
  /** The calls in it of other functions of the file. */
  readonly calls: Use<Node>[];
  /** How many functions lie between it and a process; none where none of its calls leads to one. */
  level?: number;
}

interface Use<Node extends Place> {
  readonly helper: Helper<Node>;
  readonly call: Node;
}

/** The call that all begins with, and the calls in functions on the way from it. */
interface Outermost {
  readonly span: Span;
  /** The first of what it gives, as an offset of the file. */
  readonly at: number;
  readonly through: readonly Span[];
}

/** A helper of a helper of a helper is as far as anybody goes. */
const LEVELS = 3;
/** Functions around a call that it is looked for in. */
const AROUND = 8;
/** Characters of what is read so. */
const LONGEST = 4 * 1024 * 1024;
/** Calls in functions that are read for calls of these: of a file that a person wrote there are some hundred at most. */
const MOST = 20_000;

/**
 * Functions of a file that start processes with what they are given: `const run = (cmd) => execSync(cmd)`. A call of one
 * is read as the call in it, with the arguments in place of the parameters. First the file is read as it stands, and
 * `enter`, `leave`, `starts` and `calls` tell of it; then `read` follows the calls: a function may stand behind its use.
 */
export class Helpers<Node extends Place = SyntaxNode> {
  readonly #into: Gathering;
  readonly #language: Language<Node>;
  readonly #byName = new Map<string, Helper<Node>>();
  readonly #byPlace = new Map<number, Helper<Node>>();
  readonly #around: { readonly parameters: readonly Parameter<Node>[]; readonly helper: Helper<Node> | undefined }[] =
    [];
  readonly #uses: Use<Node>[] = [];
  #following = false;
  #isFull = false;
  #read = 0;
  #length = 0;

  /** `definitions`: the functions of a name that the file says once. */
  constructor(into: Gathering, definitions: ReadonlyMap<string, Node>, language: Language<Node>) {
    this.#into = into;
    this.#language = language;
    for (const [name, definition] of definitions) {
      const parameters = language.parametersOf(definition);
      if (parameters.every((parameter) => parameter.name === undefined)) continue;
      const helper: Helper<Node> = { parameters, starts: [], calls: [] };
      this.#byName.set(name, helper);
      this.#byPlace.set(definition.from, helper);
    }
  }

  enter(definition: Node): void {
    const helper = this.#byPlace.get(definition.from);
    const parameters = helper?.parameters ?? (this.#byName.size > 0 ? this.#language.parametersOf(definition) : []);
    this.#around.push({ helper, parameters });
  }

  leave(): void {
    this.#around.pop();
  }

  /** A call that starts a process. */
  starts(call: Node): void {
    for (const helper of this.#helpersAround()) helper.starts.push(call);
  }

  knows(name: string): boolean {
    return this.#byName.has(name);
  }

  /** A call of a name. */
  calls(name: string, call: Node): void {
    const helper = this.#byName.get(name);
    if (!helper || this.#following) return;
    const use = { helper, call };
    this.#uses.push(use);
    for (const around of this.#helpersAround()) if (around !== helper) around.calls.push(use);
  }

  /** The functions that a call stands in, but for those whose parameters another one between them names anew. */
  #helpersAround(): Helper<Node>[] {
    if (this.#following || this.#byName.size === 0) return [];
    const found: Helper<Node>[] = [];
    const named = new Set<string>();
    for (const { helper, parameters } of this.#around.slice(-AROUND).reverse()) {
      const names = parameters.flatMap(({ name }) => name ?? []);
      if (helper && !names.some((name) => named.has(name))) found.push(helper);
      for (const name of names) named.add(name);
    }
    return found;
  }

  /** Reads each call of a function that leads to a process. */
  read(): void {
    this.#following = true;
    this.#measure();
    // What a function does of itself is told in it, and must be known before what its callers make of it.
    for (let level = 0; level < LEVELS; level += 1)
      for (const { helper, call } of this.#uses) {
        if (helper.level !== level) continue;
        const given = this.#language.givenBy(call, helper.parameters);
        const span = this.#into.span(call.from, call.to);
        const before = this.#into.pieces.length;
        this.#follow(helper, given, { span, at: placeOf(given, span), through: [] });
        takeTurn(this.#into, before, this.#language.turnOf?.(call));
      }
  }

  #measure(): void {
    for (const helper of this.#byName.values()) if (helper.starts.length > 0) helper.level = 0;
    for (let level = 1; level < LEVELS; level += 1)
      for (const helper of this.#byName.values())
        if (helper.calls.some((inner) => inner.helper.level === level - 1)) helper.level = level;
  }

  #follow(helper: Helper<Node>, given: GivenNames, from: Outermost): void {
    if (![...given.values()].some(saysSomething)) return;
    const { parameters, read, givenBy } = this.#language;
    const idle = new Set<Node>();
    for (const start of helper.starts) {
      if (this.#isTooMuch(from.span)) return;
      const before = this.#into.pieces.length;
      const through = [...from.through, this.#into.span(start.from, start.to)];
      const depends = readForCall(this.#into, from.span, from.at, through, () =>
        parameters.within(given, () => read(start)),
      );
      if (depends) this.#length += lengthOf(this.#into.pieces.slice(before));
      else idle.add(start);
    }
    if (idle.size > 0) helper.starts = helper.starts.filter((start) => !idle.has(start));
    if (from.through.length >= LEVELS - 1) return;
    for (const inner of helper.calls) {
      if (inner.helper.level === undefined) continue;
      if (this.#isTooMuch(from.span)) return;
      let names: GivenNames = new Map();
      const depends = parameters.within(given, () => {
        names = givenBy(inner.call, inner.helper.parameters);
      });
      const through = [...from.through, this.#into.span(inner.call.from, inner.call.to)];
      if (depends) this.#follow(inner.helper, names, { ...from, through });
    }
  }

  /** Told once. */
  #isTooMuch(span: Span): boolean {
    this.#read += 1;
    if (this.#read < MOST && this.#length < LONGEST) return false;
    if (!this.#isFull) this.#into.unexamined.push({ reason: TOO_MUCH, span });
    this.#isFull = true;
    return true;
  }
}

function placeOf(given: GivenNames, { start, end }: Span): number {
  for (const each of given.values()) {
    const place = saysSomething(each) ? ((each.list?.[0] ?? each.value).text.origin[0] ?? start) : start;
    if (start < place && place < end) return place;
  }
  return start;
}

/** What pieces weigh, about in characters. */
function lengthOf(pieces: readonly Piece[]): number {
  let length = 0;
  for (const piece of pieces)
    length += piece.kind === 'shell' ? piece.text.length : piece.kind === 'arguments' ? piece.words.length * 16 : 0;
  return length;
}

const TOO_MUCH = 'its functions that start processes are called more often than can be followed';
