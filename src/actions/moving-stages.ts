import type { Job } from '../github/job.ts';

/** Stages that begin when somebody else says so, and so end when the next one begins. */
export class MovingStages {
  readonly #job: Job;
  #stage: Promise<void> = Promise.resolve();
  #end: { resolve(): void; reject(error: unknown): void } | undefined;

  constructor(job: Job) {
    this.#job = job;
  }

  async begin(title: string): Promise<void> {
    await this.end();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#end = { resolve, reject };
    this.#stage = this.#job.stage(title, () => promise);
    this.#stage.catch(() => {});
  }

  async end(): Promise<void> {
    this.#end?.resolve();
    await this.#stage;
  }

  /** The stage that is on failed. */
  async fail(error: unknown): Promise<void> {
    this.#end?.reject(error);
    await this.#stage.catch(() => {});
  }
}
