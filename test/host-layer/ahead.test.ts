import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, type TestContext, test } from 'node:test';
import { connect } from '../../src/host/connect.ts';
import { ahead, overTcp, type Stream } from '../../src/host/stream.ts';
import { farLine } from './far-line.ts';
import { targetOf } from './login.ts';
import { startSshd } from './sshd.ts';

const sshd = await startSshd();
const line = await farLine({ to: sshd.port, roundTrip: 60, rate: 0 });
after(async () => {
  await line.stop();
  await sshd.stop();
});

const PATIENCE = 10_000;

/** A server, and the connections that it took. */
async function server(t: TestContext) {
  const taken: Socket[] = [];
  const listening = createServer((socket) => void taken.push(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  t.after(() => {
    for (const socket of taken) socket.destroy();
    listening.close();
  });
  const address = { user: 'root', name: '127.0.0.1', port: (listening.address() as AddressInfo).port };
  const connected = async (): Promise<Socket> => taken.at(-1) ?? ((await once(listening, 'connection'))[0] as Socket);
  return { address, taken, connected };
}

const streamOf = (opened: Stream) => {
  assert.equal(opened.kind, 'stream');
  return (opened as Extract<Stream, { kind: 'stream' }>).stream;
};

test('a stream that is opened ahead goes to the first that asks, and the next one gets its own', async (t) => {
  const { address, taken, connected } = await server(t);
  const { openStream } = ahead(overTcp, address, PATIENCE, undefined);
  await connected();
  const first = streamOf(await openStream(address, PATIENCE, undefined));
  assert.equal(taken.length, 1);
  const second = streamOf(await openStream(address, PATIENCE, undefined));
  assert.notEqual(first, second);
  for (const stream of [first, second]) stream.destroy();
});

test('a stream that broke before anybody asked for it is opened again', async (t) => {
  const { address, taken, connected } = await server(t);
  const begun: Promise<Stream>[] = [];
  const { openStream } = ahead(
    (...asked) => {
      const opening = overTcp(...asked);
      begun.push(opening);
      return opening;
    },
    address,
    PATIENCE,
    undefined,
  );
  const broken = streamOf(await (begun[0] as Promise<Stream>));
  const closed = new Promise((resolve) => broken.once('close', resolve));
  (await connected()).resetAndDestroy();
  await closed;
  const stream = streamOf(await openStream(address, PATIENCE, undefined));
  assert.equal(stream.destroyed, false);
  assert.equal(taken.length, 2);
  stream.destroy();
});

test('a stream that nobody asks for is closed', async (t) => {
  const { address, connected } = await server(t);
  const { drop } = ahead(overTcp, address, PATIENCE, undefined);
  const socket = await connected();
  socket.resume();
  const ended = once(socket, 'close');
  drop();
  await ended;
});

test('a log-in asks nothing that it need not: two turns at most', async () => {
  const far = { port: line.port, knownHosts: () => sshd.knownHosts().replaceAll(String(sshd.port), String(line.port)) };
  const counted: number[] = [];
  for (let each = 0; each < 3; each += 1) {
    await line.counts();
    const host = await connect(targetOf(far).target);
    counted.push((await line.counts()).turns);
    await host.close();
  }
  // A busy machine may take in as one what came as two, or the other way round.
  assert.ok(Math.min(...counted) <= 2, `${counted}`);
});
