import type { LineRanges } from './lines.ts';

const LF = 0x0a;
/** A line of a patch that says something is short; the rest of a longer one is content and not kept. */
const LONGEST_HEAD = 400;

/**
 * Reads the lines that are added out of a patch without context (`-U0 --full-index`), piece by piece. Files are told by
 * the names of their objects, `OLD..NEW`, never by their own names. The lines of a hunk are counted and not looked at, so
 * that no content can pass for a header.
 */
export class PatchReader {
  /** By `OLD..NEW`. */
  readonly added = new Map<string, LineRanges>();
  #line = '';
  /** Content lines that still belong to the hunk. */
  #left = 0;
  #ranges: [number, number][] = [];

  take(chunk: Buffer): void {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(LF, from);
      const until = end === -1 ? chunk.length : end;
      if (this.#line.length < LONGEST_HEAD) {
        this.#line += chunk.toString('latin1', from, Math.min(until, from + LONGEST_HEAD));
      }
      if (end !== -1) this.#endLine();
      from = until + 1;
    }
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = '';
    if (line.startsWith('\\')) return; // "\ No newline at end of file" belongs to no count.
    if (this.#left > 0) {
      this.#left -= 1;
      return;
    }
    const index = /^index ([0-9a-f]+\.\.[0-9a-f]+)(?: \d+)?$/.exec(line)?.[1];
    if (index !== undefined) {
      this.#ranges = [];
      this.added.set(index, this.#ranges);
      return;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) return;
    const [removed, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    this.#left = removed + count;
    if (count > 0) this.#ranges.push([first, first + count - 1]);
  }
}
