import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, count, required, seconds, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { escapeText, table } from '../github/markdown.ts';
import type { Host } from '../host/host.ts';
import { type Dial, dialFromHere } from '../probe/dial.ts';
import { limitOf } from '../probe/judge.ts';
import { parseProbes } from '../probe/parse.ts';
import type { Probe } from '../probe/probe.ts';
import type { Report } from '../probe/report.ts';
import { request } from '../probe/request.ts';
import { summaryRows } from '../probe/rows.ts';
import { type Round, runSchedule } from '../probe/schedule.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import type { ProbeFigures } from '../release/receipt.ts';
import { hasOpenRelease, type Survey, survey } from '../release/survey.ts';
import { unitName } from '../service/name.ts';
import { lastWords, lookAtUnit, type Service } from '../service/unit.ts';
import { judgeUnit } from '../service/verdict.ts';
import { afterFailure } from './after-failure.ts';
import { commitWithReceipt } from './commit.ts';
import { connectionInputs, holderOf, withHostOr } from './connection.ts';
import { tellWhyOf } from './diagnosis.ts';
import { tellDeath } from './single-restart-summary.ts';

const inputs = {
  ...connectionInputs,
  path: text(),
  live: textOr('current'),
  probes: required('a YAML list of probes, or one `METHOD URL [status]` per line'),
  via: text(),
  timeout: seconds(60, 1, 3600),
  interval: seconds(1, 0.1, 600),
  successes: count(2, 1, 1000),
  hold: seconds(0, 0, 3600),
  'warn-ms': count(500, 1, 600_000),
  'fail-ms': count(3000, 1, 600_000),
  'on-failure': choice(['revert', 'fail'], 'revert'),
  release: text(),
  service: text(),
  manager: choice(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
};

/** Asks the new release whether it is well; commits it when it is, takes it back when it is not. */
export const action = defineAction({
  inputs,
  outputs: ['passed', 'failed', 'state', 'report', 'p95-ms', 'release', 'receipt'],

  async main(given, job) {
    const probes = await parseProbes(given.probes);
    const via = viaOf(given);
    const place = given.path === undefined ? undefined : placeOf(given.path, given.live);
    // What no release and no unit can be called is refused before a host is asked.
    if (given.release !== undefined) releaseName(given.release);
    const unit = { service: given.service === undefined ? '' : unitName(given.service), manager: given.manager };
    if (given.host.length === 0) {
      const report = await watch(probes, dialFromHere, given, job, undefined);
      await tell(job, report, '');
      job.output('state', report.outcome === 'passed' ? 'unchanged' : 'failed');
      if (report.outcome !== 'passed') throw notWell(report, '', NOTHING_TOUCHED, 'Mend the cause and probe again.');
      return;
    }
    const onFailure = tellWhyOf(job, given, { place, service: unit });
    const confirmed = await withHostOr(onFailure, given, job, (host) => probe(host, place, probes, via, given, job));
    if (confirmed === undefined || place === undefined) return;
    // A fresh connection: whoever can no longer log in to the server must not confirm what cut them off. From here on
    // a cancel comes too late: the release is well, and the host hears so.
    await withHostOr(onFailure, given, { ...job, signal: new AbortController().signal }, async (host) => {
      await commitOrGoBack(host, place, confirmed, given['on-failure'], job);
      job.summary.verdict(`Release \`${confirmed.release}\` is well and committed on \`${host.label}\`.`);
    });
  },
});

type Given = Values<typeof inputs>;

interface Confirmed {
  readonly release: string;
  readonly probes: ProbeFigures;
}

/** Probes over one connection. Gives what is to be committed; throws when the release is not well. */
async function probe(
  host: Host,
  place: Place | undefined,
  probes: readonly Probe[],
  via: 'host' | 'runner',
  given: Given,
  job: Job,
): Promise<Confirmed | undefined> {
  const before = place && (await job.stage('Look at the host', () => survey(host, place, job.signal)));
  const release = before && openRelease(before, given.release, job);
  job.output('release', release ?? before?.live ?? '');
  const dial: Dial = via === 'host' ? (address, port) => host.dial(address, port) : dialFromHere;
  const service = serviceOf(given, before);
  const report = await watch(probes, dial, given, job, service && (() => deathOf(host, place, service)));
  await tell(job, report, release ?? '');
  if (report.outcome === 'passed') {
    if (release !== undefined) return { release, probes: figuresOf(report, probes) };
    job.output('state', before?.liveCommitted ? 'committed' : 'unchanged');
    job.summary.verdict(`All is well${before?.live ? `: \`${before.live}\` is live and was committed before` : ''}.`);
    return undefined;
  }
  if (service !== undefined) {
    const unit = await lookAtUnit(host, place?.root ?? '', place?.live, service).catch(() => undefined);
    if (unit) tellDeath(job, service.service, unit, await lastWords(host, service, unit.invocation).catch(() => []));
  }
  const after = await afterFailure(
    host,
    place,
    job,
    given['on-failure'],
    report.reason.split('\n').slice(0, 2).join(' '),
  );
  job.output('state', after.state);
  throw notWell(report, release ?? '', after.words, after.remedy);
}

function figuresOf(report: Report, probes: readonly Probe[]): ProbeFigures {
  const buildIds = [...new Set(probes.flatMap(({ expect }) => expect.buildId ?? []))];
  return { passed: report.passed, rounds: report.rounds, p50Ms: report.p50Ms, p95Ms: report.p95Ms, buildIds };
}

/** A well release that cannot be committed (somebody wrote into it, the host says no) must not stay half confirmed. */
async function commitOrGoBack(
  host: Host,
  place: Place,
  confirmed: Confirmed,
  onFailure: 'revert' | 'fail',
  job: Job,
): Promise<void> {
  try {
    await commitWithReceipt(host, place, confirmed.release, job, confirmed.probes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const after = await afterFailure(host, place, job, onFailure, error.what);
    job.output('state', after.state);
    throw new Fault(error.what, { state: after.words, remedy: error.remedy, cause: error });
  }
}

function watch(
  probes: readonly Probe[],
  dial: Dial,
  given: Given,
  job: Job,
  dead: (() => Promise<string | undefined>) | undefined,
): Promise<Report> {
  const thresholds = { warnMs: given['warn-ms'], failMs: given['fail-ms'] };
  const plan = {
    successes: given.successes,
    intervalMs: given.interval,
    timeoutMs: given.timeout,
    holdMs: given.hold,
  };
  return job.stage('Probe', () =>
    runSchedule({
      probes,
      plan,
      thresholds,
      signal: job.signal,
      ask: (each) => request(each, { dial, limitMs: limitOf(each, thresholds), signal: job.signal }),
      onRound: sayWhatChanged(job),
      ...(dead && { stillWorthAsking: dead }),
    }),
  );
}

/** Sixty rounds that say the same are one line. */
function sayWhatChanged(job: Job): (round: Round) => void {
  const said = new Map<string, string>();
  return ({ number, results }) => {
    for (const { name, verdict } of results) {
      const words = verdict.ok ? (verdict.slow ? 'is well, but slow' : 'is well') : verdict.reason;
      if (said.get(name) === words) continue;
      said.set(name, words);
      job.info(`round ${number}: ${name} ${words}`);
    }
  };
}

async function tell(job: Job, report: Report, release: string): Promise<void> {
  job.output('passed', report.passed);
  job.output('failed', report.failed);
  job.output('p95-ms', report.p95Ms ?? '');
  const file = join(job.temp, `surefoot-probes-${randomUUID()}.json`);
  await writeFile(file, `${JSON.stringify({ release, ...report }, undefined, 2)}\n`, { flag: 'wx' });
  job.output('report', file);
  const sign = { well: '✅', slow: '⚠️ slow', failed: '❌' } as const;
  job.summary.add(
    table(
      ['probe', '', 'well', 'p95', 'last words'],
      summaryRows(report).map((row) => [
        escapeText(row.probe),
        sign[row.status],
        row.tries,
        row.p95,
        escapeText(shortened(row.words)),
      ]),
    ),
  );
}

/** A table is for the eye: the whole answer stands in the report and in the failure's own words. */
const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);

/** The release that this run has open, and nothing else: a late confirm of another one is a failure that says so. */
function openRelease(seen: Survey, wanted: string | undefined, job: Job): string | undefined {
  const name = wanted === undefined ? undefined : releaseName(wanted);
  const mine = hasOpenRelease(seen) && seen.transactionHolder === holderOf(job).holder;
  const is = `release ${seen.live || 'none'} is live; ${seen.transactionRelease || 'none'} is ${seen.transaction}`;
  if (name !== undefined && (!mine || seen.transactionRelease !== name) && seen.live !== name) {
    throw new Fault(`Release ${name} cannot be confirmed: it is neither open nor live on the host.`, {
      state: is,
      remedy: `Look at the run that changed it (${seen.transactionWords || 'the host knows of none'}), and deploy again.`,
    });
  }
  if (hasOpenRelease(seen) && !mine) {
    throw new Fault(`The open release ${seen.transactionRelease} belongs to ${seen.transactionWords}.`, {
      state: is,
      remedy: 'Let that run end, or go back with rollback.',
    });
  }
  return mine ? seen.transactionRelease : undefined;
}

function serviceOf(given: Given, seen: Survey | undefined): Service | undefined {
  const name = given.service === undefined ? (seen?.transactionService ?? '') : unitName(given.service);
  if (name === '') return undefined;
  const manager = given.service === undefined ? (seen?.transactionManager ?? 'auto') : given.manager;
  return { service: name, manager: manager || 'auto', sudo: given.sudo };
}

/** Words when the service is dead: then no further answer can make the release well. */
async function deathOf(host: Host, place: Place | undefined, service: Service): Promise<string | undefined> {
  const unit = await lookAtUnit(host, place?.root ?? '', place?.live, service);
  const verdict = judgeUnit(service.service, unit);
  return verdict.kind === 'dead' ? verdict.words : undefined;
}

function viaOf(given: Given): 'host' | 'runner' {
  const via = given.via ?? (given.host.length > 0 ? 'host' : 'runner');
  if (via === 'runner' || (via === 'host' && given.host.length > 0)) return via;
  throw new Fault(
    via === 'host'
      ? 'Input `via` is host, but `host` names none.'
      : `Input \`via\` holds ${JSON.stringify(via)}, which is not understood.`,
    { state: NOTHING_TOUCHED, remedy: 'Set `via`: it may hold host (with `host` set) or runner.' },
  );
}

/** The first line is what the summary's headline says; each further line is one probe. */
function notWell(report: Report, release: string, state: string, remedy: string): Fault {
  const which = release === '' ? 'It' : `Release ${release}`;
  const count = `${report.failed} of ${report.probes.length} probe${report.probes.length === 1 ? '' : 's'} failed`;
  return new Fault(`${which} is not well: ${count}.\n${report.reason}`, { state, remedy });
}
