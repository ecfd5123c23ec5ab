import { Readable } from 'node:stream';

/** Bytes that one taker may be behind the others: enough to keep a line busy, and little to remember. */
const BEHIND = 1 << 20;

/** What is made once and sent to several hosts, as long as they ask before the first piece of it is made. */
export class Broadcasts {
  readonly #open = new Map<string, Broadcast>();
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /**
   * Takes part in what is sent under this key. `make` is called once for all who ask in the same turn of the event loop;
   * the slowest of them sets the pace, and who stops taking holds nobody up.
   */
  join(key: string, make: () => AsyncIterable<Buffer>): Readable {
    let broadcast = this.#open.get(key);
    if (broadcast === undefined) {
      const begun = new Broadcast();
      this.#open.set(key, begun);
      setImmediate(() => {
        this.#open.delete(key);
        if (begun.takers > 1) this.#say(`What ${begun.takers} hosts lack is read and packed once.`);
        void begun.run(make);
      });
      broadcast = begun;
    }
    return broadcast.taker();
  }
}

class Broadcast {
  readonly #takers = new Set<Taker>();

  get takers(): number {
    return this.#takers.size;
  }

  taker(): Taker {
    const taker = new Taker(() => this.#takers.delete(taker));
    this.#takers.add(taker);
    return taker;
  }

  async run(make: () => AsyncIterable<Buffer>): Promise<void> {
    try {
      for await (const piece of make()) {
        for (const taker of this.#takers) taker.give(piece);
        await Promise.all([...this.#takers].map((taker) => taker.room()));
        if (this.#takers.size === 0) return;
      }
      for (const taker of this.#takers) taker.push(null);
    } catch (error) {
      for (const taker of this.#takers) taker.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** One who takes pieces at a pace of its own. */
class Taker extends Readable {
  readonly #left: () => void;
  #room: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  constructor(left: () => void) {
    super({ highWaterMark: BEHIND });
    this.#left = left;
  }

  give(piece: Buffer): void {
    if (!this.push(piece)) this.#room ??= Promise.withResolvers<void>();
  }

  /** Resolves when it may be given more, or takes no more. */
  async room(): Promise<void> {
    await this.#room?.promise;
  }

  override _read(): void {
    this.#room?.resolve();
    this.#room = undefined;
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#left();
    this._read();
    callback(error);
  }
}
