import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { seeded } from '../program/seeded.ts';

/** What a generated tree may hold; a count is the most of it. */
export interface TreeSize {
  readonly entries?: number;
  readonly bytes?: number;
}

/** Names that lists, shells, terminals and archives have trouble with; beside them come random bytes. */
const HOSTILE = [
  'a b',
  ' lead',
  'trail ',
  "it's",
  'q"q',
  'new\nline',
  '\n',
  'back\\slash',
  'r\rr',
  'tab\tt',
  '-rf',
  '--',
  '*',
  '?',
  '[a-z]',
  '$(id)',
  '`id`',
  ';',
  '&',
  '|',
  '~',
  '#',
  '!',
  '%s',
  'a=b',
  'end=ok',
  'a -> b',
  '...',
  '.hidden',
  '\u001b[31m',
  '\u00e9',
  '\u65e5\u672c',
];

/**
 * A tree by chance, the same for the same seed: files of many sizes and modes, empty and deep directories, links
 * within the tree, names of any bytes. Every link leads somewhere, as a deploy demands.
 */
export class GeneratedTree {
  readonly root: string;
  readonly #chance: () => number;
  readonly #bytes: number;
  readonly #files: Buffer[] = [];
  #directories: Buffer[] = [];

  constructor(root: string, seed: number, { entries = 25, bytes = 20_000 }: TreeSize = {}) {
    this.root = root;
    this.#chance = seeded(seed);
    this.#bytes = bytes;
    mkdirSync(root, { recursive: true });
    this.#directories = [Buffer.from(root)];
    const count = this.#below(entries) + 1;
    for (let each = 0; each < count; each += 1) this.#add();
  }

  /** Changes some of it, as the next build would: content, modes, names gone, names new, a file for a directory. */
  edit(): void {
    const count = this.#below(8) + 1;
    for (let each = 0; each < count; each += 1) {
      const file = this.#files[this.#below(this.#files.length)];
      const act = this.#below(5);
      if (file === undefined || act === 0) this.#add();
      else if (act === 1) writeFileSync(this.#writable(file), this.#content());
      else if (act === 2) chmodSync(file, this.#mode());
      else {
        this.#unlinkThoseTo(file);
        rmSync(file);
        this.#files.splice(this.#files.indexOf(file), 1);
        if (act === 3) {
          mkdirSync(file);
          this.#directories.push(file);
        }
      }
    }
  }

  #add(): void {
    const parent = this.#directories[this.#below(this.#directories.length)] ?? Buffer.from(this.root);
    const path = Buffer.concat([parent, Buffer.from('/'), this.#name()]);
    if (path.length > 2000 || lstatSync(path, { throwIfNoEntry: false }) !== undefined) return;
    const kind = this.#chance();
    if (kind < 0.2) {
      mkdirSync(path);
      this.#directories.push(path);
    } else if (kind < 0.3) {
      // A link to what lies beside it: always within, never dangling.
      const beside = readdirSync(parent, { encoding: 'buffer' });
      const target = beside[this.#below(beside.length)];
      if (target !== undefined && !lstatSync(join(parent, target)).isSymbolicLink()) symlinkSync(target, path);
    } else {
      writeFileSync(path, this.#content());
      chmodSync(path, this.#mode());
      this.#files.push(path);
    }
  }

  #unlinkThoseTo(file: Buffer): void {
    const parent = file.subarray(0, file.lastIndexOf('/'));
    for (const name of readdirSync(parent, { encoding: 'buffer' })) {
      if (lstatSync(join(parent, name)).isSymbolicLink()) rmSync(join(parent, name));
    }
  }

  #name(): Buffer {
    const kind = this.#chance();
    if (kind < 0.35) return Buffer.from(HOSTILE[this.#below(HOSTILE.length)] ?? 'x');
    if (kind < 0.45) return Buffer.from('n'.repeat(90 + this.#below(166)));
    const length = 1 + this.#below(12);
    const bytes = kind < 0.6 ? 256 : 26;
    const name = Buffer.from(
      Array.from({ length }, () => (bytes === 26 ? 97 : 1) + this.#below(bytes === 26 ? 26 : 255)),
    );
    for (const [index, byte] of name.entries()) if (byte === 0x2f) name[index] = 0x5f;
    return /^\.+$/.test(name.toString('latin1')) ? Buffer.from('dots') : name;
  }

  #content(): Buffer {
    const sizes = [0, 1, 511, 512, 513, 1024, this.#below(this.#bytes)];
    const size = sizes[this.#below(sizes.length)] ?? 0;
    return Buffer.alloc(size, String.fromCharCode(32 + this.#below(90)) + this.#below(1000));
  }

  #mode(): number {
    return [0o644, 0o755, 0o600, 0o444, 0o775, 0o700, 0o666][this.#below(7)] ?? 0o644;
  }

  #writable(file: Buffer): Buffer {
    chmodSync(file, lstatSync(file).mode | 0o200);
    return file;
  }

  #below(limit: number): number {
    return Math.floor(this.#chance() * limit);
  }
}

const join = (parent: Buffer, name: Buffer): Buffer => Buffer.concat([parent, Buffer.from('/'), name]);
