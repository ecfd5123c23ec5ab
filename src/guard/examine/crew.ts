import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { notExamined } from '../judge/not-examined.ts';
import { locate } from '../report/located.ts';
import { Positions } from '../report/positions.ts';
import { RULES } from '../rules/index.ts';
import type { Content } from './content.ts';
import { type Examined, examine, type Terms } from './examine.ts';
import type { FileVerdict } from './lint.ts';
import type { Answer, Question } from './thread.ts';

/** The bundle is one file; the sources are many. */
const MAIN = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '../../main.ts')
  : join(import.meta.dirname, 'index.js');

/** How a crew works; what is left out is right for everybody but tests. */
export interface Ways {
  /** Threads beside this one. */
  readonly threads: number;
  /** Units of text that must be waiting before threads are started, which cost a tenth of a second each. */
  readonly enough: number;
  /** Milliseconds that a thread may take over one file. */
  readonly longest: number;
  /** Megabytes of memory of one thread. */
  readonly memory: number;
}

const WAYS: Ways = {
  threads: Math.min(availableParallelism(), 4) - 1,
  enough: 400_000,
  longest: 60_000,
  memory: 1_000,
};
/** Files that a thread has before it, so that it need not wait for this one. */
const AHEAD = 3;

/** Units of text, and files, that are held at once. */
const HELD = 2_000_000;
const FILES = 400;

interface Job {
  readonly content: Content;
  readonly extra: FileVerdict['findings'];
  readonly resolve: (examined: Examined) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
  timer: NodeJS.Timeout | undefined;
}

/** Examines files: here, and on the other cores where many wait. */
export class Crew {
  readonly #terms: Terms;
  readonly #ways: Ways;
  readonly #queue: Job[] = [];
  #threads: Thread[] = [];
  #waiting = 0;
  #count = 0;
  #works = false;
  #hired = false;

  constructor(terms: Terms, ways: Partial<Ways> = {}) {
    this.#terms = terms;
    this.#ways = { ...WAYS, ...ways };
    // A run is over before the engine's last and dearest compiler pays: without it a tree takes a third less processor
    // time, and no more by the clock (bench/guard.ts).
    setFlagsFromString('--no-turbofan');
  }

  /** What is said of a file; `extra` findings are added to its own before the allowances have their say. Never fails. */
  examine(content: Content, extra: FileVerdict['findings'] = []): Promise<Examined> {
    return new Promise((resolve) => {
      this.#queue.push({ content, extra, resolve });
      this.#waiting += content.file.text.length;
      if (!this.#works) void this.#work();
    });
  }

  /** What is said of each of many files, in their order. Only so many of them are held in memory at once. */
  async *examineAll(contents: AsyncIterable<Content> | Iterable<Content>): AsyncGenerator<Examined> {
    const asked: { readonly examined: Promise<Examined>; readonly units: number }[] = [];
    let held = 0;
    for await (const content of contents) {
      const units = content.file.text.length;
      held += units;
      asked.push({ examined: this.examine(content), units });
      while (held > HELD || asked.length > FILES) {
        const first = asked.shift();
        if (first === undefined) break;
        held -= first.units;
        yield await first.examined;
      }
    }
    for (const { examined } of asked) yield await examined;
  }

  /** Ends the threads; nothing may be waiting any more. */
  async close(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  async #work(): Promise<void> {
    this.#works = true;
    // All that is asked for at once is waiting before the first is examined.
    await immediately();
    for (;;) {
      if (this.#waiting > this.#ways.enough) this.#hire();
      for (const thread of this.#threads) this.#feed(thread);
      const job = this.#next();
      if (job === undefined) break;
      job.resolve(
        await examine(job.content, this.#terms, job.extra).catch((error) => lost(job.content, String(error))),
      );
      await immediately();
    }
    this.#works = false;
  }

  #next(): Job | undefined {
    const job = this.#queue.shift();
    this.#waiting -= job?.content.file.text.length ?? 0;
    return job;
  }

  #hire(): void {
    // Rules are code and cannot be sent: a thread has those of the product.
    if (this.#hired || this.#terms.rules !== RULES) return;
    this.#hired = true;
    const { policy, baseline, now } = this.#terms;
    const script = `import(${JSON.stringify(pathToFileURL(MAIN).href)}).then(({ examineInThread }) => examineInThread())`;
    for (let count = 0; count < this.#ways.threads; count++) {
      const worker = new Worker(script, {
        eval: true,
        workerData: { policy, baseline, now },
        resourceLimits: { maxOldGenerationSizeMb: this.#ways.memory },
      });
      const thread: Thread = { worker, jobs: new Map(), timer: undefined };
      worker.on('message', (answer: Answer) => this.#answered(thread, answer));
      worker.on('error', ({ message }) => this.#lose(thread, message));
      worker.on('exit', () => this.#lose(thread, 'its thread ended'));
      this.#threads.push(thread);
    }
  }

  #feed(thread: Thread): void {
    while (thread.jobs.size < AHEAD && this.#queue.length > 1) {
      const job = this.#next();
      if (job === undefined) return;
      const id = this.#count++;
      thread.jobs.set(id, job);
      thread.worker.postMessage({ id, content: job.content, extra: job.extra } satisfies Question);
    }
    this.#watch(thread);
  }

  #answered(thread: Thread, { id, examined }: Answer): void {
    thread.jobs.get(id)?.resolve(examined);
    thread.jobs.delete(id);
    this.#feed(thread);
  }

  /** The first of its files has so much time from now. */
  #watch(thread: Thread): void {
    clearTimeout(thread.timer);
    if (thread.jobs.size === 0) return;
    const { longest } = this.#ways;
    thread.timer = setTimeout(() => this.#lose(thread, `it takes longer than ${longest / 1000} seconds`), longest);
  }

  /** The file that a thread had in hand is not examined, and that is said; the others are given back. */
  #lose(thread: Thread, because: string): void {
    clearTimeout(thread.timer);
    this.#threads = this.#threads.filter((each) => each !== thread);
    void thread.worker.terminate();
    const [first, ...others] = thread.jobs.values();
    thread.jobs.clear();
    if (first !== undefined) first.resolve(lost(first.content, because));
    for (const job of others) {
      this.#queue.push(job);
      this.#waiting += job.content.file.text.length;
    }
    if (!this.#works) void this.#work();
  }
}

function lost({ file: { path, text } }: Content, because: string): Examined {
  const reason = `the linter itself failed on it (${because.slice(0, 200)}); please report it`;
  const finding = notExamined(path, reason, { start: 0, end: Math.min(1, text.length) });
  return { path, kept: locate([finding], new Positions(text)), suppressed: [], state: 'unexamined' };
}

const immediately = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
