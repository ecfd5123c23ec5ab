import { stripVTControlCharacters } from 'node:util';

const MOST_BYTES = 16 * 1024;
const MOST_LINES = 30;

/** Keeps the end of an output of any length: what a person looks at first when it failed. */
export class Tail {
  #bytes = Buffer.alloc(0);

  add(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(-MOST_BYTES)]).subarray(-MOST_BYTES);
  }

  /** The last lines as plain text: without colours, cursor movements and other control characters. */
  lines(): string {
    return stripVTControlCharacters(this.#bytes.toString('utf8'))
      .split(/\r*\n/)
      .map((line) => line.replace(/.*\r/, '').replace(/[^\P{Cc}\t]/gu, ''))
      .filter((line) => line.trim() !== '')
      .slice(-MOST_LINES)
      .join('\n');
  }
}
