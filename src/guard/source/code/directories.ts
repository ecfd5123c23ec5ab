import type { SyntaxNode } from '@lezer/common';

/** Where a program says that it goes from some place on: `process.chdir('/srv/app')`. */
export class Directories {
  readonly #moves: { readonly from: number; readonly to: number; readonly directory: string | undefined }[] = [];

  /** A call that goes into a directory; what stands behind it in the same function is run there. */
  goes(call: SyntaxNode, directory: string | undefined): void {
    let around = call.parent;
    while (around?.parent && !/^(?:Block|Body)$/.test(around.name)) around = around.parent;
    if (this.#moves.length < MOST) this.#moves.push({ from: call.to, to: around?.to ?? call.to, directory });
  }

  /** Where a call is run, where that is known. */
  of({ from }: SyntaxNode): string | undefined {
    return this.#moves.findLast((move) => move.from <= from && from < move.to)?.directory;
  }
}

const MOST = 100;
