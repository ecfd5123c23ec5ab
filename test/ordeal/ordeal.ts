import { Builds } from '../deploy/builds.ts';
import { audit, deploy, makeSite, QUICK, type Site, starts } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';
import { ACTS, type Act, perform } from './act.ts';
import { transactionOf, wrongWith } from './invariants.ts';
import { type Random, randomOf } from './random.ts';

/** One round: what was done to which site, how it ended, and what was wrong afterwards. */
export interface Round {
  readonly site: string;
  readonly act: Act;
  readonly words: string;
  readonly outcome: string;
  readonly starts: number;
  readonly wrong: readonly string[];
  readonly log: string;
}

export interface Ordeal {
  readonly seed: number;
  /** Whether a site is to go through another round. */
  readonly goesOn: (site: string, rounds: number) => boolean;
  readonly onRound?: (round: Round) => void;
}

/** The units that the host of an ordeal must let `deploy` restart. */
export const UNITS = ['ordeal-root.service', 'ordeal-deploy.service'];

/**
 * Deploys again and again to three apps side by side (as root, as deploy, with a unit of deploy's own manager), does
 * to them what the seed says, and looks after each round at what must always be true.
 */
export async function runOrdeal(host: TestHost, { seed, goesOn, onRound }: Ordeal): Promise<readonly Round[]> {
  await using builds = new Builds();
  const sites = [
    await makeSite(host, 'ordeal-root', 'root'),
    await makeSite(host, 'ordeal-deploy', 'deploy'),
    await makeSite(host, 'ordeal-own', 'deploy', 'systemd-user'),
  ];
  const lanes = sites.map(async (site, lane) => {
    const random = randomOf(seed * 31 + lane);
    const first = await deploy(site, await builds.get('first'), QUICK);
    if (first.outcome !== 'success') throw new Error(first.log);
    const rounds: Round[] = [];
    while (goesOn(site.unit, rounds.length)) {
      const round = await oneRound(site, builds, random, `${site.unit}-${rounds.length}`);
      rounds.push(round);
      onRound?.(round);
    }
    return rounds;
  });
  return (await Promise.all(lanes)).flat();
}

async function oneRound(site: Site, builds: Builds, random: Random, fresh: string): Promise<Round> {
  // After a fault nothing may answer: the rounds after it say so, and do not end the ordeal.
  const serving = await audit(site).then(
    ({ buildId }) => buildId,
    () => 'first',
  );
  const wasPrepared = (await transactionOf(site)) === 'prepared';
  const before = await starts(site);
  const act = random.one(ACTS);
  const done = await perform(act, { site, builds, random, serving, fresh });
  const started = (await starts(site)) - before;
  const serves = done.serves === undefined ? [serving, fresh] : [done.serves];
  const wrong = await wrongWith(site, serves, wasPrepared || done.mayBePrepared);
  if (!done.may.includes(done.outcome)) wrong.push(`it ended with ${done.outcome}`);
  if (!done.starts.includes(started)) wrong.push(`the service was started ${started} times`);
  await builds.forget(fresh);
  return { site: site.unit, act, words: done.words, outcome: done.outcome, starts: started, wrong, log: done.log };
}
