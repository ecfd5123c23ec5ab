import type { Entry, Node, YamlDocument } from './document.ts';

const DEEPEST = 60;

/** What a mapping hands on to everything below it. */
export type Visit<Around> = (entries: readonly Entry[], around: Around, node: Node) => Around;

/**
 * Visits every mapping of a document once, outer ones first and in the order of the text. What a visit returns holds for
 * the mappings below. An alias is visited where it is met first.
 */
export function walkMappings<Around>(document: YamlDocument, around: Around, visit: Visit<Around>): void {
  const seen = new Set<Node>();
  const open: { node: Node; around: Around; depth: number }[] = [{ node: document.root, around, depth: 0 }];
  while (open.length > 0) {
    const { node, around: outer, depth } = open.pop() as (typeof open)[number];
    const target = document.target(node);
    if (!target || seen.has(target) || depth > DEEPEST) continue;
    seen.add(target);
    const entries = document.entries(target);
    const inner = entries.length > 0 ? visit(entries, outer, target) : outer;
    const below = entries.length > 0 ? entries.map(({ value }) => value) : document.items(target);
    for (const child of below.toReversed()) open.push({ node: child, around: inner, depth: depth + 1 });
  }
}
