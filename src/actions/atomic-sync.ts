import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readArtifact } from '../artifact/artifact.ts';
import { digestOf } from '../artifact/document.ts';
import { parseManifest } from '../artifact/parse-manifest.ts';
import { parseEngine } from '../build/engine.ts';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, count, flag, lines, required, seconds, text, textOr } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { callProgram, Refusal } from '../host/program/call.ts';
import type { Reply } from '../host/program/reply.ts';
import { type Contents, contentsOf } from '../release/contents.ts';
import { checkHostEngines } from '../release/engines.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import { planFor } from '../release/plan.ts';
import { runBeforeSwitch, seal } from '../release/prepare.ts';
import { hasOpenRelease, type Survey, survey } from '../release/survey.ts';
import { abandon, holdLease, isOwed, openTransaction, switchTo, type Ticket } from '../release/transaction.ts';
import { type Sent, transfer } from '../release/transfer.ts';
import { checkRehearsable } from '../service/rehearsal.ts';
import { unitsOf } from '../service/units.ts';
import { afterFailure } from './after-failure.ts';
import { tellPlan, tellSwitch, tellUnchanged, tellUnproven } from './atomic-sync-summary.ts';
import { commitWithReceipt } from './commit.ts';
import { connectionInputs, holderOf, withHost, withHostOr } from './connection.ts';
import { tellWhy } from './diagnosis.ts';
import { checkNativeModules } from './native-modules.ts';
import { questionsOf } from './probe-file.ts';
import { rehearse } from './rehearse.ts';

/** Puts the artifact beside the live release and switches with one rename. */
export const action = defineAction({
  inputs: {
    ...connectionInputs,
    source: required('the directory to deploy, absolute or from the workspace'),
    manifest: text(),
    path: required('the absolute path of the deploy root on the host, such as /opt/my-app'),
    live: textOr('current'),
    service: text(),
    manager: choice(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
    release: text(),
    keep: count(5, 1, 1000),
    shared: lines(),
    writable: lines(),
    exclude: lines(),
    'before-switch': textOr(''),
    'before-switch-timeout': seconds(900, 1),
    engines: lines(),
    rehearse: flag(false),
    probes: text(),
    'probes-file': text(),
    'port-variable': textOr('PORT'),
    'rehearse-timeout': seconds(60, 1, 3600),
    adopt: flag(false),
    'confirm-within': count(0, 0, 86_400),
    commit: flag(false),
    plan: flag(false),
    'lock-wait': count(300, 0, 86_400),
    'no-rollback-before': textOr(''),
    'on-unconfirmed': choice(['warn', 'revert'], 'warn'),
  },
  outputs: [
    'release',
    'previous-release',
    'digest',
    'files-total',
    'files-sent',
    'bytes-sent',
    'restart-owed',
    'state',
    'deadline',
    'duration-ms',
    'receipt',
    'evidence',
  ],

  async main(inputs, job) {
    const startedAt = performance.now();
    try {
      if (inputs.commit && inputs.service !== undefined) throw commitsUnproven(inputs.service);
      const place = placeOf(inputs.path, inputs.live);
      const engines = inputs.engines.map(parseEngine);
      const name =
        inputs.release === undefined ? { commit: job.run.sha.slice(0, 7) } : { id: releaseName(inputs.release) };
      const service = {
        ...(inputs.service === undefined ? { service: '' } : unitsOf(inputs.service, inputs.manager)),
        manager: inputs.manager,
        sudo: inputs.sudo,
      };
      const rehearsal = { ...place, service, variable: variableName(inputs['port-variable']) };
      if (inputs.rehearse && service.service === '') throw nothingToRehearse();
      const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
      const questions = asked ? await questionsOf(inputs.probes, inputs['probes-file'], job.workspace) : [];
      const source = resolve(job.workspace, inputs.source);
      const artifact = await job.stage('Read the artifact', async () => {
        const read = await readArtifact(source, job.workspace, job.signal, 'source');
        if (inputs.manifest !== undefined)
          await compareWithManifest(resolve(job.workspace, inputs.manifest), read.digest);
        return read;
      });
      const contents = contentsOf(artifact.manifest, {
        exclude: inputs.exclude,
        shared: inputs.shared,
        writable: inputs.writable,
        beforeSwitch: inputs['before-switch'],
      });
      const total = contents.manifest.filter((entry) => entry.type === 'file').length;
      job.output('digest', artifact.digest);
      job.output('files-total', total);
      job.output('deadline', '');

      const { adopt, manager, sudo } = inputs;
      const wish = { ...place, service: service.service, manager, sudo, mode: 'restart', adopt, engines } as const;
      let beforeSwitch = true;
      const onFailure = async (host: Host | undefined) => {
        if (beforeSwitch) await tellWhy(job, host, wish, inputs);
      };
      await withHostOr(onFailure, inputs, job, async (host) => {
        const before = await job.stage('Look at the host', async () => {
          if (engines.length > 0) await checkHostEngines(host, engines, job.signal);
          return await survey(host, place, job.signal);
        });
        job.output('previous-release', before.live);
        const rehearses = inputs.rehearse && before.live !== '' && !inputs.plan;
        if (rehearses) {
          await job.stage('Can it be rehearsed?', () => checkRehearsable(host, rehearsal, job.signal));
        } else if (inputs.rehearse && !inputs.plan) {
          job.notice('A first deploy is not rehearsed: there is nothing live that it could harm.');
        }
        warnOfAnother(before.liveHolder, job);
        await checkNativeModules(host, before, source, contents, inputs['before-switch'] !== '', job);

        if (inputs.plan) {
          const delta = await job.stage('Plan', () => planFor(host, place, before.live, contents.manifest, job.signal));
          tellOutputs(job, { state: 'planned', release: '', sent: { ...delta, wire: 0 }, owed: false });
          tellPlan(job, before, delta, total);
          return;
        }
        const unchanged = await job.stage('Compare with the live release', () =>
          isUnchanged(host, place, before, contents, job),
        );
        if (unchanged) {
          const owed = await callProgram(host, place.root, 'owed', { live: place.live, ...service });
          const restartOwed = service.service !== '' && isOwed(owed);
          tellOutputs(job, { state: 'unchanged', release: before.live, sent: NOTHING_SENT, owed: restartOwed });
          tellUnchanged(job, before.live, total, restartOwed);
          return;
        }
        // From here the post step has something to look after, also when this step never hears the answer.
        job.save('asked', 'true');
        const ticket = await job.stage('Open the transaction', () =>
          openTransaction(
            host,
            {
              place,
              holder: holderOf(job),
              service,
              contents,
              name,
              noReturn: inputs['no-rollback-before'],
              adopt: inputs.adopt,
              keep: inputs.keep,
              wait: inputs['lock-wait'],
            },
            job.info,
            job.signal,
          ),
        );
        if (ticket.last !== '') job.notice(`The deploy before this one: release ${ticket.last}`);
        job.output('release', ticket.release);
        job.output('previous-release', ticket.previous);
        const sent = ticket.resumed
          ? NOTHING_SENT
          : await whilePrepared(host, ticket, job, async () => {
              const done = await job.stage('Send what the host lacks', () =>
                transfer({
                  host,
                  ticket,
                  source,
                  contents,
                  built: artifact.manifest,
                  copy: inputs['before-switch'] !== '',
                  signal: job.signal,
                  say: job.info,
                  now: Date.now,
                }),
              );
              job.output('files-sent', done.files);
              job.output('bytes-sent', done.wire);
              if (inputs['before-switch'] !== '') {
                await job.stage('Run before-switch', () =>
                  runBeforeSwitch(
                    host,
                    ticket,
                    contents,
                    inputs['before-switch'],
                    inputs['before-switch-timeout'],
                    job.info,
                    job.signal,
                  ),
                );
              }
              await job.stage('Seal the release', () =>
                seal(host, ticket, contents, artifact.digest, service, job.info),
              );
              job.signal.throwIfAborted();
              if (rehearses) {
                await job.stage('Rehearse', () =>
                  rehearse(host, rehearsal, ticket.release, questions, inputs['rehearse-timeout'], job),
                );
              }
              return done;
            });
        beforeSwitch = false;
        const switched = await job.stage('Switch', () =>
          switchTo(host, ticket, { adopt: inputs.adopt, within: inputs['confirm-within'] }, job.info),
        );
        job.output('deadline', switched.deadline?.toISOString() ?? '');
        tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
        tellSwitch(job, host.label, place, ticket, switched, sent, total);
        if (job.signal.aborted) throw await cancelledAfterSwitch(host, place, job);
        if (inputs.commit) await commitUnproven(host, place, switched.release, job);
      });
    } finally {
      job.output('duration-ms', Math.round(performance.now() - startedAt));
    }
  },

  async post(inputs, job) {
    if (job.saved('asked') === '') return;
    const place = placeOf(inputs.path, inputs.live);
    await withHost(inputs, job, (host) => lookAfter(host, place, inputs['on-unconfirmed'], job));
  },
});

/** What this run left on the host, at the very end of its job: also when no later step lived to see to it. */
async function lookAfter(host: Host, place: Place, onUnconfirmed: 'warn' | 'revert', job: Job): Promise<void> {
  const now = await survey(host, place);
  const { holder } = holderOf(job);
  if (now.transactionHolder !== holder) return;
  if (now.transaction === 'prepared') {
    await abandon(host, { place, identity: { ...holderOf(job), live: place.live } }, 'the job ended before the switch');
    return;
  }
  if (!hasOpenRelease(now)) return;
  const release = now.transactionRelease;
  if (onUnconfirmed === 'warn') {
    if (now.transactionDeadline !== undefined) throw unconfirmed(release, now.transactionDeadline);
    job.warning(
      `Release ${release} is live and was never confirmed: no later deploy can tell whether it is well. ` +
        'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync, or go back with rollback.',
    );
    return;
  }
  const what = `The job ended before release ${release} was confirmed.`;
  const after = await afterFailure(host, place, job, 'revert', what);
  if (after.state === 'failed') throw new Fault(what, { state: after.words, remedy: after.remedy });
  job.nowIs(after.words);
  job.warning(`${what} It was taken back: ${after.words}.`);
}

/** Two repositories that share a path by mistake replace each other's releases for ever, and both are green. */
function warnOfAnother(holder: string, job: Job): void {
  const other = repositoryOf(holder);
  const mine = repositoryOf(job.run.url);
  if (other === undefined || mine === undefined || other === mine) return;
  job.warning(
    `What is live at this path was deployed by another repository: ${holder}. Where that is not meant, each of the two ` +
      'replaces what the other deploys: give each a `path` of its own.',
  );
}

const repositoryOf = (url: string): string | undefined => /^(\S+)\/actions\/runs\/\d+/.exec(url)?.[1]?.toLowerCase();

/** For what has neither a service nor a probe: the switch is all that there is to succeed. */
async function commitUnproven(host: Host, place: Place, release: string, job: Job): Promise<void> {
  await commitWithReceipt(host, place, release, job);
  job.info(`Release ${release} is committed by its switch: no service was restarted, and no probe was asked.`);
  tellUnproven(job, host.label, release);
}

const NOTHING_SENT: Sent = { send: [], remove: [], files: 0, bytes: 0, blocks: 0, wire: 0 };

interface Told {
  readonly state: 'switched' | 'unchanged' | 'planned';
  readonly release: string;
  readonly sent: Sent;
  readonly owed: boolean;
}

function tellOutputs(job: Job, { state, release, sent, owed }: Told): void {
  job.output('state', state);
  job.output('release', release);
  job.output('files-sent', sent.files);
  job.output('bytes-sent', sent.wire);
  job.output('restart-owed', owed);
}

async function compareWithManifest(file: string, digest: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault(`The manifest ${file} cannot be read.`, {
      state: NOTHING_TOUCHED,
      remedy: 'Pass the output `manifest` of build-check of the same job, or leave the input empty.',
      cause,
    });
  });
  if (digestOf(parseManifest(text)) === digest) return;
  throw new Fault('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: NOTHING_TOUCHED,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
  });
}

/** @throws {Fault} for what no variable of a process can be called. */
function variableName(given: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(given)) return given;
  throw new Fault(`Input \`port-variable\` holds ${JSON.stringify(given)}, which is no name of a variable.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Name the variable that tells the service its port: letters, digits and underscores, such as PORT.',
  });
}

/** The live release is of the same recipe and committed, and the host's own look at its files agrees. */
async function isUnchanged(host: Host, place: Place, before: Survey, contents: Contents, job: Job): Promise<boolean> {
  if (before.liveRecipe !== contents.recipe || !before.liveCommitted) return false;
  if (hasOpenRelease(before)) return false;
  const verified = await verifyLive(host, place, job);
  const changed = verified.all('changed');
  if (changed.length === 0) return true;
  job.warning(`The live release was edited by hand since it was deployed, and is replaced: ${changed.join(', ')}`);
  return false;
}

/** A log that was changed is told, and keeps no deploy away. */
async function verifyLive(host: Host, place: Place, job: Job): Promise<Reply> {
  const options = { signal: job.signal };
  try {
    return await callProgram(host, place.root, 'verify', { live: place.live }, options);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'log') throw error;
    job.warning(`${error.what} ${error.remedy}`);
    return await callProgram(host, place.root, 'verify', { live: place.live, only: 'release' }, options);
  }
}

/** Keeps the host's transaction alive while the release is prepared, and gives it up when that fails. */
async function whilePrepared<T>(host: Host, ticket: Ticket, job: Job, work: () => Promise<T>): Promise<T> {
  const letGo = holdLease(host, ticket);
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Fault ? error.what : String(error);
    // The connection may be what failed: then the host gives this deploy up by itself once its beat stops.
    await abandon(host, ticket, reason).catch(() => undefined);
    if (job.signal.aborted) throw cancelled(ticket);
    throw error instanceof Fault ? new Fault(error.what, { ...error, state: untouched(ticket), cause: error }) : error;
  } finally {
    letGo();
  }
}

const unconfirmed = (release: string, deadline: Date): Fault =>
  new Fault(`Release ${release} was not confirmed by the end of the job.`, {
    state: `it is live until ${deadline.toISOString()}, when the host goes back by itself`,
    remedy: 'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync.',
  });

/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host: Host, place: Place, job: Job): Promise<Fault> {
  const what = 'The deploy was cancelled during the switch.';
  const after = await afterFailure(host, place, job, 'revert', what);
  return new Fault(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}

const untouched = ({ from }: Ticket): string =>
  `${from === '' ? 'nothing is live, as before' : `the live release is untouched (${from})`}; what was uploaded is kept for the next try`;

const cancelled = (ticket: Ticket): Fault =>
  new Fault('The deploy was cancelled before the switch.', {
    state: untouched(ticket),
    remedy: 'Run the job again when it is wanted.',
  });

const commitsUnproven = (service: string): Fault =>
  new Fault(`Input \`commit\` is true, but nothing has yet proven that ${service} runs the release.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Leave `commit` out here; set it on single-restart, or let smoke-probe commit.',
  });

const nothingToRehearse = (): Fault =>
  new Fault('Input `rehearse` is true, and `service` names no unit to rehearse.', {
    state: NOTHING_TOUCHED,
    remedy: 'Set `service`, or leave `rehearse` away.',
  });
