import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { changeSome, makeTree } from '../../bench/transfer/trees.ts';
import type { Host } from '../../src/host/host.ts';
import { callProgram } from '../../src/host/program/call.ts';
import { commit } from '../../src/release/closing.ts';
import { farLine } from '../host-layer/far-line.ts';
import { logIn } from '../host-layer/login.ts';
import { startSshd } from '../host-layer/sshd.ts';
import { deployTo, holderOf } from './deploy.ts';

const sshd = await startSshd();
const line = await farLine({ to: sshd.port, roundTrip: 60, rate: 0 });
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-counts-'));
after(async () => {
  await line.stop();
  await sshd.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const FILES = 2_000;
const root = join(scratch, 'app');
const tree = makeTree(join(scratch, 'build'), FILES, 8_000_000);
const far = { port: line.port, knownHosts: () => sshd.knownHosts().replaceAll(String(sshd.port), String(line.port)) };

/** What a connection of its own costs on the line, from the first byte to the last. */
async function costOf<T>(
  work: (host: Host) => Promise<T>,
): Promise<{ result: T; up: number; down: number; turns: number }> {
  await line.counts();
  const host = await logIn(far as Parameters<typeof logIn>[0]);
  const result = await work(host);
  const counts = await line.counts();
  await host.close();
  return { result, ...counts };
}

const deploy = (host: Host) => deployTo(host, { source: tree.root, root, early: true });

/** A machine that is busy may take in two what came as one, and speak once more for it: so the least of a few counts. */
async function least(times: number, once: () => Promise<number>, enough = 0): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY;
  for (let each = 0; each < times && fewest > enough; each += 1) fewest = Math.min(fewest, await once());
  return fewest;
}

const confirm = async (): Promise<void> => {
  const near = await logIn(sshd);
  const release = (await callProgram(near, root, 'status', { live: 'current' })).get('release');
  await commit(near, { root, live: 'current' }, holderOf(1), release, '{"version":1}\n');
  await near.close();
};

test('a deploy takes one turn more than `true`, and one that changes nothing takes none', async () => {
  const run = (host: Host) => host.run({ script: 'true', timeout: 60_000 });
  const counted: number[] = [];
  for (let each = 0; each < 4; each += 1) counted.push((await costOf(run)).turns);
  // A busy machine may also take in as one what came as two, and so speak once less than it must.
  const bare = Math.max(...counted);

  const first = await costOf(deploy);
  assert.equal(first.result.kind, 'switched');
  await confirm();

  let round = 0;
  const changed = await least(
    6,
    async () => {
      round += 1;
      changeSome(tree, 0.01, round);
      const bytes = tree.files.filter((_, index) => index % 100 === round % 100);
      const packed = zstdCompressSync(Buffer.concat(bytes.map((name) => readFileSync(join(tree.root, name))))).length;
      const { result, up, down, turns } = await costOf(deploy);
      assert.equal(result.kind, 'switched');
      assert.equal(result.kind === 'switched' && result.sent.files, FILES / 100);
      assert.ok(up <= 1.1 * packed + 8_000, `${up} bytes went up for ${packed}`);
      assert.ok(down <= 8 * FILES, `${down} bytes came down for ${FILES} files`);
      await confirm();
      return turns;
    },
    bare + 1,
  );
  assert.ok(changed <= bare + 1, `${changed} turns for a change, ${bare} for \`true\``);

  const same = await least(
    6,
    async () => {
      const { result, up, turns } = await costOf(deploy);
      assert.equal(result.kind, 'unchanged');
      assert.ok(up < 5_000, `${up} bytes went up`);
      return turns;
    },
    bare,
  );
  assert.ok(same <= bare, `${same} turns for no change, ${bare} for \`true\``);
});
