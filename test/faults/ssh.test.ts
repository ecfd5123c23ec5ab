import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { once } from '../deploy/once.ts';
import { audit, deploy, must, QUICK, type Site, sync } from '../deploy/site.ts';
import { bootHost, type TestHost } from '../host/index.ts';
import { generateKey } from '../host/keys.ts';
import { fullPort } from '../host-layer/full-port.ts';
import type { ActionResult } from '../runner/index.ts';
import { brokenServer, type Line, lineTo, passOn } from './broken-servers.ts';
import { faultTest, type Seen, steady } from './matrix.ts';
import {
  assertClosed,
  assertTakenBack,
  assertUntouched,
  BACK,
  KEPT,
  RESUMABLE,
  row,
  SEALED,
  SEALED_AND_KEPT,
  type Standing,
  served,
  small,
  standing,
  UNTOUCHED,
  wordsOf,
} from './small.ts';

const host = once(() => bootHost({ services: ['shop.service', 'upload.service', 'restart.service'] }));
/** Has an ed25519 key and no other, shows a certificate with it, and forwards nothing. */
const narrow = once(() =>
  bootHost({ sshdConfig: 'HostKeyAlgorithms ssh-ed25519\nAllowTcpForwarding no\nMaxAuthTries 1' }),
);
const busybox = once(() => bootHost({ tools: 'busybox' }));
/** Is away while the tests of its network run. */
const away = once(() => bootHost());

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-ssh-faults-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

let shop: Promise<Standing> | undefined;
const standingShop = (): Promise<Standing> => {
  shop ??= host().then((booted) => served(booted, 'shop'));
  return shop;
};

/** Runs atomic-sync against the standing site with something wrong in its connection. */
async function attempt(inputs: Readonly<Record<string, string>>): Promise<ActionResult> {
  const { site } = await standingShop();
  return await sync(site, small('next').artifact, inputs);
}

async function refused(inputs: Readonly<Record<string, string>>, says: RegExp): Promise<Seen> {
  const result = await attempt(inputs);
  await assertUntouched(await standingShop());
  return row(wordsOf(result), says, UNTOUCHED);
}

/** What looks like a fault and is none: it must work, and say nothing of it. */
async function works(inputs: Readonly<Record<string, string>>): Promise<Seen> {
  const before = await standingShop();
  const result = await attempt({ plan: 'true', ...inputs });
  assert.equal(result.outcome, 'success', result.log);
  assert.deepEqual(result.annotations, []);
  await assertUntouched(before);
  return { words: 'it works, and nothing is said', afterwards: 'logged in; as wanted' };
}

const keyOf = async (wanted: TestHost, type: 'ed25519' | 'ecdsa' | 'rsa'): Promise<string> =>
  wanted.knownHosts.split('\n').find((line) => line.includes(type === 'ecdsa' ? 'ecdsa-sha2' : `ssh-${type}`)) ?? '';

function hostKeys(): void {
  faultTest('SSH', 'no host key is pinned', () =>
    refused({ 'ssh-known-hosts': '' }, /no key is pinned for[\s\S]*put this line/),
  );
  faultTest('SSH', 'another host key is pinned', async () => {
    const other = (await narrow()).knownHosts.replaceAll((await narrow()).address, (await host()).address);
    return refused({ 'ssh-known-hosts': other }, /which is not the pinned one/);
  });
  faultTest('SSH', 'the key of another host is pinned', async () =>
    refused({ 'ssh-known-hosts': (await narrow()).knownHosts }, /no key is pinned for/),
  );
  faultTest('SSH', 'only a key of a type that the host does not show is pinned', async () => {
    const other = await narrow();
    return refused(
      { host: `deploy@${other.address}`, 'ssh-known-hosts': await keyOf(other, 'rsa') },
      /\(ssh-ed25519\), which is not the pinned one/,
    );
  });
  faultTest('SSH', 'only the second-best key of the host is pinned', async () =>
    works({ 'ssh-known-hosts': await keyOf(await host(), 'ecdsa') }),
  );
  faultTest('SSH', 'the host key is revoked', async () => {
    const { knownHosts } = await host();
    const revoked = knownHosts
      .trimEnd()
      .split('\n')
      .map((line) => `@revoked ${line}`);
    return refused({ 'ssh-known-hosts': knownHosts + revoked.join('\n') }, /which a @revoked line forbids/);
  });
  faultTest('SSH', 'the names in known_hosts are hashed', async () => {
    const file = join(scratch, 'hashed');
    writeFileSync(file, (await host()).knownHosts);
    execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' });
    const hashed = readFileSync(file, 'utf8');
    assert.match(hashed, /^\|1\|/);
    return works({ 'ssh-known-hosts': hashed });
  });
  faultTest('SSH', 'the names in known_hosts are wildcards', async () => {
    const { knownHosts, address } = await host();
    return works({ 'ssh-known-hosts': knownHosts.replaceAll(address, '10.213.*,!10.213.0.0') });
  });
  faultTest('SSH', 'a fingerprint stands in place of a known_hosts line', async () =>
    works({ 'ssh-known-hosts': (await host()).fingerprints[0] ?? '' }),
  );
  faultTest('SSH', 'the key is pinned for another port', async () => {
    const { address, knownHosts } = await host();
    return refused({ 'ssh-known-hosts': knownHosts.replaceAll(address, `[${address}]:2222`) }, /no key is pinned for/);
  });
  faultTest('SSH', 'the known hosts are pinned by a certificate authority', async () => {
    const { address, knownHosts } = await host();
    const [line = ''] = knownHosts.split('\n');
    return refused(
      { 'ssh-known-hosts': `@cert-authority ${line}`.replace(address, '*') },
      /host certificates are not supported/,
    );
  });
  faultTest('SSH', 'the host offers a certificate beside its pinned key', async () => {
    const booted = await host();
    const key = join(booted.directory, 'etc/ssh/ssh_host_ed25519_key.pub');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(scratch, 'ca')]);
    execFileSync('ssh-keygen', ['-q', '-s', join(scratch, 'ca'), '-I', 'host', '-h', key]);
    await must(
      booted,
      "sed -i '1i HostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub' /etc/ssh/sshd_config && systemctl reload ssh",
    );
    return works({});
  });
  faultTest('SSH', 'the known hosts are masked (`***`)', () =>
    refused({ 'ssh-known-hosts': '***' }, /it is a masked secret/),
  );
}

const encrypted = (name: string): string => {
  const file = join(scratch, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'correct horse', '-f', file]);
  return readFileSync(file, 'utf8');
};
const deployKey = async (): Promise<string> => (await host()).keys.deploy;

function userKeys(): void {
  faultTest('SSH', 'the host does not know the key', async () => {
    await using line = await lineTo((await host()).address);
    const { privateKey, publicKey } = await generateKey('ed25519', 'unknown');
    const hosts = (await host()).knownHosts.replaceAll((await host()).address, `[127.0.0.1]:${line.port}`);
    const seen = await refused(
      { host: `deploy@127.0.0.1:${line.port}`, 'ssh-known-hosts': hosts, 'ssh-key': privateKey },
      /refused the key for user deploy[\s\S]*authorized_keys/,
    );
    assert.ok(publicKey.startsWith('ssh-ed25519 '));
    assert.equal(line.taken, 1, 'what will not change by itself is not tried again');
    return seen;
  });
  faultTest('SSH', 'the user does not exist', async () =>
    refused({ host: `nobody-here@${(await host()).address}` }, /refused the key for user nobody-here/),
  );
  faultTest('SSH', 'the key is encrypted and no passphrase is given', () =>
    refused({ 'ssh-key': encrypted('without') }, /is encrypted, and no passphrase was given/),
  );
  faultTest('SSH', 'the passphrase is wrong', () =>
    refused({ 'ssh-key': encrypted('wrong'), 'ssh-key-passphrase': 'battery staple' }, /the passphrase is wrong/),
  );
  faultTest('SSH', 'the key has CRLF line ends', async () =>
    works({ 'ssh-key': (await deployKey()).replaceAll('\n', '\r\n') }),
  );
  faultTest('SSH', 'the key has no final newline', async () => works({ 'ssh-key': (await deployKey()).trimEnd() }));
  faultTest('SSH', 'the line ends of the key became `\\n`', async () =>
    works({ 'ssh-key': (await deployKey()).trimEnd().replaceAll('\n', '\\n') }),
  );
  faultTest('SSH', 'the key is the public half', async () => {
    const { publicKey } = await generateKey('ed25519', 'public');
    return refused({ 'ssh-key': publicKey }, /is a public key/);
  });
  faultTest('SSH', 'the key is masked (`***`)', () => refused({ 'ssh-key': '***' }, /is a masked text/));
  faultTest('SSH', 'the secret of the key does not exist', () => refused({ 'ssh-key': '' }, /`ssh-key` is missing/));
  faultTest('SSH', 'the key is the path of a file', () =>
    refused({ 'ssh-key': '~/.ssh/id_ed25519' }, /is the path of a file/),
  );
  faultTest('SSH', 'the key is cut off', async () =>
    refused({ 'ssh-key': (await deployKey()).split('\n').slice(0, 3).join('\n') }, /is cut off/),
  );
  faultTest('SSH', 'the key is damaged', async () => {
    const key = await deployKey();
    const at = key.length - 120;
    return refused({ 'ssh-key': `${key.slice(0, at)}AAAAAAAA${key.slice(at + 8)}` }, /is damaged/);
  });
}

const locally = async (port: number): Promise<Record<string, string>> => ({
  host: `deploy@127.0.0.1:${port}`,
  'ssh-known-hosts': (await host()).knownHosts.replaceAll((await host()).address, `[127.0.0.1]:${port}`),
});

function theWay(): void {
  faultTest('SSH', 'the address of the host is a secret, and so is masked in every line', async () => {
    const before = await standingShop();
    const { address } = await host();
    const { outcome, log } = await sync(before.site, small('next').artifact, { plan: 'true' }, { secrets: [address] });
    assert.equal(outcome, 'success', log);
    assert.ok(log.includes('[***] ') && !log.includes(address), log);
    const own = (await must(await host(), 'uname -n')).trim();
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes(own)),
      [`[***] this machine calls itself ${own}`],
    );
    await assertUntouched(before);
    return { words: '[***] this machine calls itself NAME', afterwards: 'logged in; as wanted' };
  });
  faultTest('SSH', 'the name of the host does not exist', () =>
    refused({ host: 'deploy@no-such-host.invalid' }, /does not exist in DNS|could not be looked up/),
  );
  faultTest('SSH', 'the host is unreachable', async () => {
    const booted = await away();
    await booted.cutNetwork();
    return refused(
      { host: `deploy@${booted.address}`, 'ssh-known-hosts': booted.knownHosts },
      /cannot be reached|gave no answer/,
    );
  });
  faultTest('SSH', 'the port is closed', async () => {
    const server = await brokenServer(() => {});
    const { port } = server;
    await server[Symbol.asyncDispose]();
    return refused(await locally(port), /refused the connection: nothing listens on port/);
  });
  faultTest('SSH', 'a firewall drops every packet', async () => {
    const full = await fullPort();
    try {
      return await refused(await locally(full.port), /gave no answer on port PORT within N s/);
    } finally {
      await full.stop();
    }
  });
  faultTest('SSH', 'the server takes the connection and is silent', async () => {
    await using server = await brokenServer(() => {});
    const seen = await refused(await locally(server.port), /took the connection but sent nothing within N s/);
    assert.equal(server.taken, 3);
    return seen;
  });
  faultTest('SSH', 'the server closes the connection at once', async () => {
    await using server = await brokenServer((socket) => socket.end());
    const seen = await refused(await locally(server.port), /closed the connection before it said anything/);
    assert.equal(server.taken, 3);
    return seen;
  });
  faultTest('SSH', 'what answers is a web server', async () => {
    await using server = await brokenServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const seen = await refused(await locally(server.port), /is not an SSH server: it sent "HTTP\/1\.1 400/);
    assert.equal(server.taken, 1, 'what will not change by itself is not tried again');
    return seen;
  });
  faultTest('SSH', 'the server sends a banner before its version', async () => {
    const { address } = await host();
    await using server = await brokenServer((socket) => {
      socket.write('Welcome to this network\r\nAuthorised people only\r\n');
      passOn(socket, address);
    });
    return await works(await locally(server.port));
  });
  faultTest('SSH', 'the connection breaks off during the log-in', async () => {
    const { address } = await host();
    await using server = await brokenServer((socket) => {
      let got = 0;
      socket.on('data', (bytes) => {
        got += bytes.length;
        // The greeting and the offer of algorithms have passed.
        if (got > 1000) socket.resetAndDestroy();
      });
      passOn(socket, address);
    });
    const seen = await refused(await locally(server.port), /broke the connection off before the log-in was finished/);
    assert.equal(server.taken, 3);
    return seen;
  });
  faultTest('SSH', 'the first connection is refused, the second is not', async () => {
    const { address } = await host();
    await using server = await brokenServer((socket, count) => {
      if (count === 1) socket.end('Exceeded MaxStartups\r\n');
      else passOn(socket, address);
    });
    const result = await attempt({ plan: 'true', ...(await locally(server.port)) });
    assert.equal(result.outcome, 'success', result.log);
    const words = result.log.split('\n').find((line) => /trying again/.test(line));
    assert.match(words ?? '', /turned the connection away for now.*; trying again in 1 s \(2 of 3\)/);
    return { words: steady(words ?? ''), afterwards: 'logged in at the second try; as wanted' };
  });
  faultTest('SSH', 'the jump host is down', async () => {
    await using server = await brokenServer((socket) => socket.end());
    return await refused(
      { 'ssh-jump-host': `deploy@127.0.0.1:${server.port}` },
      /No SSH connection to the jump host: 127\.0\.0\.1:PORT closed the connection/,
    );
  });
  faultTest('SSH', 'the port of the jump host is closed', async () => {
    const server = await brokenServer(() => {});
    const { port } = server;
    await server[Symbol.asyncDispose]();
    return await refused(
      { 'ssh-jump-host': `deploy@127.0.0.1:${port}` },
      /No SSH connection to the jump host: 127\.0\.0\.1:PORT refused the connection: nothing listens on port PORT/,
    );
  });
  faultTest('SSH', 'the key of the jump host is not pinned', async () => {
    const jump = await narrow();
    return refused(
      { 'ssh-jump-host': `deploy@${jump.address}` },
      /The jump host \S+ showed the host key .*no key is pinned/,
    );
  });
  faultTest('SSH', 'the jump host does not forward', async () => {
    const [jump, { knownHosts }] = [await narrow(), await host()];
    return refused(
      { 'ssh-jump-host': `deploy@${jump.address}`, 'ssh-known-hosts': jump.knownHosts + knownHosts },
      /does not allow a connection to/,
    );
  });
}

/** A user of the host with a log-in shell of their own, and what their shell does first. */
async function user(
  booted: TestHost,
  name: string,
  shell: string,
  startUp: Record<string, string> = {},
): Promise<Site> {
  await must(
    booted,
    `useradd -m -s ${shell} ${name} && cp -r /home/deploy/.ssh /home/${name}/ && chown -R ${name}: /home/${name}/.ssh`,
  );
  for (const [file, content] of Object.entries(startUp)) {
    await booted.writeFile(`/home/${name}/${file}`, content, { owner: name });
  }
  await must(booted, `install -d -o ${name} /opt/${name}`);
  const root = `/opt/${name}`;
  return { host: booted, user: 'deploy', root, live: `${root}/dist`, unit: '', port: 0, manager: 'systemd' };
}

const as = (site: Site, name: string): Record<string, string> => ({
  host: `${name}@${site.host.address}`,
  commit: 'true',
});

async function deploysAs(name: string, shell: string, startUp: Record<string, string> = {}): Promise<Seen> {
  const site = await user(await host(), name, shell, startUp);
  const result = await sync(site, small('next').artifact, as(site, name));
  assert.equal(result.outcome, 'success', result.log);
  assert.equal(result.outputs['state'], 'committed');
  assert.equal(await must(site.host, `cat ${site.live}/build-id`), 'next\n');
  return { words: 'it works, and nothing is said', afterwards: 'new release live and committed' };
}

async function refusedAs(
  name: string,
  shell: string,
  says: RegExp,
  startUp: Record<string, string> = {},
): Promise<Seen> {
  const site = await user(await host(), name, shell, startUp);
  const result = await sync(site, small('next').artifact, as(site, name));
  assert.equal(await must(site.host, `ls -A ${site.root}`), '');
  return row(wordsOf(result), says, 'nothing was written on the host');
}

const GREETING = 'echo fault=greeting\necho end=ok\necho "Welcome!" >&2\n';

function afterLogIn(): void {
  faultTest('SSH', 'the log-in shell is fish', () => deploysAs('fish', '/usr/bin/fish'));
  faultTest('SSH', 'the log-in shell is csh', () => deploysAs('csh', '/usr/bin/tcsh'));
  faultTest('SSH', 'the log-in shell prints a greeting', () =>
    deploysAs('greets', '/bin/bash', { '.bashrc': GREETING, '.profile': GREETING }),
  );
  faultTest('SSH', 'the user may not run commands', () =>
    refusedAs('nologin', '/usr/sbin/nologin', /ended \(status 1\) before the program began/),
  );
  faultTest('SSH', 'the start-up file of the shell exits', () =>
    refusedAs('exits', '/bin/bash', /ended \(status 5\) before the program began; it said: no entry/, {
      '.bashrc': 'echo no entry; exit 5\n',
    }),
  );
  faultTest('SSH', 'the connection is dropped right after the log-in', () =>
    refusedAs('drops', '/bin/bash', /was lost in the middle of a program|closed the channel without/, {
      '.bashrc': 'kill -KILL $PPID\n',
    }),
  );
  faultTest('SSH', '`sudo` wants a password', () =>
    withSudo('password', (command) => `deploy ALL=(root) PASSWD: ${command}\n`),
  );
  faultTest('SSH', '`sudo` wants a terminal', () =>
    withSudo('terminal', (command) => `Defaults:deploy requiretty\ndeploy ALL=(root) NOPASSWD: ${command}\n`),
  );
  faultTest('SSH', 'the host has no flock', async () => {
    const booted = await bootHost({ services: ['flock.service'] });
    await using _ = booted;
    const before = await served(booted, 'flock');
    await must(booted, 'mv "$(command -v flock)" /root/flock; ! command -v flock');
    const result = await deploy(before.site, small('next'));
    await must(booted, 'mv /root/flock /usr/bin/flock');
    await assertUntouched(before);
    return row(wordsOf(result), /flock/, UNTOUCHED);
  });
  faultTest('SSH', 'the tools of the host are busybox', async () => {
    const booted = await busybox();
    const root = '/opt/busy';
    await must(booted, `mkdir -p ${root} && chown deploy ${root}`);
    const site: Site = {
      host: booted,
      user: 'deploy',
      root,
      live: `${root}/dist`,
      unit: '',
      port: 0,
      manager: 'systemd',
    };
    for (const id of ['good', 'next']) {
      const result = await sync(site, small(id).artifact, { commit: 'true' });
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(await must(booted, `cat ${site.live}/build-id`), `${id}\n`);
    }
    return { words: 'it works, and nothing is said', afterwards: 'new release live and committed' };
  });
}

/** The service may be restarted when the good release is put there, and then `sudo` asks for more than a job can give. */
async function withSudo(name: string, rule: (command: string) => string): Promise<Seen> {
  await using booted = await bootHost({ services: [`${name}.service`] });
  const before = await served(booted, name);
  await booted.writeFile('/etc/sudoers.d/deploy', rule(`/usr/bin/systemctl restart ${name}.service`), { mode: 0o440 });
  const result = await deploy(before.site, small('next'));
  // The link went back, and since nothing could be restarted, the old process never stopped.
  await assertUntouched(before, SEALED);
  return row(wordsOf(result), /may not restart|sudo/, SEALED_AND_KEPT);
}

/** Has a disk that takes its time, so that a switch can be met in its middle. */
const slow = once(async () => {
  const booted = await bootHost({ services: ['switch.service'] });
  const sync = '#!/bin/sh\ntouch /var/tmp/middle\nsleep 1\nexec /usr/bin/sync "$@"\n';
  await booted.writeFile('/usr/local/bin/sync', sync, { mode: 0o755 });
  return booted;
});

/** Cuts the connection in the middle of what a stage does, and lets every later one through. */
async function cutIn(
  booted: TestHost,
  name: string,
  stage: string,
  middle: (line: Line) => Promise<void>,
  more: Record<string, Buffer> = {},
) {
  const before = await served(booted, name, { unit: `ExecStartPre=+/bin/sh -c 'touch /var/tmp/middle; sleep 0.5'` });
  await using line = await lineTo(booted.address);
  const through = {
    host: `deploy@127.0.0.1:${line.port}`,
    'ssh-known-hosts': booted.knownHosts.replaceAll(booted.address, `[127.0.0.1]:${line.port}`),
  };
  let cut: Promise<void> | undefined;
  const cancelWhen = (text: string): boolean => {
    if (text.startsWith(`::group::${stage}`)) cut ??= middle(line).then(() => line.cut());
    return false;
  };
  const build = small('next', 'is well', more);
  const result = await deploy(before.site, build, through, { cancelWhen });
  assert.ok(cut, result.log);
  await cut;
  return { before, build, words: wordsOf(result) };
}

/** Resolves when the host is at the slow part of what it does from now on. */
async function inTheMiddle(booted: TestHost): Promise<void> {
  const mark = join(booted.directory, 'var/tmp/middle');
  rmSync(mark, { force: true });
  while (!existsSync(mark)) await setTimeout(10);
}

/** A second run goes on from what is there. */
async function goesOn(before: Standing, build: { id: string; artifact: string }): Promise<void> {
  const again = await deploy(before.site, build, { ...QUICK, 'lock-wait': '20' });
  assert.equal(again.outcome, 'success', again.log);
  assert.equal((await audit(before.site)).buildId, build.id);
  await assertClosed(before.site);
}

function cuts(): void {
  faultTest('SSH', 'the connection is cut in the middle of the upload', async () => {
    const large = { 'large.bin': randomBytes(30_000_000) };
    const { before, build, words } = await cutIn(
      await host(),
      'upload',
      'Send what the host lacks',
      (line) => line.passed(5_000_000),
      large,
    );
    await assertUntouched(before, RESUMABLE);
    await goesOn(before, build);
    return row(words, /connection to .* was lost/, `${KEPT}; the next run succeeds`);
  });
  faultTest('SSH', 'the connection is cut in the middle of the switch', async () => {
    const { before, build, words } = await cutIn(await slow(), 'switch', 'Switch', async () =>
      inTheMiddle(await slow()),
    );
    const now = await standing(before.site);
    assert.deepEqual([now.live, now.digest, now.build], [before.live, before.digest, before.build]);
    await assertClosed(before.site);
    await goesOn(before, build);
    return row(words, /connection to .* was lost/, `${BACK}; the next run succeeds`);
  });
  faultTest('SSH', 'the connection is cut in the middle of the restart', async () => {
    const { before, build, words } = await cutIn(await host(), 'restart', 'Restart', async () =>
      inTheMiddle(await host()),
    );
    await assertTakenBack(before);
    await goesOn(before, build);
    return row(words, /connection to .* was lost/, `${BACK}; the next run succeeds`);
  });
}

// Most of the time is spent waiting for servers that are silent: the others go on meanwhile.
describe('faults of SSH', { concurrency: 5 }, () => {
  describe('host keys', { concurrency: 2 }, hostKeys);
  describe('user keys', { concurrency: 2 }, userKeys);
  describe('the way to the host', { concurrency: 12 }, theWay);
  describe('what is met after the log-in', { concurrency: 2 }, afterLogIn);
  describe('a connection that is cut', { concurrency: 3 }, cuts);
});
