import assert from 'node:assert/strict';
import { chmodSync, closeSync, openSync, readFileSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { inEachShell } from './shells.ts';
import { Site } from './site.ts';

const FILES = { a: 'one', 'b/c': 'two' };

inEachShell('what is live already is told as unchanged, and nothing is opened for it', async (t, shell) => {
  const site = new Site(t, shell);
  const source = site.artifact(FILES);
  await site.deploy({ source });
  const before = site.log().length;
  const again = await site.attempt({ source });
  assert.equal(again.kind, 'unchanged');
  assert.equal(again.kind === 'unchanged' && again.logTrouble, '');
  assert.equal(site.log().length, before);
  const file = site.path('current/a');
  utimesSync(file, new Date(), new Date());
  assert.equal((await site.attempt({ source })).kind, 'unchanged', 'a time is no content');
});

inEachShell(
  'a byte that is another is found, whatever the times say, and what was built comes back',
  async (t, shell) => {
    const site = new Site(t, shell);
    const source = site.artifact(FILES);
    await site.deploy({ source });
    const file = site.path('current/b/c');
    const { atime, mtime } = statSync(file);
    chmodSync(file, 0o644);
    const open = openSync(file, 'r+');
    writeSync(open, 'T', 0);
    closeSync(open);
    chmodSync(file, 0o444);
    utimesSync(file, atime, mtime);
    assert.equal(site.read('current/b/c'), 'Two');
    const again = await site.attempt({ source });
    assert.equal(again.kind, 'switched');
    assert.equal(site.live(), 'releases/0002-abcdef0');
    assert.equal(site.read('current/b/c'), 'two');
  },
);

inEachShell('a log that was changed is told, and keeps no deploy away', async (t, shell) => {
  const site = new Site(t, shell);
  const source = site.artifact(FILES);
  await site.deploy({ source });
  const file = site.path('.surefoot/log.jsonl');
  const log = readFileSync(file);
  const cut = log.indexOf('"actor"') + 9;
  writeFileSync(file, Buffer.concat([log.subarray(0, cut), Buffer.from([0]), log.subarray(cut)]));
  const told = await site.attempt({ source });
  assert.match(
    told.kind === 'unchanged' ? told.logTrouble : told.kind,
    /^The log was changed: line [12] does not follow /,
  );
});
