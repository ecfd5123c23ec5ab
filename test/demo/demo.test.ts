import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { hostTest } from '../host/index.ts';
import { REPOSITORY } from '../runner/index.ts';

hostTest('the demonstration deploys three times, goes back once, and says how to go on', async () => {
  const child = spawn(process.execPath, [join(REPOSITORY, 'demo/run.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = stripVTControlCharacters(await text(child.stdout));
  assert.equal(await ended, 0, said);
  const visits = [...said.matchAll(/A visitor gets: (.*)/g)].map(([, words]) => words);
  assert.deepEqual(visits, ['HTTP 200, build first', 'HTTP 200, build second', 'HTTP 200, build second']);
  const starts = [...said.matchAll(/for this deploy: (\d+)/g)].map(([, count]) => Number(count));
  assert.deepEqual(starts, [1, 1, 2]);
  assert.match(
    said,
    /Release 0003-\w+ is not well: 2 of 2 probes failed\. Most likely the release lacks the file data\/constellations\.json,/,
  );
  assert.match(said, /The host now: release 0002-\w+ is live again/);
  assert.match(said, /live=0002-\w+\n/);
  assert.match(said, /How to go on/);
});
