import type { Git } from './git.ts';
import type { Version } from './version.ts';

/** How names are made of bytes: as a person reads them, or one character for each byte. */
type Names = 'utf8' | 'latin1';

/** All files of a commit. */
export async function filesOf(git: Git, commit: string, names: Names = 'utf8'): Promise<Version[]> {
  const listed = await git.bytes(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return linesOf(listed, names).map(([words, path]) => ({ path, mode: words[0] ?? '', oid: words[2] ?? '' }));
}

/** All files of the index. */
export async function stagedFiles(git: Git, names: Names = 'utf8'): Promise<Version[]> {
  const listed = await git.bytes(['ls-files', '--stage', '-z', '--full-name']);
  return linesOf(listed, names).map(([words, path]) => ({ path, mode: words[0] ?? '', oid: words[1] ?? '' }));
}

const linesOf = (listed: Buffer, names: Names): [words: readonly string[], path: string][] =>
  listed
    .toString(names)
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab).split(' '), line.slice(tab + 1)];
    });

/** One file of a commit, `undefined` where it has none of that name. `path` is from the root of the repository. */
export async function fileOf(git: Git, commit: string, path: string): Promise<Version | undefined> {
  const listed = await git.bytes(['ls-tree', '-z', '--full-tree', commit, '--', path]);
  const line = listed.toString('utf8').split('\0')[0] ?? '';
  const tab = line.indexOf('\t');
  if (tab === -1 || line.slice(tab + 1) !== path) return undefined;
  const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
  return { path, mode, oid };
}
