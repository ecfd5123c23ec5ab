import type { SyntaxNode } from '@lezer/common';
import type { Gathering } from '../gathering.ts';
import type { Turn } from '../piece.ts';

/** What holds statements that run one after another, and what may stand around a call that runs whenever its statement does. */
export interface Statements {
  readonly lists: RegExp;
  readonly plain: RegExp;
}

const DEEPEST = 20;

/** The turn of a call among the calls of its list of statements; none where a condition or a function stands between. */
export function turnOf(call: SyntaxNode, { lists, plain }: Statements): Turn | undefined {
  let depth = 0;
  for (let at = call.parent; at && depth < DEEPEST; at = at.parent, depth += 1) {
    if (lists.test(at.name)) return { of: `statements ${at.from}` };
    if (!plain.test(at.name)) return undefined;
  }
  return undefined;
}

/** Gives all pieces from `before` on a turn, as far as they have none. */
export function takeTurn({ pieces }: Gathering, before: number, turn: Turn | undefined): void {
  if (turn === undefined) return;
  for (let index = before; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece && piece.setting.turns === undefined)
      pieces[index] = { ...piece, setting: { ...piece.setting, turns: [turn] } };
  }
}
