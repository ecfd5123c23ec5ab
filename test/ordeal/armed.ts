import type { Contention } from '../armed/contend.ts';
import { contend } from '../armed/contend.ts';
import { type Cut, type CutRound, laneOn, oneCut } from '../armed/cuts.ts';
import { type Races, runRaces } from '../armed/race.ts';
import { runLong } from '../guard/fuzz/long.ts';
import { bootHost } from '../host/index.ts';
import { DASH } from '../program/shells.ts';
import { table } from './page.ts';
import { runTrees, type TreesRun } from './trees.ts';

/** How much of the long run of armed releases is wanted. */
export interface ArmedWish {
  readonly seed: number;
  readonly rounds: number;
  /** Called after each round. */
  readonly tell: (line: string) => void;
}

/** A section of the page, and whether anything was wrong. */
export interface Section {
  readonly title: string;
  readonly body: readonly string[];
  readonly faults: number;
}

/** What `--only` may name, and how many rounds each takes where nothing else is said. */
export const ARMED: Readonly<
  Record<string, { readonly rounds: number; readonly run: (wish: ArmedWish) => Promise<Section> }>
> = {
  races: { rounds: 10_000, run: async (wish) => racesSection(await races(wish)) },
  locks: { rounds: 1_000, run: async (wish) => locksSection(await locks(wish)) },
  kills: { rounds: 300, run: async (wish) => cutsSection('runner', await cuts('runner', wish)) },
  trees: { rounds: 1_200, run: async (wish) => treesSection(await runTrees(wish)) },
  power: { rounds: 100, run: async (wish) => cutsSection('power', await cuts('power', wish)) },
  // No release, and no server: what the linter reads is broken.
  guard: { rounds: 10_000, run: runLong },
};

async function races({ seed, rounds, tell }: ArmedWish): Promise<Races> {
  using endings = new Endings();
  const onRound = (so: Races) => so.rounds % 100 === 0 && tell(`races: ${so.rounds}, ${so.wrong.length} wrong`);
  return await runRaces({ rounds, seed, lanes: 4, shell: DASH, ending: endings, onRound });
}

async function locks({ seed, rounds, tell }: ArmedWish): Promise<Contention> {
  using endings = new Endings();
  const onRound = (so: Contention) => so.rounds % 50 === 0 && tell(`locks: ${so.rounds}, ${so.wrong.length} wrong`);
  return await contend(endings, DASH, { rounds, seed, onRound });
}

/** Four apps side by side: on one server for the runner, on one each for the power. Two deploy as root. */
async function cuts(cut: Cut, { seed, rounds, tell }: ArmedWish): Promise<readonly CutRound[]> {
  const names = [0, 1, 2, 3].map((number) => `app-${number}`);
  const services = names.map((name) => `${name}.service`);
  const done: CutRound[] = [];
  let begun = 0;
  const lane = async (host: Awaited<ReturnType<typeof bootHost>>, number: number): Promise<void> => {
    const user = number % 2 === 1 ? 'root' : 'deploy';
    const one = await laneOn(host, `app-${number}`, user, seed * 100 + number, number * 4);
    while (begun < rounds) {
      begun += 1;
      const round = await oneCut(one, cut);
      done.push(round);
      tell(JSON.stringify(round));
    }
  };
  if (cut === 'runner') {
    await using host = await bootHost({ services });
    await Promise.all(names.map((_, number) => lane(host, number)));
  } else {
    const own = async (_: string, number: number): Promise<void> => {
      await using host = await bootHost({ services, disk: 'ext4' });
      await lane(host, number);
    };
    await Promise.all(names.map(own));
  }
  return done;
}

/** Ends what was made for a run, in the order in which it was made. */
class Endings implements Disposable {
  readonly #ends: (() => void)[] = [];

  after(end: () => void): void {
    this.#ends.push(end);
  }

  [Symbol.dispose](): void {
    for (const end of this.#ends) end();
  }
}

export function racesSection(races: Races): Section {
  return {
    title: 'Commit against timer',
    faults: races.wrong.length,
    body: [
      'The confirmation of a client and the timer of the host are let go at the same moment, with an offset of up to',
      '2 ms either way, on a release that is live and armed. One of the two must win, and what each of them answers',
      'must be what is true on the disk afterwards.',
      '',
      ...table(
        ['rounds', 'the commit won', 'the timer won', 'answers that differ from the state'],
        [[races.rounds, races.committed, races.reverted, races.wrong.length]],
      ),
    ],
  };
}

export function locksSection({ rounds, refused, killed, wrong }: Contention): Section {
  return {
    title: 'One owner',
    faults: wrong.length,
    body: [
      'Four deploys ask for the same root at the same moment: one owns it, the others are refused with its name. In',
      'some rounds a holder of the lock is killed first, and leaves it free.',
      '',
      ...table(
        ['rounds', 'contenders', 'refused', 'holders killed', 'faults'],
        [[rounds, rounds * 4, refused, killed, wrong.length]],
      ),
    ],
  };
}

export function treesSection({ trees, entries, wrong }: TreesRun): Section {
  return {
    title: 'Trees by chance',
    faults: wrong.length,
    body: [
      'Trees of files, directories and links with names of any bytes, sizes and modes by chance are deployed one over',
      'the other, each an edit of the one before; some files are large enough to travel in pieces, and every fourth host',
      'is busybox alone. What is live is compared with what was built, to the byte and the mode.',
      '',
      ...table(['trees', 'entries compared', 'trees that differ'], [[trees, entries, wrong.length]]),
    ],
  };
}

const TITLES: Readonly<Record<Cut, string>> = { runner: 'Runners killed', power: 'Power pulled' };
const WORDS: Readonly<Record<Cut, readonly string[]>> = {
  runner: [
    'The runner gets SIGKILL in the middle of a deploy with `confirm-within: 5` (20 around the commit): at the beginning of each remote step,',
    'after the last one of each action, and up to 1.2 s later by chance.',
  ],
  power: [
    'The power of a server (ext4 on a loop device that takes no more from that moment) is pulled at the same moments,',
    'and the server is booted again.',
  ],
};

export function cutsSection(cut: Cut, rounds: readonly CutRound[]): Section {
  const faults = rounds.filter(({ wrong }) => wrong.length > 0).length;
  const late = rounds.filter(({ at }) => at.startsWith('its time was over first')).length;
  const states = ['none', 'prepared', 'abandoned', 'switched', 'restarted', 'committed', 'reverted'];
  const row = (label: string, some: readonly CutRound[]): (string | number)[] => [
    some.length,
    label,
    some.filter(({ after }) => after === 'old').length,
    some.filter(({ after }) => after === 'new').length,
    some.filter(({ after }) => after === 'neither').length,
    some.filter(({ wrong }) => wrong.length > 0).length,
  ];
  return {
    title: TITLES[cut],
    faults,
    body: [
      ...WORDS[cut],
      'Then nobody lends a hand. The live release must be the old or the new one, each of its files what was built (by',
      'digest), the service must serve it, nothing may be open, no lock held, and the next deploy must succeed.',
      `In ${late} of the rounds the host’s own time was over before the cut came.`,
      '',
      ...table(
        ['cuts', 'the host found it', 'old after', 'new after', 'neither', 'faults'],
        [
          ...states
            .map((state) => rounds.filter((round) => round.state === state))
            .filter((some) => some.length > 0)
            .map((some) => row(some[0]?.state ?? '', some)),
          row('**all**', rounds),
        ],
      ),
    ],
  };
}
