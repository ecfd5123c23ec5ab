import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scan } from '../../src/artifact/scan.ts';
import { contentsOf } from '../../src/release/contents.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { Site } from '../program/site.ts';
import { GeneratedTree } from '../release/tree.ts';
import type { ArmedWish } from './armed.ts';

export interface TreesRun {
  readonly trees: number;
  readonly entries: number;
  readonly wrong: readonly string[];
}

const NOTHING = { exclude: [], shared: [], writable: [], beforeSwitch: '' };

/**
 * Deploys trees by chance, each edited some times as the next builds would, and compares what is live with what was
 * built, to the byte and the mode. Every fourth lane's host is busybox alone.
 */
export async function runTrees({ seed, rounds, tell }: ArmedWish): Promise<TreesRun> {
  const wrong: string[] = [];
  let trees = 0;
  let entries = 0;
  const lane = async (number: number): Promise<void> => {
    const shell = number === 3 ? BUSYBOX : DASH;
    while (trees < rounds) {
      const of = seed * 100_000 + trees * 4 + number;
      const ends: (() => void)[] = [];
      const one = new Site({ after: (end) => ends.push(end) }, shell);
      // Large enough now and then to be sent in pieces.
      const tree = new GeneratedTree(join(one.directory, 'build'), of, { bytes: of % 5 === 0 ? 700_000 : 20_000 });
      for (let edit = 0; edit < 4 && trees < rounds; edit += 1) {
        if (edit > 0) tree.edit();
        trees += 1;
        const words = `tree ${of}, edit ${edit}, ${shell.name}`;
        try {
          const wanted = contentsOf(await scan(tree.root), NOTHING).manifest;
          const { release } = await one.deploy({ source: tree.root, keep: 2 });
          const there = await scan(one.path('releases', release));
          const sealed = wanted.map((e) => (e.type === 'directory' ? { ...e, mode: 0o555 } : e));
          entries += wanted.length;
          assert.deepEqual(there, sealed);
        } catch (error) {
          wrong.push(`${words}: ${error}`);
        }
        if (trees % 50 === 0) tell(`trees: ${trees}, ${wrong.length} wrong`);
      }
      for (const end of ends) end();
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));
  return { trees, entries, wrong };
}
