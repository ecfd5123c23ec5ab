import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import type { Job } from '../github/job.ts';
import { table } from '../github/markdown.ts';
import type { Host } from '../host/host.ts';
import type { Failure } from '../service/cause/cause.ts';
import { beginChange, type Change, type Changed, filesIn } from '../service/configuration/change.ts';
import { type NewFile, readSources } from '../service/configuration/source.ts';
import { parseConfiguration } from '../service/configuration/wish.ts';
import type { Gauge } from '../service/gauge.ts';
import { managerOf } from '../service/manager/of.ts';
import type { Ready } from '../service/ready.ts';
import type { Settled } from '../service/settle.ts';
import { lastWords, lookAtUnit, type Service, type Unit } from '../service/unit.ts';
import { autopsy, leaveEvidence, mostLikely } from './autopsy.ts';
import { tellConfigured, tellPutBack, tellSame } from './configure-summary.ts';
import { beginMeasuring, tellMeasured } from './measure.ts';
import { tellDeath } from './single-restart-summary.ts';
import { watch } from './watch.ts';

/** The inputs of single-restart that a change of the configuration looks at. */
interface ConfigureInputs {
  readonly configuration: readonly string[];
  readonly path: string | undefined;
  readonly mode: string;
  readonly manager: string;
  readonly check: string | undefined;
  readonly commit: boolean;
  readonly always: boolean;
  readonly measure: string | undefined;
  readonly timeout: number;
  readonly 'stable-for': number;
}

/** What is to be done, read and judged before any host is asked. */
export interface Configuring {
  readonly service: Service;
  readonly ready: Ready;
  readonly files: readonly NewFile[];
  readonly check: string;
}

/** Beside the time for readiness: for the calls themselves. */
const SLACK_MS = 30_000;

/** The files of the input `configuration`; `undefined` where it is empty. @throws {Fault} on inputs that do not go with it. */
export async function readConfiguring(
  inputs: ConfigureInputs,
  service: Service,
  ready: Ready,
  workspace: string,
): Promise<Configuring | undefined> {
  if (inputs.configuration.length === 0) return undefined;
  const wishes = parseConfiguration(inputs.configuration);
  const { check } = inputs;
  if (!managerOf(inputs.manager).reloads) throw unfit('`manager` to one that can reload, such as systemd');
  if (inputs.mode !== 'reload') throw unfit('`mode` to reload');
  if (service.more !== undefined) throw unfit('`service` to the one unit that reads the files');
  if (check === undefined) throw unfit('`check` to the command that tests the configuration, such as nginx -t');
  if (inputs.path !== undefined || inputs.commit) {
    throw unfit('neither `path` nor `commit`: a configuration is changed in a step of its own');
  }
  const files = await readSources(wishes, workspace);
  return { service, ready, files, check };
}

/** Changes the configuration of a running service: checked, reloaded and proven, or everything is put back. */
export async function configure(
  host: Host,
  { service, ready, files, check }: Configuring,
  inputs: ConfigureInputs,
  job: Job,
): Promise<void> {
  const { timeout, always } = inputs;
  const stableFor = inputs['stable-for'];
  const gauge = await beginMeasuring(host, ready, inputs.measure, job);
  const wish = { service, files, check, always, timeout, patience: timeout + stableFor + SLACK_MS };
  const change = beginChange(host, wish, job.info);
  // Whoever cancels leaves the host as it was: it hears that nobody will say that all is well.
  const cancel = (): void => void change.putBack().catch(() => {});
  job.signal.addEventListener('abort', cancel);
  try {
    const stage = await job.stage(`Configure ${service.service}`, () => change.stage);
    if (stage === 'over') return await same(host, change, service, job);
    const unit = await lookAtUnit(host, '', undefined, service);
    let failure: Failure | undefined;
    const watched = { service, unit, restarts: 0, ready, timeout, stableFor };
    const settled = await watch(host, undefined, watched, job, (each) => {
      failure = each;
    });
    if (settled.kind === 'ill') return await giveUp(host, change, service, settled, failure, gauge, job);
    const { kind, done } = await job.stage('Keep it', () => change.keep());
    if (kind === 'put-back') return await tooLate(service, done, job);
    const seen = tellMeasured(job, await gauge?.stop(), done.unit, verbOf(done));
    tellOutputs(job, done, done.unit, done.changed ? 'committed' : 'unchanged');
    await leaveEvidence(job, 'configuration', { service, settled, ...namesIn(done) });
    tellConfigured(job, service.service, done, check, seen);
  } catch (error) {
    const found = filesIn(error, files);
    if (found !== undefined) {
      job.output('state', found.putBack ? 'reverted' : 'failed');
      job.output('configuration-changed', manyIn(found));
      tellPutBack(job, found);
    }
    throw error;
  } finally {
    job.signal.removeEventListener('abort', cancel);
    // Where nothing was said so far, this puts everything back.
    await change.putBack().catch(() => {});
    await gauge?.stop();
  }
}

async function same(host: Host, change: Change, service: Service, job: Job): Promise<void> {
  const { done } = await change.keep();
  const unit = await lookAtUnit(host, '', undefined, service);
  if (!['active', 'reloading'].includes(unit.active)) {
    throw new Fault(`${service.service} is ${unit.active}/${unit.sub}.`, {
      state: 'the configuration is what it should be, and was left alone',
      remedy: `Look at it: ${managerOf(service.manager).lookAt(service.service)}`,
    });
  }
  tellOutputs(job, done, unit, 'unchanged');
  await leaveEvidence(job, 'configuration', { service, ...namesIn(done) });
  tellSame(job, service.service, done);
}

/** The new files are in place and loaded, and the service is not well with them. */
async function giveUp(
  host: Host,
  change: Change,
  service: Service,
  settled: Extract<Settled, { kind: 'ill' }>,
  failure: Failure | undefined,
  gauge: Gauge | undefined,
  job: Job,
): Promise<never> {
  const journal = await lastWords(host, service, settled.unit.invocation).catch(() => []);
  const failures = failure ? [failure] : [];
  const patient = { service, unit: settled.unit, journal, failures, release: '' };
  const found = job.signal.aborted ? undefined : await autopsy(host, undefined, patient);
  const done = await job.stage('Put the old files back', () => change.putBack());
  // What callers lost until the old files were loaded again.
  const seen = tellMeasured(job, await gauge?.stop(), done.unit, verbOf(done));
  tellOutputs(job, done, done.unit, 'reverted');
  await leaveEvidence(job, 'configuration', { service, settled, journal, cause: found?.cause, ...namesIn(done) });
  tellDeath(job, service.service, settled.unit, journal);
  if (seen.length > 0) job.summary.add(table(['callers', ''], seen));
  tellPutBack(job, done);
  throw new Fault(`${settled.words}${mostLikely(found?.cause)}`, {
    state: done.words,
    remedy: 'Mend the configuration and run this again.',
  });
}

/** The service is well with the new files, and they are not there any more. */
async function tooLate(service: Service, done: Changed, job: Job): Promise<never> {
  tellOutputs(job, done, done.unit, 'reverted');
  await leaveEvidence(job, 'configuration', { service, ...namesIn(done) });
  tellPutBack(job, done);
  const what = job.signal.aborted
    ? 'The job was cancelled before the host heard that all is well.'
    : `The word that all is well came too late: the host had put the old files of ${service.service} back.`;
  throw new Fault(what, {
    state: done.words,
    remedy: 'Run this again; where it is late again, look at the connection and at the load of the host.',
  });
}

function tellOutputs(job: Job, done: Changed, unit: Unit, state: string): void {
  const before = done.invocationBefore || unit.invocation;
  job.output('restarts', before === unit.invocation ? 0 : 1);
  job.output('invocation-before', before);
  job.output('invocation-after', unit.invocation);
  job.output('main-pid', unit.pid);
  job.output('configuration-changed', manyIn(done));
  job.output('backup', done.before);
  job.output('state', state);
}

/** What does not reload is restarted. */
const verbOf = ({ invocationBefore, unit }: Changed): 'restart' | 'reload' =>
  invocationBefore === '' || invocationBefore === unit.invocation ? 'reload' : 'restart';

/** Files that are not what they were before. */
const manyIn = ({ changed, left, files }: Changed): number =>
  changed || left ? files.filter(({ kind }) => kind !== 'same').length : 0;

/** What is told of the files outside of the summary: never what they hold. */
const namesIn = ({ files, before, words }: Changed) => ({
  files: files.map(({ kind, path }) => ({ kind, path })),
  before,
  words,
});

const unfit = (what: string): Fault =>
  new Fault('Input `configuration` is given, and another input does not go with it.', {
    state: NOTHING_TOUCHED,
    remedy: `Set ${what}.`,
  });
