import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { buildExample, makeScratch } from './artifact.ts';
import { chat, launch, start } from './service.ts';

// Side by side: most of the time goes into waiting.
describe('the broken builds of the example', { concurrency: 4 }, () => {
  let scratch: string;

  before(async () => {
    scratch = await makeScratch();
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  /** A broken build that calls itself well, as all but one do. */
  async function broken(name: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { code, output, artifact } = await buildExample(scratch, { BREAK: name, BUILD_ID: 'new', ...env });
    assert.equal(code, 0, output);
    return artifact;
  }

  it('BREAK=build fails with the type error', async () => {
    const { code, output } = await buildExample(scratch, { BREAK: 'build' });
    assert.equal(code, 1);
    assert.match(output, /port\.ts\(1,14\): error TS2322: Type 'string' is not assignable to type 'number'/);
  });

  it('BREAK=empty leaves an empty artifact', async () => {
    assert.deepEqual(await readdir(await broken('empty')), []);
  });

  it('BREAK=crash dies at start for want of a package', async () => {
    await using service = launch(await broken('crash'));
    assert.deepEqual(await service.exit, { code: 1, signal: null });
    assert.match(service.lines.join('\n'), /ERR_MODULE_NOT_FOUND.*Cannot find package 'valibot'/);
  });

  it('BREAK=crash-later answers well and dies three seconds after the start', async () => {
    await using service = await start(await broken('crash-later'));
    const since = performance.now();
    assert.equal((await fetch(`${service.url}/api/audit`)).status, 200);
    assert.deepEqual(await service.exit, { code: 1, signal: null });
    assert.ok(performance.now() - since > 2000);
    assert.match(service.lines.join('\n'), /the connection to the observatory was lost/);
  });

  it('BREAK=500 starts, answers 500 at /api/audit, and logs why', async () => {
    await using service = await start(await broken('500'));
    const answer = await fetch(`${service.url}/api/audit`);
    assert.equal(answer.status, 500);
    assert.equal(((await answer.json()) as { status: string }).status, 'failing');
    assert.match(await service.line(/^\[AUDIT\]/), /failing: .*constellations\.json cannot be read: ENOENT/);
    assert.equal((await chat(service.url, { threadId: 't', message: 'hello' })).status, 500);
  });

  it('BREAK=old-build-id answers well with the build id of the build before', async () => {
    const audit = async (artifact: string) => {
      await using service = await start(artifact);
      const answer = await fetch(`${service.url}/api/audit`);
      return [answer.status, answer.headers.get('x-build-id')];
    };
    assert.deepEqual(await audit(await broken('old-build-id', { PREVIOUS_BUILD_ID: 'old' })), [200, 'old']);
    assert.deepEqual(await audit(await broken('old-build-id')), [200, 'previous']);
  });

  it('BREAK=hang takes connections and never answers', async () => {
    await using service = await start(await broken('hang'));
    assert.equal((await fetch(service.url)).status, 200);
    await assert.rejects(fetch(`${service.url}/api/audit`, { signal: AbortSignal.timeout(1000) }), {
      name: 'TimeoutError',
    });
  });

  it('BREAK=slow answers rightly after four seconds', async () => {
    await using service = await start(await broken('slow'));
    const since = performance.now();
    assert.equal((await fetch(`${service.url}/api/audit`)).status, 200);
    assert.ok(performance.now() - since > 3900);
  });

  it('names the breakages there are when it is asked for another', async () => {
    const { code, output } = await buildExample(scratch, { BREAK: '../build' });
    assert.equal(code, 1);
    assert.match(
      output,
      /BREAK holds "\.\.\/build"; it may hold 500, build, crash-later, crash, empty, hang, old-build-id, slow$/m,
    );
  });
});
