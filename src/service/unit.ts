import type { Host } from '../host/host.ts';
import { callForBytes, callProgram } from '../host/program/call.ts';
import type { Reply } from '../host/program/reply.ts';
import { managerOf } from './manager/of.ts';

/** A service that an action works on, as the host program takes it. */
export type Service = {
  readonly service: string;
  /** Units that are restarted after it, in their order; see units.ts. */
  readonly more?: readonly string[];
  readonly manager: string;
  readonly sudo: string;
};

/** What the service manager says of a unit (systemd's own words; see systemctl(1), "show"). */
export interface Unit {
  readonly manager: string;
  readonly load: string;
  readonly active: string;
  readonly sub: string;
  readonly result: string;
  readonly pid: number;
  /** Changes with every start. */
  readonly invocation: string;
  /** The start that the open deploy asked for; empty where none is known. Later ones are the manager's own. */
  readonly started: string;
  /** Starts that the manager made by itself since the last one that was asked for. */
  readonly automaticRestarts: number;
  readonly exitStatus: number;
  readonly type: string;
  /** Where one list holds all programs of the host (supervisor): each as its manager shows it. */
  readonly programs: readonly string[];
  /** `UnitFileState`: `enabled`, `disabled`, `static` … */
  readonly unitFile: string;
  /** Units that start it when it is needed, such as its socket; empty for none. */
  readonly triggeredBy: string;
  /** `ExecStart` as systemctl shows it. */
  readonly command: string;
  /** The process's own working directory where that is no release; empty when it is one or cannot be read. */
  readonly runsIn: string;
  /** Microseconds of the machine's monotonic clock: the last end of being active, the last begin. 0: never. */
  readonly stoppedAt: number;
  readonly startedAt: number;
  /** The release that the process runs, and how that is known; empty when it cannot be told. */
  readonly runningRelease: string;
  readonly proof: string;
}

/** Reads a unit out of an answer of `unit`, `restart` or `revert`. */
export function unitOf(reply: Reply): Unit {
  return {
    manager: reply.get('manager'),
    load: reply.get('load'),
    active: reply.get('active'),
    sub: reply.get('sub'),
    result: reply.get('result'),
    pid: reply.number('pid') ?? 0,
    invocation: reply.get('invocation'),
    started: reply.get('started'),
    automaticRestarts: reply.number('automatic-restarts') ?? 0,
    exitStatus: reply.number('exit-status') ?? 0,
    type: reply.get('type'),
    programs: reply.all('program'),
    unitFile: reply.get('unit-file'),
    triggeredBy: reply.get('triggered-by'),
    command: reply.get('command'),
    runsIn: reply.get('runs-in'),
    stoppedAt: reply.number('stopped-at') ?? 0,
    startedAt: reply.number('started-at') ?? 0,
    runningRelease: reply.get('running-release'),
    proof: reply.get('proof'),
  };
}

/** Asks for the unit as it is now. `root` and `live` tell which releases it may be running from; both may be empty. */
export async function lookAtUnit(
  host: Host,
  root: string,
  live: string | undefined,
  service: Service,
  signal?: AbortSignal,
): Promise<Unit> {
  return unitOf(await callProgram(host, root, 'unit', { live, ...service }, signal ? { signal } : {}));
}

/** The last lines of one invocation in the journal, oldest first; what the host prints when it may not read them. */
export async function lastWords(
  host: Host,
  service: Service,
  invocation: string,
  lines = 40,
): Promise<readonly string[]> {
  // A log that knows no starts is read as it is, also of a program that does not run.
  const known = /^[0-9a-f]{32}$/.test(invocation);
  if (!known && managerOf(service.manager).logsByStart) return [];
  const bytes = await callForBytes(host, '', 'journal', { ...service, invocation, lines }, { timeout: 20_000 });
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
