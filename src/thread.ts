import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What `main.ts` has for a thread to do. */
export type Task = 'readBeside';

/** Everything is reached by way of one module: built, it is `index.js` beside this one. */
const MAIN = pathToFileURL(join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'main.ts' : 'index.js'));

/** Has another thread do a task of `main.ts` with what it is given. */
export function startThread(task: Task, given: unknown): Worker {
  const work = `import(${JSON.stringify(MAIN.href)}).then(({ ${task} }) => ${task}())`;
  return new Worker(work, { eval: true, workerData: given });
}
