import { excerpt } from '../../words/printable.ts';

/** What a program wrote last of its troubles. */
export interface Trouble {
  /** The error as it calls it, on one line and cut to a length that fits into a sentence. */
  readonly words: string;
  /** It names the class of the error; otherwise it only calls itself one. */
  readonly isTyped: boolean;
  /** Nothing of the program's own came after it but what belongs to it, such as its stack. */
  readonly isLast: boolean;
  /** The journal from that line on: a runtime writes codes, paths and the stack below the error's own line. */
  readonly lines: readonly string[];
}

/** An error by its class, as Node, Python, Ruby and the JVM write it; `panic:` is Go's. */
const TYPED =
  /\b(?:[A-Z]\w{0,60}(?:Error|Exception)|Error|[Pp]anic|fatal error)\b(?: \[\w{1,60}\])?(?:: | \(| serving )[^\n<]{1,300}/;
/** The same inside of a line of JSON, as pino and its like write it. */
const IN_JSON = /"type":"(\w{0,60}(?:Error|Exception))","message":"((?:[^"\\]|\\.){1,300})"/;
/** A line that only calls itself an error; a field that is empty, and the words of a status, do not. */
const CALLED = /\b(?:error(?!"?[=:] ?(?:null|""|-?$))|fatal|critical|panic(?:ked)?|exception|unhandled)\b/i;
const STATUS = /\b500 Internal Server Error\b/;
/** Nothing that came before it explains what came after it. */
const FINAL = /^(?:\[?(?:fatal|panic)\b|.{0,40}\b(?:FATAL|PANIC)\b)/;
/** What journalctl puts before a message: time, host, program. */
const PREFIX = /^\S{10,40} \S{1,255} ([^\s[]{1,100})\[\d+\]: /;
/** A frame of a stack: it names classes of errors, and is none. */
const FRAME = /^\s*at (?:\S+ \(|\S+:\d|async |new )/;
/** What belongs to the error above it. */
const BELOW = /^(?:\s|$|[}\]]|Node\.js v\d|Emitted 'error' event on )/;
/** Credentials in a URL. */
const USER_INFO = /\/\/[^\s/@]{1,200}@/g;

/** The last error in a journal, a typed one before one that is only called so; `undefined` where there is none. Pure. */
export function lastTrouble(journal: readonly string[]): Trouble | undefined {
  // A line of a hostile program is not searched to its end.
  const lines = journal.map((line) => line.slice(0, 4_000));
  const messages = lines.map((line) => line.replace(PREFIX, ''));
  const typed = messages.findLastIndex((message) => typedWords(message) !== undefined);
  const final = messages.findLastIndex((message) => FINAL.test(message));
  const isTyped = typed >= final && typed !== -1;
  const at = isTyped ? typed : final !== -1 ? final : messages.findLastIndex(isCalled);
  const message = messages[at];
  if (message === undefined) return undefined;
  const isLast = messages.every(
    (each, index) => index <= at || BELOW.test(each) || PREFIX.exec(lines[index] ?? '')?.[1] === 'systemd',
  );
  return { words: told(typedWords(message) ?? message), isTyped, isLast, lines: lines.slice(at) };
}

/** The error that an answer tells: only a typed one, since the words around it call themselves an error. Pure. */
export function answeredTrouble(answers: readonly string[]): Trouble | undefined {
  const lines = answers.map((answer) => answer.slice(0, 4_000));
  const words = lines.map(typedWords).find((each) => each !== undefined && !/^\w*Error: \d{3}\W*$/.test(each));
  return words === undefined ? undefined : { words: told(words), isTyped: true, isLast: true, lines };
}

function typedWords(message: string): string | undefined {
  if (FRAME.test(message)) return undefined;
  const [, type, text] = IN_JSON.exec(message) ?? [];
  return type === undefined ? TYPED.exec(message)?.[0] : `${type}: ${text}`;
}

const isCalled = (message: string): boolean => !FRAME.test(message) && CALLED.test(message.replace(STATUS, ''));

const told = (words: string): string => excerpt(words.replace(USER_INFO, '//***@'));
