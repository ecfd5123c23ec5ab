import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { must, newRun } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';
import { seeded } from '../program/seeded.ts';
import { GONE } from './gone.ts';
import {
  atConsole,
  buildOf,
  chain,
  digestsOf,
  type Inputs,
  inShell,
  rollback,
  type SmallApp,
  STEPS,
  type Step,
  smallApp,
  truthOf,
  untilState,
} from './small-app.ts';

/** What was cut: the runner's process, or the power of the server. */
export type Cut = 'runner' | 'power';

/** One round: where it was cut, what was there after recovery, and what was wrong. */
export interface CutRound {
  readonly cut: Cut;
  /** The step, and the last line that it printed; what was over before the cut came says so. */
  readonly at: string;
  /** What the deploy had come to on the host at the cut: none, prepared, switched, restarted, committed. */
  readonly state: string;
  readonly after: 'old' | 'new' | 'neither';
  readonly starts: number;
  readonly wrong: readonly string[];
}

/** A host and an app on it that is cut again and again. */
export interface Lane {
  readonly app: SmallApp;
  readonly chance: () => number;
  /** The version that serves, and how many rounds there were. */
  serving: string;
  rounds: number;
  /** Which moment is the first one. */
  readonly first: number;
}

/** Short, so that a round is; longer where the cut is to come before or after the commit, and not after the timer. */
const withinOf = (step: Moment[0]): number => (step === 'smoke-probe' ? 20 : step === 'rollback' ? 60 : 5);

export async function laneOn(
  host: TestHost,
  name: string,
  user: 'root' | 'deploy',
  seed: number,
  begin = 0,
): Promise<Lane> {
  const app = await smallApp(host, name, { user });
  const { outcome, log } = await chain(app, 'v0');
  if (outcome !== 'success') throw new Error(log);
  return { app, chance: seeded(seed), serving: 'v0', rounds: 0, first: begin };
}

/** The beginnings of what happens on the host; the end of each step is a moment too. Last, a rollback by hand. */
type Moment = readonly [Step | 'rollback', string];
const MOMENTS: readonly Moment[] = [
  ['atomic-sync', '::group::Connect'],
  ['atomic-sync', '::group::Look at the host'],
  ['atomic-sync', '::group::Open the transaction'],
  ['atomic-sync', '::group::Send what the host lacks'],
  ['atomic-sync', '::group::Run before-switch'],
  ['atomic-sync', '::group::Seal the release'],
  ['atomic-sync', '::group::Switch'],
  ['atomic-sync', 'end'],
  ['single-restart', '::group::Connect'],
  ['single-restart', '::group::Restart'],
  ['single-restart', '::group::Watch'],
  ['single-restart', 'end'],
  ['smoke-probe', '::group::Connect'],
  ['smoke-probe', '::group::Look at the host'],
  ['smoke-probe', '::group::Probe'],
  ['smoke-probe', '::group::Commit'],
  ['rollback', '::group::Choose the release'],
  ['rollback', '::group::Restart'],
  ['rollback', '::group::Watch'],
  ['rollback', '::group::Commit'],
];

/** Cuts one deploy, waits until the host came to rest by itself, looks at everything, and deploys once more. */
export async function oneCut(lane: Lane, cut: Cut): Promise<CutRound> {
  const { app, chance } = lane;
  const moment = MOMENTS[(lane.rounds + lane.first) % MOMENTS.length] as Moment;
  lane.rounds += 1;
  const version = `v${lane.rounds}`;
  const old = lane.serving;
  const before = await app.host.serviceStarts(app.unit);
  // Right after the line, or at any moment of what it begins.
  const later = chance() < 0.4 ? 0 : Math.floor(chance() * 1200);
  const { at, state, wrong, goOn } = await deployAndCut(lane, cut, version, moment, later);
  if (goOn !== undefined) await goOn();
  else if (['switched', 'restarted'].includes(state)) {
    await untilState(app, ['reverted', 'committed'], withinOf(moment[0]) + 40).catch((error: unknown) =>
      wrong.push(String(error)),
    );
  }
  const after = await examine(app, { old, version }, wrong);
  const starts = (await app.host.serviceStarts(app.unit)) - before;
  // What the journal held of the last seconds is lost with the power: starts are counted where it stays on.
  if (cut === 'runner' && starts > 2) wrong.push(`${starts} starts`);
  const next = `n${lane.rounds}`;
  const again = await chain(app, next);
  if (again.outcome !== 'success') wrong.push(`the next deploy fails: ${again.log}`);
  else lane.serving = next;
  const truth = await truthOf(app);
  if (again.outcome === 'success' && (truth.answers !== next || truth.state !== 'committed'))
    wrong.push(`after the next deploy ${truth.answers} answers, ${truth.state}`);
  if (truth.locked) wrong.push('the lock is held');
  return { cut, at, state, after, starts, wrong };
}

/** Deploys `version` and cuts it `later` ms after a moment. Resolves when all that runs on the host has ended. */
async function deployAndCut(lane: Lane, cut: Cut, version: string, [step, line]: Moment, later: number) {
  const { app } = lane;
  // What a rollback goes back to is named: to be asked for again must not lead any further.
  const to = (await truthOf(app)).live;
  const gone = new AbortController();
  let at = '';
  let fell: Promise<void> | undefined;
  const fall = (moment: string): void => {
    if (fell !== undefined) return;
    at = `${moment}, ${later} ms`;
    fell = setTimeout(later)
      .then(() => (cut === 'power' ? app.host.pullPower() : undefined))
      .then(() => gone.abort());
  };
  const inputs: Inputs = {
    'confirm-within': String(withinOf(step)),
    'lock-wait': '60',
    ...(line.endsWith('Run before-switch') && { 'before-switch': 'sleep 0.5' }),
  };
  const options = (name: Moment[0]) => ({
    cancelClock: GONE,
    cancelSignal: gone.signal,
    cancelWhen: (text: string) => {
      if (name === step && text.startsWith(line)) fall(`${step}, ${text.replace('::group::', '')}`);
      return false;
    },
  });
  let done = await chain(app, version, inputs, (name) => {
    if (line === 'end' && STEPS.indexOf(name) === STEPS.indexOf(step as Step) + 1) fall(`after ${step}`);
    return options(name);
  });
  const env = newRun();
  if (step === 'rollback') {
    if (done.outcome !== 'success') throw new Error(done.log);
    done = await rollback(app, { to }, { ...options(step), env });
  }
  await fell;
  if (cut === 'power' && at !== '') await app.host.boot();
  // What the cut left running comes to its end by itself.
  const root = inShell(app.root);
  await must(
    app.host,
    `n=0; while pgrep -f "^sh "${root}"/.surefoot/bin/[0-9a-f]* (deploy|prepare|seal|switch|restart|commit|back-to)( |$)" >/dev/null
do [ $n -lt 300 ] || exit 1; n=$((n + 1)); sleep 0.1; done`,
  );
  const state = /^transaction=(.*)$/m.exec(await atConsole(app, 'status'))?.[1] ?? '';
  // On a loaded machine the host's own time may be over first; anything else must reach its moment.
  const wrong = at === '' && state !== 'reverted' ? [`the moment never came: ${step} ${line}: ${done.log}`] : [];
  /** The person who asked for a rollback asks again: nobody else brings it to its end. */
  const goOn = async (): Promise<void> => {
    const again = await rollback(app, { to }, { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } });
    if (again.outcome !== 'success' && !again.log.includes(`Release ${to} is the live one`)) wrong.push(again.log);
  };
  return {
    ...(step === 'rollback' && { goOn }),
    at: `${at || 'its time was over first'}${done.outcome === 'success' ? ' (over before)' : ''}`,
    state,
    wrong,
  };
}

/** The live release is the old or the new one, each of its files is what was built, and the service serves it. */
async function examine(app: SmallApp, versions: { old: string; version: string }, wrong: string[]) {
  const truth = await truthOf(app);
  const after = truth.answers === versions.old ? 'old' : truth.answers === versions.version ? 'new' : 'neither';
  if (after === 'neither') wrong.push(`${truth.answers || 'nothing'} answers`);
  if (['switched', 'restarted'].includes(truth.state)) wrong.push(`a release is open: ${truth.state}`);
  if (truth.locked) wrong.push('the lock is held');
  const place = join(app.host.directory, app.root, 'releases', truth.live);
  if (!existsSync(place)) wrong.push(`there is no ${truth.live}`);
  else {
    const is = digestsOf(place);
    const built = digestsOf(buildOf(truth.answers));
    for (const name of new Set([...is.keys(), ...built.keys()]))
      if (is.get(name) !== built.get(name)) wrong.push(`${name} is not what was built`);
  }
  const verified = await atConsole(app, 'verify');
  if (!/^verified=yes$/m.test(verified)) wrong.push(verified);
  return after as CutRound['after'];
}
