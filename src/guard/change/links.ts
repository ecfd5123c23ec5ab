import { readBlobs } from './blobs.ts';
import type { ChangedFile, Sides } from './changed.ts';
import type { Git } from './git.ts';
import { filesOf, stagedFiles } from './tree.ts';
import { isLink, type Version } from './version.ts';

/** Links that are followed one after another, as the kernel does. */
const MOST = 40;
/** Bytes of what a link holds. */
const LONGEST = 4096;

/** The links of the newer side of a change. Git gives names as bytes: here each byte is a character. */
export class Links {
  readonly #files: ReadonlyMap<string, Version>;
  readonly #targets: ReadonlyMap<string, string>;

  private constructor(files: ReadonlyMap<string, Version>, targets: ReadonlyMap<string, string>) {
    this.#files = files;
    this.#targets = targets;
  }

  static async of(git: Git, sides: Sides): Promise<Links> {
    const files = await ('head' in sides ? filesOf(git, sides.head, 'latin1') : stagedFiles(git, 'latin1'));
    const links = files.filter(({ mode }) => isLink(mode));
    const blobs = await readBlobs(
      git,
      links.map(({ oid }) => oid),
      LONGEST,
    );
    const targets = new Map<string, string>();
    for (const [oid, blob] of blobs) if ('bytes' in blob) targets.set(oid, blob.bytes.toString('latin1'));
    return new Links(new Map(files.map((file) => [file.path, file])), targets);
  }

  /**
   * What a link leads to in the end, followed as the file system of a checkout does; `undefined` where that is nothing of
   * this tree. `path` is that of the link, from the root of the repository.
   */
  behind(path: string): Version | undefined {
    const found = this.#follow(bytes(path));
    return found && { ...found, path: text(found.path) };
  }

  /** Changed files under the names that links give them which the change leaves alone. */
  namesOf(files: readonly ChangedFile[]): ChangedFile[] {
    const changed = new Map(files.flatMap((file) => (file.after ? [[bytes(file.after.path), file] as const] : [])));
    return [...this.#files.values()].flatMap(({ path, mode }) => {
      if (!isLink(mode) || changed.has(path)) return [];
      const file = changed.get(this.#follow(path)?.path ?? '');
      if (file?.after === undefined) return [];
      const named = { path: text(path) };
      return [{ ...file, before: file.before && { ...file.before, ...named }, after: { ...file.after, ...named } }];
    });
  }

  #follow(path: string): Version | undefined {
    let left = MOST;
    const done: string[] = [];
    const todo = path.split('/').toReversed();
    while (todo.length > 0) {
      const name = todo.pop() as string;
      if (name === '' || name === '.') continue;
      if (name === '..') {
        if (done.pop() === undefined) return undefined;
        continue;
      }
      done.push(name);
      const found = this.#files.get(done.join('/'));
      if (found === undefined || !isLink(found.mode)) continue;
      const target = this.#targets.get(found.oid);
      left -= 1;
      if (target === undefined || target.startsWith('/') || left < 0) return undefined;
      done.pop();
      todo.push(...target.split('/').toReversed());
    }
    return this.#files.get(done.join('/'));
  }
}

const bytes = (path: string): string => Buffer.from(path, 'utf8').toString('latin1');
const text = (path: string): string => Buffer.from(path, 'latin1').toString('utf8');
