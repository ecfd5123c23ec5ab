import {
  type Alias,
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type Scalar,
} from 'yaml';
import { MARK } from '../directives.ts';
import type { Gathering } from '../gathering.ts';
import { strangeEndOfYaml } from '../text/strange-ends.ts';
import type { Tracked } from '../text/tracked.ts';
import { textOfScalar } from './scalar.ts';

export type Node = ParsedNode;

/** A key of a mapping with its value. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Scalar;
  readonly value: Node;
}

const MOST_MERGES = 20;
const DEEPEST_FLOW = 200;
/** The parser makes about 200 000 of them a second. */
const MOST_LEXEMES = 200_000;

/** One YAML document, whose aliases and merge keys are followed. */
export class YamlDocument {
  readonly root: Node;
  readonly #source: Tracked;
  readonly #anchors = new Map<Alias, Node>();

  constructor(root: Node, source: Tracked) {
    this.root = root;
    this.#source = source;
    this.#bindAliases();
  }

  /** The entries of a mapping, own ones first, then those merged in by `<<`; none of anything else. */
  entries(node: Node | undefined, depth = 0): Entry[] {
    const map = this.target(node);
    if (!isMap(map)) return [];
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key) || !value) continue;
      const name = String(key.value ?? '');
      if (name !== '<<') own.push({ key: name, keyNode: key as Scalar, value: value as Node });
      else if (depth < 3) {
        const from = this.target(value as Node);
        const sources = isSeq(from) ? (from.items.slice(0, MOST_MERGES) as Node[]) : [value as Node];
        for (const source of sources) merged.push(...this.entries(source, depth + 1));
      }
    }
    return merged.length === 0 ? own : [...own, ...merged.filter(({ key }) => !own.some((mine) => mine.key === key))];
  }

  /** The value under a key, the last of several as most readers take it. */
  get(node: Node | undefined, key: string): Node | undefined {
    return this.entries(node).findLast((entry) => entry.key === key)?.value;
  }

  /** The items of a sequence; none of anything else. */
  items(node: Node | undefined): Node[] {
    const seq = this.target(node);
    return isSeq(seq) ? (seq.items.filter(Boolean) as Node[]) : [];
  }

  isMap(node: Node | undefined): boolean {
    return isMap(this.target(node));
  }

  isSequence(node: Node | undefined): boolean {
    return isSeq(this.target(node));
  }

  /** A scalar as text with its places. */
  tracked(node: Node | undefined): Tracked | undefined {
    const scalar = this.target(node);
    return isScalar(scalar) ? textOfScalar(this.#source, scalar as Scalar) : undefined;
  }

  /** A scalar as text: what stands in the file, for a number or a flag too. */
  text(node: Node | undefined): string | undefined {
    return this.tracked(node)?.text;
  }

  /** The node that an alias stands for. */
  target(node: Node | undefined): Node | undefined {
    return isAlias(node) ? this.#anchors.get(node as Alias) : node;
  }

  /** One walk in the order of the text: an alias means the last node of that name before it. */
  #bindAliases(): void {
    const named = new Map<string, Node>();
    const open: unknown[] = [this.root];
    while (open.length > 0) {
      const node = open.pop() as Node | null;
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target) this.#anchors.set(node as Alias, target);
        continue;
      }
      if (node && 'anchor' in node && node.anchor) named.set(node.anchor, node);
      if (isSeq(node)) open.push(...node.items.toReversed());
      else if (isMap(node)) for (const { key, value } of node.items.toReversed()) open.push(value, key);
    }
  }
}

/** The documents of what is read. What does not parse is told, and what can be made out of it all the same is read. */
export function yamlDocuments(into: Gathering): YamlDocument[] {
  const { text } = into;
  if (!readLexemes(into)) {
    into.broken(`it holds more than ${MOST_LEXEMES} tokens of YAML`, 0, 0);
    return [];
  }
  const strange = strangeEndOfYaml(text);
  if (strange !== -1) into.broken('it holds a line end that only some readers of YAML know', strange, strange + 1);
  const deep = tooDeep(text);
  if (deep !== -1) {
    into.broken(`it is nested more than ${DEEPEST_FLOW} deep`, deep, deep + 1);
    return [];
  }
  try {
    const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
    const documents: YamlDocument[] = [];
    let told = false;
    for (const document of composer.compose(new Parser().parse(text), false, text.length)) {
      const error = document.errors[0];
      if (error && !told) {
        into.broken(`it is not valid YAML: ${error.message.split('\n', 1)[0]}`, ...clamp(error.pos, text.length));
        told = true;
      }
      if (document.contents) documents.push(new YamlDocument(document.contents as Node, into.source));
    }
    return documents;
  } catch (error) {
    // The parser goes down by recursion: what is too deep for it ends in a RangeError.
    if (!(error instanceof RangeError)) throw error;
    into.broken('it is nested too deep', 0, text.length);
    return [];
  }
}

const clamp = ([start, end]: [number, number], length: number): [number, number] => [
  Math.min(start, length),
  Math.min(Math.max(start, end), length),
];

/** Where flow collections nest deeper than any file of a person; -1 where they do not. Quotes do not matter for a bound. */
function tooDeep(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x5b || char === 0x7b) depth += 1;
    else if ((char === 0x5d || char === 0x7d) && depth > 0) depth -= 1;
    else if (char === 0x0a && depth < DEEPEST_FLOW / 2) depth = 0;
    if (depth > DEEPEST_FLOW) return at;
  }
  return -1;
}

/** Counts what the parser will have to do, and finds comments on the way. False where there is too much of it. */
function readLexemes(into: Gathering): boolean {
  const { text } = into;
  const speaks = text.includes(MARK);
  if (!speaks && text.length < MOST_LEXEMES) return true;
  let at = 0;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_LEXEMES) return false;
    // The lexer marks scalars and documents by control characters of its own.
    if (!text.startsWith(lexeme, at)) continue;
    if (speaks && lexeme.startsWith('#')) into.comment(at, at + lexeme.length);
    at += lexeme.length;
  }
  return true;
}
