import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { after, test } from 'node:test';
import { connect } from '../../src/host/connect.ts';
import { targetOf } from './login.ts';
import { freePort, startSshd } from './sshd.ts';

const inner = await startSshd();
const outer = await startSshd();
const closed = await startSshd({ config: ['AllowTcpForwarding no'] });
after(() => Promise.all([inner.stop(), outer.stop(), closed.stop()]));

const at = (port: number) => ({ user: 'root', name: '127.0.0.1', port });
const known = [inner, outer, closed].map((sshd) => sshd.knownHosts()).join('');
const timeout = 20_000;

test('a host is reached through another, with the keys of both pinned', async () => {
  const { target, said } = targetOf(inner, { jump: at(outer.port), knownHosts: known });
  const host = await connect(target);
  assert.equal(host.label, `127.0.0.1:${inner.port}`);
  // The inner server sees a connection of the outer one, not of this process.
  const { stdout } = await host.run({ script: 'echo "$SSH_CONNECTION"', timeout });
  assert.match(stdout.toString(), new RegExp(`^127\\.0\\.0\\.1 \\d+ 127\\.0\\.0\\.1 ${inner.port}\n$`));
  const bytes = randomBytes(5_000_000);
  assert.ok((await host.run({ script: 'cat', input: bytes, timeout })).stdout.equals(bytes));
  await host.close();
  await assert.rejects(host.run({ script: 'exit 0', timeout }), /is gone/);
  assert.deepEqual(said, [`[127.0.0.1:${inner.port}] this machine calls itself ${hostname()}`]);
});

test('a jump host whose key is not pinned is refused before it is used', async () => {
  const { target } = targetOf(inner, { jump: at(outer.port), knownHosts: inner.knownHosts() });
  await assert.rejects(connect(target), new RegExp(`no key is pinned for \\[127\\.0\\.0\\.1\\]:${outer.port}`));
});

test('a host behind a jump host whose key is not pinned is refused', async () => {
  const { target } = targetOf(inner, { jump: at(outer.port), knownHosts: outer.knownHosts() });
  await assert.rejects(connect(target), new RegExp(`no key is pinned for \\[127\\.0\\.0\\.1\\]:${inner.port}`));
});

test('a jump host that does not forward is named, and not asked again', async () => {
  const { target, said } = targetOf(inner, { jump: at(closed.port), knownHosts: known, delays: [5, 5] });
  await assert.rejects(connect(target), /the jump host 127\.0\.0\.1:\d+ does not allow a connection/);
  assert.deepEqual(said, []);
});

test('a host behind the jump host on which nothing listens is asked three times', async () => {
  const { target, said } = targetOf(inner, {
    host: at(await freePort()),
    jump: at(outer.port),
    knownHosts: known,
    delays: [5, 5],
  });
  await assert.rejects(connect(target), /refused the connection/);
  assert.equal(said.length, 2);
});

test('a jump host that goes away takes the connection with it, in words', async () => {
  const { target } = targetOf(inner, { jump: at(outer.port), knownHosts: known });
  const jumpOnly = await connect(targetOf(outer).target);
  const host = await connect(target);
  const begun = Promise.withResolvers<void>();
  const answer = host.run({ script: 'echo begun >&2; sleep 5', timeout, onLine: () => begun.resolve() });
  await begun.promise;
  // Awaited from now on: the answer may be lost before the one that asks has its own.
  const lost = assert.rejects(answer, /was lost in the middle of a program/);
  // Every session of the outer server but the one that asks.
  await jumpOnly.run({
    script: `for child in $(cat /proc/${outer.pid}/task/${outer.pid}/children); do [ "$child" = "$PPID" ] || kill -9 "$child"; done`,
    timeout,
  });
  await lost;
  await host.close();
  await jumpOnly.close();
});
