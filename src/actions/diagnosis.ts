import type { Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { knownHostsName, parseAddress } from '../host/address.ts';
import type { Host } from '../host/host.ts';
import { parseKnownHosts, pinsFor } from '../host/known-hosts.ts';
import { diagnose } from '../preflight/diagnose.ts';
import type { Finding } from '../preflight/finding.ts';
import { judgeKey } from '../preflight/judge/key.ts';
import { judgePins } from '../preflight/judge/pins.ts';
import type { Wish } from '../preflight/wish.ts';
import type { Place } from '../release/place.ts';
import type { Service } from '../service/unit.ts';
import type { connectionInputs } from './connection.ts';
import { tellDiagnosis } from './preflight-summary.ts';

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

/** The unit that a step works on, as its inputs name it. */
interface OfStep {
  readonly place: Place | undefined;
  readonly service: Omit<Service, 'sudo'>;
  readonly mode?: 'restart' | 'reload';
}

/**
 * The words below a failure of a step that works on what is deployed already. Of a host that is not reached, or whose
 * connection went, there is nothing to be seen; without a `path` nothing is asked.
 */
export function tellWhyOf(job: Job, inputs: ConnectionInputs, { place, service, mode = 'restart' }: OfStep) {
  return async (host: Host | undefined): Promise<void> => {
    if (host === undefined || place === undefined) return;
    const wish: Wish = { ...place, ...service, sudo: inputs.sudo, mode, adopt: false, engines: [] };
    await tellWhy(job, host, wish, inputs);
  };
}

/** The words below a failure: what may be wrong with the host, or with the way to it. Never throws. */
export async function tellWhy(job: Job, host: Host | undefined, wish: Wish, inputs: ConnectionInputs): Promise<void> {
  if (job.signal.aborted) return;
  const { findings, publicKey } = await judgeConnection(inputs);
  if (host === undefined) tellDiagnosis(job, findings, 'What the connection was tried with');
  else tellDiagnosis(job, await diagnose(host, { ...wish, publicKey }));
}
