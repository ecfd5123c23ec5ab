import { type Outcome, outcomeOf } from './command.ts';

/** What may be said beside a command: who runs it (default root), and what it reads as standard input. */
export interface Inside {
  readonly user?: string;
  readonly input?: string | Uint8Array;
}

/**
 * Runs shell lines inside a host, out of band: not over SSH, so it also answers when the network is cut.
 *
 * @param leader PID 1 of the host, as this machine numbers it
 */
export function execInside(leader: number, command: string, { user, input }: Inside = {}): Promise<Outcome> {
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const environment = ['env', '-i', `PATH=${path}`, 'LANG=C.UTF-8'];
  const shell = ['sh', '-c', `cd; ${command}`];
  const enter = ['nsenter', '--target', String(leader), '--all', '--'];
  const home = 'HOME=/root';
  if (user === undefined || user === 'root') return outcomeOf([...enter, ...environment, home, ...shell], input);
  // runuser knows the home; the runtime directory is what a log-in of a lingering user would be given.
  const become = ['runuser', '--user', user, '--', 'sh', '-c'];
  const script = `export USER=$(id -un) XDG_RUNTIME_DIR=/run/user/$(id -u) HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"; ${shell.at(-1)}`;
  return outcomeOf([...enter, ...environment, ...become, script], input);
}
