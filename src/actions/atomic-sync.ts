import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mustBeThere } from '../artifact/artifact.ts';
import { digestOf } from '../artifact/document.ts';
import { parseManifest } from '../artifact/parse-manifest.ts';
import { keepOldSpaceSmall, keepYoungSpaceSmall } from '../engine.ts';
import { Fault, NOTHING_TOUCHED } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import type { Job } from '../github/job.ts';
import { newMark } from '../host/bootstrap.ts';
import { earlyCommand } from '../host/program/early.ts';
import { Broadcasts } from '../release/broadcast.ts';
import { contentsOf } from '../release/contents.ts';
import { placeOf, releaseName } from '../release/place.ts';
import { unitsOf } from '../service/units.ts';
import { inputs, type SyncInputs } from './atomic-sync-inputs.ts';
import type { BuildToSend } from './build-to-send.ts';
import { beginConnection, withHost } from './connection.ts';
import { onEachHost } from './fleet/each-host.ts';
import { rehearsalOf } from './rehearsal-wish.ts';

/** Puts the artifact beside the live release and switches with one rename. */
export const action = defineAction({
  inputs,
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
      const { source, wishes, proven, ...wanted } = await wantedOf(inputs, job);
      keepYoungSpaceSmall();
      keepOldSpaceSmall();
      const { root, live } = wanted.place;
      const broadcasts = new Broadcasts(job.info);
      let build: BuildToSend | undefined;
      await onEachHost(inputs, job, async (own, its, member) => {
        // What is needed for the log-in comes first, and everything else is loaded and read while the host answers.
        const mark = newMark();
        const command = wanted.asksFirst ? undefined : earlyCommand(root, live, mark);
        const begun = beginConnection(own, its, { command });
        await begun.underWay;
        const [{ sync }, sending, { tellAnother }] = await Promise.all([
          import('./sync.ts'),
          import('./build-to-send.ts'),
          import('../release/foresight.ts'),
        ]).catch(async (error: unknown) => {
          await begun.drop();
          throw error;
        });
        build ??= new sending.BuildToSend(source, wishes, proven);
        const { foresight } = build;
        // Where lines run in the new tree it is copied, and not before they are known.
        if (wishes.beforeSwitch === '')
          begun.opened?.then((opened) => tellAnother(opened, mark, foresight)).catch(() => {});
        await sync(own, { ...wanted, build, begun, mark, member, broadcasts }, its);
      }).finally(() => build?.stop());
    } finally {
      job.output('duration-ms', Math.round(performance.now() - startedAt));
    }
  },

  async post(inputs, job) {
    if (job.saved('asked') === '') return;
    const place = placeOf(inputs.path, inputs.live);
    const { lookAfter } = await import('./look-after.ts');
    await onEachHost(inputs, job, async (own, its) => {
      if (its.saved('asked') === '') return;
      await withHost(own, its, (host) => lookAfter(host, place, inputs['on-unconfirmed'], its));
    });
  },
});

/** What the inputs ask for. @throws {Fault} for all that is wrong with them alone, before a host is asked. */
async function wantedOf(inputs: SyncInputs, job: Job) {
  if (inputs.commit && inputs.service !== undefined) throw commitsUnproven(inputs.service);
  const place = placeOf(inputs.path, inputs.live);
  // What only some deploys need is loaded only for them.
  const engines = inputs.engines.length > 0 ? inputs.engines.map((await import('../build/engine.ts')).parseEngine) : [];
  const name = inputs.release === undefined ? { commit: job.run.sha.slice(0, 7) } : { id: releaseName(inputs.release) };
  const service = {
    ...(inputs.service === undefined ? { service: '' } : unitsOf(inputs.service, inputs.manager)),
    manager: inputs.manager,
    sudo: inputs.sudo,
  };
  const rehearsal = rehearsalOf(place, service, inputs);
  const asked = inputs.probes !== undefined || inputs['probes-file'] !== undefined;
  const questions = asked
    ? await (await import('./probe-file.ts')).questionsOf(inputs.probes, inputs['probes-file'], job.workspace)
    : [];
  const source = resolve(job.workspace, inputs.source);
  mustBeThere(source, job.workspace, 'source');
  const { exclude, shared, writable } = inputs;
  const wishes = { exclude, shared, writable, beforeSwitch: inputs['before-switch'] };
  // A name may yet be in the artifact; everything else of the two is judged here.
  contentsOf([], { ...wishes, writable: [] });
  contentsOf([], { ...wishes, shared: [], writable: writable.map((path) => `${path}/`) });
  const proven = inputs.manifest && (await digestOfManifest(resolve(job.workspace, inputs.manifest)));
  const asksFirst = inputs.plan || inputs.rehearse || engines.length > 0;
  return { asksFirst, place, engines, name, service, rehearsal, questions, source, wishes, proven };
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

const commitsUnproven = (service: string): Fault =>
  new Fault(`Input \`commit\` is true, but nothing has yet proven that ${service} runs the release.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Leave `commit` out here; set it on single-restart, or let smoke-probe commit.',
  });
