import type { Values } from '../github/inputs.ts';
import { knownHostsName, parseAddress } from '../host/address.ts';
import { parseKnownHosts, pinsFor } from '../host/known-hosts.ts';
import type { Finding } from '../preflight/finding.ts';
import { judgeKey } from '../preflight/judge/key.ts';
import { judgePins } from '../preflight/judge/pins.ts';
import type { connectionInputs } from './connection.ts';

type ConnectionInputs = Values<typeof connectionInputs>;

/** What the connection was tried with, as far as it can be read; what is unreadable was said by whoever tried. */
export async function judgeConnection(
  inputs: ConnectionInputs,
  said: readonly string[] = [],
): Promise<{ readonly findings: readonly Finding[]; readonly publicKey: string | undefined }> {
  const findings: Finding[] = [];
  let publicKey: string | undefined;
  try {
    const { readPrivateKey } = await import('../host/private-key.ts');
    const key = readPrivateKey(inputs['ssh-key'] ?? '', inputs['ssh-key-passphrase']);
    publicKey = key.publicLine.split(' ')[1];
    findings.push(judgeKey(key));
    const name = knownHostsName(parseAddress(inputs.host[0] ?? '', inputs['ssh-user']));
    const pins = pinsFor(parseKnownHosts(inputs['ssh-known-hosts'] ?? ''), name);
    const accepted = said.find((line) => line.includes('was accepted without proof'));
    findings.push(judgePins(name, pins, inputs['ssh-strict'], accepted));
  } catch {
    // Whatever cannot be read here kept the connection from coming about, and was said in that fault's own words.
  }
  return { findings, publicKey };
}
