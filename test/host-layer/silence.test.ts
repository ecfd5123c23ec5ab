import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { after, type TestContext, test } from 'node:test';
import { connect } from '../../src/host/connect.ts';
import { targetOf } from './login.ts';
import { startSshd } from './sshd.ts';

const sshd = await startSshd();
after(() => sshd.stop());

/** A way to the server that can fall silent as a pulled cable does: no byte and no end comes through any more. */
async function cable(t: TestContext) {
  const ends: Socket[] = [];
  const server = createServer((near) => {
    const far = dial(sshd.port, '127.0.0.1');
    for (const end of [near, far]) ends.push(end.on('error', () => {}));
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pull = () => {
    for (const end of ends) end.unpipe().pause();
  };
  const plug = () => {
    for (const end of ends) end.destroy();
    server.close();
  };
  t.after(plug);
  return { port, pull, knownHosts: () => `[127.0.0.1]:${port} ${sshd.hostKeys.ed25519}` };
}

test('a connection over a dead cable is closed within a second and a half', async (t) => {
  const line = await cable(t);
  const host = await connect(targetOf(line).target);
  line.pull();
  const started = performance.now();
  await host.close();
  assert.ok(performance.now() - started < 1_500);
});

test('a call over a dead cable ends with its time-out, or as soon as the connection is closed', async (t) => {
  const line = await cable(t);
  const host = await connect(targetOf(line).target);
  const begun = Promise.withResolvers<void>();
  const call = { script: 'echo begun >&2; cat', input: new PassThrough(), onLine: () => begun.resolve() };
  const patient = host.run({ ...call, timeout: 60_000 });
  await begun.promise;
  line.pull();
  await assert.rejects(host.run({ script: 'exit 0', timeout: 200 }), /gave no answer within 0\.2 s/);
  await host.close();
  await assert.rejects(patient, /was lost in the middle of a program: it was closed/);
});
