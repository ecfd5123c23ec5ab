// The builds that are deployed: files as a web build has them, of text that compresses about as JavaScript does.
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seeded } from '../../test/program/seeded.ts';

export interface Tree {
  readonly root: string;
  readonly files: readonly string[];
}

/** Bytes that compress to about a third: words by chance. */
function text(chance: () => number, size: number): Buffer {
  const words = Array.from({ length: 512 }, () => Math.floor(chance() * 2 ** 48).toString(36));
  const out: string[] = [];
  for (let length = 0; length < size; ) {
    const word = words[Math.floor(chance() * words.length)] as string;
    out.push(word);
    length += word.length + 1;
  }
  return Buffer.from(out.join(' ').slice(0, size));
}

/** `count` files of `bytes` in all, 20 in a directory. Where `bytes` is large, content is made of repeated digests. */
export function makeTree(root: string, count: number, bytes: number, seed = 1): Tree {
  const chance = seeded(seed);
  const pool = text(chance, Math.min(8_000_000, Math.max(400_000, bytes)));
  const files: string[] = [];
  const mean = bytes / count;
  for (let index = 0; index < count; index += 1) {
    const name = `d${Math.floor(index / 400)}/e${Math.floor(index / 20) % 20}/file-${index}.js`;
    const size = Math.round(mean * (0.2 + 1.6 * chance()));
    const path = join(root, name);
    if (index % 20 === 0 || index === 0) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, piece(chance, pool, size));
    files.push(name);
  }
  return { root, files };
}

function piece(chance: () => number, pool: Buffer, size: number): Buffer {
  const head = createHash('sha256').update(String(chance())).digest('hex');
  const at = Math.floor(chance() * Math.max(1, pool.length - size));
  const parts: Buffer[] = [Buffer.from(head)];
  for (let left = size - head.length; left > 0; ) {
    const part = pool.subarray(at % pool.length, (at % pool.length) + left);
    parts.push(part);
    left -= part.length;
  }
  return Buffer.concat(parts).subarray(0, Math.max(size, 1));
}

/** One file that does not compress much less than a bundle with images does. */
export function makeLarge(root: string, bytes: number): Tree {
  mkdirSync(root, { recursive: true });
  const chance = seeded(7);
  const parts: Buffer[] = [];
  for (let left = bytes; left > 0; left -= 1_000_000) parts.push(text(chance, Math.min(left, 1_000_000)));
  writeFileSync(join(root, 'bundle.js'), Buffer.concat(parts));
  return { root, files: ['bundle.js'] };
}

/** Half of it in files of 1 MB and half in one, of bytes that nothing makes smaller. */
export function makeNoise(root: string, bytes: number): Tree {
  mkdirSync(root, { recursive: true });
  const files = Array.from({ length: bytes / 2_000_000 }, (_, index) => `${index}.bin`);
  for (const name of files) writeFileSync(join(root, name), randomBytes(1_000_000));
  writeFileSync(join(root, 'large.bin'), '');
  for (let left = bytes / 2; left > 0; left -= 10_000_000) {
    appendFileSync(join(root, 'large.bin'), randomBytes(Math.min(left, 10_000_000)));
  }
  return { root, files: [...files, 'large.bin'] };
}

/** Changes every n-th file a little, differently in each round. Gives what is new: those files whole. */
export function changeSome({ root, files }: Tree, share: number, round: number): Buffer {
  const step = Math.round(1 / share);
  const changed: Buffer[] = [];
  for (let index = round % step; index < files.length; index += step) {
    const path = join(root, files[index] as string);
    const bytes = readFileSync(path);
    bytes.write(`/* round ${round} ${Math.random()} */`, Math.floor(bytes.length / 2));
    writeFileSync(path, bytes);
    changed.push(bytes);
  }
  return Buffer.concat(changed);
}

/** Changes a share of the bytes of a large file: pieces of 10 kB at places by chance, and one insertion. Gives those. */
export function changePieces({ root, files }: Tree, share: number, round: number): Buffer {
  const path = join(root, files[0] as string);
  const chance = seeded(1000 + round);
  const bytes = readFileSync(path);
  const pieces = Math.round((bytes.length * share) / 10_000);
  const changed = Array.from({ length: pieces }, () => {
    const piece = text(chance, 10_000);
    piece.copy(bytes, Math.floor(chance() * (bytes.length - 10_000)));
    return piece;
  });
  const at = Math.floor(bytes.length / 3);
  writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.from(`inserted ${round}`), bytes.subarray(at)]));
  return Buffer.concat(changed);
}

/** Moves a directory to and fro; nothing in it is new. */
export function moveSome({ root }: Tree, round: number): Buffer {
  const names = [join(root, 'd0'), join(root, 'moved')] as const;
  const [from, to] = round % 2 === 0 ? names : [names[1], names[0]];
  renameSync(from, to);
  return Buffer.alloc(0);
}

/** All times new, as a build in a fresh checkout makes them. */
export function touchAll({ root, files }: Tree): void {
  const now = new Date();
  for (const file of files) {
    try {
      utimesSync(join(root, file), now, now);
    } catch {
      // Moved.
    }
  }
}
