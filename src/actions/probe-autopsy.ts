import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { isRequest, nameOf, type Question } from '../probe/question.ts';
import type { Report } from '../probe/report.ts';
import type { Place } from '../release/place.ts';
import type { Failure } from '../service/cause/cause.ts';
import { lastWords, lookAtUnit, type Service } from '../service/unit.ts';
import { eachOf } from '../service/units.ts';
import { judgeUnit } from '../service/verdict.ts';
import { type Autopsy, autopsy, leaveEvidence } from './autopsy.ts';
import { portOf } from './readiness.ts';
import { tellDeath } from './single-restart-summary.ts';

/** What the service was like when it was given up, before anything is taken back. */
export async function examine(
  host: Host,
  place: Place | undefined,
  all: Service | undefined,
  report: Report,
  probes: readonly Question[],
  release: string,
  job: Job,
): Promise<Autopsy | undefined> {
  if (all === undefined || job.signal.aborted) return undefined;
  // Of several units the one that died; where none did, the first answers for all.
  const dead = await deadOf(host, place, all).catch(() => undefined);
  const service = dead?.service ?? all;
  const unit = await lookAtUnit(host, place?.root ?? '', place?.live, service).catch(() => undefined);
  if (unit === undefined) return undefined;
  // Where the manager started it again, the start that died tells why.
  const died = unit.automaticRestarts > 0 ? unit.started || unit.invocation : unit.invocation;
  const journal = await lastWords(host, service, died).catch(() => []);
  tellDeath(job, service.service, unit, journal);
  const found = await autopsy(host, place, { service, unit, journal, failures: failuresOf(report, probes), release });
  await leaveEvidence(job, 'probe', { cause: found.cause, service, report, unit, journal, host: found.host });
  return found;
}

/** The first unit of a service that is dead, and the words that say so. */
export async function deadOf(
  host: Host,
  place: Place | undefined,
  all: Service,
): Promise<{ readonly service: Service; readonly words: string } | undefined> {
  for (const service of eachOf(all)) {
    if (service.service.endsWith('.socket')) continue;
    const verdict = judgeUnit(service.service, await lookAtUnit(host, place?.root ?? '', place?.live, service));
    if (verdict.kind === 'dead') return { service, words: verdict.words };
  }
  return undefined;
}

/** The probes that failed, as the causes of death read them. */
function failuresOf(report: Report, probes: readonly Question[]): readonly Failure[] {
  const ports = new Map(probes.filter(isRequest).map((probe) => [nameOf(probe), portOf(probe.url)]));
  return report.probes.flatMap(({ name, passed, lastFailure }) => {
    const verdict = lastFailure?.verdict;
    if (passed || verdict === undefined || verdict.ok) return [];
    return [{ kind: verdict.kind, port: ports.get(name), status: verdict.status, words: verdict.reason }];
  });
}
