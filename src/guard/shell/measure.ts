import type { ShellPiece, Unexamined } from '../source/piece.ts';
import type { Limits } from './limits.ts';

/**
 * The text that may be given to the parser: `undefined` when it is too large; lines that are too long, or begin too
 * many here-documents, are blanked and reported.
 */
export function measured(
  { text, origin }: ShellPiece,
  limits: Limits,
): { text: string | undefined; lost: Unexamined[] } {
  const span = (start: number, end: number) => ({
    start: origin[start] ?? 0,
    end: Math.max(origin[start] ?? 0, origin[end] ?? 0),
  });
  if (text.length > limits.characters) {
    return {
      text: undefined,
      lost: [{ reason: `it is longer than ${limits.characters} characters`, span: span(0, text.length) }],
    };
  }
  const lost: Unexamined[] = [];
  const kept: string[] = [];
  let done = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const reason = tooMuch(text, start, end, limits);
    if (reason !== undefined) {
      if (lost.length < 100) lost.push({ reason, span: span(start, end) });
      kept.push(text.slice(done, start), ' '.repeat(end - start));
      done = end;
    }
    start = end + 1;
  }
  return { text: done === 0 ? text : kept.join('') + text.slice(done), lost };
}

function tooMuch(text: string, start: number, end: number, limits: Limits): string | undefined {
  if (end - start > limits.line) return `a line is longer than ${limits.line} characters`;
  if (end - start < 2 * limits.hereDocuments) return undefined;
  let count = 0;
  for (let at = text.indexOf('<<', start); at >= 0 && at < end; at = text.indexOf('<<', at + 2)) {
    if (++count > limits.hereDocuments) return `a line begins more than ${limits.hereDocuments} here-documents`;
  }
  return undefined;
}
