import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttp, get } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { after, test } from 'node:test';
import { connect } from '../../src/host/connect.ts';
import { DialRefused } from '../../src/host/dial.ts';
import { fullPort } from './full-port.ts';
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
  const { target } = targetOf(sshd, { connectTimeoutMs: 400 });
  const hasty = await connect(target);
  const full = await fullPort();
  t.after(async () => {
    await hasty.close();
    await full.stop();
  });
  await assert.rejects(hasty.dial('127.0.0.1', full.port), reason('unreachable', /no answer within 0\.4 s/));
});
