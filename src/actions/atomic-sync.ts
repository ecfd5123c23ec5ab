import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mustBeThere, readArtifact } from '../artifact/artifact.ts';
import { digestOf } from '../artifact/document.ts';
import { parseManifest } from '../artifact/parse-manifest.ts';
import { parseEngine } from '../build/engine.ts';
import { keepOldSpaceSmall, keepYoungSpaceSmall } from '../engine.ts';
import { Fault, NOTHING_ASKED, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, count, flag, lines, required, seconds, text, textOr } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import type { Host } from '../host/host.ts';
import { contentsOf } from '../release/contents.ts';
import { checkHostEngines } from '../release/engines.ts';
import { Pieces } from '../release/pieces.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import { planFor } from '../release/plan.ts';
import { survey } from '../release/survey.ts';
import { NOTHING_SENT, type Sent } from '../release/transfer.ts';
import { checkRehearsable } from '../service/rehearsal.ts';
import { unitsOf } from '../service/units.ts';
import { afterFailure } from './after-failure.ts';
import { tellPlan, tellSwitch, tellUnchanged, tellUnproven } from './atomic-sync-summary.ts';
import { commitWithReceipt } from './commit.ts';
import { beginConnection, connectionInputs, holderOf, withHost, withHostOr } from './connection.ts';
import { tellWhy } from './diagnosis.ts';
import { lookAfter } from './look-after.ts';
import { checkNativeModules, isNativeModule } from './native-modules.ts';
import { warnOfAnother } from './other-repository.ts';
import { type Putting, putRelease } from './put-release.ts';
import { rehearsalOf } from './rehearsal-wish.ts';

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
      const rehearsal = rehearsalOf(place, service, inputs);
      const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
      // What only some deploys need is loaded only for them.
      const questions = asked
        ? await (await import('./probe-file.ts')).questionsOf(inputs.probes, inputs['probes-file'], job.workspace)
        : [];
      const source = resolve(job.workspace, inputs.source);
      mustBeThere(source, job.workspace, 'source');
      keepYoungSpaceSmall();
      keepOldSpaceSmall();
      const { exclude, shared, writable } = inputs;
      const wishes = { exclude, shared, writable, beforeSwitch: inputs['before-switch'] };
      // What is wrong with the inputs alone is told before a host is asked; a name may yet be in the artifact.
      contentsOf([], { ...wishes, writable: [] });
      contentsOf([], { ...wishes, shared: [], writable: writable.map((path) => `${path}/`) });
      const proven = inputs.manifest && (await digestOfManifest(resolve(job.workspace, inputs.manifest)));
      // The log-in takes ten round trips: the artifact is read meanwhile.
      const begun = beginConnection(inputs, job);
      const { artifact, contents } = await job
        .stage('Read the artifact', async () => {
          await begun.underWay;
          const read = await readArtifact(source, job.workspace, job.signal, 'source');
          if (proven !== undefined && proven !== read.digest) throw anotherBuild();
          return { artifact: read, contents: contentsOf(read.manifest, wishes) };
        })
        .catch(async (error: unknown) => {
          await begun.drop();
          throw nothingAsked(error);
        });
      // The log-in is not over yet: the time goes into what may be asked for.
      const pieces = new Pieces(source);
      void pieces.ahead(contents.manifest);
      const total = contents.manifest.filter((entry) => entry.type === 'file').length;
      job.output('digest', artifact.digest);
      job.output('files-total', total);
      job.output('deadline', '');

      const { adopt, manager, sudo } = inputs;
      const wish = { ...place, service: service.service, manager, sudo, mode: 'restart', adopt, engines } as const;
      const prepares = inputs['before-switch'] !== '';
      let beforeSwitch = true;
      const onFailure = async (host: Host | undefined) => {
        if (beforeSwitch) await tellWhy(job, host, wish, inputs);
      };
      await withHostOr(
        onFailure,
        inputs,
        job,
        async (host) => {
          // What only this side can judge is asked first; everything else is one conversation.
          let rehearses = false;
          if (inputs.plan || inputs.rehearse || engines.length > 0 || contents.manifest.some(isNativeModule)) {
            const before = await job.stage('Look at the host', async () => {
              if (engines.length > 0) await checkHostEngines(host, engines, job.signal);
              return await survey(host, place, job.signal);
            });
            job.output('previous-release', before.live);
            rehearses = inputs.rehearse && before.live !== '' && !inputs.plan;
            if (rehearses) {
              const { service: first, more = [] } = service;
              if (more.length > 0) job.notice(`Of several units ${first} alone is rehearsed, not ${more.join(', ')}.`);
              await job.stage('Can it be rehearsed?', () => checkRehearsable(host, rehearsal, job.signal));
            } else if (inputs.rehearse && !inputs.plan) {
              job.notice('A first deploy is not rehearsed: there is nothing live that it could harm.');
            }
            await checkNativeModules(host, before, source, contents, prepares, job);
            if (inputs.plan) {
              warnOfAnother(before.liveHolder, job);
              const delta = await job.stage('Plan', () =>
                planFor(host, place, before.live, contents.manifest, job.signal),
              );
              tellOutputs(job, { state: 'planned', release: '', sent: { ...delta, wire: 0 }, owed: false });
              tellPlan(job, before, delta, total);
              return;
            }
          }
          // From here the post step has something to look after, also when this step never hears the answer.
          job.save('asked', 'true');
          const putting: Putting = {
            place,
            holder: holderOf(job),
            service,
            contents,
            built: artifact.manifest,
            name,
            noReturn: inputs['no-rollback-before'],
            adopt,
            keep: inputs.keep,
            wait: inputs['lock-wait'],
            source,
            pieces,
            digest: artifact.digest,
            copy: prepares,
            within: inputs['confirm-within'],
            beforeSwitch: inputs['before-switch'],
            beforeSwitchTimeout: inputs['before-switch-timeout'],
            rehearse: rehearses
              ? async (release) =>
                  (await import('./rehearse.ts')).rehearse(
                    host,
                    rehearsal,
                    release,
                    questions,
                    inputs['rehearse-timeout'],
                    job,
                  )
              : undefined,
            onSwitch() {
              beforeSwitch = false;
            },
          };
          const put = await putRelease(host, putting, job);
          if (put.kind === 'unchanged') {
            job.save('asked', '');
            const restartOwed = service.service !== '' && put.restartOwed;
            tellOutputs(job, { state: 'unchanged', release: put.live, sent: NOTHING_SENT, owed: restartOwed });
            tellUnchanged(job, put.live, total, restartOwed);
            return;
          }
          const { ticket, sent, switched } = put;
          job.output('deadline', switched.deadline?.toISOString() ?? '');
          tellOutputs(job, { state: 'switched', release: switched.release, sent, owed: switched.restartOwed });
          tellSwitch(job, host.label, place, ticket, switched, sent, total);
          if (job.signal.aborted) throw await cancelledAfterSwitch(host, place, job);
          if (inputs.commit) await commitUnproven(host, place, switched.release, job);
        },
        begun,
      ).finally(() => pieces.stop());
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

/** For what has neither a service nor a probe: the switch is all that there is to succeed. */
async function commitUnproven(host: Host, place: Place, release: string, job: Job): Promise<void> {
  await commitWithReceipt(host, place, release, job);
  job.info(`Release ${release} is committed by its switch: no service was restarted, and no probe was asked.`);
  tellUnproven(job, host.label, release);
}

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

async function digestOfManifest(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault(`The manifest ${file} cannot be read.`, {
      state: NOTHING_TOUCHED,
      remedy: 'Pass the output `manifest` of build-check of the same job, or leave the input empty.',
      cause,
    });
  });
  return digestOf(parseManifest(text));
}

const anotherBuild = (): Fault =>
  new Fault('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: NOTHING_TOUCHED,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
  });

/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host: Host, place: Place, job: Job): Promise<Fault> {
  const what = 'The deploy was cancelled during the switch.';
  const after = await afterFailure(host, place, job, 'revert', what);
  return new Fault(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}

/** The connection was under way already when the artifact was refused. */
function nothingAsked(error: unknown): unknown {
  if (!(error instanceof Fault) || error.state !== NOTHING_TOUCHED) return error;
  return new Fault(error.what, { state: NOTHING_ASKED, remedy: error.remedy, cause: error });
}

const commitsUnproven = (service: string): Fault =>
  new Fault(`Input \`commit\` is true, but nothing has yet proven that ${service} runs the release.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Leave `commit` out here; set it on single-restart, or let smoke-probe commit.',
  });
