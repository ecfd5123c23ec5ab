// Moves releases over a line to a far server of the bench's own, beside what others use, all in one run:
//   node bench/transfer.ts [--rows first,same,…] [--sizes 2000,20000] [--lines far,loopback] [--rounds 7] [--who …]
// Wall and processor time are medians of rounds in random order; bytes and turns are counted on the line.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, release as kernel, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { farLine } from '../test/host-layer/far-line.ts';
import { startSshd } from '../test/host-layer/sshd.ts';
import { type Candidate, candidates } from './transfer/candidates.ts';
import { type Cost, median } from './transfer/measure.ts';
import { changePieces, changeSome, makeLarge, makeTree, moveSome, type Tree, touchAll } from './transfer/trees.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: 'first,same,some,moved,large' },
    sizes: { type: 'string', default: '2000,20000' },
    lines: { type: 'string', default: 'far' },
    rounds: { type: 'string', default: '7' },
    who: { type: 'string', default: 'exec true,surefoot,rsync best,rsync recipe,tar zstd ssh' },
    below: { type: 'string', default: '/var/tmp' },
  },
});
const LINES: Readonly<Record<string, { roundTrip: number; rate: number }>> = {
  far: { roundTrip: 30.4, rate: 12_500_000 },
  farther: { roundTrip: 150, rate: 12_500_000 },
  loopback: { roundTrip: 0, rate: 0 },
};
const BYTES: Readonly<Record<number, number>> = {
  2000: 20_000_000,
  20000: 300_000_000,
  100000: 400_000_000,
  1000: 1_000_000_000,
};
const rounds = Number(values.rounds);
const below = mkdtempSync(join(values.below, 'surefoot-transfer-'));
process.on('exit', () => rmSync(below, { recursive: true, force: true }));

interface Row {
  readonly title: string;
  readonly tree: (root: string) => Tree;
  /** Makes the build of the next round from the one before; nothing for a first deploy, which has no release before. */
  readonly change?: (tree: Tree, round: number) => void;
}

function rowsOf(size: number): Record<string, Row> {
  const tree = (root: string): Tree => makeTree(root, size, BYTES[size] ?? size * 10_000);
  const title = `${size} files, ${(BYTES[size] ?? size * 10_000) / 1e6} MB`;
  return {
    first: { title: `${title}: first`, tree },
    same: { title: `${title}: nothing changed`, tree, change: () => {} },
    some: { title: `${title}: 1 % changed`, tree, change: (of, round) => changeSome(of, 0.01, round) },
    moved: { title: `${title}: a directory moved`, tree, change: (of, round) => moveSome(of, round) },
    large: {
      title: 'one file of 50 MB: 1 % of its bytes changed',
      tree: (root) => makeLarge(root, 50_000_000),
      change: (of, round) => changePieces(of, 0.01, round),
    },
  };
}

type Measured = Cost & { up: number; down: number; turns: number };

async function runRow(row: Row, lineName: string): Promise<void> {
  const sshd = await startSshd({ config: ['MaxSessions 20'] });
  const line = await farLine({ to: sshd.port, ...(LINES[lineName] as { roundTrip: number; rate: number }) });
  const place = mkdtempSync(join(below, 'row-'));
  try {
    const make = candidates(sshd, place);
    const tree = row.tree(join(place, 'build'));
    const who = values.who.split(',');
    const competing = new Map<string, Candidate>(who.map((name) => [name, (make[name] as () => Candidate)()]));
    const seen = new Map<string, Measured[]>(who.map((name) => [name, []]));
    const one = async (name: string, round: number): Promise<void> => {
      const candidate = competing.get(name) as Candidate;
      await line.counts();
      const cost = await candidate.run(tree.root, line.port, round);
      const counted = await line.counts();
      if (round >= 0) seen.get(name)?.push({ ...cost, ...counted });
      if (name !== 'exec true') {
        execFileSync('diff', ['-r', '--no-dereference', tree.root, candidate.live()], { stdio: 'pipe' });
        candidate.settle();
      }
      // A first deploy has nothing before it.
      if (row.change === undefined) competing.set(name, (make[name] as () => Candidate)());
    };
    if (row.change) for (const name of who) await one(name, -1);
    for (let round = 0; round < rounds; round += 1) {
      row.change?.(tree, round);
      touchAll(tree);
      for (const name of who.toSorted(() => Math.random() - 0.5)) await one(name, round);
    }
    tell(row.title, lineName, seen);
  } finally {
    await line.stop();
    await sshd.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

function tell(title: string, lineName: string, seen: ReadonlyMap<string, readonly Measured[]>): void {
  const medians = new Map(
    [...seen].map(([name, all]) => {
      const of = (what: keyof Measured): number => median(all.map((each) => each[what]));
      return [
        name,
        { wall: of('wall'), cpu: of('cpu'), memory: of('memory'), up: of('up'), down: of('down'), turns: of('turns') },
      ];
    }),
  );
  const best = medians.get('rsync best')?.wall ?? Number.NaN;
  console.log(`\n${title}, ${lineName}`);
  console.log('                    wall s   × rsync   cpu s   MB   bytes up   bytes down   turns');
  for (const [name, m] of medians) {
    console.log(
      name.padEnd(16),
      (m.wall / 1000).toFixed(2).padStart(9),
      (m.wall / best).toFixed(2).padStart(9),
      (m.cpu / 1000).toFixed(2).padStart(7),
      m.memory.toFixed(0).padStart(5),
      String(m.up).padStart(10),
      String(m.down).padStart(12),
      String(m.turns).padStart(7),
    );
  }
}

console.log(
  `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${kernel()}, Node ${process.version}; ` +
    `${execFileSync('rsync', ['--version']).toString().split('\n')[0]}; medians of ${rounds}`,
);
for (const lineName of values.lines.split(',')) {
  for (const size of values.sizes.split(',').map(Number)) {
    for (const name of values.rows.split(',')) {
      const row = rowsOf(size)[name];
      if (row === undefined) throw new Error(`there is no row ${name}`);
      if (name === 'large' && size !== Number(values.sizes.split(',')[0])) continue;
      await runRow(row, lineName);
    }
  }
}
