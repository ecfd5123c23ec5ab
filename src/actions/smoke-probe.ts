import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, count, flag, seconds, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import type { Figures } from '../probe/baseline.ts';
import { type Dial, dialFromHere } from '../probe/dial.ts';
import { isRequest, type Question } from '../probe/question.ts';
import type { Report } from '../probe/report.ts';
import { runSchedule } from '../probe/schedule.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import type { ProbeFigures } from '../release/receipt.ts';
import { hasOpenRelease, type Survey, survey } from '../release/survey.ts';
import type { Cause } from '../service/cause/cause.ts';
import type { Service } from '../service/unit.ts';
import { unitsOf } from '../service/units.ts';
import { afterFailure } from './after-failure.ts';
import { Asker, mustBeAskable, type Witness } from './asker.ts';
import { brieflyLikely, mostLikely, remedyFor } from './autopsy.ts';
import { commitWithReceipt } from './commit.ts';
import { beginConnection, connectionInputs, holderOf, withHost, withHostOr } from './connection.ts';
import { tellWhyOf } from './diagnosis.ts';
import type { Member } from './fleet/barrier.ts';
import { onEachHost } from './fleet/each-host.ts';
import { goneBack, orGoBack } from './fleet/go-back.ts';
import { deadOf, examine } from './probe-autopsy.ts';
import { questionsOf } from './probe-file.ts';
import { type Asking, baselineOf, regressions, takeBaseline } from './regression.ts';
import { sayWhatChanged, tellReport } from './smoke-probe-summary.ts';

const inputs = {
  ...connectionInputs,
  path: text(),
  live: textOr('current'),
  probes: text(),
  'probes-file': text(),
  'take-baseline': flag(false),
  baseline: text(),
  'max-regression': count(50, 0, 100_000),
  via: text(),
  timeout: seconds(60, 1, 3600),
  interval: seconds(1, 0.1, 600),
  successes: count(2, 1, 1000),
  hold: seconds(0, 0, 3600),
  'hold-rate': count(0, 0, 20),
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
  outputs: ['passed', 'failed', 'state', 'report', 'p95-ms', 'release', 'receipt', 'evidence'],

  main: (given, job) => onEachHost(given, job, probeOn),
});

type Given = Values<typeof inputs>;

/** The story of one host. */
async function probeOn(given: Given, job: Job, member: Member): Promise<void> {
  const probes = await questionsOf(given.probes, given['probes-file'], job.workspace);
  const via = viaOf(given);
  const place = given.path === undefined ? undefined : placeOf(given.path, given.live);
  mustBeAskable(probes, given.host.length > 0);
  // What no release and no unit can be called is refused before a host is asked.
  if (given.release !== undefined) releaseName(given.release);
  const named = given.service === undefined ? { service: '' } : unitsOf(given.service, given.manager);
  const unit = { ...named, manager: given.manager };
  if (given['take-baseline']) return await baseline(probes, via, given, job);
  const before = await baselineOf(given.baseline);
  if (given.host.length === 0) {
    const report = await watch({ probes, dial: dialFromHere, given, job, before });
    await tellReport(job, report, '');
    job.output('state', report.outcome === 'passed' ? 'unchanged' : 'failed');
    if (report.outcome !== 'passed') throw notWell(report, '', NOTHING_TOUCHED, 'Mend the cause and probe again.');
    return;
  }
  const onFailure = tellWhyOf(job, given, { place, service: unit });
  const confirmed = await withHostOr(
    onFailure,
    given,
    job,
    (host) => probe(host, place, probes, via, before, given, job),
    place === undefined ? beginConnection(given, job, { forwardsOnly: true }) : undefined,
  );
  if (confirmed === undefined || place === undefined) return;
  // A fresh connection: whoever can no longer log in to the server must not confirm what cut them off. From here on
  // a cancel comes too late: the release is well, and the host hears so.
  const sure = { ...job, signal: new AbortController().signal };
  await withHostOr(onFailure, given, sure, async (host) => {
    const open = { host, place, onFailure: given['on-failure'] };
    await orGoBack(member, 'well', open, sure);
    // A well release that cannot be committed (somebody wrote into it, the host says no) must not stay half confirmed.
    await commitWithReceipt(host, place, confirmed.release, job, confirmed.probes).catch(async (error: unknown) => {
      throw await goneBack(error, open, job);
    });
    job.summary.verdict(`Release \`${confirmed.release}\` is well and committed on \`${host.label}\`.`);
  });
}

/** Asks what runs before a switch, and changes nothing. */
async function baseline(probes: readonly Question[], via: 'host' | 'runner', given: Given, job: Job): Promise<void> {
  const take = (dial: Dial): Promise<void> => takeBaseline(job, askingOf({ probes, dial, given, job }));
  if (via === 'runner') return await take(dialFromHere);
  const begun = beginConnection(given, job, { forwardsOnly: true });
  await withHost(given, job, (host) => take((address, port) => host.dial(address, port)), begun);
}

interface Confirmed {
  readonly release: string;
  readonly probes: ProbeFigures;
}

/** Probes over one connection. Gives what is to be committed; throws when the release is not well. */
async function probe(
  host: Host,
  place: Place | undefined,
  probes: readonly Question[],
  via: 'host' | 'runner',
  before: readonly Figures[] | undefined,
  given: Given,
  job: Job,
): Promise<Confirmed | undefined> {
  const seen = place && (await job.stage('Look at the host', () => survey(host, place, job.signal)));
  const release = seen && openRelease(seen, given.release, job);
  job.output('release', release ?? seen?.live ?? '');
  const dial: Dial = via === 'host' ? (address, port) => host.dial(address, port) : dialFromHere;
  const service = serviceOf(given, seen);
  const witness = { host, place, service };
  const dead = service && (() => deathOf(host, place, service));
  const report = await watch({ probes, dial, given, job, witness, before, dead });
  await tellReport(job, report, release ?? '');
  if (report.outcome === 'passed') {
    if (release !== undefined) return { release, probes: figuresOf(report, probes) };
    job.output('state', seen?.liveCommitted ? 'committed' : 'unchanged');
    job.summary.verdict(`All is well${seen?.live ? `: \`${seen.live}\` is live and was committed before` : ''}.`);
    return undefined;
  }
  const found = await examine(host, place, service, report, probes, release ?? '', job);
  const reason = `${report.reason.split('\n').slice(0, 2).join(' ')}${brieflyLikely(found?.cause)}`;
  const after = await afterFailure(host, place, job, given['on-failure'], reason);
  job.output('state', after.state);
  throw notWell(report, release ?? '', after.words, remedyFor(found?.cause, after), found?.cause);
}

function figuresOf(report: Report, probes: readonly Question[]): ProbeFigures {
  const buildIds = [...new Set(probes.filter(isRequest).flatMap(({ expect }) => expect.buildId ?? []))];
  return { passed: report.passed, rounds: report.rounds, p50Ms: report.p50Ms, p95Ms: report.p95Ms, buildIds };
}

interface Watching {
  readonly probes: readonly Question[];
  readonly dial: Dial;
  readonly given: Given;
  readonly job: Job;
  readonly witness?: Witness | undefined;
  readonly before?: readonly Figures[] | undefined;
  readonly dead?: (() => Promise<string | undefined>) | undefined;
}

function askingOf({ probes, dial, given, job, witness }: Watching): Asking {
  const thresholds = { warnMs: given['warn-ms'], failMs: given['fail-ms'] };
  const asker = new Asker(dial, witness, thresholds, job.signal);
  return { questions: probes, asker, thresholds, pauseMs: Math.min(given.interval, 200) };
}

async function watch(watching: Watching): Promise<Report> {
  const { probes, given, job, before, dead } = watching;
  const asking = askingOf(watching);
  const plan = {
    successes: given.successes,
    intervalMs: given.interval,
    timeoutMs: given.timeout,
    holdMs: given.hold,
    ...(given['hold-rate'] > 0 && { holdIntervalMs: 1000 / given['hold-rate'] }),
  };
  const report = await job.stage('Probe', () =>
    runSchedule({
      probes,
      plan,
      thresholds: asking.thresholds,
      signal: job.signal,
      ask: asking.asker.ask,
      onRound: sayWhatChanged(job),
      ...(dead && { stillWorthAsking: dead }),
    }),
  );
  asking.asker.tell(job);
  if (report.outcome !== 'passed' || before === undefined) return report;
  return await compared(report, before, given['max-regression'], asking, job);
}

/** A release that is well, and worse than the one before, is not well. */
async function compared(
  report: Report,
  before: readonly Figures[],
  maxPercent: number,
  asking: Asking,
  job: Job,
): Promise<Report> {
  try {
    const found = await regressions(job, before, maxPercent, asking);
    if (found.length === 0) return report;
    const reason = ['Well, but worse than the release before.', ...found].join('\n');
    return { ...report, outcome: 'regressed', reason };
  } catch (error) {
    if (!job.signal.aborted) throw error;
    return { ...report, outcome: 'cancelled', reason: 'Cancelled before the comparison came to an end.' };
  }
}

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
  const named =
    given.service === undefined
      ? { service: seen?.transactionService ?? '', more: seen?.transactionMore ?? [] }
      : unitsOf(given.service, given.manager);
  if (named.service === '') return undefined;
  const manager = given.service === undefined ? (seen?.transactionManager ?? 'auto') : given.manager;
  return { ...named, manager: manager || 'auto', sudo: given.sudo };
}

/** Words when the service is dead: then no further answer can make the release well. */
async function deathOf(host: Host, place: Place | undefined, service: Service): Promise<string | undefined> {
  return (await deadOf(host, place, service))?.words;
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
function notWell(report: Report, release: string, state: string, remedy: string, cause?: Cause): Fault {
  const which = release === '' ? 'It' : `Release ${release}`;
  const count =
    report.outcome === 'regressed'
      ? 'it is worse than the release before'
      : `${report.failed} of ${report.probes.length} probe${report.probes.length === 1 ? '' : 's'} failed`;
  return new Fault(`${which} is not well: ${count}.${mostLikely(cause)}\n${report.reason}`, { state, remedy });
}
