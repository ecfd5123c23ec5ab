import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { environment } from './command.ts';

const programs = ['systemd-nspawn', 'sshd', 'ssh', 'ssh-keygen', 'sudo', 'ip', 'nsenter', 'flock', 'mkfs.ext4', 'perl'];

const isInPath = (program: string): boolean =>
  environment.PATH.split(delimiter).some((directory) => existsSync(join(directory, program)));

/** One line that says what this machine lacks to boot test hosts, or `undefined` where it lacks nothing. */
export function missingForHosts(): string | undefined {
  if (process.platform !== 'linux') return `test hosts need Linux; this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'test hosts need root (namespaces and mounts); this is an ordinary user';
  const missing = programs.filter((program) => !isInPath(program));
  if (missing.length === 0) return undefined;
  return `test hosts need ${missing.join(', ')} (Debian: systemd-container openssh-server sudo iproute2 e2fsprogs)`;
}

/** A test that boots hosts: skipped, with the reason, where none can be booted; a failure there when `CI` is `true`. */
export function hostTest(name: string, run: () => Promise<void>): void {
  const missing = missingForHosts();
  if (missing === undefined) test(name, run);
  else if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(missing);
    });
  } else test(name, { skip: missing }, () => {});
}
