import { Fault } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, required, seconds, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { code, table } from '../github/markdown.ts';
import type { Host } from '../host/host.ts';
import { systemClock } from '../probe/clock.ts';
import { limitOf } from '../probe/judge.ts';
import { parseProbes } from '../probe/parse.ts';
import type { Probe } from '../probe/probe.ts';
import { request } from '../probe/request.ts';
import { runSchedule } from '../probe/schedule.ts';
import { backTo } from '../release/back-to.ts';
import { type Reverted, revert } from '../release/closing.ts';
import { type Place, placeOf, releaseName } from '../release/place.ts';
import { managerOf } from '../service/manager/of.ts';
import { restart } from '../service/restart.ts';
import { settle } from '../service/settle.ts';
import { lookAtUnit, type Service } from '../service/unit.ts';
import { unitsOf } from '../service/units.ts';
import { commitWithReceipt } from './commit.ts';
import { connectionInputs, holderOf, withHostOr } from './connection.ts';
import { tellWhyOf } from './diagnosis.ts';
import type { Member } from './fleet/barrier.ts';
import { onEachHost } from './fleet/each-host.ts';
import { watchOthers } from './other-units.ts';

const inputs = {
  ...connectionInputs,
  path: required('the absolute path of the deploy root on the host, such as /opt/my-app'),
  live: textOr('current'),
  to: text(),
  only: text(),
  service: text(),
  manager: choice(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
  probes: text(),
  timeout: seconds(60, 1, 3600),
  'stable-for': seconds(5, 0, 3600),
};

type RollbackInputs = Values<typeof inputs>;

/** Returns a host to a committed release: by hand, or at the end of a job for what that job left open. */
export const action = defineAction({
  inputs,
  outputs: ['release', 'from', 'restarts', 'state', 'receipt'],

  main: (inputs, job) => onEachHost(inputs, job, rollBackOn),
});

/** The story of one host. */
async function rollBackOn(inputs: RollbackInputs, job: Job, member: Member): Promise<void> {
  const place = placeOf(inputs.path, inputs.live);
  const to = inputs.to === undefined ? undefined : releaseName(inputs.to, 'to');
  const onlyOpen = onlyOf(inputs.only);
  const probes = inputs.probes === undefined ? [] : await parseProbes(inputs.probes);
  const service: Service = {
    ...(inputs.service === undefined ? { service: '' } : unitsOf(inputs.service, inputs.manager)),
    manager: inputs.manager,
    sudo: inputs.sudo,
  };
  await withHostOr(tellWhyOf(job, inputs, { place, service }), inputs, job, async (host) => {
    if (onlyOpen) {
      const back = await job.stage("Take back this run's open release", () =>
        revert(host, place, holderOf(job), 'a later step of the job failed or was cancelled', {
          only: 'open',
          say: job.info,
        }),
      );
      await tellReverted(back, host, place, job, probes);
      sayLast(back, job);
      return;
    }
    await member.inTurn('go back');
    if (member.among) job.signal.throwIfAborted();
    await byHand(host, place, to, service, probes, inputs, job);
  });
}

async function byHand(
  host: Host,
  place: Place,
  to: string | undefined,
  wanted: Service,
  probes: readonly Probe[],
  inputs: { readonly timeout: number; readonly 'stable-for': number },
  job: Job,
): Promise<void> {
  const opened = await job.stage('Choose the release', () => backTo(host, place, holderOf(job), to, wanted, job.info));
  if (opened.kind === 'open') {
    // Somebody's deploy is not confirmed: going back from it is the same way that its own failure would take.
    const back = await job.stage(`Take back ${opened.release}`, () =>
      revert(host, place, undefined, `rollback by ${job.run.actor}`, { say: job.info }),
    );
    await tellReverted(back, host, place, job, probes);
    return;
  }
  const { release, from } = opened;
  const service = {
    ...wanted,
    service: opened.service,
    more: opened.more,
    manager: opened.service === wanted.service ? wanted.manager : 'auto',
  };
  job.output('release', release);
  job.output('from', from);
  job.output('state', 'switched');
  const confirm = async (): Promise<number> => {
    const done = service.service === '' ? 0 : await restartInto(host, place, release, service, inputs, job);
    if (service.service !== '') job.output('state', 'restarted');
    job.output('restarts', done);
    await probeAll(host, probes, release, job);
    await commitWithReceipt(host, place, release, job);
    return done;
  };
  const restarts = await confirm().catch((error: unknown) => {
    throw job.signal.aborted ? cancelledAfterSwitch(release, error) : error;
  });
  job.summary.verdict(`\`${host.label}\` is back on \`${release}\`.`);
  tellTable(job, from, release, restarts);
  job.summary.next(`Mend what was wrong with ${from}; the next deploy goes on from ${release}.`);
}

/** What was asked for is live, and the host finished what it had begun: only nobody looked at it to the end. */
const cancelledAfterSwitch = (release: string, cause: unknown): Fault =>
  new Fault(`The rollback to ${release} was cancelled before it was confirmed.`, {
    state: `release ${release} is live, and not confirmed yet`,
    remedy: 'Run this same run again (Re-run jobs): it goes on from there and confirms it.',
    cause,
  });

async function restartInto(
  host: Host,
  place: Place,
  release: string,
  service: Service,
  inputs: { readonly timeout: number; readonly 'stable-for': number },
  job: Job,
): Promise<number> {
  const wish = {
    root: place.root,
    live: place.live,
    service,
    holder: holderOf(job),
    release,
    mode: 'restart',
    always: false,
    check: undefined,
    timeout: inputs.timeout,
  } as const;
  const done = await job.stage(`Restart ${service.service}`, () => restart(host, wish, job.info));
  const settled = await job.stage(`Watch ${service.service}`, () =>
    settle({
      name: service.service,
      first: done.unit,
      look: () => lookAtUnit(host, place.root, place.live, service, job.signal),
      ready: undefined,
      timeout: inputs.timeout,
      stableFor: inputs['stable-for'],
      clock: systemClock,
      signal: job.signal,
    }),
  );
  const { timeout, 'stable-for': stableFor } = inputs;
  const others =
    settled.kind === 'ill' ? [] : await watchOthers(host, place, service, done, { timeout, stableFor }, job);
  const ill = [{ service, settled, refused: done.refused }, ...others.map((each) => ({ ...each, ...each.done }))].find(
    (each) => each.settled.kind === 'ill' || each.refused !== '',
  );
  if (ill === undefined) return done.restarts + done.others.reduce((sum, { restarts }) => sum + restarts, 0);
  const words = ill.settled.kind === 'ill' ? ill.settled.words : `${ill.service.service} was not restarted.`;
  throw new Fault(`${words} ${ill.refused}`.trim(), {
    state: `release ${release} is live, and its service is not well`,
    remedy: `Look at it on the host: ${managerOf(service.manager).lookAt(ill.service.service)}; or go further back with the input \`to\`.`,
  });
}

async function probeAll(host: Host, probes: readonly Probe[], release: string, job: Job): Promise<void> {
  if (probes.length === 0) return;
  const thresholds = { warnMs: 500, failMs: 3000 };
  const report = await job.stage('Probe', () =>
    runSchedule({
      probes,
      plan: { successes: 2, intervalMs: 1000, timeoutMs: 60_000, holdMs: 0 },
      thresholds,
      signal: job.signal,
      ask: (each) =>
        request(each, {
          dial: (address, port) => host.dial(address, port),
          limitMs: limitOf(each, thresholds),
          signal: job.signal,
        }),
    }),
  );
  if (report.outcome === 'passed') return;
  throw new Fault(report.reason.split('\n').join(' '), {
    state: `release ${release} is live again and does not pass the probes`,
    remedy: 'Look at the service and at what it depends on, or go further back with the input `to`.',
  });
}

async function tellReverted(
  back: Reverted,
  host: Host,
  _place: Place,
  job: Job,
  probes: readonly Probe[],
): Promise<void> {
  job.output('from', back.acted ? back.from : '');
  job.output('release', back.release);
  job.output('restarts', back.restarts);
  job.output('state', back.acted || back.state === 'failed' ? back.state : 'unchanged');
  if (!back.acted) {
    job.summary.verdict('Nothing of this run was open: nothing was taken back.');
    return;
  }
  if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
    job.output('state', 'failed');
    throw new Fault(
      `Release ${back.release} is live again, but ${back.service} did not come up: ${back.refused || back.active}`,
      {
        state: `release ${back.release} is live; ${back.service} is ${back.active || 'in an unknown state'}`,
        remedy: `Look at the service on the host at once: ${managerOf(back.manager).lookAt(back.service)}`,
      },
    );
  }
  await probeAll(host, probes, back.release, job);
  job.summary.verdict(
    `Release \`${back.from}\` was taken back; \`${back.release}\` is live on \`${host.label}\`.`,
    'warning',
  );
  tellTable(job, back.from, back.release, back.restarts);
  job.summary.next('Mend the cause and deploy again.');
}

/** At the end of a failed job these are the last lines of its log: they say again what the failed step said. */
function sayLast(back: Reverted, job: Job): void {
  const failed = job.failedBefore();
  if (back.acted) {
    const state = `release ${back.release} is live again, ${back.from} was taken back (restarts: ${back.restarts})`;
    job.nowIs(state);
    job.info(`The host now: ${state}`);
  } else {
    job.info('Nothing of this run was open: nothing was taken back.');
    if (failed === undefined) return;
    job.info(`Failed before: ${failed.what.split('\n')[0]}`);
    job.info(`The host now: ${failed.state}`);
  }
  job.info(`What to do: ${failed?.remedy ?? 'Mend the cause and deploy again.'}`);
}

function tellTable(job: Job, from: string, to: string, restarts: number): void {
  job.summary.add(
    table(
      ['the way back', ''],
      [
        ['from', code(from)],
        ['to', code(to)],
        ['restarts', String(restarts)],
      ],
    ),
  );
}

function onlyOf(given: string | undefined): boolean {
  if (given === undefined) return false;
  if (given === 'open') return true;
  throw new Fault(`Input \`only\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: 'the host was not contacted; the live release is untouched',
    remedy: 'Set `only` to open, or leave it out.',
  });
}
