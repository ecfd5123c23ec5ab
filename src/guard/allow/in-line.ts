import type { Positions } from '../report/positions.ts';
import type { Directive } from '../source/piece.ts';
import { parseDirective, type Spoken } from './parse.ts';

/** An allowance in a comment, and the lines that it is about. */
export interface InLine {
  readonly directive: Directive;
  /** `undefined` where it cannot be understood. */
  readonly spoken: Spoken | undefined;
  /** The line of the comment. */
  readonly line: number;
  /** The line of the next command, where the comment stands alone on its line. */
  readonly next: number | undefined;
}

/** Signs that begin a comment, or carry one on, in any of the kinds that are read. */
const COMMENT = /^[ \t\r]*(?:#|\/\/|\/\*|\*|<!--|--|;|"""|'''|\{?\/\*|rem\b|::)?[ \t\r#/*!;-]*$/i;
const NOTHING = /^[ \t\r]*(?:(?:#|\/\/|\/\*|\*|<!--|;).*)?$/;
/** So far down the next command is looked for; a comment further away speaks of nothing. */
const FURTHEST = 50;

export function inLine(text: string, directives: readonly Directive[], positions: Positions): InLine[] {
  return directives
    .filter(({ span }) => !isQuoted(text, span.start))
    .map((directive) => {
      const { line } = positions.at(directive.span.start);
      const before = text.slice(positions.startOf(line), directive.span.start);
      const alone = before.length < 400 && COMMENT.test(before);
      return {
        directive,
        spoken: parseDirective(directive.text),
        line,
        next: alone ? nextCommand(text, line, positions) : undefined,
      };
    });
}

/** Between backticks or quotes a comment explains the form and does not use it. */
const isQuoted = (text: string, at: number): boolean => at > 0 && '`\'"'.includes(text[at - 1] ?? ' ');

/** The first line behind `line` that holds more than a comment. */
function nextCommand(text: string, line: number, positions: Positions): number | undefined {
  for (let next = line + 1; next <= line + FURTHEST; next++) {
    const start = positions.startOf(next);
    if (start >= text.length) return undefined;
    const content = text.slice(start, Math.min(start + 400, positions.startOf(next + 1))).replace(/\n$/, '');
    if (!NOTHING.test(content)) return next;
  }
  return undefined;
}

/** Whether an allowance stands at a finding: on one of its lines, or right above it. */
export function standsAt({ line, next }: InLine, [first, last]: readonly [number, number]): boolean {
  return (first <= line && line <= last) || (next !== undefined && first === next);
}
