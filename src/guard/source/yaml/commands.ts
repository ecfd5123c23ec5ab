import type { Gathering } from '../gathering.ts';
import type { ArgumentsPiece } from '../piece.ts';
import { partsOf } from '../text/parts.ts';
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
  const span = spanOf(written, 0, written.text.length);
  return /\$\{_/.test(text) ? { value: undefined, parts: partsOf(text), span } : { value: text, span };
}

/** How programs are to call ssh: what stands in an environment holds for all that is run in it, as an `export` does. */
const SSH = /\bssh\b|HOST_?KEY_?CHECKING/i;

/** Gives the entries of an environment that say how ssh is called. */
export function giveSettings(into: Gathering, document: YamlDocument, environment: Node | undefined): void {
  for (const { key, value } of document.entries(environment)) {
    const written = document.tracked(value);
    if (!written || !SSH.test(`${key}=${written.text}`)) continue;
    const span = spanOf(written, 0, written.text.length);
    into.run([
      { value: 'export', span },
      { value: `${key}=${written.text}`, span },
    ]);
  }
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
