import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { once } from './once.ts';
import { type Counts, startReader, writeReadable } from './reader.ts';
import { atConsole, deploy, makeSite, must, type Site } from './site.ts';

const host = once(() => bootHost({ nginx: true }));
const scratch = await mkdtemp(join(tmpdir(), 'surefoot-reader-'));
after(() => rm(scratch, { recursive: true, force: true }));

const readable = async (id: string) => ({ id, artifact: await writeReadable(join(scratch, id, 'dist'), id) });
const bare = { service: '', manager: '', ready: '', probes: 'GET http://127.0.0.1/', successes: '1' };
const FAULTLESS = { missing: 0, empty: 0, mixed: 0 };
const faultsOf = ({ missing, empty, mixed }: Counts) => ({ missing, empty, mixed });

hostTest('the reader sees the faults of a copy over the live directory', async () => {
  const place = '/srv/copied';
  const from = (await host()).directory;
  for (const id of ['one', 'two', 'live']) await writeReadable(join(from, place, id), id);
  const reader = await startReader(await host(), `${place}/live`);
  await must(await host(), `cd ${place}; for i in $(seq 40); do cp -r one/. live; cp -r two/. live; done`);
  const copied = await reader.stop();
  assert.ok(copied.mixed > 0, JSON.stringify(copied));
});

hostTest('the reader sees a file that is missing for a moment', async () => {
  const place = '/srv/removed';
  for (const id of ['one', 'live']) await writeReadable(join((await host()).directory, place, id), id);
  const reader = await startReader(await host(), `${place}/live`);
  await must(await host(), `cd ${place}; for i in $(seq 40); do rm -r live; cp -r one live; done`);
  const removed = await reader.stop();
  assert.ok(removed.missing > 0, JSON.stringify(removed));
});

hostTest('during an adoption and every switch after it no file is missed and no two releases are mixed', async () => {
  const site: Site = await makeSite(await host(), 'read', 'deploy');
  await writeReadable(join((await host()).directory, site.live), 'ancient');
  await must(site.host, `chown -R deploy: ${site.root}`);
  const reader = await startReader(site.host, site.live);

  for (const id of ['one', 'two', 'three']) {
    const result = await deploy(site, await readable(id), { ...bare, adopt: 'true', keep: '2' });
    assert.equal(result.outcome, 'success', result.log);
  }
  // The same switch, quicker: the host program, to and fro.
  for (let turn = 0; turn < 5; turn++) {
    for (const to of ['0002-3f2a1c9', '0003-3f2a1c9']) {
      const { code, stdout } = await atConsole(site, `rollback to=${to}`);
      assert.equal(code, 0, stdout);
    }
  }
  await reader.until(100_000);
  const counts = await reader.stop();
  assert.deepEqual(faultsOf(counts), FAULTLESS, JSON.stringify(counts));
  assert.equal(counts.releases, 4, JSON.stringify(counts));
  assert.equal(counts.switches, 13, JSON.stringify(counts));
  assert.ok(counts.reads >= 100_000);
});
