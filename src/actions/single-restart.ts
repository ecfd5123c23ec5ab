import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, flag, lines, required, seconds, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import { survey } from '../release/survey.ts';
import type { Failure } from '../service/cause/cause.ts';
import { lastTrouble } from '../service/cause/trouble.ts';
import { managerOf } from '../service/manager/of.ts';
import { parseReady } from '../service/ready.ts';
import { remarksOn, runsElsewhere, TO_THE_LIVE_LINK } from '../service/remarks.ts';
import { type Restarted, restart } from '../service/restart.ts';
import { lastWords, type Service, type Unit } from '../service/unit.ts';
import { unitsOf } from '../service/units.ts';
import { excerpt } from '../words/printable.ts';
import { afterFailure } from './after-failure.ts';
import { autopsy, brieflyLikely, leaveEvidence, mostLikely, remedyFor } from './autopsy.ts';
import { commitWithReceipt } from './commit.ts';
import { configure, readConfiguring } from './configure.ts';
import { connectionInputs, holderOf, withHostOr } from './connection.ts';
import { tellWhyOf } from './diagnosis.ts';
import type { Member } from './fleet/barrier.ts';
import { onEachHost } from './fleet/each-host.ts';
import { orGoBack } from './fleet/go-back.ts';
import { firstIll, unitsWords } from './judge-restart.ts';
import { beginMeasuring, dated, tellMeasured } from './measure.ts';
import { tellOthers, watchOthers } from './other-units.ts';
import { tellDeath, tellNoRestart, tellReload, tellRestart } from './single-restart-summary.ts';
import { watch } from './watch.ts';

const inputs = {
  ...connectionInputs,
  path: text(),
  live: textOr('current'),
  service: required('the name of the unit, such as my-app.service'),
  manager: choice(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
  mode: choice(['restart', 'reload'], 'restart'),
  always: flag(false),
  check: text(),
  configuration: lines(),
  timeout: seconds(60, 1, 3600),
  'stable-for': seconds(5, 0, 3600),
  ready: textOr('auto'),
  measure: text(),
  release: text(),
  commit: flag(false),
  'on-failure': choice(['revert', 'fail'], 'revert'),
};

type RestartInputs = Values<typeof inputs>;

/** Pays the restart that a release owes, exactly once, and proves it. */
export const action = defineAction({
  inputs,
  outputs: [
    'restarts',
    'invocation-before',
    'invocation-after',
    'main-pid',
    'running-release',
    'proof',
    'gap-ms',
    'requests-sent',
    'requests-failed',
    'requests-slowest-ms',
    'silent-ms',
    'configuration-changed',
    'backup',
    'units',
    'state',
    'evidence',
    'receipt',
  ],

  main: (inputs, job) => onEachHost(inputs, job, restartOn),
});

/** The story of one host. */
async function restartOn(inputs: RestartInputs, job: Job, member: Member): Promise<void> {
  const ready = parseReady(inputs.ready);
  if (inputs.measure !== undefined) mustBeUrl(inputs.measure);
  const place = inputs.path === undefined ? undefined : placeOf(inputs.path, inputs.live);
  const service: Service = {
    ...unitsOf(inputs.service, inputs.manager),
    manager: inputs.manager,
    sudo: inputs.sudo,
  };
  if (inputs.mode === 'reload' && !managerOf(inputs.manager).reloads) throw cannotReload(inputs.manager);
  const configuring = await readConfiguring(inputs, service, ready, job.workspace);
  const release = inputs.release === undefined ? undefined : releaseName(inputs.release);
  const onFailure = tellWhyOf(job, inputs, { place, service, mode: inputs.mode });
  await withHostOr(onFailure, inputs, job, async (host) => {
    await orGoBack(member, 'restart', { host, place, onFailure: inputs['on-failure'] }, job);
    if (configuring !== undefined) return await configure(host, configuring, inputs, job);
    const wish = {
      root: place?.root ?? '',
      live: place?.live,
      service,
      holder: holderOf(job),
      release,
      mode: inputs.mode,
      always: inputs.always,
      check: inputs.check,
      timeout: inputs.timeout,
    };
    const gauge = await beginMeasuring(host, ready, inputs.measure, job);
    const done = await job
      .stage(`Restart ${service.service}`, () => restart(host, wish, job.info))
      .catch(async (error: unknown) => {
        await gauge?.stop();
        throw error;
      });
    tellOutputs(job, done, done.unit);
    job.output('state', done.state === 'none' ? 'unchanged' : done.state);
    let failure: Failure | undefined;
    const note = (each: Failure): void => {
      failure = each;
    };
    // Where nothing was restarted, what runs is judged as it is, once.
    const stableFor = done.restarts > 0 || done.reloaded ? inputs['stable-for'] : 0;
    const watched = { service, unit: done.unit, restarts: done.restarts, ready, timeout: inputs.timeout, stableFor };
    const settled = await watch(host, place, watched, job, note).finally(() => gauge?.stop());
    const measured = done.restarts > 0 || done.reloaded ? await gauge?.stop() : undefined;
    const { timeout } = inputs;
    // What is ill is taken back at once.
    const others =
      settled.kind === 'ill' ? [] : await watchOthers(host, place, service, done, { timeout, stableFor }, job);
    tellOutputs(job, done, settled.unit);
    job.output('units', unitsWords(service, done, settled, others));
    const sick = firstIll(service, done, settled, others, place);
    const words = sick?.words;
    const unit = sick?.settled.unit ?? settled.unit;
    const ill = sick?.service ?? service;
    // Where the manager started it again, the start that died tells why.
    const died = unit.automaticRestarts > 0 ? (sick?.started ?? '') : unit.invocation;
    const journal = words === undefined ? [] : await lastWords(host, ill, died).catch(() => []);
    // A service that was being watched when the job was cancelled has said nothing of its end.
    const patient = { service: ill, unit, journal, failures: failure ? [failure] : [], release: release ?? '' };
    const found = words === undefined || job.signal.aborted ? undefined : await autopsy(host, place, patient);
    await leaveEvidence(job, 'restart', {
      cause: found?.cause,
      service,
      done,
      settled,
      others,
      measured: dated(measured),
      journal,
      host: found?.host,
    });
    if (words !== undefined || settled.kind === 'ill') {
      tellDeath(job, ill.service, unit, journal);
      const after = await afterFailure(
        host,
        place,
        job,
        inputs['on-failure'],
        `${words ?? ''}${brieflyLikely(found?.cause)}`,
      );
      job.output('state', after.state);
      const quoted = job.signal.aborted ? [] : quoteLast(journal);
      const cause = found?.cause;
      const what = [`${words ?? ''}${mostLikely(cause)}`, ...quoted].join(' ');
      throw new Fault(what, { state: after.words, remedy: remedyFor(cause, after) });
    }
    const seen = tellMeasured(job, measured, settled.unit, done.reloaded ? 'reload' : 'restart');
    if (done.reloaded) tellReload(job, service.service, done);
    else if (done.restarts === 0) tellNoRestart(job, service.service, settled.unit);
    else tellRestart(job, service.service, done, settled, seen);
    tellOthers(job, done.others, others);
    if (inputs.commit && isOpen(done)) {
      // No probe comes after this: what nothing shows to run is not committed.
      const all = [{ service, settled }, ...others];
      const elsewhere = all
        .map(({ service: { service: name }, settled: { unit } }) =>
          runsElsewhere({ name, root: place?.root, reloaded: done.reloaded, unit }),
        )
        .find((words) => words !== undefined);
      if (elsewhere !== undefined) {
        const after = await afterFailure(host, place, job, inputs['on-failure'], elsewhere);
        job.output('state', after.state);
        const remedy = `${TO_THE_LIVE_LINK} Or name a probe that asks for the build id (input \`probes\`).`;
        throw new Fault(elsewhere, { state: after.words, remedy });
      }
    }
    await orGoBack(member, 'proven', { host, place, onFailure: inputs['on-failure'] }, job);
    for (const remark of await remarks(host, place, service, done, settled.unit)) job.warning(remark);
    for (const { service: other, settled: its } of others) {
      const seenOf = { name: other.service, root: place?.root, reloaded: done.reloaded, unit: its.unit, end: [] };
      for (const remark of remarksOn(seenOf)) job.warning(remark);
    }
    if (inputs.commit && place !== undefined) await commitOpen(host, place, release, done, settled.unit, job);
  });
}

/** A service that stops within a second was not killed by any time-out: its journal is not asked. */
const SLOW_STOP_MS = 1_000;

async function remarks(
  host: Host,
  place: Place | undefined,
  service: Service,
  done: Restarted,
  unit: Unit,
): Promise<readonly string[]> {
  const slow = done.gapMs !== undefined && done.gapMs > SLOW_STOP_MS;
  const end = slow ? await lastWords(host, service, done.invocationBefore, 20).catch(() => []) : [];
  return remarksOn({
    name: service.service,
    root: place?.root,
    reloaded: done.reloaded,
    unit,
    programsBefore: done.programsBefore,
    beside: done.others.map(({ name }) => name),
    end,
  });
}

const isOpen = ({ state }: Restarted): boolean => state === 'restarted' || state === 'switched';

async function commitOpen(
  host: Host,
  place: Place,
  release: string | undefined,
  done: Restarted,
  unit: Unit,
  job: Job,
): Promise<void> {
  if (!isOpen(done)) return;
  const name = release ?? (done.reloaded ? (await survey(host, place)).transactionRelease : unit.runningRelease);
  await commitWithReceipt(host, place, name, job);
}

function tellOutputs(job: Job, done: Restarted, unit: Unit): void {
  const beside = done.others.reduce((sum, { restarts }) => sum + restarts, 0);
  job.output('restarts', done.restarts + beside + (done.restarts > 0 ? unit.automaticRestarts : 0));
  job.output('invocation-before', done.invocationBefore);
  job.output('invocation-after', unit.invocation);
  job.output('main-pid', unit.pid);
  // After a reload the process stands where it was started: that tells nothing about what it serves.
  job.output('running-release', done.reloaded ? '' : unit.runningRelease);
  job.output('proof', done.reloaded ? '' : unit.proof);
  job.output('gap-ms', done.gapMs ?? '');
}

/** The last thing the process said, else what its manager said of its end, for those who see the annotation only. */
function quoteLast(journal: readonly string[]): string[] {
  const telling =
    lastTrouble(journal)?.words ??
    journal.findLast((line) => /cannot|denied|EADDRINUSE/i.test(line)) ??
    journal.findLast((line) => /failed|killed|exited|dumped/i.test(line)) ??
    journal.at(-1);
  return telling === undefined ? [] : [`It said: ${excerpt(telling)}`];
}

function mustBeUrl(given: string): void {
  if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given)) return;
  throw new Fault(`Input \`measure\` holds ${JSON.stringify(given)}, which is no URL.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Set `measure`: it may hold a URL that the service answers, such as http://127.0.0.1:3000/health.',
  });
}

const cannotReload = (manager: string): Fault =>
  new Fault(`Input \`mode\` is reload, and ${manager} can only restart.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Leave `mode` away.',
  });
