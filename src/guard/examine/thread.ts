import { parentPort, workerData } from 'node:worker_threads';
import { RULES } from '../rules/index.ts';
import type { Content } from './content.ts';
import { type Examined, examine, type Terms } from './examine.ts';
import type { FileVerdict } from './lint.ts';

/** A file that a thread shall examine. */
export interface Question {
  readonly id: number;
  readonly content: Content;
  readonly extra: FileVerdict['findings'];
}

/** What it says of it. */
export interface Answer {
  readonly id: number;
  readonly examined: Examined;
}

/** The work of a thread: one file after the other, until it is ended. */
export function answer(): void {
  const terms: Terms = { ...(workerData as Omit<Terms, 'rules'>), rules: RULES };
  let before: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, content, extra }: Question) => {
    before = before.then(async () => {
      const examined = await examine(content, terms, extra);
      parentPort?.postMessage({ id, examined } satisfies Answer);
    });
  });
}
