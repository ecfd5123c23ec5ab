// Moves releases over a line to a far server of the bench's own, beside what others use, all in one run:
//   node bench/transfer.ts [--rows first,same,…,cut,linear] [--sizes 2000,20000] [--lines far,…] [--rounds 5] [--who …]
// Wall and processor time are medians of rounds in random order; bytes and turns are counted on the line.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, release as kernel, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareRow, type Row } from './transfer/compare.ts';
import { cutRow } from './transfer/cut.ts';
import { linearRow } from './transfer/linear.ts';
import { changePieces, changeSome, makeLarge, makeTree, moveSome, type Tree } from './transfer/trees.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: 'first,same,some,moved,large,cut,linear' },
    sizes: { type: 'string', default: '2000,20000' },
    lines: { type: 'string', default: 'far,farther,loopback' },
    rounds: { type: 'string', default: '5' },
    who: { type: 'string', default: 'exec true,surefoot,rsync best,rsync recipe,tar zstd ssh' },
    below: { type: 'string', default: '/var/tmp' },
  },
});
const BYTES: Readonly<Record<number, number>> = { 2000: 20_000_000, 20000: 300_000_000, 100000: 400_000_000 };
const rounds = Number(values.rounds);
const who = values.who.split(',');
const sizes = values.sizes.split(',').map(Number);
const lines = values.lines.split(',');
const below = mkdtempSync(join(values.below, 'surefoot-transfer-'));
process.on('exit', () => rmSync(below, { recursive: true, force: true }));

const NOTHING = (): Buffer => Buffer.alloc(0);
const whole = ({ root, files }: Tree): Buffer => Buffer.concat(files.map((name) => readFileSync(join(root, name))));

function rowOf(name: string, size: number): Row {
  const bytes = BYTES[size] ?? size * 10_000;
  const tree = (root: string): Tree => makeTree(root, size, bytes);
  const title = `${size} files, ${bytes / 1e6} MB`;
  switch (name) {
    case 'first':
      return { title: `${title}: first`, tree, whole };
    case 'same':
      return { title: `${title}: nothing changed`, tree, change: NOTHING };
    case 'some':
      return { title: `${title}: 1 % changed`, tree, change: (of, round) => changeSome(of, 0.01, round) };
    case 'moved':
      return { title: `${title}: a directory moved`, tree, change: moveSome };
    case 'large':
      return {
        title: 'one file of 50 MB: 1 % of its bytes changed',
        tree: (root) => makeLarge(root, 50_000_000),
        change: (of, round) => changePieces(of, 0.01, round),
      };
    default:
      throw new Error(`there is no row ${name}`);
  }
}

console.log(
  `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${kernel()}, Node ${process.version}; ` +
    `${execFileSync('rsync', ['--version']).toString().split('\n')[0]}; medians of ${rounds}`,
);
const [firstLine = 'far'] = lines;
for (const name of values.rows.split(',')) {
  if (name === 'cut')
    await cutRow(
      firstLine,
      who.filter((each) => each === 'surefoot' || each === 'rsync best'),
      below,
    );
  else if (name === 'linear')
    await linearRow(lines.includes('loopback') ? 'loopback' : firstLine, Math.min(rounds, 3), below);
  else {
    for (const line of lines) {
      // The large sizes are told by one line; on the others they would take an hour.
      const told = name === 'large' || line !== firstLine ? sizes.slice(0, 1) : sizes;
      for (const size of told) await compareRow(rowOf(name, size), line, who, rounds, below);
    }
  }
}
