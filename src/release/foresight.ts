import type { FileEntry } from '../artifact/manifest.ts';
import type { Opened } from '../host/channel.ts';
import { overhear } from '../host/early/overhear.ts';
import { isInNone } from './list.ts';
import { parseKeys } from './listing.ts';

/** The files of a build while it is being read: long before its end it may be plain that it is another than what is live. */
export class Foresight {
  readonly #read: FileEntry[] = [];
  readonly #waiting = new Set<(file: FileEntry) => void>();
  #over = false;

  /** Whether nobody can learn anything any more. */
  get isOver(): boolean {
    return this.#over;
  }

  /** A file was read. */
  add(file: FileEntry): void {
    if (this.#over) return;
    this.#read.push(file);
    for (const look of this.#waiting) look(file);
  }

  /** All was read: what is not known by now is known otherwise. */
  end(): void {
    this.#over = true;
    this.#read.length = 0;
    this.#waiting.clear();
  }

  /** Calls `act` at once when a file was read that is in no list with these keys, unless all was read before. */
  whenAnother(keys: () => ReadonlySet<string>, act: () => void): void {
    if (this.#over) return;
    const live = keys();
    const look = (file: FileEntry): boolean => {
      if (!isInNone(file, live)) return false;
      this.#waiting.delete(look);
      act();
      return true;
    };
    if (!this.#read.some(look)) this.#waiting.add(look);
  }
}

/** A list of keys is some hundred kilobytes; a host that says more than this says something else. */
const MOST = 16 * 1024 * 1024;

/**
 * Tells a host that has said early what is live (see `earlyCommand`) that another release is to come, as soon as that is
 * plain: it lays out the tree of it while the rest of the build is read.
 */
export function tellAnother({ channel }: Opened, mark: string, foresight: Foresight): void {
  let heard: Buffer = Buffer.alloc(0);
  overhear(channel, (piece) => {
    if (foresight.isOver) return true;
    heard = Buffer.concat([heard, piece]);
    const packed = packedKeysIn(heard, mark);
    if (packed === undefined) return heard.length > MOST;
    foresight.whenAnother(
      () => new Set(parseKeys(packed)),
      () => channel.write('another\n'),
    );
    return true;
  });
}

/** The keys of the list behind the mark, when all of it is there. */
function packedKeysIn(heard: Buffer, mark: string): Buffer | undefined {
  const start = heard.indexOf(`${mark}\n`);
  const word = start === -1 ? -1 : heard.indexOf('\nlist=keys ', start);
  const end = word === -1 ? -1 : heard.indexOf('\n', word + 1);
  const size = end === -1 ? undefined : /^list=keys (\d{1,9})$/.exec(heard.toString('latin1', word + 1, end))?.[1];
  if (size === undefined || heard.length < end + 1 + Number(size)) return undefined;
  return heard.subarray(end + 1, end + 1 + Number(size));
}
