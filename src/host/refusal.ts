import { Fault } from '../fault.ts';
import { type Address, knownHostsName, label, type Role } from './address.ts';
import { fingerprint, keyType, publicKeyText } from './host-key.ts';
import type { Pins } from './known-hosts.ts';
import type { Verdict } from './trust.ts';

/** The known_hosts line that pins this key for this host. */
export const lineToPaste = (address: Address, key: Buffer): string =>
  `${knownHostsName(address)} ${publicKeyText(key)}`;

/** How to see, on the server itself, the fingerprint that its key must have. */
function compare(key: Buffer): string {
  const file = keyType(key)?.startsWith('ecdsa') ? 'ecdsa' : keyType(key) === 'ssh-rsa' ? 'rsa' : 'ed25519';
  return `ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`;
}

const AUTHORITIES = ' The @cert-authority line that matches cannot be used: host certificates are not supported.';

/** Says why the key of a host is refused, and what to paste when it is the right one after all. */
export function refusal(
  address: Address,
  role: Role,
  verdict: Exclude<Verdict, 'pinned'>,
  key: Buffer,
  pins: Pins,
): Fault {
  const host = label(address);
  const what = `${role === 'host' ? '' : 'The jump host '}${host} showed the host key ${fingerprint(key)} (${keyType(key)})`;
  const pinned = [...pins.keys.map(fingerprint), ...pins.fingerprints].join(', ');
  const state = 'the connection was closed before log-in; nothing was sent to the host and nothing was changed there.';
  const paste =
    'First compare that fingerprint over another channel (the console of your provider, not this connection): run ' +
    `\`${compare(key)}\` on the server. Only if both are the same, put this line into the known hosts:\n${lineToPaste(address, key)}`;
  switch (verdict) {
    case 'revoked':
      return new Fault(`${what}, which a @revoked line forbids.`, {
        state,
        remedy: `do not connect: whoever holds this key may not be ${host}. Give the server a new key and pin that.`,
      });
    case 'changed':
      return new Fault(`${what}, which is not the pinned one (${pinned}).`, {
        state,
        remedy: `find out why: the server was set up anew, or somebody stands between. ${paste}`,
      });
    case 'unpinned':
      return new Fault(
        `${what}, and no key is pinned for ${knownHostsName(address)}.${pins.authorities > 0 ? AUTHORITIES : ''}`,
        { state, remedy: `pin it. ${paste}` },
      );
  }
}

/** The warning of a connection that is not strict: what was accepted unseen, and how to pin it. */
export function acceptance(address: Address, verdict: Verdict, key: Buffer): string {
  const why = verdict === 'changed' ? 'is not the pinned one' : 'is not pinned';
  return (
    `Warning: the host key ${fingerprint(key)} ${why} and was accepted without proof, because strict checking is off. ` +
    `Compare it with \`${compare(key)}\` on the server, then pin it: ${lineToPaste(address, key)}`
  );
}
