import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

/** A POSIX shell with the tools beside it, as a host has them. */
export interface Shell {
  readonly name: 'dash' | 'bash' | 'busybox';
  /** PATH in which `sh` is this shell. */
  readonly path: string;
}

/** Memory where there is some: whole disks are synced by what is tested. */
export const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const directory = mkdtempSync(join(tmpdir(), 'surefoot-shells-'));
// For other users too: some tests become one, whose `sh` would else be the machine's own.
chmodSync(directory, 0o755);
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));

const SYSTEM = '/usr/sbin:/usr/bin:/sbin:/bin';
const found = (program: string): string => {
  const at = SYSTEM.split(':')
    .map((each) => join(each, program))
    .find(existsSync);
  if (at === undefined) throw new Error(`${program} is not installed (Debian: apt-get install ${program})`);
  return at;
};

/** sh is `program`, everything else is the system's. bash that is called sh is in POSIX mode. */
function withSystem(name: 'dash' | 'bash'): Shell {
  const own = join(directory, name);
  mkdirSync(own);
  symlinkSync(found(name), join(own, 'sh'));
  return { name, path: `${own}:${SYSTEM}` };
}

/** sh and every tool are busybox; Debian's build has no flock, which then is the system's. */
function busybox(folder: string): Shell {
  const own = join(directory, folder);
  mkdirSync(own);
  execFileSync(found('busybox'), ['--install', '-s', own]);
  if (!existsSync(join(own, 'flock'))) symlinkSync(found('flock'), join(own, 'flock'));
  return { name: 'busybox', path: own };
}

/** Its sync takes no names in many builds: each is then a sync of all the machine's disks, which takes seconds. */
export const PLAIN_BUSYBOX: Shell = busybox('plain-busybox');

function quickBusybox(): Shell {
  const shell = busybox('busybox');
  rmSync(join(shell.path, 'sync'));
  symlinkSync(found('sync'), join(shell.path, 'sync'));
  return shell;
}

export const DASH = withSystem('dash');
export const BUSYBOX = quickBusybox();
/** The two that differ most; what holds in both holds in bash, which a whole deploy is tried with. */
export const SHELLS: readonly Shell[] = [DASH, BUSYBOX];
export const ALL_SHELLS: readonly Shell[] = [...SHELLS, withSystem('bash')];

/** One test for each shell: what the host program does must not depend on whose it is. */
export function inEachShell(name: string, run: (t: TestContext, shell: Shell) => Promise<void>): void {
  for (const shell of SHELLS) test(`${shell.name}: ${name}`, (t) => run(t, shell));
}
