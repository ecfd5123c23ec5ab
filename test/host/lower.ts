import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './command.ts';

/** What of this machine is a server's system; all else at the top (homes, checkouts, caches) is not on the host. */
const system = new Set([
  'bin',
  'boot',
  'dev',
  'etc',
  'lib',
  'lib32',
  'lib64',
  'libx32',
  'proc',
  'run',
  'sbin',
  'sys',
  'usr',
  'var',
]);

/** Configuration of this machine that would make hosts differ from one developer's machine to the next. */
const local = [
  '/etc/cron.d',
  '/etc/environment',
  '/etc/fstab',
  '/etc/init.d',
  '/etc/machine-id',
  '/etc/profile.d',
  '/etc/ssh',
  '/etc/sudoers.d',
  '/etc/systemd/system',
  '/etc/update-motd.d',
  '/etc/systemd/user',
  '/usr/local',
  '/usr/src',
  '/var/lib/dbus/machine-id',
  '/var/lib/systemd/linger',
  '/var/log/journal',
  '/var/tmp',
];

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes the parents of a path in the upper directory, each with the mode that it has below. */
async function makeParents(upper: string, path: string): Promise<void> {
  const parent = dirname(path);
  if (parent === '/') return;
  await makeParents(upper, parent);
  const { mode } = await stat(parent);
  await mkdir(join(upper, parent), { recursive: true, mode: mode & 0o7777 });
}

/** Hides what is not part of a server's system: in an overlay a 0/0 device means "not there". */
export async function hideTheMachine(upper: string): Promise<void> {
  const tops = (await readdir('/')).filter((name) => !system.has(name)).map((name) => `/${name}`);
  const repository = join(import.meta.dirname, '../..');
  const hidden = [...tops, ...local];
  if (!hidden.some((path) => repository === path || repository.startsWith(`${path}/`))) hidden.push(repository);
  for (const path of hidden) {
    if (!(await exists(path))) continue;
    await makeParents(upper, path);
    await run('mknod', join(upper, path), 'c', '0', '0');
  }
}
