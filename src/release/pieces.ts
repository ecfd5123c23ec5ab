import type { Entry, FileEntry } from '../artifact/manifest.ts';
import { pathIn } from '../artifact/name.ts';
import { type Chunk, chunksOf, LARGE } from './chunks.ts';

/** Bytes of files that are cut in advance: what a log-in over a far line leaves time for, and no more to remember. */
const MOST_AHEAD = 128 * 1024 * 1024;

/** The pieces of an artifact's large files, each of which is cut once. */
export class Pieces {
  readonly #source: string;
  readonly #cut = new Map<string, Promise<readonly Chunk[] | undefined>>();
  readonly #wanted = new Set<string>();
  #enough = false;

  /** @param source absolute path of the artifact. */
  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Cuts in advance, while there is nothing else to do: until it is known which files are wanted, or nothing is. A file
   * that cannot be read is left out here; that is found out when it is sent.
   */
  async ahead(entries: readonly Entry[]): Promise<void> {
    let left = MOST_AHEAD;
    for (const entry of entries) {
      if (this.#enough) return;
      if (entry.type !== 'file' || entry.size < LARGE || entry.size > left) continue;
      left -= entry.size;
      await this.#begin(entry);
    }
  }

  /** The pieces of these files; of one that cannot be read, none. */
  async of(files: readonly FileEntry[]): Promise<ReadonlyMap<FileEntry, readonly Chunk[]>> {
    for (const { path } of files) this.#wanted.add(path);
    this.stop();
    const pieces = new Map<FileEntry, readonly Chunk[]>();
    for (const file of files) {
      pieces.set(file, (await this.#cut.get(file.path)) ?? (await this.#begin(file)) ?? []);
    }
    return pieces;
  }

  /** Nothing more is cut in advance. */
  stop(): void {
    this.#enough = true;
  }

  #begin({ path }: FileEntry): Promise<readonly Chunk[] | undefined> {
    const goesOn = (): boolean => !this.#enough || this.#wanted.has(path);
    const begun = chunksOf(pathIn(this.#source, path), goesOn).catch(() => []);
    this.#cut.set(path, begun);
    return begun;
  }
}
