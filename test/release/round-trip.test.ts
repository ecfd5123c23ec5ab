import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import { contentsOf } from '../../src/release/contents.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { Site } from '../program/site.ts';
import { GeneratedTree } from './tree.ts';

const NOTHING = { exclude: [], shared: [], writable: [], beforeSwitch: '' };
const SEALED = 0o555;

for (const [shell, seeds] of [
  [DASH, 18],
  [BUSYBOX, 7],
] as const) {
  test(`${shell.name}: ${2 * seeds} trees by chance, each second one an edit of the first, arrive to the byte and the mode`, async (t) => {
    const site = new Site(t, shell);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const tree = new GeneratedTree(join(site.directory, `seed-${seed}`), seed * (shell === DASH ? 1 : 1000));
      for (const which of ['first', 'edited']) {
        if (which === 'edited') tree.edit();
        const wanted = contentsOf(await scan(tree.root), NOTHING).manifest;
        const { release } = await site.deploy({ source: tree.root, until: 'switched', keep: 2 });
        const there = await scan(site.path('releases', release));
        const sealed = wanted.map((e) => (e.type === 'directory' ? { ...e, mode: SEALED } : e));
        assert.deepEqual(there, sealed, `seed ${seed}, ${which}`);
        await site.run('commit', ['holder=https://example/runs/1', `release=${release}`]);
      }
    }
  });
}
