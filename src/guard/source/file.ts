/** One file as the linter sees it: its path from the root of what is examined, and its text. */
export interface SourceFile {
  /** With `/` between names, never absolute. Hostile: any character but NUL may stand in it. */
  readonly path: string;
  /** Decoded as UTF-8, a byte order mark taken off. CRLF is left as it is: offsets are those of this text. */
  readonly text: string;
  /** Whether the mode says that it may be executed. */
  readonly executable: boolean;
}

/** A half-open range `[start, end)` of UTF-16 offsets into a file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
