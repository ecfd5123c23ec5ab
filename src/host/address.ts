import { isIPv6 } from 'node:net';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { excerpt } from '../words/printable.ts';

/** Where to log in: a user at a name (or IP address, without brackets) and a TCP port. */
export interface Address {
  readonly user: string;
  readonly name: string;
  readonly port: number;
}

/** What an address is for: it decides which input a refusal names. */
export type Role = 'host' | 'jump host';

const FORM = /^(?:(?<user>.*)@)?(?:\[(?<bracketed>[^[\]]*)\]|(?<name>[^:[\]@]*))(?::(?<port>[^:]*))?$/s;
const USER = /^\w[\w.@\\+-]{0,127}\$?$/;
const NAME = /^\w[\w.-]{0,252}$/;

/**
 * Reads `[user@]name[:port]`; an IPv6 address stands in brackets. The port is 22 where none is given.
 *
 * @throws Fault when the text is anything else: no word of it could be taken for an option or a command later on.
 */
export function parseAddress(text: string, defaultUser: string, role: Role = 'host'): Address {
  const parts = FORM.exec(text)?.groups;
  if (!parts) {
    const bare = isIPv6(text.slice(text.lastIndexOf('@') + 1));
    throw refusal(
      role,
      text,
      bare ? 'an IPv6 address must stand in brackets' : 'it is not of the form [user@]name[:port]',
    );
  }
  const user = parts['user'] ?? defaultUser;
  const name = parts['bracketed'] ?? parts['name'] ?? '';
  const port = parts['port'] ?? '22';
  if (!USER.test(user)) {
    const given = parts['user'] === undefined ? ', which stands in `ssh-user`,' : '';
    throw refusal(role, text, `"${excerpt(user)}"${given} cannot be a user name`);
  }
  if (parts['bracketed'] === undefined ? !NAME.test(name) : !isIPv6(name)) {
    throw refusal(role, text, `"${excerpt(name)}" cannot be the name of a host`);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw refusal(role, text, `"${excerpt(port)}" cannot be a port (1 to 65535)`);
  }
  return { user, name, port: Number(port) };
}

const bracketed = (name: string) => (name.includes(':') ? `[${name}]` : name);

/** How a host is named in what is printed: `name`, or `name:port` where the port is not 22. */
export function label({ name, port }: Address): string {
  return port === 22 ? bracketed(name) : `${bracketed(name)}:${port}`;
}

/** How known_hosts names a host: `name`, or `[name]:port` where the port is not 22 (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
export function knownHostsName({ name, port }: Address): string {
  return port === 22 ? name.toLowerCase() : `[${name.toLowerCase()}]:${port}`;
}

function refusal(role: Role, text: string, why: string): Fault {
  const what = role === 'host' ? 'host' : 'jump host (ssh-jump-host)';
  return new Fault(`The ${what} "${excerpt(text)}" is not understood: ${why}.`, {
    state: NOTHING_TOUCHED,
    remedy:
      'write it as [user@]name[:port], such as deploy@www.example.com, deploy@192.0.2.7:2222 or deploy@[2001:db8::7]:22.',
  });
}
