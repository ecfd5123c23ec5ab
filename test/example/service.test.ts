import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cp, rm, symlink, unlink } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildExample, makeScratch } from './artifact.ts';
import { chat, launch, start } from './service.ts';

// Side by side: most of the time goes into waiting.
describe('the service of the example', { concurrency: 4 }, () => {
  let scratch: string;
  let artifact: string;

  before(async () => {
    scratch = await makeScratch();
    const build = await buildExample(scratch, { BUILD_ID: 'b-17' });
    assert.equal(build.code, 0, build.output);
    artifact = build.artifact;
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  it('says at /api/audit that it is well, and which build and release it is', async () => {
    await using service = await start(artifact);
    const answer = await fetch(`${service.url}/api/audit`);
    assert.equal(answer.status, 200);
    const { uptimeSeconds, ...rest } = (await answer.json()) as Record<string, unknown>;
    assert.deepEqual(rest, { status: 'ok', buildId: 'b-17', release: 'dist', checks: { catalogue: 'ok' } });
    assert.equal(typeof uptimeSeconds, 'number');
  });

  it('names the release it was started from, even after the live link has moved on', async () => {
    await cp(artifact, join(scratch, 'releases/0007-3f2a1c9'), { recursive: true });
    const live = join(scratch, 'live');
    await symlink('releases/0007-3f2a1c9', live);
    await using service = await start(live);
    await unlink(live);
    await symlink('releases/0008-aaaaaaa', live);
    const audit = (await (await fetch(`${service.url}/api/audit`)).json()) as { release: string };
    assert.equal(audit.release, '0007-3f2a1c9');
  });

  it('answers the same chat message in the same words', async () => {
    await using service = await start(artifact);
    const said = await Promise.all(
      [1, 2].map(async () => (await chat(service.url, { threadId: 't-1', message: 'こんばんは' })).json()),
    );
    const [first, second] = said as { threadId: string; reply: string; buildId: string }[];
    assert.deepEqual(first, second);
    assert.equal(first?.threadId, 't-1');
    assert.equal(first?.buildId, 'b-17');
    assert.match(
      first?.reply ?? '',
      /^I looked up for you and saw .+ \(.+座\), best seen in (winter|spring|summer|autumn)\.$/,
    );
  });

  it('refuses a bad chat request with words that name the fault', async () => {
    await using service = await start(artifact);
    const refusals: readonly [unknown, number, string][] = [
      ['{"threadId":', 400, 'the body is not JSON'],
      ['[]', 400, 'threadId is missing'],
      ['', 400, 'threadId is missing'],
      [{ message: 'hello' }, 400, 'threadId is missing'],
      [{ threadId: 't' }, 400, 'message is missing'],
      [{ threadId: 't', message: 7 }, 400, 'message must be text'],
      [{ threadId: 't', message: ' ' }, 400, 'message must not be empty'],
      [{ threadId: '../t', message: 'hello' }, 400, 'threadId must be 1 to 64 letters, digits, - or _'],
      [{ threadId: 't', message: 'x'.repeat(2001) }, 400, 'message must not be longer than 2000 characters'],
      [{ threadId: 't', message: 'x'.repeat(20_000) }, 413, 'request entity too large'],
    ];
    for (const [body, status, error] of refusals) {
      const answer = await chat(service.url, body);
      assert.deepEqual([answer.status, await answer.json()], [status, { error }]);
    }
  });

  it('puts its build id into every answer', async () => {
    await using service = await start(artifact);
    const answers = await Promise.all([
      fetch(service.url),
      fetch(`${service.url}/style.css`),
      fetch(`${service.url}/api/audit`),
      fetch(`${service.url}/no/such/place`),
      fetch(`${service.url}/%ff`),
      chat(service.url, 'not JSON'),
    ]);
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.headers.get('x-build-id')]),
      [200, 200, 200, 404, 404, 400].map((status) => [status, 'b-17']),
    );
    assert.match((await answers[0]?.text()) ?? '', /<title>Tenmon Ark/);
  });

  it('reports its health on standard output, again and again', async () => {
    await using service = await start(artifact, { HEALTH_INTERVAL_MS: '50' });
    const form = /^\[HEALTH\] rss=\d+MB heapUsed=\d+MB heapTotal=\d+MB external=\d+MB eventLoopDelayP99=\d+ms$/;
    const third = await service.line(form, 3);
    assert.ok(Number(/rss=(\d+)/.exec(third)?.[1]) > 10, third);
  });

  it('finishes the request that is under way on SIGTERM, then exits 0', async () => {
    await using service = await start(artifact);
    const socket = connect(service.port, '127.0.0.1');
    const body = JSON.stringify({ threadId: 't', message: 'hello' });
    // The service answers `100 Continue` once it has the request: from then on it is under way.
    socket.write(
      'POST /api/chat HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nexpect: 100-continue\r\n' +
        `content-length: ${body.length}\r\n\r\n`,
    );
    await once(socket, 'data');
    service.process.kill('SIGTERM');
    await service.line(/^\[STOP\] SIGTERM/);
    await assert.rejects(fetch(`${service.url}/api/audit`), 'a stopping service takes no new connection');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.write(body);
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\n/);
    assert.deepEqual(await service.exit, { code: 0, signal: null });
  });

  it('exits 0 within five seconds of SIGTERM, even when a client never ends its request', async () => {
    await using service = await start(artifact);
    const socket = connect(service.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /api/chat HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n');
    await once(socket, 'data');
    const since = performance.now();
    service.process.kill('SIGTERM');
    assert.deepEqual(await service.exit, { code: 0, signal: null });
    assert.ok(performance.now() - since < 5000);
    assert.ok(service.lines.some((line) => line.includes('were cut')));
  });

  it('takes a listening socket from systemd, so that callers wait through a restart instead of being refused', async () => {
    const socket = createServer().listen(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    // A shell in systemd's part: it holds the socket, starts the service, and starts it again when told to.
    const service = 'echo "[PID] $$"; LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" server.js';
    await using holder = launch(
      artifact,
      {},
      {
        command: ['/bin/sh', '-c', `sh -c '${service}' "$0"; read go; sh -c '${service}' "$0"`, process.execPath],
        stdio: ['pipe', 'pipe', 'pipe', descriptor(socket)],
      },
    );
    socket.close();
    const pid = async (nth: number) => Number((await holder.line(/^\[PID\] \d+$/, nth)).slice('[PID] '.length));
    const ask = () => fetch(`http://127.0.0.1:${port}/api/audit`);

    assert.equal((await ask()).status, 200);
    process.kill(await pid(1), 'SIGTERM');
    await holder.line(/^\[STOP\] done/);
    const waiting = ask();
    holder.process.stdin?.write('go\n');
    assert.equal((await waiting).status, 200);
    process.kill(await pid(2), 'SIGTERM');
    assert.deepEqual(await holder.exit, { code: 0, signal: null });
  });

  it('says which port it cannot have, and exits 1', async () => {
    await using first = await start(artifact);
    await using second = launch(artifact, { PORT: String(first.port) });
    assert.deepEqual(await second.exit, { code: 1, signal: null });
    assert.match(second.lines.join('\n'), new RegExp(`cannot listen on 127\\.0\\.0\\.1:${first.port}: .*EADDRINUSE`));
  });

  it('refuses a port that is not one', async () => {
    await using service = launch(artifact, { PORT: '3000x' });
    assert.deepEqual(await service.exit, { code: 1, signal: null });
    assert.match(service.lines.join('\n'), /PORT holds "3000x"; it may hold a whole number up to 65535/);
  });
});

/** Node gives no public way to the number of a listening socket. */
function descriptor(server: Server): number {
  return (server as unknown as { _handle: { fd: number } })._handle.fd;
}
