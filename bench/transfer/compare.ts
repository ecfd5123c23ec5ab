// A row: candidates that deploy the same builds one after the other, in another order each round.

import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { type Candidate, candidates } from './candidates.ts';
import { type Cost, median } from './measure.ts';
import { assertSame, inSetting, LINES } from './setting.ts';
import { type Tree, touchAll } from './trees.ts';

export interface Row {
  readonly title: string;
  readonly tree: (root: string) => Tree;
  /** Makes the build of the next round from the one before and gives what of it is new; absent for a first deploy. */
  readonly change?: (tree: Tree, round: number) => Buffer;
  /** All that is new in a first deploy. */
  readonly whole?: (tree: Tree) => Buffer;
}

type Measured = Cost & { up: number; down: number; turns: number };

/** The candidate that only logs in: what SSH itself takes. */
const BARE = 'exec true';
const OURS = 'surefoot';

export async function compareRow(row: Row, lineName: string, who: readonly string[], rounds: number, below: string) {
  await inSetting(below, lineName, async ({ sshd, line, place }) => {
    const make = candidates(sshd, place);
    const tree = row.tree(join(place, 'build'));
    const competing = new Map<string, Candidate>(who.map((name) => [name, (make[name] as () => Candidate)()]));
    const seen = new Map<string, Measured[]>(who.map((name) => [name, []]));
    const packed: number[] = [];
    const one = async (name: string, round: number): Promise<void> => {
      const candidate = competing.get(name) as Candidate;
      await line.counts();
      const cost = await candidate.run(tree.root, line.port, round);
      const counted = await line.counts();
      if (round >= 0) seen.get(name)?.push({ ...cost, ...counted });
      if (name !== BARE) {
        assertSame(tree.root, candidate.live(), candidate.adds);
        candidate.settle();
      }
      // A first deploy has nothing before it.
      if (row.change === undefined) competing.set(name, (make[name] as () => Candidate)());
    };
    if (row.change) for (const name of who) await one(name, -1);
    else packed.push(zstdCompressSync(row.whole?.(tree) ?? Buffer.alloc(0)).length);
    for (let round = 0; round < rounds; round += 1) {
      if (row.change) packed.push(zstdCompressSync(row.change(tree, round)).length);
      touchAll(tree);
      for (const name of who.toSorted(() => Math.random() - 0.5)) await one(name, round);
    }
    tell(`${row.title}, ${lineName}`, lineName, seen, median(packed));
  });
}

function tell(title: string, lineName: string, seen: ReadonlyMap<string, readonly Measured[]>, packed: number): void {
  const medians = new Map([...seen].map(([name, all]) => [name, mediansOf(all)]));
  const peers = [...medians].filter(([name]) => name !== BARE && name !== OURS).map(([, { wall }]) => wall);
  const best = Math.min(...peers);
  const limit = limitOf(lineName, packed, medians.get(BARE)?.turns);
  const shown = limit === undefined ? '' : `; at the limit of physics ${(limit / 1000).toFixed(2)} s`;
  console.log(`\n${title}\nnew: ${packed} bytes, packed${shown}`);
  console.log('                    wall s   × best peer   × limit   cpu s   MB   bytes up   bytes down   turns');
  for (const [name, m] of medians) {
    console.log(
      name.padEnd(16),
      (m.wall / 1000).toFixed(2).padStart(9),
      ratio(m.wall, best).padStart(13),
      ratio(m.wall, limit).padStart(9),
      (m.cpu / 1000).toFixed(2).padStart(7),
      m.memory.toFixed(0).padStart(4),
      String(m.up).padStart(10),
      String(m.down).padStart(12),
      String(m.turns).padStart(7),
    );
  }
}

const ratio = (of: number, to: number | undefined): string =>
  to === undefined || !Number.isFinite(to) ? '–' : (of / to).toFixed(2);

/** Milliseconds that the new bytes take at the rate of the line, and the turns that SSH needs; none without a line. */
function limitOf(lineName: string, packed: number, turns: number | undefined): number | undefined {
  const { roundTrip = 0, rate = 0 } = LINES[lineName] ?? {};
  if (rate === 0 || turns === undefined) return undefined;
  return (packed / rate) * 1000 + turns * roundTrip;
}

function mediansOf(all: readonly Measured[]): Measured {
  const of = (what: keyof Measured): number => median(all.map((each) => each[what]));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory'), up: of('up'), down: of('down'), turns: of('turns') };
}
