import type { Git } from './git.ts';
import type { Version } from './version.ts';

/** All files of a commit. */
export async function filesOf(git: Git, commit: string): Promise<Version[]> {
  const listed = await git.bytes(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return listed
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), mode, oid };
    });
}

/** One file of a commit, `undefined` where it has none of that name. `path` is from the root of the repository. */
export async function fileOf(git: Git, commit: string, path: string): Promise<Version | undefined> {
  const listed = await git.bytes(['ls-tree', '-z', '--full-tree', commit, '--', path]);
  const line = listed.toString('utf8').split('\0')[0] ?? '';
  const tab = line.indexOf('\t');
  if (tab === -1 || line.slice(tab + 1) !== path) return undefined;
  const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
  return { path, mode, oid };
}
