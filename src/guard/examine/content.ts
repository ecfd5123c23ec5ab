import type { SourceFile } from '../source/file.ts';
import { LARGEST } from '../source/read.ts';

/** What there is to read of a file: its text, and a reason where that text is not all of it. */
export interface Content {
  readonly file: SourceFile;
  /** Why the text is only a stand-in, by which it can be told whether the file would have been read. */
  readonly unreadable?: string;
}

const LFS = 'version https://git-lfs.github.com/spec/v1\n';

/** Makes text out of bytes. Nothing is thrown away silently: what is no plain text is said to be unreadable. */
export function contentOf(path: string, executable: boolean, bytes: Buffer): Content {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (bytes.length > LARGEST) return tooLarge(path, executable, bytes.length);
  if (bytes.includes(0)) {
    // A shell reads over NUL bytes, and UTF-16 is full of them; without them the kind of the file can be told.
    const file = { path, text: text.slice(0, 64 * 1024).replaceAll('\0', ''), executable };
    return { file, unreadable: 'it holds NUL bytes, as binary files and UTF-16 do' };
  }
  if (text.startsWith(LFS)) {
    return { file: { path, text: '', executable }, unreadable: 'its content is kept by Git LFS and is not here' };
  }
  return { file: { path, text, executable } };
}

/** A file of which only the size is known. */
export const tooLarge = (path: string, executable: boolean, size: number): Content => ({
  file: { path, text: '', executable },
  unreadable: `it is larger than 1 MB (${size} bytes)`,
});
