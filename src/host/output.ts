import { excerpt } from '../words/printable.ts';
import { afterMark } from './bootstrap.ts';
import { lines } from './lines.ts';

/** The most that is kept of standard output. */
const MOST_STDOUT = 64 * 1024 * 1024;
const MOST_STDERR = 64 * 1024;
/** HOST_NAME_MAX of Linux. */
const LONGEST_NAME = 64;

/**
 * Collects what comes from a program. `onFull` is called once when standard output grows beyond its limit, `onName` with
 * the name that the machine says of itself, where it was asked for one, `onPiece` with what comes on standard output.
 */
export function collect(
  start: string,
  onLine: (line: string) => void,
  onFull: () => void,
  onName: (name: string) => void,
  onPiece: (piece: Buffer) => void = () => {},
) {
  const out = afterMark(start);
  const error = afterMark(start);
  let pieces: Buffer[] = [];
  let length = 0;
  const tail: string[] = [];
  let tailLength = 0;

  const split = lines((line) => {
    tail.push(line);
    tailLength += Buffer.byteLength(line) + 1;
    while (tailLength > MOST_STDERR) tailLength -= Buffer.byteLength(tail.shift() ?? '') + 1;
    onLine(line);
  });

  return {
    /** Whether the program has begun: its start mark came, on whichever stream is ahead. */
    started: () => out.seen || error.seen,
    greeting: () => Buffer.concat([out.greeting, error.greeting]).toString(),
    lastLine: () => tail.at(-1),
    onStdout(piece: Buffer) {
      const bytes = out.push(piece);
      if (length > MOST_STDOUT || bytes.length === 0) return;
      length += bytes.length;
      pieces.push(bytes);
      if (length <= MOST_STDOUT) return onPiece(bytes);
      pieces = [];
      onFull();
    },
    onStderr(piece: Buffer) {
      const { seen } = error;
      const bytes = error.push(piece);
      if (!seen && error.told !== '') onName(excerpt(error.told, LONGEST_NAME));
      if (bytes.length > 0) split.push(bytes);
    },
    /** Call once, when both streams are at their end. */
    finish() {
      split.end();
      return { stdout: Buffer.concat(pieces), stderr: tail.map((line) => `${line}\n`).join('') };
    },
  };
}

export type Collector = ReturnType<typeof collect>;
