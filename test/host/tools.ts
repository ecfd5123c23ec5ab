import { lstat, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf, run } from './command.ts';

/** The packages whose programs busybox stands in for. */
const packages = ['coreutils', 'tar', 'gzip', 'findutils', 'sed', 'grep', 'diffutils', 'hostname', 'procps', 'mawk'];

/** Programs of larger packages that busybox stands in for where it can; Debian's busybox has no flock, others do. */
const single = ['sh', 'awk', 'flock', 'which', 'nc', 'wget', 'less', 'vi', 'setsid', 'logger', 'ip'];

/** The names of the programs that a package of this machine holds; none where it is not installed. */
async function programsOf(name: string): Promise<string[]> {
  const { stdout } = await outcomeOf(['dpkg', '--listfiles', name]);
  return stdout.split('\n').flatMap((line) => /^(?:\/usr)?\/s?bin\/([^/]+)$/.exec(line)?.[1] ?? []);
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * Makes busybox the tools of a host: its applets take the places of the GNU programs, and what busybox does not know
 * is no longer there. By whatever path and by whomever a tool is called, it is the other one.
 */
export async function useBusybox(root: string): Promise<void> {
  const applets = new Set((await run('busybox', '--list')).split('\n'));
  const names = new Set([
    ...(await Promise.all(packages.map(programsOf))).flat(),
    ...single.filter((name) => applets.has(name)),
  ]);
  for (const name of names) {
    for (const directory of ['usr/bin', 'usr/sbin', 'bin', 'sbin']) {
      const path = join(root, directory, name);
      const isAlias = !directory.startsWith('usr') && (await readlink(join(root, directory)).catch(() => '')) !== '';
      if (isAlias || !(await isThere(path))) continue;
      await rm(path);
      if (applets.has(name)) await symlink('/bin/busybox', path);
    }
  }
}
