import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identities } from './keys.ts';
import type { TestHostOptions } from './options.ts';
import { useBusybox } from './tools.ts';
import { addAccount, app, authorize, deploy, joinGroup, setRootShell, sudoersFor } from './users.ts';

/** Directories that a server has and that `hideTheMachine` took away, with their modes. */
const directories: readonly (readonly [path: string, mode: number])[] = [
  ['home', 0o755],
  ['media', 0o755],
  ['mnt', 0o755],
  ['opt', 0o755],
  ['root', 0o700],
  ['srv', 0o755],
  ['tmp', 0o1777],
  ['etc/profile.d', 0o755],
  ['etc/sudoers.d', 0o755],
  ['etc/systemd/system', 0o755],
  ['etc/systemd/system/multi-user.target.wants', 0o755],
  ['etc/systemd/system-generators', 0o755],
  ['etc/systemd/journald.conf.d', 0o755],
  ['etc/systemd/user', 0o755],
  ['usr/local/bin', 0o755],
  ['var/lib/systemd/linger', 0o755],
  ['var/log/journal', 0o755],
  ['var/tmp', 0o1777],
];

async function makeDirectories(root: string): Promise<void> {
  for (const [path, mode] of directories) {
    await mkdir(join(root, path), { recursive: true });
    await chmod(join(root, path), mode);
  }
}

/** What boots is said here and nowhere else: no generator of this machine adds to it. */
async function chooseUnits(root: string, units: readonly string[]): Promise<void> {
  const etc = join(root, 'etc/systemd');
  for (const generator of await readdir('/lib/systemd/system-generators')) {
    const mask = join(etc, 'system-generators', generator);
    await rm(mask, { force: true });
    await symlink('/dev/null', mask);
  }
  await symlink('/lib/systemd/system/multi-user.target', join(etc, 'system/default.target'));
  for (const unit of ['systemd-networkd.service', 'systemd-resolved.service', 'getty.target'])
    await symlink('/dev/null', join(etc, 'system', unit));
  for (const unit of units)
    await symlink(`/lib/systemd/system/${unit}`, join(etc, 'system/multi-user.target.wants', unit));
  await writeFile(join(etc, 'journald.conf.d/surefoot.conf'), '[Journal]\nStorage=persistent\n');
}

const sudoers = `Defaults env_reset
Defaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
root ALL=(ALL:ALL) ALL
@includedir /etc/sudoers.d
`;

async function writeIdentity(root: string, name: string): Promise<void> {
  await writeFile(join(root, 'etc/machine-id'), `${randomBytes(16).toString('hex')}\n`);
  await writeFile(join(root, 'etc/hostname'), `${name}\n`);
  await writeFile(join(root, 'etc/hosts'), `127.0.0.1 localhost\n127.0.1.1 ${name}\n::1 localhost\n`);
}

/** Where a greeting is printed by every log-in shell alike: one shell in front of the other. */
async function greet(root: string, greeting: string, shell: string): Promise<string> {
  const path = '/usr/local/bin/greeting-shell';
  const text = `'${greeting.replaceAll("'", `'\\''`)}'`;
  await writeFile(join(root, path), `#!/bin/sh\nprintf '%s\\n' ${text}\nexec ${shell} "$@"\n`, { mode: 0o755 });
  return path;
}

async function addUsers(root: string, options: TestHostOptions, identities: Identities): Promise<void> {
  const plain = options.shell ?? (options.tools === 'busybox' ? '/bin/sh' : '/bin/bash');
  const shell = options.greeting === undefined ? plain : await greet(root, options.greeting, plain);
  const account = deploy(shell);
  await setRootShell(root, shell);
  await addAccount(root, account);
  await addAccount(root, app);
  await joinGroup(root, 'systemd-journal', account.name);
  await authorize(root, '/root', 0, identities.root.publicKey);
  await authorize(root, account.home, account.id, identities.deploy.publicKey);
  await writeFile(join(root, 'var/lib/systemd/linger', account.name), '');
  await writeFile(join(root, 'etc/sudoers'), sudoers, { mode: 0o440 });
  const narrow = options.sudoers ?? sudoersFor(account.name, options.services ?? [], options.programs);
  await writeFile(join(root, 'etc/sudoers.d/deploy'), narrow, { mode: 0o440 });
}

/** Turns the bare overlay into a server: its name, users, rights and what it starts. */
export async function setUpSystem(
  root: string,
  name: string,
  options: TestHostOptions,
  identities: Identities,
): Promise<void> {
  await makeDirectories(root);
  if (options.tools === 'busybox') await useBusybox(root);
  await writeIdentity(root, name);
  const extra = [options.nginx ? ['nginx.service'] : [], options.supervisor ? ['supervisor.service'] : []].flat();
  await chooseUnits(root, ['ssh.service', ...extra]);
  await addUsers(root, options, identities);
  await writeFile(join(root, 'usr/local/bin/node'), '', { mode: 0o755 });
}
