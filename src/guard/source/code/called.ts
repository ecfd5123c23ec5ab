import type { Span } from '../file.ts';
import type { Gathering } from '../gathering.ts';
import type { Piece } from '../piece.ts';
import { isIn } from '../text/tracked.ts';

/**
 * Reads the inside of a function for one call of it. What the call gives keeps its place; what the function says by itself
 * stands `at` an offset of the file in the call, as it is the call that has to change. `read` tells whether what it read
 * depends on the call; otherwise nothing of it is kept.
 */
export function readForCall(
  into: Gathering,
  call: Span,
  at: number,
  through: readonly Span[],
  read: () => boolean,
): boolean {
  const { pieces, directives, unexamined } = into;
  const [before, told, unread] = [pieces.length, directives.length, unexamined.length];
  const depends = read();
  const made = pieces.splice(before);
  const spoken = directives.splice(told);
  const lost = unexamined.splice(unread);
  if (!depends) return false;
  for (const piece of made) pieces.push({ ...placedIn(piece, call, at), through });
  for (const { reason } of lost) unexamined.push({ reason, span: call });
  // A comment in the function is there once, however often the function is called.
  for (const directive of spoken) if (isIn(call, directive.span)) directives.push(directive);
  return true;
}

function placedIn(piece: Piece, call: Span, at: number): Piece {
  const placed = (span: Span): Span => (isIn(call, span) ? span : { start: at, end: at + 1 });
  if (piece.kind === 'access') return { ...piece, span: placed(piece.span) };
  if (piece.kind === 'arguments')
    return { ...piece, words: piece.words.map((word) => ({ ...word, span: placed(word.span) })) };
  const origin = piece.origin.map((place) => (call.start <= place && place <= call.end ? place : at));
  return { ...piece, origin };
}
