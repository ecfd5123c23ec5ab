import { excerpt } from '../../words/printable.ts';

/** What a program wrote last of its troubles. */
export interface Trouble {
  /** The error as it calls it, on one line and cut to a length that fits into a sentence. */
  readonly words: string;
  /** The journal from that line on: a runtime writes codes, paths and the stack below the error's own line. */
  readonly lines: readonly string[];
}

/** An error by its class, as Node, Python, Ruby and the JVM write it; `panic:` is Go's. */
const TYPED =
  /\b(?:[A-Z]\w{0,60}(?:Error|Exception)|Error|[Pp]anic|fatal error)\b(?: \[\w{1,60}\])?(?:: | \(| serving )[^\n]{1,300}/;
/** The same inside of a line of JSON, as pino and its like write it. */
const IN_JSON = /"type":"(\w{0,60}(?:Error|Exception))","message":"((?:[^"\\]|\\.){1,300})"/;
/** A line that only calls itself an error. */
const CALLED = /\b(?:error|fatal|critical|panic(?:ked)?|exception|unhandled)\b/i;
/** A frame of a stack: it names classes of errors, and is none. */
const FRAME = /(?:^|: )\s*at /;
/** What journalctl puts before a message: time, host, program. */
const PREFIX = /^\S{10,40} \S{1,255} [^\s[]{1,100}\[\d+\]: /;

/** The last error in a journal, a typed one before one that is only called so; `undefined` where there is none. Pure. */
export const lastTrouble = (journal: readonly string[]): Trouble | undefined => search(journal, [typed, called]);

/** The error that an answer tells: only a typed one, since the words around it call themselves an error. Pure. */
export const answeredTrouble = (answers: readonly string[]): Trouble | undefined => search(answers, [typed]);

function search(
  text: readonly string[],
  kinds: readonly ((line: string) => string | undefined)[],
): Trouble | undefined {
  // A line of a hostile program is not searched to its end.
  const lines = text.map((line) => line.slice(0, 4_000));
  for (const wordsOf of kinds) {
    for (const [back, line] of lines.toReversed().entries()) {
      const words = FRAME.test(line) ? undefined : wordsOf(line);
      if (words !== undefined) return { words: excerpt(words), lines: lines.slice(lines.length - 1 - back) };
    }
  }
  return undefined;
}

function typed(line: string): string | undefined {
  const [, type, message] = IN_JSON.exec(line) ?? [];
  return type === undefined ? TYPED.exec(line)?.[0] : `${type}: ${message}`;
}

const called = (line: string): string | undefined => (CALLED.test(line) ? line.replace(PREFIX, '') : undefined);
