import { Fault } from '../fault.ts';
import { excerpt } from '../words/printable.ts';
import { type Address, label, type Role } from './address.ts';
import type { PrivateKey } from './private-key.ts';

/** Every way in which no connection comes about, other than a host key that is not trusted. */
export type Trouble =
  | { readonly kind: 'name not found' }
  | { readonly kind: 'name lookup failed' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Nothing came in time; `stage` says what was being waited for. */
  | { readonly kind: 'silent'; readonly stage: 'connection' | 'greeting' | 'log-in'; readonly milliseconds: number }
  | { readonly kind: 'closed before greeting' }
  /** The server is there but turns new connections away for now, in its own words. */
  | { readonly kind: 'busy'; readonly said: string }
  | { readonly kind: 'not SSH'; readonly said: string }
  | { readonly kind: 'broken off'; readonly reason: string }
  | { readonly kind: 'no common algorithm'; readonly reason: string }
  | { readonly kind: 'log-in refused'; readonly partial: boolean; readonly methods: readonly string[] }
  | { readonly kind: 'too many log-ins' }
  | { readonly kind: 'forwarding forbidden'; readonly jump: string };

const TRANSIENT: ReadonlySet<Trouble['kind']> = new Set([
  'name lookup failed',
  'refused',
  'unreachable',
  'silent',
  'closed before greeting',
  'busy',
  'broken off',
]);

/** Whether the same attempt may well succeed a little later. */
export const isTransient = (trouble: Trouble): boolean => TRANSIENT.has(trouble.kind);

/** One sentence without the end mark: what happened at this host. */
export function describe(trouble: Trouble, address: Address): string {
  const host = label(address);
  switch (trouble.kind) {
    case 'name not found':
      return `the name ${host} does not exist in DNS`;
    case 'name lookup failed':
      return `the name ${host} could not be looked up: the name server gave no answer`;
    case 'refused':
      return `${host} refused the connection: nothing listens on port ${address.port}`;
    case 'unreachable':
      return `${host} cannot be reached (${excerpt(trouble.reason)})`;
    case 'silent': {
      const waited = `within ${trouble.milliseconds / 1000} s`;
      if (trouble.stage === 'connection') return `${host} gave no answer on port ${address.port} ${waited}`;
      if (trouble.stage === 'greeting') return `${host} took the connection but sent nothing ${waited}`;
      return `${host} did not finish the SSH log-in ${waited}`;
    }
    case 'closed before greeting':
      return `${host} closed the connection before it said anything`;
    case 'busy':
      return `${host} turned the connection away for now: "${excerpt(trouble.said)}"`;
    case 'not SSH':
      return `what answers on port ${address.port} of ${host} is not an SSH server: it sent "${excerpt(trouble.said, 80)}"`;
    case 'broken off':
      return `${host} broke the connection off before the log-in was finished (${excerpt(trouble.reason)})`;
    case 'no common algorithm':
      return `${host} and this client have no algorithm in common (${excerpt(trouble.reason)})`;
    case 'log-in refused':
      return trouble.partial
        ? `${host} took the key of user ${address.user} but asks for more than a key (${methods(trouble)})`
        : `${host} refused the key for user ${address.user}`;
    case 'too many log-ins':
      return `${host} ended the log-in of user ${address.user}: too many authentication failures`;
    case 'forwarding forbidden':
      return `the jump host ${trouble.jump} does not allow a connection to ${host}`;
  }
}

const methods = ({ methods }: { methods: readonly string[] }) => excerpt(methods.join(', ') || 'nothing named');

function remedy(trouble: Trouble, address: Address, key: PrivateKey): string {
  const shown = `the key ${key.fingerprint}`;
  switch (trouble.kind) {
    case 'name not found':
      return 'correct the name of the host; a name of a private network is not known to a runner outside of it.';
    case 'name lookup failed':
      return 'try again; if it stays, the name server of the runner has a problem.';
    case 'refused':
      return 'check the port, and that sshd runs there (systemctl status ssh).';
    case 'unreachable':
      return 'check the address and the route to it; hosted runners have no IPv6.';
    case 'silent':
      return trouble.stage === 'connection'
        ? 'most often a firewall drops the packets: let the runner in, or go through ssh-jump-host.'
        : 'check that sshd is well (journalctl -u ssh), and that nothing between holds the connection back.';
    case 'closed before greeting':
    case 'busy':
      return 'too many connections at once (MaxStartups), a penalty for this address, or fail2ban: see journalctl -u ssh.';
    case 'not SSH':
      return 'correct the port of the host.';
    case 'broken off':
      return 'try again; if it stays, journalctl -u ssh on the host says why.';
    case 'no common algorithm':
      return 'the SSH server is very old or set up very strictly: update it, or allow one of the algorithms named above.';
    case 'log-in refused':
      if (trouble.partial)
        return 'allow this user to log in with the key alone (AuthenticationMethods in sshd_config).';
      return (
        `let ${shown} in: put this line into ~${address.user}/.ssh/authorized_keys on the host (file mode 600, directory ` +
        `700, no parent writable by others):\n${key.publicLine}\n` +
        `Check too that the user is right and not locked; the server takes: ${methods(trouble)}.`
      );
    case 'too many log-ins':
      return `raise MaxAuthTries in sshd_config on the host, and check that ${shown} is in ~${address.user}/.ssh/authorized_keys.`;
    case 'forwarding forbidden':
      return `set "AllowTcpForwarding yes" (or "local") in sshd_config on ${trouble.jump}, and no stricter PermitOpen.`;
  }
}

/** The words for the reader when it is given up. */
export function toFault(trouble: Trouble, address: Address, key: PrivateKey, role: Role): Fault {
  const what = describe(trouble, address);
  return new Fault(`No SSH connection${role === 'host' ? '' : ' to the jump host'}: ${what}.`, {
    state: 'nobody was logged in, so nothing was changed on the host.',
    remedy: remedy(trouble, address, key),
  });
}

/** Reads the error of a TCP connection. */
export function fromSocketError(error: Error): Trouble {
  const each = error instanceof AggregateError ? (error.errors as Error[]) : [error];
  const codes = each.map((one) => (one as NodeJS.ErrnoException).code ?? '');
  if (codes.includes('ENOTFOUND')) return { kind: 'name not found' };
  if (codes.includes('EAI_AGAIN')) return { kind: 'name lookup failed' };
  if (codes.includes('ECONNREFUSED')) return { kind: 'refused' };
  const unreachable = codes.find((code) => ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code));
  if (unreachable) return { kind: 'unreachable', reason: unreachable };
  return { kind: 'broken off', reason: codes.find(Boolean) ?? error.message };
}

/** Reads what a server sent that never became an SSH greeting. */
export function fromGreeting(said: string): Trouble {
  if (said.trim() === '') return { kind: 'closed before greeting' };
  // sshd's own words: MaxStartups since OpenSSH 9.4, PerSourcePenalties since 9.8.
  if (/^(?:Exceeded MaxStartups|Not allowed at this time)/.test(said)) return { kind: 'busy', said };
  return { kind: 'not SSH', said };
}
