import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestHost } from '../host/index.ts';
import { must } from './site.ts';

/** What a reader saw. */
export interface Counts {
  /** Files read. */
  readonly reads: number;
  /** Times that the directory was pinned and all of its files read from there. */
  readonly rounds: number;
  /** Files, or the directory itself, that were not there. */
  readonly missing: number;
  /** Files that were there and empty. */
  readonly empty: number;
  /** Rounds that saw files of two releases in one pinned directory. */
  readonly mixed: number;
  /** Times that a round saw another release than the round before. */
  readonly switches: number;
  /** Different releases seen. */
  readonly releases: number;
}

/** A reader at work. */
export interface Reader {
  /** What it saw so far; a moment old. */
  soFar(): Promise<Counts>;
  /** Resolves when it has read this many files. */
  until(reads: number): Promise<void>;
  stop(): Promise<Counts>;
}

const FILES = 12;
let readers = 0;

/** Starts `reader.js` in a host on a live directory that {@link writeReadable} made, and resolves when it reads. */
export async function startReader(host: TestHost, live: string): Promise<Reader> {
  readers += 1;
  const control = `/run/reader-${readers}`;
  const program = await readFile(join(import.meta.dirname, 'reader.js'), 'utf8');
  await host.writeFile(`${control}/reader.mjs`, program);
  const ended = host.exec(`exec node ${control}/reader.mjs ${live} ${control}`);
  const soFar = async (): Promise<Counts> => JSON.parse(await must(host, `cat ${control}/counts`));
  const until = async (reads: number): Promise<void> => {
    let over = false;
    void ended.then(() => {
      over = true;
    });
    for (;;) {
      const counts = await soFar().catch(() => undefined);
      if (counts !== undefined && counts.reads >= reads) return;
      if (over) throw new Error(`the reader ended early: ${(await ended).stderr}`);
      await setTimeout(50);
    }
  };
  await until(1);
  return {
    soFar,
    until,
    stop: async () => {
      await must(host, `touch ${control}/stop`);
      const { code, stdout, stderr } = await ended;
      if (code !== 0) throw new Error(`the reader failed: ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}

/** Writes a tree all of whose files say its id: what {@link startReader} can judge. */
export async function writeReadable(directory: string, id: string): Promise<string> {
  const names = Array.from({ length: FILES }, (_, index) => (index % 3 === 0 ? `part-${index}` : `deep/part-${index}`));
  await mkdir(join(directory, 'deep'), { recursive: true });
  for (const name of names) await writeFile(join(directory, name), id);
  await writeFile(join(directory, 'names'), `${names.join('\n')}\n`);
  return directory;
}
