import { shownWord, textOf, type Word } from '../word.ts';

/** A path without `.` and `..` as far as they can be taken out; `.` for the place where all began. */
export function normal(path: string): string {
  const names: string[] = [];
  for (const name of path.slice(0, 4096).split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..' && names.at(-1) !== '~') names.pop();
    else if (name !== '..' || !path.startsWith('/')) names.push(name);
  }
  if (path.startsWith('/')) return `/${names.join('/')}`;
  return names.length === 0 ? '.' : names.join('/');
}

/** A path as it is told apart from others; what cannot be told of it is told apart by how it is written. */
export function fileKey(word: Word, directory: string | undefined): string {
  const text = textOf(word) ?? shownWord(word);
  return /^[/~$]/.test(text) ? normal(text) : normal(`${directory ?? '?'}/${text}`);
}
