import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { connect, type Target } from '../../src/host/connect.ts';
import { fingerprint } from '../../src/host/host-key.ts';
import { targetOf } from './login.ts';
import { type KeyKind, makeKey, scratch, startSshd, text } from './sshd.ts';

const sshd = await startSshd();
const rsaOnly = await startSshd({ hostKeys: ['rsa'] });
after(() => Promise.all([sshd.stop(), rsaOnly.stop()]));

const name = `[127.0.0.1]:${sshd.port}`;
const print = (line: string) => fingerprint(Buffer.from(line.split(' ')[1] ?? '', 'base64'));
const stranger = text(`${makeKey('stranger', '-t', 'ed25519')}.pub`)
  .split(' ')
  .slice(0, 2)
  .join(' ');

async function accepts(knownHosts: string | undefined, changes: Partial<Target> = {}): Promise<string[]> {
  const { target, said } = targetOf(sshd, { knownHosts, ...changes });
  const host = await connect(target);
  await host.close();
  return said;
}

async function refuses(knownHosts: string | undefined, changes: Partial<Target> = {}): Promise<Fault> {
  const { target } = targetOf(sshd, { knownHosts, ...changes });
  const error = await connect(target).then(
    async (host) => {
      await host.close();
      return undefined;
    },
    (error) => error,
  );
  assert.ok(error instanceof Fault, `not refused: ${error}`);
  return error;
}

for (const kind of ['ed25519', 'ecdsa', 'rsa'] satisfies KeyKind[]) {
  test(`a host with keys of three types is trusted by its ${kind} key alone`, async () => {
    assert.deepEqual(await accepts(sshd.knownHosts(kind)), []);
  });

  test(`a host with keys of three types is trusted by the fingerprint of its ${kind} key alone`, async () => {
    assert.deepEqual(await accepts(print(sshd.hostKeys[kind])), []);
  });
}

test('hashed and wildcard lines are trusted', async () => {
  const file = join(scratch, 'hashed-host');
  writeFileSync(file, sshd.knownHosts());
  execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
  await accepts(text(file));
  await accepts(`[127.0.0.?]:${sshd.port},[*.example.com]:22 ${sshd.hostKeys.rsa}`);
});

for (const [what, knownHosts] of [
  ['nothing', undefined],
  ['an empty text', ' \n'],
  ['another host', `web ${sshd.hostKeys.ed25519}`],
  ['the same name without its port', `127.0.0.1 ${sshd.hostKeys.ed25519}`],
] as const) {
  test(`a host is refused where ${what} is pinned, with the line that pins it`, async () => {
    const fault = await refuses(knownHosts);
    assert.match(fault.what, /no key is pinned for/);
    assert.ok(fault.what.includes(print(sshd.hostKeys.ed25519)));
    assert.match(fault.remedy, /ssh-keygen -lf \/etc\/ssh\/ssh_host_ed25519_key\.pub/);
    const line = fault.remedy.split('\n').at(-1) ?? '';
    assert.equal(line, `${name} ${sshd.hostKeys.ed25519}`);
    assert.deepEqual(await accepts(line), []);
  });
}

test('a changed key is refused, and both fingerprints are named', async () => {
  const fault = await refuses(`${name} ${stranger}`);
  assert.match(fault.what, /is not the pinned one/);
  assert.ok(fault.what.includes(print(sshd.hostKeys.ed25519)) && fault.what.includes(print(stranger)));
});

test('a wrong fingerprint is refused after every key of the host was seen', async () => {
  const fault = await refuses(print(stranger));
  assert.match(fault.what, /is not the pinned one/);
  assert.equal(fault.remedy.split('\n').at(-1), `${name} ${sshd.hostKeys.ed25519}`);
});

test('a host that no longer has a key of the pinned type is refused with the key it has', async () => {
  const pinned = `[127.0.0.1]:${rsaOnly.port} ${stranger}`;
  const { target } = targetOf(rsaOnly, { knownHosts: pinned });
  await assert.rejects(connect(target), (error) => {
    assert.ok(error instanceof Fault);
    assert.match(error.what, /\(ssh-rsa\), which is not the pinned one/);
    assert.match(error.remedy, /ssh_host_rsa_key\.pub/);
    assert.equal(`${error.remedy.split('\n').at(-1)}\n`, rsaOnly.knownHosts('rsa'));
    return true;
  });
});

test('a revoked key is refused, strict or not', async () => {
  const revoked = `@revoked * ${sshd.hostKeys.ed25519}`;
  for (const strict of [true, false]) {
    const fault = await refuses(revoked, { strict });
    assert.match(fault.what, /@revoked line forbids/);
    assert.doesNotMatch(fault.remedy, /put this line/);
  }
});

test('a key that is pinned is trusted beside a revoked one of another type', async () => {
  await accepts(`${sshd.knownHosts('rsa')}@revoked * ${sshd.hostKeys.ed25519}\n`);
});

test('a certificate authority alone does not do, and the refusal says why', async () => {
  const fault = await refuses(`@cert-authority [127.0.0.1]:* ${sshd.hostKeys.ed25519}`);
  assert.match(fault.what, /@cert-authority line that matches cannot be used/);
});

test('without strictness an unpinned host is accepted with the line that pins it', async () => {
  const said = await accepts(undefined, { strict: false });
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /^\[127\.0\.0\.1:\d+\] Warning: .*is not pinned/);
  assert.ok(said[0]?.endsWith(`${name} ${sshd.hostKeys.ed25519}`));
});

test('without strictness a changed host is accepted with a warning, a pinned one without', async () => {
  assert.match((await accepts(`${name} ${stranger}`, { strict: false })).join(), /is not the pinned one/);
  assert.deepEqual(await accepts(print(sshd.hostKeys.rsa), { strict: false }), []);
  assert.match((await accepts(print(stranger), { strict: false })).join(), /is not the pinned one/);
});
