import { connect, type Target } from '../../src/host/connect.ts';
import type { Host } from '../../src/host/host.ts';
import { KEY, type Sshd } from './sshd.ts';

/** A target that logs in at this server with everything right, and what it said. */
export function targetOf(sshd: Pick<Sshd, 'port' | 'knownHosts'>, changes: Partial<Target> = {}) {
  const said: string[] = [];
  const target: Target = {
    host: { user: 'root', name: '127.0.0.1', port: sshd.port },
    key: KEY,
    knownHosts: sshd.knownHosts(),
    strict: true,
    say: (line) => said.push(line),
    delays: [],
    ...changes,
  };
  return { target, said };
}

export const logIn = (sshd: Sshd, changes: Partial<Target> = {}): Promise<Host> =>
  connect(targetOf(sshd, changes).target);
