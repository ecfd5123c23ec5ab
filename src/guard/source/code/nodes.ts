import type { SyntaxNode, Tree } from '@lezer/common';

/** The nodes of a tree by their kinds, found in one walk: each question about a file would else walk through all of it. */
export class Nodes {
  readonly #byKind = new Map<string, SyntaxNode[]>();

  constructor(tree: Tree, kinds: readonly string[]) {
    for (const kind of kinds) this.#byKind.set(kind, []);
    tree.iterate({
      enter: (ref) => {
        this.#byKind.get(ref.name)?.push(ref.node);
      },
    });
  }

  /** Those of a kind, as they stand in the file. */
  of(kind: string): readonly SyntaxNode[] {
    return this.#byKind.get(kind) ?? [];
  }
}
