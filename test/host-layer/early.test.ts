import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { after, type TestContext, test } from 'node:test';
import ssh2 from 'ssh2';
import { COMMAND } from '../../src/host/bootstrap.ts';
import { connect } from '../../src/host/connect.ts';
import type { Host } from '../../src/host/host.ts';
import { farLine } from './far-line.ts';
import { targetOf } from './login.ts';
import { AUTHORIZED_KEYS, makeKey, startSshd, text } from './sshd.ts';

const sshd = await startSshd();
const line = await farLine({ to: sshd.port, roundTrip: 60, rate: 0 });
const far = { port: line.port, knownHosts: () => sshd.knownHosts().replaceAll(String(sshd.port), String(line.port)) };
after(async () => {
  await line.stop();
  await sshd.stop();
});

const first = COMMAND;
const answers = async (host: Host) =>
  (await host.run({ script: 'cat; exit 3', input: Buffer.from('word'), timeout: 5_000 })).code;

/** A key that the servers let in as well. */
function keyOf(kind: 'ecdsa' | 'rsa'): string {
  const path = makeKey(`client_${kind}`, '-t', kind);
  appendFileSync(AUTHORIZED_KEYS, text(`${path}.pub`));
  return text(path);
}

for (const [kind, key] of [
  ['an ed25519 key', undefined],
  ['an ECDSA key', keyOf('ecdsa')],
  ['an RSA key', keyOf('rsa')],
] as const) {
  test(`with ${kind} a log-in takes two turns, and its first program a third`, async () => {
    const loggedIn: number[] = [];
    const ran: number[] = [];
    for (let each = 0; each < 3; each += 1) {
      await line.counts();
      const host = await connect(targetOf(far, { first, ...(key && { key }) }).target);
      loggedIn.push((await line.counts()).turns);
      assert.equal(await answers(host), 3);
      ran.push((await line.counts()).turns);
      await host.close();
    }
    // A busy machine may hear in two what came as one. The last turn of a program is its farewell, which nobody awaits.
    assert.ok(Math.min(...loggedIn) <= 2, `${loggedIn}`);
    assert.ok(Math.min(...ran) <= 2, `${ran}`);
  });
}

test('an RSA key for which the server takes no algorithm is refused, and not offered for ever', async (t) => {
  const path = makeKey('client_untaken', '-t', 'rsa');
  const server = await otherMake(t, 'without_rsa', 0, withoutRsa);
  await assert.rejects(connect(targetOf(server, { first, key: text(path) }).target), /log-in|authorized_keys/i);
});

test('the channel that came with the log-in is given once, and to nobody who asks for another command', async (t) => {
  const host = await connect(targetOf(sshd, { first }).target);
  t.after(() => host.close());
  const other = await host.open('exec cat');
  const early = await host.open(COMMAND);
  const next = await host.open(COMMAND);
  const channels = [other, early, next].map(({ channel }) => channel);
  assert.equal(new Set(channels).size, 3);
  const heard = once(channels[0] as (typeof channels)[0], 'data');
  channels[0]?.write('other');
  assert.equal(String((await heard)[0]), 'other');
});

test('where a server allows one channel, it is the one that came with the log-in', async (t) => {
  const narrow = await startSshd({ config: ['MaxSessions 1'] });
  const host = await connect(targetOf(narrow, { first }).target);
  t.after(async () => {
    await host.close();
    await narrow.stop();
  });
  assert.equal(await answers(host), 3);
});

test('where a server allows no channel, the program is refused as it would be without haste', async (t) => {
  const none = await startSshd({ config: ['MaxSessions 0'] });
  t.after(() => none.stop());
  const told: string[] = [];
  for (const wish of [{}, { first }]) {
    const host = await connect(targetOf(none, wish).target);
    await assert.rejects(answers(host), (error: Error) => told.push(error.message) > 0);
    await host.close();
  }
  assert.match(told[0] ?? '', /MaxSessions/);
  assert.equal(told[1], told[0]);
});

test('a key that is not let in is refused as it would be without haste', async () => {
  const key = text(makeKey('stranger', '-t', 'ed25519'));
  const told: string[] = [];
  for (const wish of [{}, { first }]) {
    const { target } = targetOf(sshd, { key, ...wish });
    await assert.rejects(connect(target), (error: Error) => told.push(error.message) > 0);
  }
  assert.match(told[0] ?? '', /authorized_keys/);
  assert.equal(told[1], told[0]);
});

test('a host whose key is not the pinned one hears nothing of who would log in', async (t) => {
  const other = await otherMake(t, 'OpenSSH_of_somebody_else');
  const { target } = targetOf({ port: other.port, knownHosts: () => pinnedElse(other.port) }, { first });
  await assert.rejects(connect(target), /host key/i);
  assert.deepEqual(other.asked, []);
});

for (const method of ['ecdh-sha2-nistp256', 'diffie-hellman-group-exchange-sha256', 'diffie-hellman-group14-sha256']) {
  test(`a server whose only key exchange is ${method} is logged in to, and nothing is said of a second try`, async (t) => {
    const other = await startSshd({ config: [`KexAlgorithms ${method}`] });
    const { target, said } = targetOf(other, { first });
    const host = await connect(target);
    t.after(async () => {
      await host.close();
      await other.stop();
    });
    assert.equal(await answers(host), 3);
    assert.deepEqual(
      said.filter((words) => words.includes('again')),
      [],
    );
  });
}

test('keys that are exchanged anew in the midst of the work leave it whole', async (t) => {
  const restless = await startSshd({ config: ['RekeyLimit 64K'] });
  const host = await connect(targetOf(restless, { first }).target);
  t.after(async () => {
    await host.close();
    await restless.stop();
  });
  const input = Buffer.alloc(2_000_000, 'words ');
  const answer = await host.run({ script: 'cat', input, timeout: 20_000 });
  assert.ok(answer.stdout.equals(input));
});

/** Has a server of ssh2 name no algorithm for RSA keys among the signatures that it takes: its first packet under new keys. */
function withoutRsa(client: object): void {
  interface Cipher {
    encrypt(packet: Buffer): void;
  }
  const { _protocol: protocol } = client as {
    _protocol: { _cipher: Cipher; _onHandshakeComplete: (how: object) => void };
  };
  const complete = protocol._onHandshakeComplete;
  protocol._onHandshakeComplete = (how) => {
    const cipher = protocol._cipher;
    const { encrypt } = cipher;
    cipher.encrypt = (packet) => {
      cipher.encrypt = encrypt;
      for (const [name, other] of [
        ['rsa-sha2', 'xxx-sha2'],
        ['ssh-rsa', 'ssh-xxx'],
      ] as const) {
        for (let at = packet.indexOf(name); at !== -1; at = packet.indexOf(name)) packet.write(other, at, 'latin1');
      }
      encrypt.call(cipher, packet);
    };
    complete.call(protocol, how);
  };
}

/** A known_hosts line for this port, with the key of another host. */
const pinnedElse = (port: number): string => `[127.0.0.1]:${port} ${sshd.hostKeys.ed25519}`;

/** A server of another make, whose user `root` may run `exit 3`. */
async function otherMake(t: TestContext, ident: string, before = 0, change: (client: object) => void = () => {}) {
  const key = makeKey(`host_${ident}`, '-t', 'ed25519');
  const asked: string[] = [];
  const server = new ssh2.Server({ hostKeys: [text(key)], ident }, (client) => {
    client.on('error', () => {});
    change(client);
    client.on('authentication', (request) => {
      asked.push(request.method);
      // Numbers that are taken by something else.
      (client as unknown as { _chanMgr: { _cur: number } })._chanMgr._cur += before;
      request.accept();
    });
    client.on('session', (accept) => {
      accept().on('exec', (run) => {
        const channel = run();
        let heard = '';
        channel.on('data', (piece: Buffer) => {
          heard += piece;
          const end = /(\S+) \] \|\| exit 255/.exec(heard)?.[1];
          const start = /echo (\w{32});/.exec(heard)?.[1];
          if (end === undefined || !heard.includes(`\n${end}\n`)) return;
          channel.write(`${start}\n`);
          channel.stderr.write(`${start} other\n`);
          channel.exit(3);
          channel.end();
        });
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { port, asked, knownHosts: () => `[127.0.0.1]:${port} ${text(`${key}.pub`)}` };
}

for (const ident of ['another', 'OpenSSH_of_another_make']) {
  test(`a server that calls itself ${ident} is logged in to and runs a program`, async (t) => {
    const host = await connect(targetOf(await otherMake(t, ident), { first }).target);
    t.after(() => host.close());
    assert.equal(await answers(host), 3);
  });
}

test('a server that numbers its channels otherwise gets no command on the wrong one', async (t) => {
  const host = await connect(targetOf(await otherMake(t, 'OpenSSH_counting_from_5', 5), { first }).target);
  t.after(() => host.close());
  await assert.rejects(answers(host), /numbers its first channel 5|is gone|was lost/);
});

test('a server that does not hear two words at once is told them one by one at the next try', async (t) => {
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const behind = dial(sshd.port, '127.0.0.1');
    for (const socket of [near, behind]) sockets.push(socket.on('error', () => {}));
    near.once('data', (words) => {
      if (words.indexOf('\n') + 1 < words.length) {
        near.destroy();
        return;
      }
      behind.write(words);
      near.pipe(behind);
    });
    behind.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const known = sshd.knownHosts().replaceAll(String(sshd.port), String(port));
  const { target, said } = targetOf({ port, knownHosts: () => known }, { first, delays: [5] });
  const host = await connect(target);
  t.after(() => host.close());
  assert.equal(await answers(host), 3);
  assert.equal(said.filter((words) => words.includes('trying again')).length, 1);
});
