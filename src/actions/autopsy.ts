import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import type { Place } from '../release/place.ts';
import type { Cause, Failure } from '../service/cause/cause.ts';
import { factsOf, type HostFacts } from '../service/evidence.ts';
import type { Service, Unit } from '../service/unit.ts';
import { type Aftermath, MEND } from './after-failure.ts';

/** What is known of a service that is not well, taken before anything is taken back. */
export interface Autopsy {
  readonly cause: Cause | undefined;
  readonly host: HostFacts | undefined;
}

/** What was seen of it so far. */
export interface Patient {
  readonly service: Service;
  readonly unit: Unit;
  readonly journal: readonly string[];
  readonly failures: readonly Failure[];
  /** The release that should run; empty where none is open. */
  readonly release: string;
}

/** Asks the host what a service died of, and tells the most likely cause. Never throws: the way back must not wait. */
export async function autopsy(
  host: Host,
  place: Place | undefined,
  { service, unit, journal, failures, release }: Patient,
): Promise<Autopsy> {
  // Loaded only here: most services live. Whatever keeps it from being loaded must not keep the way back waiting.
  const loaded = await Promise.all([
    import('../service/cause/find.ts'),
    import('../service/cause/port-taken.ts'),
  ]).catch(() => undefined);
  if (loaded === undefined) return { cause: undefined, host: undefined };
  const [{ findCause }, { takenPort }] = loaded;
  const ports = [...failures.map(({ port }) => port), takenPort(journal)].filter((port) => port !== undefined);
  const facts = await factsOf(host, place?.root ?? '', place?.live, service, ports).catch(() => undefined);
  const wanted = release === '' ? (facts?.release ?? '') : release;
  const live = place === undefined ? '' : resolve(place.root, place.live);
  return {
    cause: findCause({ name: service.service, unit, journal, host: facts, failures, release: wanted, live }),
    host: facts,
  };
}

/** The cause as a sentence of its own, behind a space; nothing where there is none. */
export const mostLikely = (cause: Cause | undefined): string =>
  cause === undefined ? '' : ` Most likely ${cause.words}.`;

/** The same for what is noted on the host, where others may read it. */
export const brieflyLikely = (cause: Cause | undefined): string =>
  cause === undefined ? '' : ` Most likely ${cause.brief ?? cause.words}.`;

/** What to do: the cause's own next step where the reader is to mend it, what the host needs first where it needs more. */
export const remedyFor = (cause: Cause | undefined, after: Pick<Aftermath, 'remedy'>): string =>
  cause !== undefined && after.remedy === MEND ? `${cause.next} Then deploy again.` : after.remedy;

/** Leaves the evidence as a file, whose path is the output `evidence`. */
export async function leaveEvidence(job: Job, name: string, evidence: object): Promise<void> {
  const file = join(job.temp, `surefoot-${name}-${randomUUID()}.json`);
  await writeFile(file, `${JSON.stringify(evidence, undefined, 2)}\n`, { flag: 'wx' });
  job.output('evidence', file);
}
