import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { environment } from './command.ts';

/** What is to be booted, and where. */
export interface Machine {
  /** The host's directory of the library: its log lies there. */
  readonly directory: string;
  /** The host's root directory. */
  readonly root: string;
  /** The name that it calls itself. */
  readonly name: string;
  readonly namespace: string;
  readonly address: string;
}

/** A host that runs. */
export interface Running {
  /** Its PID 1, as this machine numbers it. */
  readonly leader: number;
  /** Calls back when the host has come to its end, with how systemd-nspawn ended: 133 asks to be started again. */
  onEnd(listener: (code: number) => void): void;
  /** Resolves when the host has come to its end. Until then it keeps this process from ending for want of work. */
  end(): Promise<void>;
  /** Ends every process of the host in one moment, and resolves when they are gone. */
  kill(): Promise<void>;
}

/** A control group for the whole host, in each hierarchy that systemd counts processes with. */
const hierarchies = (): string[] => {
  const mixed = ['/sys/fs/cgroup/systemd', '/sys/fs/cgroup/unified'].filter((root) => existsSync(root));
  return mixed.length > 0 ? mixed : ['/sys/fs/cgroup'];
};

function start(machine: Machine, identity: string): ReturnType<typeof spawn> {
  const groups = hierarchies().map((root) => join(root, identity));
  // The host joins its group before it becomes systemd-nspawn: whoever cleans up finds every process of it there.
  const begin = `set -eu
while [ "$1" != -- ]; do mkdir -p "$1"; echo $$ >"$1/cgroup.procs"; shift; done
shift
exec "$@"`;
  const words = [
    'systemd-nspawn',
    '--register=no',
    '--keep-unit',
    '--quiet',
    '--boot',
    '--console=pipe',
    '--link-journal=no',
    '--resolv-conf=off',
    '--timezone=off',
    `--machine=${identity}`,
    `--hostname=${machine.name}`,
    `--directory=${machine.root}`,
    `--network-namespace-path=${machine.namespace}`,
    `--bind-ro=${realpathSync(process.execPath)}:/usr/local/bin/node`,
  ];
  const log = openSync(join(machine.directory, 'console.log'), 'a');
  try {
    const child = spawn('sh', ['-c', begin, 'sh', ...groups, '--', ...words], {
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** systemd-nspawn has one child: the host's PID 1. */
function leaderOf(nspawn: number): number | undefined {
  try {
    if (readFileSync(`/proc/${nspawn}/comm`, 'utf8').trim() !== 'systemd-nspawn') return undefined;
    const [child, ...others] = readFileSync(`/proc/${nspawn}/task/${nspawn}/children`, 'utf8').trim().split(' ');
    return child && others.length === 0 ? Number(child) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether something at this address greets as an SSH server does. */
function greets(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 22, timeout: 1000 });
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => done(data.toString('latin1').startsWith('SSH-')));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
    socket.once('close', () => done(false));
  });
}

/** Boots a host and waits until its sshd answers; 60 seconds are the end of patience. */
export async function boot(machine: Machine): Promise<Running> {
  const identity = `surefoot-${basename(dirname(machine.directory))}-${basename(machine.directory)}`;
  const child = start(machine, identity);
  const over = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const deadline = performance.now() + 60_000;
  while (!(await greets(machine.address))) {
    if (over() || performance.now() > deadline) {
      const log = readFileSync(join(machine.directory, 'console.log'), 'utf8').slice(-4000);
      throw new Error(`${machine.name} did not boot${over() ? '' : ' within 60 s'}:\n${log}`);
    }
    await setTimeout(20);
  }
  const leader = child.pid === undefined ? undefined : leaderOf(child.pid);
  if (leader === undefined) throw new Error(`${machine.name} answers, but its first process is not to be found`);
  const end = async (): Promise<void> => {
    if (over()) return;
    child.ref();
    await once(child, 'exit');
  };
  return {
    leader,
    onEnd: (listener) => void child.once('exit', (code) => listener(code ?? -1)),
    end,
    kill: async () => {
      // The end of PID 1 of a process namespace is the end of all in it, at once; systemd-nspawn sees it and ends.
      if (!over()) process.kill(leader, 'SIGKILL');
      await end();
    },
  };
}
