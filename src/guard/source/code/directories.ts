import type { SyntaxNode } from '@lezer/common';
import type { Setting } from '../piece.ts';
import type { Value } from './value.ts';

/** Where a program says that it goes from some place on: `process.chdir('/srv/app')`. */
export class Directories {
  readonly #moves: { readonly from: number; readonly to: number; readonly directory: string | undefined }[] = [];

  /** A call that goes into a directory; what stands behind it in the same function is run there. */
  goes(call: SyntaxNode, to: Value | undefined): void {
    let around = call.parent;
    while (around?.parent && !/^(?:Block|Body)$/.test(around.name)) around = around.parent;
    if (this.#moves.length < MOST)
      this.#moves.push({ from: call.to, to: around?.to ?? call.to, directory: textOf(to) });
  }

  /** Where a call is run, where that is known: in `cwd`, where it says so, or where the program has gone. */
  placeOf(cwd: Value | undefined, { from }: SyntaxNode): Pick<Setting, 'directory'> {
    const gone = this.#moves.findLast((move) => move.from <= from && from < move.to)?.directory;
    const directory = cwd === undefined ? gone : textOf(cwd);
    return directory === undefined ? {} : { directory };
  }
}

const textOf = (value: Value | undefined): string | undefined => (value?.known ? value.text.text : undefined);

const MOST = 100;
