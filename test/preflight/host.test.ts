import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { parseEngine } from '../../src/build/engine.ts';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { about, notGood, seenBy } from './seen.ts';

const unit = (lines: string): string =>
  `[Unit]\nStartLimitIntervalSec=60\nStartLimitBurst=5\n[Service]\nExecStart=/bin/sleep 3600\nRestart=on-failure\n${lines}\n[Install]\nWantedBy=multi-user.target\n`;

const UNITS: Readonly<Record<string, string>> = {
  app: unit('User=app\nWorkingDirectory=/opt/app/current'),
  strange: unit('User=app\nWorkingDirectory=/srv'),
  pinned: unit('User=app\nWorkingDirectory=/opt/app/releases/0001-abcdefg'),
  rootly: unit('WorkingDirectory=/opt/app/current\nRestart=no'),
  masked: unit('User=app'),
  changed: unit('User=app\nWorkingDirectory=/opt/app/current'),
};

const server = once(async () => {
  const host = await bootHost({ services: ['app.service', 'masked.service'] });
  for (const [name, text] of Object.entries(UNITS)) {
    if (name !== 'masked') await host.writeFile(`/etc/systemd/system/${name}.service`, text);
  }
  await must(
    host,
    `install -d -o deploy /opt/app && systemctl daemon-reload && systemctl -q enable app strange pinned rootly changed &&
    systemctl -q mask masked && echo '# changed' >>/etc/systemd/system/changed.service &&
    mkdir -p /opt/dangling /opt/links /opt/whole/current && ln -s nowhere /opt/dangling/current && ln -s /srv /opt/links/current &&
    chown -R deploy: /opt/dangling /opt/links /opt/whole && chown -h deploy: /opt/*/current`,
  );
  return host;
});

const small = once(() => bootHost({ tools: 'busybox', diskBytes: 24 * 2 ** 20 }));
const strict = once(() =>
  bootHost({ shell: '/usr/bin/fish', greeting: 'Welcome to the ship', sshdConfig: 'AllowTcpForwarding no' }),
);

describe('preflight on a real host', () => {
  hostTest(
    'a server that is set up as the documents say is good in every line, and nothing of it changes',
    async () => {
      const host = await server();
      const everything =
        'find /opt /home /etc/systemd /var/tmp -newermt "$(date -d "1 day ago" +%F)" | sort | sha256sum';
      const before = await must(host, `${everything}; ls -la --time-style=full-iso /opt/app /tmp`);
      const { findings, sudoers } = await seenBy(host, 'deploy');
      assert.deepEqual(notGood(findings), []);
      assert.match(about('log-in', findings).join(), /as deploy \(uid 4100\)/);
      assert.match(about('sudo', findings).join(), /systemctl restart app\.service.*daemon-reload/);
      assert.match(about('forwarding', findings).join(), /sshd forwards connections/);
      assert.match(about('path', findings).join(), /\/opt\/app belongs to deploy/);
      assert.equal(await must(host, `${everything}; ls -la --time-style=full-iso /opt/app /tmp`), before);
      await host.writeFile('/root/sudoers', sudoers, { mode: 0o440 });
      assert.match(await must(host, 'visudo -c -f /root/sudoers'), /parsed OK/);
      assert.equal(await host.serviceStarts('app.service'), 0);
    },
  );

  hostTest('the sudoers file that it prints is enough, word for word', async () => {
    const host = await server();
    const before = await seenBy(host, 'deploy', { service: 'strange.service', mode: 'reload' });
    assert.match(about('sudo', before.findings).join(), /bad: may not run systemctl reload-or-restart strange/);
    await host.writeFile('/etc/sudoers.d/strange', before.sudoers, { mode: 0o440 });
    const afterwards = await seenBy(host, 'deploy', { service: 'strange.service', mode: 'reload' });
    assert.match(about('sudo', afterwards.findings).join(), /^good: /);
    await must(host, 'rm /etc/sudoers.d/strange');
  });

  hostTest('root is warned of, and needs no sudo', async () => {
    const { findings, sudoers } = await seenBy(await server(), 'root');
    assert.deepEqual(notGood(findings), ['warning log-in: as root, who may change everything on the host']);
    assert.deepEqual(about('sudo', findings), []);
    assert.equal(sudoers, '');
  });

  hostTest('a right of sudo that is missing is bad for the restart and a warning for the rest', async () => {
    const { findings } = await seenBy(await server(), 'deploy', { service: 'pinned.service' });
    const [restart, reset] = about('sudo', findings);
    assert.match(restart ?? '', /^bad: may not run systemctl restart pinned\.service/);
    assert.match(reset ?? '', /^warning: may not run systemctl reset-failed pinned\.service.*start limit/);
  });

  hostTest('rights for everything are warned of, and a right that asks for a password is none', async () => {
    const host = await server();
    const withRule = async (rule: string) => {
      await host.writeFile('/etc/sudoers.d/zz-rule', `${rule}\n`, { mode: 0o440 });
      const { findings } = await seenBy(host, 'deploy', { service: 'pinned.service' });
      return about('sudo', findings);
    };
    const asked = await withRule('deploy ALL=(root) /usr/bin/systemctl * pinned.service, PASSWD: /usr/bin/vi');
    assert.match(asked[0] ?? '', /^bad: asks for a password before systemctl restart pinned\.service/);
    assert.match((await withRule('deploy ALL=(ALL) NOPASSWD: ALL')).join(), /^warning: allows this user every command/);
    assert.match((await withRule('Defaults:deploy !authenticate\ndeploy ALL=(ALL) ALL')).join(), /^warning: allows/);
    await must(host, 'rm /etc/sudoers.d/zz-rule');
  });

  hostTest('a unit that is missing or masked is bad, and says what to do', async () => {
    const host = await server();
    const [missing, masked] = await Promise.all([
      seenBy(host, 'deploy', { service: 'nothing.service' }),
      seenBy(host, 'deploy', { service: 'masked.service' }),
    ]);
    assert.match(
      about('unit', missing.findings).join(),
      /bad: nothing\.service cannot be used: systemd says not-found/,
    );
    assert.match(about('unit', masked.findings).join(), /bad: masked\.service is masked/);
    assert.match(masked.findings.find(({ subject }) => subject === 'unit')?.remedy ?? '', /systemctl unmask/);
  });

  hostTest('a unit that does not run from the live link is bad', async () => {
    const host = await server();
    for (const service of ['strange.service', 'pinned.service']) {
      const { findings } = await seenBy(host, 'deploy', { service });
      assert.match(about('working directory', findings).join(), /bad: \S+ runs in \S+, not below the live link/);
    }
  });

  hostTest('a unit of root that nobody starts again is warned of, and so is a file that changed', async () => {
    const host = await server();
    const { findings } = await seenBy(host, 'root', { service: 'rootly.service' });
    assert.match(about('service user', findings).join(), /warning: rootly\.service runs as root/);
    assert.match(about('restart policy', findings).join(), /warning: Restart=no/);
    const changed = await seenBy(host, 'deploy', { service: 'changed.service' });
    assert.match(about('unit', changed.findings).join(), /warning: the file of changed\.service changed/);
    assert.match(about('sudo', changed.findings).join(), /bad: may not run systemctl restart changed/);
  });

  hostTest('a directory of somebody else is bad, and the remedy mends it', async () => {
    const host = await server();
    await must(host, 'install -d /opt/theirs');
    const { findings } = await seenBy(host, 'deploy', { root: '/opt/theirs', service: '' });
    assert.deepEqual(about('path', findings), ['bad: deploy may not write /opt/theirs (owner root, mode 755)']);
    const remedy = findings.find(({ subject }) => subject === 'path')?.remedy ?? '';
    await must(host, /sudo (install .*)$/.exec(remedy)?.[1] ?? 'false');
    const mended = await seenBy(host, 'deploy', { root: '/opt/theirs', service: '' });
    assert.match(about('path', mended.findings).join(), /^good/);
  });

  hostTest('a directory that is not there, or below a file, is judged by what is above it', async () => {
    const host = await server();
    const [mine, theirs, file] = await Promise.all([
      seenBy(host, 'deploy', { root: '/opt/app/sub/dir', service: '' }),
      seenBy(host, 'deploy', { root: '/opt/new one', service: '' }),
      seenBy(host, 'deploy', { root: '/etc/hostname', service: '' }),
    ]);
    assert.match(about('path', mine.findings).join(), /good: \/opt\/app\/sub\/dir is made by the first deploy/);
    assert.match(
      about('path', theirs.findings).join(),
      /bad: \/opt\/new one does not exist, and deploy may not make it/,
    );
    assert.match(about('path', file.findings).join(), /bad: \/etc\/hostname is a file/);
  });

  hostTest('a live link that leads nowhere, elsewhere or is a directory is bad, unless it is adopted', async () => {
    const host = await server();
    const live = async (root: string, adopt = false) =>
      about('live link', (await seenBy(host, 'deploy', { root, adopt, service: '' })).findings).join();
    const [dangling, link, whole, adoptedLink, adoptedWhole] = await Promise.all([
      live('/opt/dangling'),
      live('/opt/links'),
      live('/opt/whole'),
      live('/opt/links', true),
      live('/opt/whole', true),
    ]);
    assert.match(dangling, /bad: \/opt\/dangling\/current leads to nowhere, which is not there/);
    assert.match(link, /bad: .* leads to \/srv, which Surefoot did not make/);
    assert.match(whole, /bad: \/opt\/whole\/current is a real directory/);
    assert.match(adoptedLink, /good: .*kept as release 0/);
    assert.match(adoptedWhole, /good: .*kept as release 0 \(exchanged by \w+\)/);
  });

  hostTest('a clock that is off is a warning that says by how much and which side is ahead', async () => {
    const host = await server();
    const shifted = async (by: number) =>
      about('clock', (await seenBy(host, 'deploy', {}, { now: () => Date.now() + by })).findings).join();
    const [behind, ahead, near] = await Promise.all([3_700_000, -120_000, 30_000].map(shifted));
    assert.match(behind ?? '', /warning: is 62 min behind the runner/);
    assert.match(ahead ?? '', /warning: is (2 min|1\d\d s) ahead of the runner/);
    assert.match(near ?? '', /^good/);
  });

  hostTest('an engine that is missing or too old is bad', async () => {
    const engines = ['node >=99', 'no-such-tool', 'node'].map(parseEngine);
    const { findings } = await seenBy(await server(), 'deploy', { engines });
    const [old, missing, any] = about('engines', findings);
    assert.match(old ?? '', /bad: node is \d+\.\d+\.\d+ for this log-in \(wanted: >=99/);
    assert.match(missing ?? '', /bad: no-such-tool is not installed/);
    assert.match(any ?? '', /^good/);
  });

  hostTest('busybox in place of GNU is good, and a disk that is too small for the release is bad', async () => {
    const host = await small();
    const source = { need: { bytes: 40 * 2 ** 20, inodes: 10 }, modules: [] };
    const { findings } = await seenBy(host, 'root', { root: '/srv/app', service: '', engines: [] }, { source });
    assert.match(about('tools', findings).join(), /good: are there \(busybox: .*tar/);
    assert.match(about('room', findings).join(), /bad: a whole release takes 41\.9 MB and 10 inodes, .* are free/);
    assert.deepEqual(
      notGood(findings).map((line) => line.split(':')[0]),
      ['warning log-in', 'bad room'],
    );
    const fits = { need: { bytes: 1, inodes: 1 }, modules: [] };
    const little = await seenBy(host, 'root', { root: '/srv/app', service: '' }, { source: fits });
    assert.match(about('room', little.findings).join(), /warning: only /);
  });

  hostTest('fish with a greeting is good, and forwarding that is forbidden is bad', async () => {
    const { findings } = await seenBy(await strict(), 'deploy', { service: '' });
    assert.match(
      about('log-in shell', findings).join(),
      /good: .*greets with "Welcome to the ship", which is left out/,
    );
    assert.match(about('forwarding', findings).join(), /bad: sshd does not forward connections/);
  });

  hostTest('a key that is kept to the address of the probes is good', async () => {
    const host = await server();
    const line = (await host.readFile('/root/.ssh/authorized_keys')).trim();
    const publicKey = line.split(' ')[1];
    const options = 'restrict,port-forwarding,permitopen="127.0.0.1:3000",permitopen="localhost:3000"';
    await host.writeFile('/root/.ssh/authorized_keys', `${options} ${line}\n`, { mode: 0o600 });
    const kept = await seenBy(host, 'root', { publicKey }).finally(() =>
      host.writeFile('/root/.ssh/authorized_keys', `${line}\n`, { mode: 0o600 }),
    );
    assert.match(about('forwarding', kept.findings).join(), /good: .* to 127\.0\.0\.1:3000, localhost:3000 only/);
  });

  hostTest('a user unit without lingering is bad', async () => {
    const host = await server();
    const text = unit('WorkingDirectory=/opt/app/current').replace('multi-user', 'default');
    await must(host, 'install -d -o deploy -g deploy /home/deploy/.config/systemd/user');
    await host.writeFile('/home/deploy/.config/systemd/user/mine.service', text, { owner: 'deploy' });
    const look = () => seenBy(host, 'deploy', { service: 'mine.service', manager: 'systemd-user' });
    const lingering = await look();
    assert.match(about('linger', lingering.findings).join(), /^good/);
    assert.deepEqual(about('sudo', lingering.findings), []);
    await must(host, 'mv /var/lib/systemd/linger/deploy /root/linger');
    const without = await look().finally(() => must(host, 'mv /root/linger /var/lib/systemd/linger/deploy'));
    assert.match(about('linger', without.findings).join(), /bad: is off/);
    assert.match(about('timer', lingering.findings).join(), /^good/);
    assert.match(about('timer', without.findings).join(), /^warning: nothing would take back/);
  });
});
