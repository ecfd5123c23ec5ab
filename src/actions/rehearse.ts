import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { moved } from '../probe/elsewhere.ts';
import { limitOf } from '../probe/judge.ts';
import type { Probe } from '../probe/probe.ts';
import type { Question } from '../probe/question.ts';
import type { Report } from '../probe/report.ts';
import { request } from '../probe/request.ts';
import { runSchedule } from '../probe/schedule.ts';
import { beginRehearsal, endRehearsal, type Rehearsal, type RehearsalWish } from '../service/rehearsal.ts';
import { lookAtUnit } from '../service/unit.ts';
import { judgeUnit } from '../service/verdict.ts';
import { excerpt } from '../words/printable.ts';
import { mostLikely } from './autopsy.ts';
import { examine } from './probe-autopsy.ts';
import { sayWhatChanged } from './smoke-probe-summary.ts';

const THRESHOLDS = { warnMs: 500, failMs: 3000 };
/** The copy outlives its questions by so many seconds, and no more. */
const GRACE = 60;

/**
 * Starts the sealed release beside the live one and asks it. A release that is not well there never goes live.
 *
 * @param timeout milliseconds in which it must become well.
 * @throws {Fault} when it is not; the copy is gone by then, and the live release was not touched.
 */
export async function rehearse(
  host: Host,
  wish: RehearsalWish,
  release: string,
  questions: readonly Question[],
  timeout: number,
  job: Job,
): Promise<void> {
  const copy = await beginRehearsal(host, wish, release, Math.ceil(timeout / 1000) + GRACE, job.info);
  try {
    const probes = moved(questions, copy.port, copy.spare);
    const report = await ask(host, copy, probes, timeout, job);
    job.signal.throwIfAborted();
    if (report.outcome !== 'passed') throw await notWell(host, copy, report, probes, release, job);
    job.info(`The rehearsal is well: ${probes.length} probe${probes.length === 1 ? '' : 's'} on port ${copy.spare}.`);
  } finally {
    await endRehearsal(host, wish).catch((error: unknown) => {
      job.warning(`The rehearsal ${copy.service.service} could not be ended and ends by itself soon: ${String(error)}`);
    });
  }
}

function ask(host: Host, copy: Rehearsal, probes: readonly Probe[], timeout: number, job: Job): Promise<Report> {
  const { service } = copy;
  return runSchedule({
    probes,
    plan: { successes: 2, intervalMs: 500, timeoutMs: timeout, holdMs: 0 },
    thresholds: THRESHOLDS,
    signal: job.signal,
    ask: (probe) =>
      request(probe, {
        dial: (address, port) => host.dial(address, port),
        limitMs: limitOf(probe, THRESHOLDS),
        signal: job.signal,
      }),
    onRound: sayWhatChanged(job),
    stillWorthAsking: async () => {
      const verdict = judgeUnit('The rehearsal', await lookAtUnit(host, '', undefined, service));
      return verdict.kind === 'dead' ? verdict.words : undefined;
    },
  });
}

async function notWell(
  host: Host,
  copy: Rehearsal,
  report: Report,
  probes: readonly Probe[],
  release: string,
  job: Job,
): Promise<Fault> {
  const found = await examine(host, undefined, copy.service, report, probes, '', job);
  const first = excerpt(report.reason, 400);
  return new Fault(`The rehearsal of ${release} failed.${mostLikely(found?.cause)} ${first}`, {
    state: 'the live release and its process are untouched',
    remedy: found?.cause ? `${found.cause.next} Then deploy again.` : 'Mend the cause (see above) and deploy again.',
  });
}
