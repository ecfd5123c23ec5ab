import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttp, get } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { after, test } from 'node:test';
import { connect } from '../../src/host/connect.ts';
import { DialRefused } from '../../src/host/dial.ts';
import { logIn, targetOf } from './login.ts';
import { freePort, startSshd } from './sshd.ts';

const sshd = await startSshd();
const closed = await startSshd({ config: ['AllowTcpForwarding no'] });
const host = await logIn(sshd);
const closedHost = await logIn(closed);
after(async () => {
  await Promise.all([host.close(), closedHost.close()]);
  await Promise.all([sshd.stop(), closed.stop()]);
});

const reason = (expected: DialRefused['reason'], words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DialRefused, `${error}`);
  assert.equal(error.reason, expected);
  assert.match(error.what, words);
  return true;
};

test('a port on which nothing listens is refused', async () => {
  await assert.rejects(
    host.dial('127.0.0.1', await freePort()),
    reason('refused', /Nothing listens on 127\.0\.0\.1:\d+/),
  );
});

test('a server that does not forward says so, whether something listens or not', async () => {
  const forbidden = reason('forbidden', /does not forward connections/);
  await assert.rejects(closedHost.dial('127.0.0.1', closed.port), forbidden);
  await assert.rejects(closedHost.dial('127.0.0.1', await freePort()), forbidden);
});

test('a name that the host does not know cannot be reached', async () => {
  await assert.rejects(host.dial('nowhere.invalid', 80), reason('unreachable', /cannot be reached from/));
});

test('bytes go both ways until both sides have ended', async (t) => {
  const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const stream = await host.dial('127.0.0.1', (server.address() as AddressInfo).port);
  stream.end('there and back');
  let back = '';
  for await (const piece of stream) back += piece;
  assert.equal(back, 'there and back');
});

test('a request over HTTP can be made through the host', async (t) => {
  const server = createHttp((request, response) => response.end(`you asked for ${request.url}`)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const stream = await host.dial('127.0.0.1', (server.address() as AddressInfo).port);
  const request = get({ path: '/health', host: 'web', createConnection: () => stream as Duplex as Socket });
  const [response] = await once(request, 'response');
  let body = '';
  for await (const piece of response) body += piece;
  assert.equal(body, 'you asked for /health');
});

test('what cannot be reached in time is given up', async (t) => {
  // A listener with a full queue drops what comes after: the host goes on trying long after nobody waits.
  const { target } = targetOf(sshd, { connectTimeoutMs: 400 });
  const hasty = await connect(target);
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 });
  await once(server, 'listening');
  t.after(async () => {
    server.close();
    await hasty.close();
  });
  const script = `exec 3<>/dev/null; python3 -c 'import socket,time
s=socket.socket(); s.bind(("127.0.0.1",0)); s.listen(0)
c=[socket.socket() for _ in range(3)]
[x.setblocking(False) for x in c]
[x.connect_ex(s.getsockname()) for x in c]
print(s.getsockname()[1], flush=True, file=__import__("sys").stderr); time.sleep(5)'`;
  const port = Promise.withResolvers<number>();
  const abort = new AbortController();
  const holding = hasty
    .run({
      script,
      timeout: 5_000,
      signal: abort.signal,
      onLine: (line) => port.resolve(Number(line.split(' ').at(-1))),
    })
    .catch(() => {});
  await assert.rejects(hasty.dial('127.0.0.1', await port.promise), reason('unreachable', /no answer within 0\.4 s/));
  abort.abort();
  await holding;
});
