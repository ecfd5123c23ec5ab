import { fingerprint } from '../../host/host-key.ts';
import type { Pins } from '../../host/known-hosts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/**
 * Whether the host's key is pinned. `name` is the host's as known_hosts writes it; `accepted` is what the connection said
 * of a key that it took unseen, with the line to paste.
 */
export function judgePins(name: string, pins: Pins, strict: boolean, accepted: string | undefined): Finding {
  const pinned = [...pins.keys.map(fingerprint), ...pins.fingerprints];
  if (accepted !== undefined) {
    return warning(
      'host key',
      accepted,
      'Compare the fingerprint on the server, put the line into `ssh-known-hosts`, and take `ssh-strict` out.',
    );
  }
  if (pinned.length === 0) {
    return bad(
      'host key',
      `no key is pinned for ${name}`,
      'Put a line into `ssh-known-hosts`: ssh-keyscan prints it; compare its fingerprint on the server first.',
    );
  }
  if (!strict) {
    return warning(
      'host key',
      `is pinned (${pinned.join(', ')}), but another one would be taken too`,
      'Take `ssh-strict: false` out.',
    );
  }
  return good('host key', `is pinned for ${name}: ${pinned.join(', ')}`);
}
