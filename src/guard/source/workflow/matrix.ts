import type { Node, YamlDocument } from '../yaml/document.ts';

const MOST_VALUES = 64;
const DEEPEST = 4;

/** Adds what `matrix.x` may be, with `include:` and the fields of objects, under their names in lower case. */
export function addMatrix(
  document: YamlDocument,
  matrix: Node | undefined,
  known: Map<string, readonly string[]>,
): void {
  for (const { key, value } of document.entries(matrix)) {
    if (key === 'exclude') continue;
    for (const item of document.items(value)) {
      if (key === 'include') addValue(document, item, 'matrix', known, 0);
      else addValue(document, item, `matrix.${key.toLowerCase()}`, known, 0);
    }
  }
}

function addValue(
  document: YamlDocument,
  node: Node,
  name: string,
  known: Map<string, readonly string[]>,
  depth: number,
): void {
  const text = document.text(node);
  if (text !== undefined) {
    const values = known.get(name) ?? [];
    if (!values.includes(text) && values.length < MOST_VALUES) known.set(name, [...values, text]);
  } else if (depth < DEEPEST) {
    for (const { key, value } of document.entries(node))
      addValue(document, value, `${name}.${key.toLowerCase()}`, known, depth + 1);
  }
}
