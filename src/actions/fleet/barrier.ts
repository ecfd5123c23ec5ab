import { Fault } from '../../fault.ts';

/** Points at which the hosts of a job wait for one another, in the order in which a host comes to them. */
const POINTS = ['send', 'switch', 'switched', 'restart', 'proven', 'well', 'go back'] as const;
export type Point = (typeof POINTS)[number];

/** One host among others of the same job, as its own story sees them. */
export interface Member {
  /** Whether there are others. */
  readonly among: boolean;
  /**
   * Waits until all hosts have come to this point, or have ended well; then they go on one after another in the order in
   * which the job names them: each when the one before it has come to its next point.
   *
   * @throws {Elsewhere} when another host failed.
   */
  inTurn(point: Point): Promise<void>;
  /** The same, but all go on at once. @throws {Elsewhere} when another host failed. */
  together(point: Point): Promise<void>;
}

/** The only host of its job waits for nobody. */
export const ALONE: Member = { among: false, inTurn: async () => {}, together: async () => {} };

/** It is another host that failed: this one stops where it is, and tidies up behind itself. */
export class Elsewhere extends Fault {
  constructor(label: string, error: unknown) {
    const what = error instanceof Error ? (error instanceof Fault ? error.what : error.message) : String(error);
    super(`It failed on ${label}: ${what.split('\n', 1)[0]}`, {
      state: 'nothing was begun here that was not ended',
      remedy: error instanceof Fault ? error.remedy : 'Mend the cause there (see above) and run the job again.',
      cause: error,
    });
  }
}

/** Whether an error says of another host that it failed, in whatever words it was put since. */
export function isElsewhere(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof Elsewhere) return true;
  return false;
}

interface Waiting {
  readonly mayGo: () => boolean;
  readonly go: () => void;
  readonly stop: (error: Elsewhere) => void;
}

/** Where the hosts of one job wait for one another. */
export class Barrier {
  /** How far each host has come: the index of a point; -1 before the first, infinite at its end. */
  readonly #come: number[];
  readonly #waiting = new Set<Waiting>();
  readonly #labels: readonly string[];
  #failure: Elsewhere | undefined;

  /** @param labels the hosts in the order in which they take their turns. */
  constructor(labels: readonly string[]) {
    this.#labels = labels;
    this.#come = labels.map(() => -1);
  }

  member(index: number): Member {
    const behind = (at: number) => this.#come.every((come) => come >= at);
    return {
      among: true,
      together: (point) => this.#wait(index, point, behind),
      inTurn: (point) =>
        this.#wait(index, point, (at) => behind(at) && this.#come.slice(0, index).every((come) => come > at)),
    };
  }

  /** This host has done all that it had to do. */
  ended(index: number): void {
    this.#come[index] = Number.POSITIVE_INFINITY;
    this.#lookAgain();
  }

  /** This host failed: none goes on. */
  failed(index: number, error: unknown): void {
    this.#failure ??= new Elsewhere(this.#labels[index] ?? '', error);
    for (const { stop } of this.#waiting) stop(this.#failure);
    this.#waiting.clear();
  }

  async #wait(index: number, point: Point, condition: (at: number) => boolean): Promise<void> {
    const at = POINTS.indexOf(point);
    this.#come[index] = Math.max(this.#come[index] ?? -1, at);
    this.#lookAgain();
    if (this.#failure) throw this.#failure;
    const mayGo = () => condition(at);
    if (mayGo()) return;
    await new Promise<void>((go, stop) => this.#waiting.add({ mayGo, go, stop }));
  }

  #lookAgain(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.mayGo()) continue;
      this.#waiting.delete(waiting);
      waiting.go();
    }
  }
}
