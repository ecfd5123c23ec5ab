import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, type TestContext, test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { connect, type Target } from '../../src/host/connect.ts';
import { readPrivateKey } from '../../src/host/private-key.ts';
import { fromSocketError, isTransient } from '../../src/host/trouble.ts';
import { fullPort } from './full-port.ts';
import { targetOf } from './login.ts';
import { freePort, makeKey, startSshd, text } from './sshd.ts';

const sshd = await startSshd();
const stern = await startSshd({ config: ['MaxAuthTries 1', 'AuthenticationMethods publickey,keyboard-interactive'] });
after(() => Promise.all([sshd.stop(), stern.stop()]));

async function serverThat(t: TestContext, onConnection: (socket: Socket, count: number) => void) {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onConnection(socket, ++count);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, knownHosts: () => sshd.knownHosts(), count: () => count };
}

async function fails(to: Parameters<typeof targetOf>[0], changes: Partial<Target> = {}) {
  const { target, said } = targetOf(to, { connectTimeoutMs: 1_000, delays: [5, 10], ...changes });
  const error = await connect(target).then(
    () => undefined,
    (error) => error,
  );
  assert.ok(error instanceof Fault, `no fault: ${error}`);
  return { fault: error, said };
}

test('a port on which nothing listens is refused, and was tried three times', async () => {
  const { fault, said } = await fails({ port: await freePort(), knownHosts: () => '' });
  assert.match(fault.what, /refused the connection: nothing listens on port/);
  assert.equal(said.length, 2);
  assert.match(said[1] ?? '', /trying again in 0\.01 s \(3 of 3\)/);
});

test('a network that is silent was tried three times', async (t) => {
  const full = await fullPort();
  t.after(() => full.stop());
  const { fault, said } = await fails({ port: full.port, knownHosts: () => '' }, { connectTimeoutMs: 60 });
  assert.match(fault.what, /gave no answer on port \d+ within 0\.06 s/);
  assert.match(fault.remedy, /firewall/);
  assert.equal(said.length, 2);
});

test('a server that is silent is told from a network that is silent, and was tried three times', async (t) => {
  const server = await serverThat(t, () => {});
  const { fault } = await fails(server, { connectTimeoutMs: 60 });
  assert.match(fault.what, /took the connection but sent nothing within 0\.06 s/);
  assert.equal(server.count(), 3);
});

test('a server that stops in the middle of the log-in runs into the time-out', async (t) => {
  const server = await serverThat(t, (socket) => socket.write('SSH-2.0-Tarpit\r\n'));
  const { fault } = await fails(server, { connectTimeoutMs: 60 });
  assert.match(fault.what, /did not finish the SSH log-in within 0\.06 s/);
});

test('a connection that is closed before any word was tried three times', async (t) => {
  const server = await serverThat(t, (socket) => socket.end());
  const { fault } = await fails(server);
  assert.match(fault.what, /closed the connection before it said anything/);
  assert.equal(server.count(), 3);
});

test('a connection that is reset before any word was tried three times', async (t) => {
  const server = await serverThat(t, (socket) => socket.resetAndDestroy());
  const { fault } = await fails(server);
  assert.match(fault.what, /closed the connection|broke the connection off/);
  assert.equal(server.count(), 3);
});

test('a server that turns away for now is asked again, in its own words', async (t) => {
  const server = await serverThat(t, (socket) => socket.end('Exceeded MaxStartups\r\n'));
  const { fault } = await fails(server);
  assert.match(fault.what, /turned the connection away for now: "Exceeded MaxStartups"/);
  assert.equal(server.count(), 3);
});

test('a web server is not an SSH server, and is asked once only', async (t) => {
  const server = await serverThat(t, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n::error::x\x1b[2J'));
  const { fault } = await fails(server);
  assert.match(fault.what, /is not an SSH server: it sent "HTTP\/1\.1 400 Bad Request/);
  assert.doesNotMatch(fault.message, /\x1b/);
  assert.equal(server.count(), 1);
});

test('a server that talks on and on without a greeting is not an SSH server either', async (t) => {
  const server = await serverThat(t, (socket) => {
    const talk = setInterval(() => socket.write('blah blah blah\r\n'), 5);
    socket.on('close', () => clearInterval(talk));
  });
  const { fault } = await fails(server, { connectTimeoutMs: 100 });
  assert.match(fault.what, /is not an SSH server/);
  assert.equal(server.count(), 1);
});

test('garbage after an SSH greeting is broken off in words', async (t) => {
  const server = await serverThat(t, (socket) => socket.end(`SSH-2.0-Garbage\r\n${'\xff'.repeat(4000)}`, 'latin1'));
  const { fault } = await fails(server, { delays: [] });
  assert.match(fault.what, /broke the connection off before the log-in was finished/);
});

test('a server that refuses twice is reached at the third try', async (t) => {
  const server = await serverThat(t, (socket, count) => {
    if (count < 3) return socket.destroy();
    const onward = new (socket.constructor as typeof Socket)().connect(sshd.port, '127.0.0.1');
    onward.on('error', () => {});
    // Whoever leaves does not wait for an answer: then nothing ends the pipe.
    socket.on('close', () => onward.destroy());
    return socket.pipe(onward).pipe(socket);
  });
  const { target, said } = targetOf(server, {
    delays: [5, 10],
    knownHosts: `[127.0.0.1]:${server.port} ${sshd.hostKeys.ed25519}`,
  });
  const host = await connect(target);
  assert.equal((await host.run({ script: 'echo here', timeout: 5_000 })).stdout.toString(), 'here\n');
  await host.close();
  assert.equal(server.count(), 3);
  assert.equal(said.filter((line) => /trying again in .* \([23] of 3\)$/.test(line)).length, 2, said.join('\n'));
});

test('a name that does not exist is not looked up twice, a failing name server is', () => {
  const lookup = (code: string) => fromSocketError(Object.assign(new Error(code), { code }));
  assert.deepEqual(lookup('ENOTFOUND'), { kind: 'name not found' });
  assert.equal(isTransient(lookup('ENOTFOUND')), false);
  assert.equal(isTransient(lookup('EAI_AGAIN')), true);
  assert.deepEqual(lookup('EHOSTUNREACH'), { kind: 'unreachable', reason: 'EHOSTUNREACH' });
});

test('several addresses of one name that all fail are summed up', () => {
  const one = (code: string) => Object.assign(new Error(code), { code });
  const both = new AggregateError([one('ENETUNREACH'), one('ECONNREFUSED')]);
  assert.deepEqual(fromSocketError(both), { kind: 'refused' });
});

test('a name below .invalid is not found', async () => {
  const { fault, said } = await fails(sshd, { host: { user: 'root', name: 'nowhere.invalid', port: 22 } });
  // Where there is no name server at all, the answer is that none answered.
  assert.match(fault.what, /does not exist in DNS|could not be looked up/);
  assert.equal(said.length, /does not exist/.test(fault.what) ? 0 : 2);
});

test('a key that is not let in is refused once, with user, fingerprint and the line for authorized_keys', async () => {
  for (const options of [
    ['-t', 'ed25519'],
    ['-t', 'rsa', '-b', '2048'],
    ['-t', 'ecdsa'],
  ]) {
    const key = text(makeKey(`unknown-${options[1]}`, ...options));
    const { fault, said } = await fails(sshd, { key });
    const { fingerprint, publicLine } = readPrivateKey(key, undefined);
    assert.match(fault.what, /refused the key for user root/);
    assert.ok(fault.remedy.includes(fingerprint) && fault.remedy.includes(`\n${publicLine}\n`));
    assert.match(fault.remedy, /~root\/\.ssh\/authorized_keys/);
    assert.match(fault.remedy, /the server takes: publickey/);
    assert.deepEqual(said, []);
  }
});

test('a user that does not exist is refused like a key', async () => {
  const { fault } = await fails(sshd, { host: { user: 'nobody-here', name: '127.0.0.1', port: sshd.port } });
  assert.match(fault.what, /refused the key for user nobody-here/);
});

test('too many authentication failures are named as such', async () => {
  const { fault, said } = await fails(stern, { key: text(makeKey('unknown-stern', '-t', 'ed25519')) });
  assert.match(fault.what, /too many authentication failures/);
  assert.deepEqual(said, []);
});

test('a server that wants more than a key is named as such', async (t) => {
  const strict = await startSshd({
    config: ['AuthenticationMethods publickey,keyboard-interactive', 'KbdInteractiveAuthentication yes'],
  });
  t.after(() => strict.stop());
  const { fault } = await fails(strict);
  assert.match(fault.what, /took the key of user root but asks for more than a key \(keyboard-interactive\)/);
});

test('algorithms that do not fit are named', async (t) => {
  const odd = await startSshd({ config: ['Ciphers aes256-cbc'] });
  t.after(() => odd.stop());
  const { fault, said } = await fails(odd);
  assert.match(fault.what, /no algorithm in common \(.*cipher/);
  assert.deepEqual(said, []);
});

test('an abort ends the waiting for a silent server', async (t) => {
  const connected = Promise.withResolvers<void>();
  const server = await serverThat(t, () => connected.resolve());
  const abort = new AbortController();
  connected.promise.then(() => abort.abort());
  const { fault } = await fails(server, { signal: abort.signal, connectTimeoutMs: 60_000 });
  assert.match(fault.what, /was called off before the log-in was finished/);
  assert.equal(server.count(), 1);
});

test('an abort ends the wait between two tries', async (t) => {
  const abort = new AbortController();
  const server = await serverThat(t, (socket) => socket.end());
  const { target } = targetOf(server, { signal: abort.signal, delays: [60_000], say: () => abort.abort() });
  await assert.rejects(connect(target), /was called off/);
});

test('an abort from before connects nowhere', async (t) => {
  const server = await serverThat(t, () => {});
  const { fault } = await fails(server, { signal: AbortSignal.abort() });
  assert.match(fault.what, /was called off/);
  assert.equal(server.count(), 0);
});

test('keys of every kind are let in', async (t) => {
  const { appendFileSync } = await import('node:fs');
  const { AUTHORIZED_KEYS } = await import('./sshd.ts');
  for (const options of [
    ['-t', 'ed25519', '-N', 'pass word'],
    ['-t', 'ecdsa', '-N', 'pass word'],
    ['-t', 'rsa', '-b', '2048', '-N', 'pass word'],
    ['-t', 'rsa', '-b', '2048', '-m', 'PEM'],
    ['-t', 'ecdsa', '-m', 'PKCS8'],
  ]) {
    await t.test(options.join(' '), async () => {
      const file = makeKey(`let-in ${options.join('')}`, ...options);
      appendFileSync(AUTHORIZED_KEYS, text(`${file}.pub`));
      const { target } = targetOf(sshd, { key: text(file), passphrase: 'pass word' });
      await (await connect(target)).close();
    });
  }
});
