import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { DialRefused } from '../../src/host/dial.ts';
import { request } from '../../src/probe/request.ts';
import { failureOf, probeOf, see, verdictOf } from './asking.ts';
import { closedPort, serveBytes, serveHttp, type TestServer } from './servers.ts';

const WELL = { ok: true, slow: false };

/** Runs `drip` every few milliseconds until the connection is gone. */
function dripping(socket: Socket, drip: () => void): void {
  const timer = setInterval(drip, 5);
  socket.once('close', () => clearInterval(timer));
}

/** The words of a failure that must come about when the time is over and not much later. */
async function endsInTime(server: TestServer, limitMs = 150): Promise<string> {
  const started = performance.now();
  const words = await failureOf(server.origin, limitMs);
  assert.ok(performance.now() - started < limitMs + 1000, 'the request ended long after its time');
  return words.replace(/\d+ ms/, 'N ms');
}

test('a port that nothing listens on refuses', async () => {
  const port = await closedPort();
  assert.equal(await failureOf(`http://127.0.0.1:${port}/`), 'refuses the connection: nothing listens on that port');
});

test('a name that does not exist is unreachable', async () => {
  const dial = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.invalid'), { code: 'ENOTFOUND' });
  };
  assert.deepEqual(await see('http://nowhere.invalid/', 1000, dial), {
    kind: 'unreachable',
    reason: 'the name is not known to the resolver',
  });
});

test('what a host and its SSH server say of a channel they could not open is understood', async () => {
  const seeing = (error: Error) => see('http://127.0.0.1:1/', 1000, () => Promise.reject(error));
  const said = new Error('(SSH) Channel open failure: Connection refused');
  assert.deepEqual(await seeing(said), { kind: 'refused' });
  assert.deepEqual(await seeing(new DialRefused('refused', 'Nothing listens.', 'Look.', said)), { kind: 'refused' });
  assert.deepEqual(await seeing(new DialRefused('forbidden', 'sshd does not forward.', 'Look.')), {
    kind: 'unreachable',
    reason: 'the SSH server forbids forwarding; set AllowTcpForwarding to `local`',
  });
  assert.deepEqual(await seeing(new DialRefused('unreachable', 'No route from web-1.', 'Look.')), {
    kind: 'unreachable',
    reason: 'No route from web-1.',
  });
});

test('a server that closes without a reply is told from one that refuses', async () => {
  await using server = await serveBytes((socket) => socket.end());
  assert.equal(await failureOf(server.origin), 'breaks off: it closed the connection without an answer');
});

test('a server that resets the connection is told', async () => {
  await using server = await serveBytes((socket) => socket.resetAndDestroy());
  assert.equal(await failureOf(server.origin), 'breaks off: it reset the connection without an answer');
});

test('something that is not HTTP is shown by how it begins', async () => {
  await using server = await serveBytes((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  assert.match(await failureOf(server.origin), /^breaks off: its answer is not HTTP; it begins with "SSH-2\.0-OpenSSH/);
});

test('a body that ends before its length is broken', async () => {
  await using server = await serveBytes((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
  assert.equal(await failureOf(server.origin), 'breaks off: the connection closed before the whole body had come');
});

test('a chunk that is no chunk is broken', async () => {
  await using server = await serveBytes((socket) =>
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\nzz\r\n'),
  );
  assert.match(await failureOf(server.origin), /^breaks off: its answer breaks off into something that is not HTTP/);
});

test('an HTTP/1.0 answer without a length is read until the connection closes', async () => {
  await using server = await serveBytes((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nold but well'));
  assert.deepEqual(await verdictOf(`- {url: "${server.origin}", expect: {contains: well}}`), WELL);
});

test('a chunked answer is put together', async () => {
  await using server = await serveBytes((socket) =>
    socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nwe\r\n2\r\nll\r\n0\r\n\r\n'),
  );
  assert.deepEqual(await verdictOf(`- {url: "${server.origin}", expect: {contains: well}}`), WELL);
});

test('a switch of protocols is an answer of 101 and ends at once', async () => {
  await using server = await serveBytes((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  );
  assert.match(await failureOf(server.origin), /^answers 101 \(Switching Protocols\), expected 2xx/);
});

test('a head that is too large is refused, not stored', async () => {
  await using server = await serveBytes((socket) =>
    socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`),
  );
  assert.equal(await failureOf(server.origin), 'breaks off: the head of its answer is larger than 32 KiB');
});

test('a server that never answers is given up', async () => {
  await using server = await serveHttp(() => {});
  assert.equal(await endsInTime(server), 'takes the connection but does not answer within N ms');
});

test('a server that drips its headers is given up', async () => {
  await using server = await serveBytes((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    dripping(socket, () => socket.write('x: y\r\n'));
  });
  assert.equal(await endsInTime(server), 'takes the connection but does not answer within N ms');
});

test('a server that drips its body for ever is given up, and its status is told', async () => {
  await using server = await serveHttp((_, response) => {
    response.writeHead(200);
    if (response.socket) dripping(response.socket, () => response.write('.'));
  });
  assert.equal(await endsInTime(server), 'begins to answer (200) but does not come to an end within N ms');
});

test('a dial that never ends is given up, and what it opens late is closed', { timeout: 5000 }, async () => {
  await using server = await serveHttp(() => {});
  const { dialFromHere } = await import('../../src/probe/dial.ts');
  const late = Promise.withResolvers<Awaited<ReturnType<typeof dialFromHere>>>();
  const seen = await see(server.origin, 50, () => late.promise);
  assert.ok(seen.kind === 'timed-out' && seen.phase === 'connect');
  const socket = await dialFromHere('127.0.0.1', server.port, new AbortController().signal);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  late.resolve(socket);
  await closed;
});

test('an endless body is read up to its limit, and judged by that', async () => {
  const block = Buffer.alloc(64 * 1024, 'a');
  await using server = await serveHttp((_, response) => {
    const pump = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', pump);
    pump();
  });
  assert.equal((await verdictOf(server.origin)).ok, true);
  assert.match(
    await failureOf(`- {url: "${server.origin}", expect: {contains: b}}`),
    /^answers without "b" in the first MiB of its body: "a/,
  );
  assert.match(await failureOf(`- {url: "${server.origin}", expect: {json: {a: 1}}}`), /larger than 1 MiB/);
});

test('a redirect chain shares the time of one request', async () => {
  await using server = await serveHttp((_, response) =>
    setTimeout(() => response.writeHead(302, { location: '/' }).end(), 60),
  );
  const seen = await see(`- {url: "${server.origin}", follow: 20}`, 150);
  assert.equal(seen.kind, 'timed-out');
});

test('a cancelled request rejects with the reason of the cancel', async () => {
  const cancel = new AbortController();
  await using server = await serveHttp(() => cancel.abort(new Error('SIGINT')));
  const { dialFromHere } = await import('../../src/probe/dial.ts');
  const asked = request(await probeOf(server.origin), { dial: dialFromHere, limitMs: 5000, signal: cancel.signal });
  await assert.rejects(asked, /SIGINT/);
});
