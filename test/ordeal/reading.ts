import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Counts, startReader, writeReadable } from '../deploy/reader.ts';
import { atConsole, deploy, makeSite, must } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';

/** How long a reader is to read, and how many switches it is to see at the least. */
export interface Reading {
  readonly reads: number;
  readonly switches: number;
}

const bare = {
  service: '',
  manager: '',
  ready: '',
  probes: 'GET http://127.0.0.1/',
  successes: '1',
  'probe-timeout': '20',
};

/**
 * Lets a reader read a real live directory through its adoption, two deploys and many switches.
 *
 * @param host a host with nginx, whose answer commits
 */
export async function readThroughSwitches(
  host: TestHost,
  scratch: string,
  { reads, switches }: Reading,
): Promise<Counts> {
  const site = await makeSite(host, 'read', 'deploy');
  await writeReadable(join(host.directory, site.live), 'ancient');
  await must(host, `chown -R deploy: ${site.root}`);
  const reader = await startReader(host, site.live);
  const releases: string[] = [];
  for (const id of ['one', 'two']) {
    const artifact = await writeReadable(join(scratch, id, 'dist'), id);
    const result = await deploy(site, { id, artifact }, { ...bare, adopt: 'true' });
    assert.equal(result.outcome, 'success', result.log);
    releases.push(result.outputs['release'] ?? '');
  }
  for (let turn = 0; turn < switches || (await reader.soFar()).reads < reads; turn++) {
    const { code, stdout } = await atConsole(site, `rollback to=${releases[turn % 2]}`);
    assert.equal(code, 0, stdout);
  }
  return await reader.stop();
}
