// Does the cost grow with what there is to do, and with nothing else? Five times the files, and a very large one.
import { join } from 'node:path';
import { type Candidate, candidates } from './candidates.ts';
import { type Cost, median } from './measure.ts';
import { assertSame, inSetting } from './setting.ts';
import { changePieces, changeSome, makeLarge, makeTree, type Tree, touchAll } from './trees.ts';

const FEW = 20_000;
const MANY = 100_000;
const BYTES_EACH = 4_000;
const LARGE = [50_000_000, 1_000_000_000] as const;

export async function linearRow(lineName: string, rounds: number, below: string): Promise<void> {
  const many = (count: number) => (root: string) => makeTree(root, count, count * BYTES_EACH);
  const some = (tree: Tree, round: number) => changeSome(tree, 0.01, round);
  const piece = (tree: Tree, round: number) => changePieces(tree, 0.001, round);
  console.log(`\nHow the cost grows, surefoot, ${lineName}: wall s, MB`);
  await pair([`${FEW} files`, many(FEW)], [`${MANY} files`, many(MANY)], some, lineName, rounds, below);
  const [small, large] = LARGE;
  await pair(
    [`one file of ${small / 1e6} MB`, (root) => makeLarge(root, small)],
    [`one file of ${large / 1e6} MB`, (root) => makeLarge(root, large)],
    piece,
    lineName,
    rounds,
    below,
  );
}

type Sized = readonly [title: string, tree: (root: string) => Tree];

async function pair(
  less: Sized,
  more: Sized,
  change: (tree: Tree, round: number) => void,
  lineName: string,
  rounds: number,
  below: string,
): Promise<void> {
  const [few, many] = [
    await costs(less, change, lineName, rounds, below),
    await costs(more, change, lineName, rounds, below),
  ];
  for (const what of ['first', 'nothing changed', 'some changed'] as const) {
    const [a, b] = [few[what], many[what]];
    const told = [a, b].map(({ wall, memory }) => `${(wall / 1000).toFixed(2)} s ${memory.toFixed(0)} MB`);
    console.log(
      `${what.padEnd(16)} ${less[0]}: ${told[0]}; ${more[0]}: ${told[1]}; ${(b.wall / a.wall).toFixed(2)} times the time`,
    );
  }
}

async function costs(
  [, treeOf]: Sized,
  change: (tree: Tree, round: number) => void,
  lineName: string,
  rounds: number,
  below: string,
): Promise<Record<'first' | 'nothing changed' | 'some changed', Cost>> {
  const seen: Record<'first' | 'nothing changed' | 'some changed', Cost[]> = {
    first: [],
    'nothing changed': [],
    'some changed': [],
  };
  await inSetting(below, lineName, async ({ sshd, line, place }) => {
    const tree = treeOf(join(place, 'build'));
    const ours = (candidates(sshd, place)['surefoot'] as () => Candidate)();
    const one = async (what: keyof typeof seen, round: number): Promise<void> => {
      touchAll(tree);
      seen[what].push(await ours.run(tree.root, line.port, round));
      assertSame(tree.root, ours.live());
      ours.settle();
    };
    await one('first', 0);
    for (let round = 1; round <= rounds; round += 1) {
      await one('nothing changed', 2 * round);
      change(tree, round);
      await one('some changed', 2 * round + 1);
    }
  });
  const medianOf = (all: readonly Cost[]): Cost => ({
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    memory: median(all.map(({ memory }) => memory)),
  });
  return {
    first: medianOf(seen.first),
    'nothing changed': medianOf(seen['nothing changed']),
    'some changed': medianOf(seen['some changed']),
  };
}
