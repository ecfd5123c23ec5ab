import { printable } from '../words/printable.ts';

/** The longest line, in bytes, that is kept whole. */
const LONGEST = 8 * 1024;
const MARK = '… [line cut at 8 KiB]';
const NEWLINE = 0x0a;

/** Takes bytes as they come and gives printable lines; a line may be spread over any number of pieces. */
export interface Lines {
  push(piece: Buffer): void;
  /** Gives the last line where it has no line end. */
  end(): void;
}

/** Splits a byte stream into printable lines, keeping at most one line of 8 KiB in memory. */
export function lines(onLine: (line: string) => void): Lines {
  let kept: Buffer[] = [];
  let length = 0;
  let cut = false;

  const keep = (bytes: Buffer) => {
    const room = LONGEST - length;
    if (bytes.length > room) cut = true;
    const fitting = bytes.subarray(0, room);
    if (fitting.length > 0) kept.push(fitting);
    length += fitting.length;
  };
  const give = () => {
    const text = Buffer.concat(kept).toString('utf8').replace(/\r$/, '');
    const line = printable(text) + (cut ? MARK : '');
    kept = [];
    length = 0;
    cut = false;
    onLine(line);
  };

  return {
    push(piece) {
      let start = 0;
      for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
        keep(piece.subarray(start, end));
        give();
        start = end + 1;
      }
      keep(piece.subarray(start));
    },
    end() {
      if (length > 0 || cut) give();
    },
  };
}
