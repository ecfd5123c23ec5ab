import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault, NOTHING_ASKED } from '../fault.ts';
import { excerpt } from '../words/printable.ts';
import { keyType } from './host-key.ts';

/** What a known_hosts text pins, before any host is looked for. */
export interface KnownHosts {
  readonly entries: readonly Entry[];
  /** `SHA256:…` lines; they hold for every host. */
  readonly fingerprints: readonly string[];
}

interface Entry {
  readonly marker: '@revoked' | '@cert-authority' | undefined;
  readonly hosts: string;
  readonly key: Buffer;
}

/** What is pinned for one host. Keys are in wire form. */
export interface Pins {
  readonly keys: readonly Buffer[];
  readonly revoked: readonly Buffer[];
  readonly fingerprints: readonly string[];
  /** How many `@cert-authority` lines match: they cannot be used, but the reader should hear of it. */
  readonly authorities: number;
}

const FINGERPRINT = /^(?:\d+\s+)?(SHA256:[A-Za-z0-9+/]{43})=?(?:\s|$)/;
const LINE = /^(?:(?<marker>@\S+)\s+)?(?<hosts>\S+)\s+(?<type>[a-z][\w@.-]*)\s+(?<key>[A-Za-z0-9+/]+={0,2})(?:\s|$)/;

/**
 * Reads known_hosts lines (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT) and `SHA256:…` fingerprints, mixed as they come; a
 * line of `ssh-keygen -l` counts as its fingerprint.
 *
 * @throws Fault for a line that is neither: a pin that is silently left out would be a hole or a riddle.
 */
export function parseKnownHosts(text: string): KnownHosts {
  const entries: Entry[] = [];
  const fingerprints: string[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const pinned = FINGERPRINT.exec(line)?.[1];
    if (pinned) fingerprints.push(pinned);
    else entries.push(parseEntry(line, index + 1));
  }
  return { entries, fingerprints };
}

function parseEntry(line: string, number: number): Entry {
  const parts = LINE.exec(line)?.groups;
  const key = Buffer.from(parts?.['key'] ?? '', 'base64');
  const marker = parts?.['marker'];
  const understood = marker === undefined || marker === '@revoked' || marker === '@cert-authority';
  if (!parts || !understood || keyType(key) !== parts['type']) throw misunderstood(line, number);
  return { marker, hosts: parts['hosts'] ?? '', key };
}

function misunderstood(line: string, number: number): Fault {
  let why = 'it is neither "name type key" nor "SHA256:…"';
  if (/^\*+$/.test(line)) why = 'it is a masked secret, not its value';
  else if (/^(?:ssh-|ecdsa-)\S+\s+AAAA/.test(line)) why = 'the name of the host is missing before the key';
  else if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(line))
    why = 'MD5 fingerprints are not taken, only SHA256';
  return new Fault(
    `Line ${number} of the known hosts (ssh-known-hosts) is not understood: ${why}: ${excerpt(line, 60)}`,
    {
      state: NOTHING_ASKED,
      remedy:
        'give lines as `ssh-keyscan -t ed25519 NAME` prints them (NAME ssh-ed25519 AAAA…), or fingerprints as ' +
        '`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` prints them on the server.',
    },
  );
}

/** Everything that is pinned for a host, named as known_hosts names it: `name` or `[name]:port`. */
export function pinsFor(known: KnownHosts, name: string): Pins {
  const matching = known.entries.filter((entry) => matches(entry.hosts, name));
  const keys = (marker: Entry['marker']) => matching.filter((e) => e.marker === marker).map((e) => e.key);
  return {
    keys: keys(undefined),
    revoked: keys('@revoked'),
    fingerprints: known.fingerprints,
    authorities: keys('@cert-authority').length,
  };
}

function matches(hosts: string, name: string): boolean {
  if (hosts.startsWith('|')) return matchesHash(hosts, name);
  const patterns = hosts.toLowerCase().split(',');
  if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1), name))) return false;
  return patterns.some((pattern) => !pattern.startsWith('!') && wildcard(pattern, name));
}

function matchesHash(hosts: string, name: string): boolean {
  const [, version, salt = '', hash = ''] = hosts.split('|');
  if (version !== '1') return false;
  const expected = createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest();
  const given = Buffer.from(hash, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Greedy matching with one step back, so that a line of many stars cannot hold up the run. */
function wildcard(pattern: string, name: string): boolean {
  let [p, n, star, resume] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = n;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p++;
      n++;
    } else if (star !== -1) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
