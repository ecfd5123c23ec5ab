import type { Scalar } from '../traced.ts';
import { sizeOf } from '../values.ts';
import { shownWord, textOf, type Word } from '../word.ts';

/** So many files are kept, each of at most so many units and parts; so much is read from all of them together. */
const FILES = 64;
const UNITS = 65_536;
const PARTS = 2_000;
const READ = 500_000;

interface Kept {
  readonly text: Scalar;
  readonly size: number;
}

/** What a script has written into files, so that it is known when the script runs or reads them. */
export class Files {
  readonly #kept = new Map<string, Kept>();
  #left = READ;
  #refused = false;

  get size(): number {
    return this.#kept.size;
  }

  /** Puts a text in a file, or behind what is there; `undefined` for what cannot be told. */
  write(key: string, text: Scalar | undefined, adds = false): void {
    const before = this.#kept.get(key);
    const onto = adds ? before : undefined;
    this.#kept.delete(key);
    if (text === undefined || this.#kept.size >= FILES) return;
    const size = (onto?.size ?? 0) + sizeOf({ array: false, elements: [text] });
    if (size > UNITS || (onto?.text.length ?? 0) + text.length > PARTS) return;
    this.#kept.set(key, { text: onto === undefined ? text : [...onto.text, ...text], size });
  }

  /** What a file holds, as long as not too much was read already: a script may run itself. */
  read(key: string): Scalar | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#left -= kept.size + 8 * kept.text.length;
    if (this.#left >= 0) return kept.text;
    this.#refused = true;
    return undefined;
  }

  /** Whether something was left out since this was asked last. */
  leftOut(): boolean {
    const refused = this.#refused;
    this.#refused = false;
    return refused;
  }
}

/** A path without `.` and `..` as far as they can be taken out; `.` for the place where all began. */
export function normal(path: string): string {
  const names: string[] = [];
  for (const name of path.slice(0, 4096).split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..' && names.at(-1) !== '~') names.pop();
    else if (name !== '..' || !path.startsWith('/')) names.push(name);
  }
  if (path.startsWith('/')) return `/${names.join('/')}`;
  return names.length === 0 ? '.' : names.join('/');
}

/** A path as it is told apart from others; what cannot be told of it is told apart by how it is written. */
export function fileKey(word: Word, directory: string | undefined): string {
  const text = textOf(word) ?? shownWord(word);
  return /^[/~$]/.test(text) ? normal(text) : normal(`${directory ?? '?'}/${text}`);
}
