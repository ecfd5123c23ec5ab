import type { Engine } from '../build/engine.ts';
import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import { dismiss } from '../host/channel.ts';
import type { Host } from '../host/host.ts';
import type { Question } from '../probe/question.ts';
import type { Broadcasts } from '../release/broadcast.ts';
import type { Place } from '../release/place.ts';
import { planFor } from '../release/plan.ts';
import { survey } from '../release/survey.ts';
import { NOTHING_SENT, type Sent } from '../release/transfer.ts';
import { checkRehearsable, type RehearsalWish } from '../service/rehearsal.ts';
import { afterFailure } from './after-failure.ts';
import type { SyncInputs } from './atomic-sync-inputs.ts';
import { tellPlan, tellSwitch, tellUnchanged, tellUnproven } from './atomic-sync-summary.ts';
import type { BuildToSend } from './build-to-send.ts';
import { commitWithReceipt } from './commit.ts';
import { type BegunConnection, holderOf, withHostOr } from './connection.ts';
import { tellWhy } from './diagnosis.ts';
import type { Member } from './fleet/barrier.ts';
import { orGoBack } from './fleet/go-back.ts';
import { checkNativeModules, isNativeModule } from './native-modules.ts';
import { warnOfAnother } from './other-repository.ts';
import { type Putting, putRelease } from './put-release.ts';

/** What one atomic-sync is to do. */
export interface Syncing extends Pick<Putting, 'place' | 'name' | 'service'> {
  /** Whether there is something to ask of the host, whatever the artifact holds, before the one conversation begins. */
  readonly asksFirst: boolean;
  readonly engines: readonly Engine[];
  readonly rehearsal: RehearsalWish;
  /** What the copy is asked where the release is rehearsed. */
  readonly questions: readonly Question[];
  readonly build: BuildToSend;
  /** The log-in, which is under way, and the mark of what is begun with it. */
  readonly begun: BegunConnection;
  readonly mark: string;
  /** This host among those of the job, and what is sent to several of them. */
  readonly member: Member;
  readonly broadcasts: Broadcasts;
}

/** Reads the artifact while the log-in is under way, and puts it on the host. */
export async function sync(inputs: SyncInputs, syncing: Syncing, job: Job): Promise<void> {
  const { place, engines, name, service, rehearsal, questions, build, begun, mark, member, broadcasts } = syncing;
  const { source } = build;
  const { artifact, contents, pieces, list } = await job
    .stage('Read the artifact', () => build.read(job.workspace, job.signal))
    .catch(async (error: unknown) => {
      await begun.drop();
      throw error;
    });
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
      let { opened } = begun;
      if (syncing.asksFirst || contents.manifest.some(isNativeModule)) {
        // The host may allow one program at a time.
        if (opened !== undefined) await dismiss(await opened);
        opened = undefined;
        const before = await job.stage('Look at the host', async () => {
          if (engines.length > 0) {
            await (await import('../release/engines.ts')).checkHostEngines(host, engines, job.signal);
          }
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
          const delta = await job.stage('Plan', () => planFor(host, place, before.live, contents.manifest, job.signal));
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
        list,
        others: member.among ? { broadcasts, together: () => member.together('send') } : undefined,
        digest: artifact.digest,
        opened,
        mark,
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
        turn: member.among ? () => member.inTurn('switch') : undefined,
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
      await orGoBack(member, 'switched', { host, place, onFailure: 'revert' }, job);
      if (inputs.commit) await commitUnproven(host, place, switched.release, job);
    },
    begun,
  );
}

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

/** The signal came while the host switched: what nobody will confirm any more is taken back. */
async function cancelledAfterSwitch(host: Host, place: Place, job: Job): Promise<Fault> {
  const what = 'The deploy was cancelled during the switch.';
  const after = await afterFailure(host, place, job, 'revert', what);
  return new Fault(what, { state: after.words, remedy: 'Run the job again when it is wanted.' });
}
