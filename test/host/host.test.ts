import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bootHost, bootHosts, hostTest, sshTo } from './index.ts';

const lines = (text: string): string[] => text.trim().split('\n');

hostTest('root and deploy log in with their keys, against pinned host keys', async () => {
  await using host = await bootHost({ name: 'shop' });
  for (const user of ['root', 'deploy'] as const) {
    const { code, stdout, stderr } = await sshTo(host, user, 'id -un; hostname');
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${user}\nshop\n`, stderr: '' });
  }
  const [printed] = lines((await host.exec('ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub | cut -d" " -f2')).stdout);
  assert.equal(printed, host.fingerprints[0]);
  assert.equal(lines(host.knownHosts).length, 3);
});

hostTest('a host is a whole server, with Node, and knows nothing of the machine below it', async () => {
  await using host = await bootHost();
  const state = await host.exec('systemctl is-system-running; ps -o comm= 1; node --version', { user: 'deploy' });
  assert.deepEqual(lines(state.stdout), ['running', 'systemd', process.version]);
  const repository = join(import.meta.dirname, '../..');
  assert.equal((await host.exec(`test -e '${repository}'`)).code, 1);
  assert.deepEqual(lines((await host.exec('ls /home; ls -A /root')).stdout), ['deploy', '.ssh']);
});

hostTest('deploy has its own systemd, and sudo for its own units only', async () => {
  await using host = await bootHost({ services: ['app'] });
  await host.writeFile('/etc/systemd/system/app.service', '[Service]\nExecStart=/usr/bin/sleep infinity\n');
  const user = await sshTo(host, 'deploy', 'XDG_RUNTIME_DIR=/run/user/$(id -u) systemctl --user is-system-running');
  assert.equal(user.stdout, 'running\n');
  assert.equal((await sshTo(host, 'deploy', 'sudo -n systemctl daemon-reload')).code, 0);
  assert.equal((await sshTo(host, 'deploy', 'sudo -n systemctl restart app')).code, 0);
  const refused = await sshTo(host, 'deploy', 'sudo -n systemctl stop app; sudo -n systemctl restart ssh');
  assert.equal(refused.code, 1);
  assert.equal(lines(refused.stderr).filter((line) => line === 'sudo: a password is required').length, 2);
  const journal = await sshTo(host, 'deploy', 'journalctl --quiet --unit=app --output=cat');
  assert.match(journal.stdout, /Started app\.service/);
});

hostTest('each start of a service is counted, and each only once', async () => {
  await using host = await bootHost();
  await host.writeFile('/etc/systemd/system/app.service', '[Service]\nExecStart=/usr/bin/sleep infinity\n');
  assert.equal(await host.serviceStarts('app'), 0);
  await host.exec('systemctl start app');
  assert.equal(await host.serviceStarts('app'), 1);
  await host.exec('systemctl restart app; systemctl restart app');
  assert.equal(await host.serviceStarts('app.service'), 3);
  await host.exec('systemd-run --user --unit=own sleep infinity', { user: 'deploy' });
  assert.equal(await host.serviceStarts('own'), 1);
});

hostTest('a cut network silences SSH but not the view from inside, and comes back', async () => {
  await using host = await bootHost();
  await host.cutNetwork();
  assert.equal((await sshTo(host, 'root', 'true')).code, 255);
  assert.equal((await host.exec('echo alive')).stdout, 'alive\n');
  await host.restoreNetwork();
  assert.equal((await sshTo(host, 'root', 'true')).code, 0);
});

hostTest('a power cut loses what was not synced, and nothing else', async () => {
  await using host = await bootHost({ disk: 'ext4' });
  // Whatever on this machine syncs all disks in that moment takes the unsynced file along: then once more.
  let left = '';
  for (let tries = 0; tries < 10 && left !== 'synced\n'; tries += 1) {
    await host.exec('rm -f /srv/unsynced; echo kept >/srv/synced; sync -f /srv; echo gone >/srv/unsynced');
    await host.pullPower();
    await assert.rejects(host.exec('true'), /is not running/);
    await host.boot();
    assert.equal(await host.readFile('/srv/synced'), 'kept\n');
    left = (await host.exec('ls /srv')).stdout;
  }
  assert.equal(left, 'synced\n');
  assert.equal((await sshTo(host, 'deploy', 'true')).code, 0);
});

hostTest('a disk in memory is as it was after a power cut', async () => {
  await using host = await bootHost();
  await host.exec('echo here >/srv/unsynced');
  await host.pullPower();
  await host.boot();
  assert.equal(await host.readFile('/srv/unsynced'), 'here\n');
});

hostTest('a reboot brings the host back by itself, with another boot and the same disk', async () => {
  await using host = await bootHost();
  await host.writeFile('/home/deploy/note', 'mine\n', { owner: 'deploy', mode: 0o600 });
  const before = await host.readFile('/proc/sys/kernel/random/boot_id');
  await host.reboot();
  assert.notEqual(await host.readFile('/proc/sys/kernel/random/boot_id'), before);
  assert.equal((await sshTo(host, 'deploy', 'cat note; stat -c %a:%U note')).stdout, 'mine\n600:deploy\n');
  assert.equal(await host.serviceStarts('ssh'), 2);
});

for (const disk of ['memory', 'ext4'] as const) {
  hostTest(`a full disk is full for root too, and can be freed: ${disk}`, async () => {
    await using host = await bootHost({ disk, diskBytes: 128 * 2 ** 20 });
    const write = 'dd if=/dev/zero of=/srv/data bs=64K count=1 status=none && sync /srv/data';
    await host.fillDisk();
    const full = await host.exec(write);
    assert.match(full.stderr, /No space left on device/);
    await host.freeDisk();
    assert.equal((await host.exec(write)).code, 0);
    await host.fillDisk(8 * 2 ** 20);
    assert.equal((await host.exec(write)).code, 0);
  });
}

hostTest('a disk can run out of inodes while it has space', async () => {
  await using host = await bootHost({ diskInodes: 2000 });
  const { code, stderr } = await host.exec('cd /srv && seq 2000 | xargs touch');
  assert.notEqual(code, 0);
  assert.match(stderr, /No space left on device/);
  assert.equal(lines((await host.exec('df --output=iavail /')).stdout)[1]?.trim(), '0');
  assert.match((await host.exec('df --output=pcent /')).stdout, / [0-9]%/);
});

hostTest('busybox takes the place of the GNU tools, for sudo and systemd as well', async () => {
  await using host = await bootHost({ tools: 'busybox' });
  const probe = 'for tool in sh tar /bin/ls; do readlink -f "$(command -v $tool)"; done';
  const busybox = '/usr/bin/busybox\n'.repeat(3);
  assert.equal((await sshTo(host, 'deploy', probe)).stdout, busybox);
  assert.equal((await host.exec(`systemd-run --quiet --pipe --wait sh -c '${probe}'`)).stdout, busybox);
  assert.match((await sshTo(host, 'deploy', 'mv --version')).stderr, /BusyBox/);
  assert.equal((await host.exec('command -v stdbuf')).code, 127);
});

hostTest('the log-in shell may be fish or csh, and may talk', async () => {
  const [fish, csh] = await Promise.all([
    bootHost({ shell: '/usr/bin/fish', greeting: "Welcome, it's Monday" }),
    bootHost({ shell: '/bin/tcsh' }),
  ]);
  try {
    assert.equal((await sshTo(fish, 'deploy', 'set x 1; echo fish $x')).stdout, "Welcome, it's Monday\nfish 1\n");
    assert.equal((await sshTo(csh, 'deploy', 'set x = 2; echo $shell $x')).stdout, '/bin/tcsh 2\n');
  } finally {
    await Promise.all([fish.stop(), csh.stop()]);
  }
});

hostTest('nginx answers, and the load sees when it does not', async () => {
  await using host = await bootHost({ nginx: true });
  const url = `http://${host.address}/`;
  const calm = host.load({ url }, { rate: 200 });
  assert.equal((await fetch(url)).status, 200);
  await host.exec('nginx -t');
  const well = await calm.stop();
  assert.deepEqual({ failed: well.failed, asked: well.requests > 0 }, { failed: 0, asked: true });
  const load = host.load({ url }, { concurrency: 4 });
  await host.exec('systemctl stop nginx; systemctl start nginx');
  const { failed, requests, errors } = await load.stop();
  assert.ok(failed > 0 && failed < requests, `${failed} of ${requests} failed`);
  assert.match(errors.join('\n'), /ECONNREFUSED/);
});

hostTest('supervisor runs a program that deploy may restart', async () => {
  await using host = await bootHost({ supervisor: true, programs: ['app'] });
  const program = '[program:app]\ncommand=/usr/bin/sleep infinity\nuser=app\nstartsecs=0\n';
  await host.writeFile('/etc/supervisor/conf.d/app.conf', program);
  await host.exec('supervisorctl update');
  const { stdout, code } = await sshTo(host, 'deploy', 'sudo -n supervisorctl restart app');
  assert.deepEqual({ stdout, code }, { stdout: 'app: stopped\napp: started\n', code: 0 });
  assert.notEqual((await sshTo(host, 'deploy', 'sudo -n supervisorctl shutdown')).code, 0);
});

hostTest('eight hosts at once each have an address of their own and reach each other', async () => {
  const hosts = await bootHosts(8);
  try {
    const answers = await Promise.all(hosts.map((host) => sshTo(host, 'deploy', 'hostname')));
    assert.deepEqual(
      answers.map(({ stdout }) => stdout.trim()),
      hosts.map(({ name }) => name),
    );
    assert.equal(new Set(hosts.map(({ address }) => address)).size, 8);
    const [first, second] = hosts;
    const seen = await first?.exec(`ssh-keyscan -t ed25519 ${second?.address} 2>/dev/null`);
    assert.equal(seen?.stdout.trim(), lines(second?.knownHosts ?? '')[0]);
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
  }
});
