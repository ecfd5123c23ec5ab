import { setImmediate } from 'node:timers/promises';

/** Work that is done bit by bit while nobody waits for it, and at once when somebody does. */
export class Slices<T> {
  readonly #work: Generator<void, T>;
  #done: { readonly value: T } | { readonly error: unknown } | undefined;
  #wanted = true;

  constructor(work: Generator<void, T>) {
    this.#work = work;
  }

  /** Goes on with it between everything else that is to be done, until it is finished or stopped. */
  async ahead(): Promise<void> {
    await setImmediate();
    while (this.#wanted && this.#done === undefined) {
      this.#step();
      await setImmediate();
    }
  }

  /** The outcome. What is left of the work is done now. @throws what the work threw. */
  now(): T {
    while (this.#done === undefined) this.#step();
    if ('error' in this.#done) throw this.#done.error;
    return this.#done.value;
  }

  /** Nobody will want it. */
  stop(): void {
    this.#wanted = false;
  }

  #step(): void {
    try {
      const { done, value } = this.#work.next();
      if (done === true) this.#done = { value };
    } catch (error) {
      this.#done = { error };
    }
  }
}
