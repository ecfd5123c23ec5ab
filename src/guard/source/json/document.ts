import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { MARK } from '../directives.ts';
import type { Gathering } from '../gathering.ts';
import type { ArgumentsPiece } from '../piece.ts';
import { spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { textOfJsonString } from './string.ts';

export type JsonNode = Node;
const COMMENTS = new Set([12, 13]);
const END = 17;
const DEEPEST = 300;

/** A JSON file, with comments and trailing commas or without. */
export class JsonDocument {
  readonly root: JsonNode | undefined;
  readonly #into: Gathering;

  constructor(into: Gathering) {
    this.#into = into;
    const { text } = into;
    const deep = tooDeep(text);
    if (deep !== -1) {
      into.broken(`it is nested more than ${DEEPEST} deep`, deep, deep + 1);
      return;
    }
    const errors: ParseError[] = [];
    this.root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [error] = errors;
    if (error)
      into.broken(
        `it is not valid JSON: ${printParseErrorCode(error.error)}`,
        error.offset,
        error.offset + error.length,
      );
    if (text.includes(MARK)) this.#directives();
  }

  /** The properties of an object; none of anything else. */
  entries(node: JsonNode | undefined): { key: string; value: JsonNode }[] {
    if (node?.type !== 'object') return [];
    return (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [{ key: String(key.value), value }] : [];
    });
  }

  get(node: JsonNode | undefined, ...keys: readonly string[]): JsonNode | undefined {
    let at = node;
    for (const key of keys) at = this.entries(at).findLast((entry) => entry.key === key)?.value;
    return at;
  }

  items(node: JsonNode | undefined): JsonNode[] {
    return node?.type === 'array' ? (node.children ?? []) : [];
  }

  /** A string as text with its places. */
  tracked(node: JsonNode | undefined): Tracked | undefined {
    if (node?.type !== 'string') return undefined;
    return textOfJsonString(this.#into.source, node.offset, node.offset + node.length);
  }

  text(node: JsonNode | undefined): string | undefined {
    return node?.type === 'string' ? String(node.value) : undefined;
  }

  /** A string, or a list of strings that run in their order. */
  script(node: JsonNode | undefined): Tracked | undefined {
    const single = this.tracked(node);
    if (single) return single;
    const weaver = new Weaver(this.#into.source);
    for (const item of this.items(node)) {
      const text = this.tracked(item);
      if (text) weaver.add(text).put('\n', item.offset + item.length - 1);
    }
    return weaver.length > 0 ? weaver.done() : undefined;
  }

  words(nodes: readonly (JsonNode | undefined)[]): ArgumentsPiece['words'] {
    return nodes.flatMap((node) => {
      const text = this.tracked(node);
      return text ? [{ value: text.text, span: spanOf(text, 0, text.text.length) }] : [];
    });
  }

  /** Comments, and what stands for one where a file may have none: the keys `//` and `surefoot-allow`. */
  #directives(): void {
    const into = this.#into;
    const scanner = createScanner(into.text, false);
    for (let token: number = scanner.scan(); token !== END; token = scanner.scan())
      if (COMMENTS.has(token))
        into.comment(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
    const open = this.root ? [this.root] : [];
    while (open.length > 0) {
      const node = open.pop() as JsonNode;
      for (const { key, value } of this.entries(node)) {
        const texts = value.type === 'array' ? this.items(value) : [value];
        for (const text of texts) {
          const told = this.text(text);
          if (told === undefined) continue;
          if (key === MARK) into.directive(`${MARK} ${told}`, text.offset, text.offset + text.length);
          else if (/^(?:\/\/|#|_?comment)/.test(key) && told.includes(MARK))
            into.directive(told.slice(told.indexOf(MARK)), text.offset, text.offset + text.length);
        }
      }
      open.push(...(node.children ?? []));
    }
  }
}

/** Where brackets nest deeper than the parser may go down; -1 where they do not. */
function tooDeep(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x5b || char === 0x7b) depth += 1;
    else if (char === 0x5d || char === 0x7d) depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return -1;
}
