import type { Gathering } from '../gathering.ts';
import type { ArgumentsPiece } from '../piece.ts';
import { spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import type { Node, YamlDocument } from './document.ts';

const DEEPEST = 5;

/** What a list of commands says as one script, lists in it included; the scalar itself where it is one. */
export function scriptOf(
  into: Gathering,
  document: YamlDocument,
  node: Node | undefined,
  fill: (text: Tracked) => Tracked = (text) => text,
): Tracked | undefined {
  const texts = scalarsIn(document, node, 0);
  const [only] = texts;
  if (!only) return undefined;
  if (texts.length === 1) return fill(only);
  const weaver = new Weaver(into.source);
  for (const text of texts) {
    const end = text.origin[text.text.length] ?? 0;
    weaver.add(fill(text)).add(into.ownAt('\n', Math.max(0, end - 1)));
  }
  return weaver.done();
}

function scalarsIn(document: YamlDocument, node: Node | undefined, depth: number): Tracked[] {
  const tracked = document.tracked(node);
  if (tracked) return [tracked];
  if (depth >= DEEPEST) return [];
  return document.items(node).flatMap((item) => scalarsIn(document, item, depth + 1));
}

/** Scalars as the arguments of a command. */
export function wordsOf(
  document: YamlDocument,
  nodes: readonly Node[],
  fill: (text: Tracked) => Tracked = (text) => text,
): ArgumentsPiece['words'] {
  return nodes.flatMap((node) => {
    const written = document.tracked(node);
    return written ? [wordOf(written, fill)] : [];
  });
}

function wordOf(written: Tracked, fill: (text: Tracked) => Tracked): ArgumentsPiece['words'][number] {
  const { text } = fill(written);
  // A template in it is not known, and a shell never expands it.
  const value = /\$\{_/.test(text) ? undefined : text;
  return { value, span: spanOf(written, 0, written.text.length) };
}

/** Names with values that are said outright: `{A: b}`, `[A=b]`, `[{name: A, value: b}]`. */
export function constantsOf(document: YamlDocument, node: Node | undefined): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const set = (name: string | undefined, value: string | undefined) => {
    if (name !== undefined && value !== undefined && /^[A-Za-z_]\w*$/.test(name) && !/\$|\{\{/.test(value))
      found.set(name, [value]);
  };
  for (const { key, value } of document.entries(node))
    set(key, document.text(document.isMap(value) ? document.get(value, 'value') : value));
  for (const item of document.items(node)) {
    const text = document.text(item);
    if (text !== undefined)
      set(text.split('=', 1)[0], text.includes('=') ? text.slice(text.indexOf('=') + 1) : undefined);
    else
      set(
        document.text(document.get(item, 'name') ?? document.get(item, 'key')),
        document.text(document.get(item, 'value')),
      );
  }
  return found;
}
