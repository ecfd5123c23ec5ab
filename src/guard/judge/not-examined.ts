import { excerpt } from '../../words/printable.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../source/file.ts';

/** What could not be read might hold anything; it is found as such. `reason` completes "It was not examined: …". */
export function notExamined(
  path: string,
  reason: string,
  span: Span,
  severity: Finding['severity'] = 'error',
): Finding {
  // Parsers repeat what they stumble over, and that may be anything.
  const told = excerpt(reason, 300);
  return {
    rule: 'guard/not-examined',
    severity,
    path,
    span,
    also: [],
    understood: told,
    why: `It was not examined: ${told}. What is not read could hold any command.`,
    instead: 'Bring it into a form that can be read, or leave the file out with `exclude` and say why in the review.',
  };
}
