import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import type { Reply } from '../host/program/reply.ts';
import { type Service, type Unit, unitOf } from './unit.ts';

/** Whoever listens on a port; what the account may not see is empty. */
export interface Holder {
  readonly port: number;
  readonly address: string;
  readonly pid: number | undefined;
  readonly program: string;
  readonly unit: string;
  readonly user: string;
}

/** What the host knows of a service that is not well, beside its journal. */
export interface HostFacts {
  readonly unit: Unit;
  /** The account that the unit runs as; empty for root. */
  readonly user: string;
  /** Names of the variables that the unit sets; never a value. */
  readonly variables: readonly string[];
  /** Environment files that are not there. */
  readonly missingFiles: readonly string[];
  readonly directory: string;
  readonly directoryThere: boolean;
  /** `address:port` of everything that the unit's processes listen on. */
  readonly listens: readonly string[];
  /** Some of its processes could not be looked into: it may listen elsewhere too. */
  readonly listeningUnknown: boolean;
  /** Of the ports that were asked for. */
  readonly holders: readonly Holder[];
  /** `/tmp bytes`: a place without room, and of what. */
  readonly full: readonly string[];
  /** The release that is open. */
  readonly release: string;
}

/** Asks the host what tells why a service is not well; `ports` are those that it should have listened on. */
export async function factsOf(
  host: Host,
  root: string,
  live: string | undefined,
  service: Service,
  ports: readonly number[],
): Promise<HostFacts> {
  const port = ports.map(String);
  return readFacts(await callProgram(host, root, 'evidence', { live, ...service, port }, { timeout: 30_000 }));
}

/** Reads the answer of the word `evidence`. */
export function readFacts(reply: Reply): HostFacts {
  return {
    unit: unitOf(reply),
    user: reply.get('user'),
    variables: [...new Set(reply.all('variable'))],
    missingFiles: reply.all('environment-file-missing'),
    directory: reply.get('working-directory'),
    directoryThere: reply.get('directory-there') !== 'no',
    listens: reply.all('listens'),
    listeningUnknown: reply.get('listening-unknown') === 'yes',
    holders: reply.all('holder').flatMap((line) => holderOf(line) ?? []),
    full: reply.all('full'),
    release: reply.get('release'),
  };
}

function holderOf(line: string): Holder | undefined {
  const [port = '', address = '', pid = '', program = '', unit = '', user = ''] = line.split('|');
  if (!/^\d{1,5}$/.test(port)) return undefined;
  return { port: Number(port), address, pid: /^\d+$/.test(pid) ? Number(pid) : undefined, program, unit, user };
}
