import { appendFile, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An account of the host. */
export interface Account {
  readonly name: string;
  readonly id: number;
  readonly home: string;
  readonly shell: string;
}

/** The two accounts that every host has: who deploys, and whom services run as. Neither has a password. */
export const deploy = (shell: string): Account => ({ name: 'deploy', id: 4100, home: '/home/deploy', shell });
export const app: Account = { name: 'app', id: 4101, home: '/nonexistent', shell: '/usr/sbin/nologin' };

const escaped = (word: string): string => {
  if (!/^[\w@.:-]+$/.test(word)) throw new TypeError(`not a name that sudoers can hold: ${JSON.stringify(word)}`);
  return word.replaceAll(':', '\\:');
};

/**
 * The narrowest sudoers file that a deploy works with: `user` may reload systemd's configuration, and restart, reload,
 * start and reset exactly these systemd units and restart, start and ask about these supervisor programs.
 */
export function sudoersFor(user: string, units: readonly string[], programs: readonly string[] = []): string {
  const systemctl = units
    .flatMap((unit) => (unit.includes('.') ? [unit] : [unit, `${unit}.service`]))
    .flatMap((unit) => ['restart', 'reload', 'start', 'reset-failed'].map((verb) => `${verb} ${escaped(unit)}`));
  const supervisorctl = programs.flatMap((program) => [
    ...['restart', 'start', 'status', 'pid'].map((verb) => `/usr/bin/supervisorctl ${verb} ${escaped(program)}`),
    ...['stdout', 'stderr'].map((stream) => `/usr/bin/supervisorctl tail -8000 ${escaped(program)} ${stream}`),
  ]);
  // The state of all of them, without any argument.
  if (programs.length > 0) supervisorctl.push('/usr/bin/supervisorctl status');
  const allowed = [
    // The same program by both of its names: sudo compares paths.
    ...['daemon-reload', ...systemctl].flatMap((words) => [`/usr/bin/systemctl ${words}`, `/bin/systemctl ${words}`]),
    ...supervisorctl,
  ];
  return allowed.map((command) => `${escaped(user)} ALL=(root) NOPASSWD: ${command}\n`).join('');
}

/** Replaces or adds the line of `name` in a file of the passwd family. */
async function setLine(file: string, name: string, line: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((old) => old !== '' && !old.startsWith(`${name}:`));
  await writeFile(file, `${[...lines, line].join('\n')}\n`);
}

/** Adds an account and its group, and its home when it is below /home. */
export async function addAccount(root: string, { name, id, home, shell }: Account): Promise<void> {
  await setLine(join(root, 'etc/passwd'), name, `${name}:x:${id}:${id}::${home}:${shell}`);
  // `*`: no password fits, yet the account is not locked (sshd refuses keys of locked ones where PAM is off).
  await setLine(join(root, 'etc/shadow'), name, `${name}:*:20000:0:99999:7:::`);
  await setLine(join(root, 'etc/group'), name, `${name}:x:${id}:`);
  if (!home.startsWith('/home/')) return;
  await mkdir(join(root, home), { recursive: true, mode: 0o755 });
  await chown(join(root, home), id, id);
}

/** Gives root its log-in shell. */
export const setRootShell = (root: string, shell: string): Promise<void> =>
  setLine(join(root, 'etc/passwd'), 'root', `root:x:0:0:root:/root:${shell}`);

/** Adds an account to a group that is there. */
export async function joinGroup(root: string, group: string, name: string): Promise<void> {
  const file = join(root, 'etc/group');
  const old = (await readFile(file, 'utf8')).split('\n').find((line) => line.startsWith(`${group}:`));
  if (old === undefined) throw new Error(`no group ${group}`);
  const [, password, id, members = ''] = old.split(':');
  const all = [...members.split(',').filter((member) => member !== '' && member !== name), name];
  await setLine(file, group, `${group}:${password}:${id}:${all.join(',')}`);
}

/** Lets a key log in as the owner of `home`. */
export async function authorize(root: string, home: string, id: number, publicKey: string): Promise<void> {
  const directory = join(root, home, '.ssh');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await appendFile(join(directory, 'authorized_keys'), `${publicKey.trim()}\n`, { mode: 0o600 });
  await chown(directory, id, id);
  await chown(join(directory, 'authorized_keys'), id, id);
}
