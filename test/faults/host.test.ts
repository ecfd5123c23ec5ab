import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { atConsole, audit, connectionOf, deploy, look, must, newRun, QUICK, type Site, sync } from '../deploy/site.ts';
import { bootHost } from '../host/index.ts';
import { type CompositeResult, runAction } from '../runner/index.ts';
import { faultTest } from './matrix.ts';
import {
  assertClosed,
  assertUntouched,
  KEPT,
  RESUMABLE,
  remarksOf,
  row,
  type Standing,
  served,
  shell,
  small,
  smallSite,
  standing,
  UNTOUCHED,
  wordsOf,
} from './small.ts';

const ordinary = ['one', 'locked', 'rights', 'spaces', 'links', 'mounted', 'two', 'shop', 'dead', 'hand', 'pair'];
const services = (names: readonly string[]): string[] => names.map((name) => `${name}.service`);
const host = once(() => bootHost({ services: services(ordinary) }));
// Its clock is turned: deploys beside it would take each other for dead.
const turned = once(() => bootHost({ services: services(['clock']) }));
const tight = once(() =>
  bootHost({ services: services(['bytes', 'inodes']), diskBytes: 64 * 2 ** 20, diskInodes: 4000 }),
);

/** A site for the faults that leave everything as it was, one after the other. */
let quiet: Promise<Standing> | undefined;
const untouchable = async (): Promise<Standing> => {
  quiet ??= host().then((host) => served(host, 'one'));
  const { site } = await quiet;
  return await standing(site);
};

/** Deploys with one input wrong and finds everything as it was. */
async function refused(
  inputs: Readonly<Record<string, string>>,
  build = small('next'),
): Promise<{ readonly result: CompositeResult; readonly before: Standing }> {
  const before = await untouchable();
  const result = await deploy(before.site, build, inputs);
  await assertUntouched(before, RESUMABLE);
  return { result, before };
}

const firstDeploy = (site: Site, inputs: Readonly<Record<string, string>> = {}) =>
  deploy(site, small('good'), { ...QUICK, ...inputs });

describe('faults of the host', { concurrency: 3 }, () => {
  describe('of which each leaves everything as it was', { concurrency: 1 }, () => {
    faultTest('Host', '`before-switch` fails', async () => {
      const lines = 'echo "the database is away" >&2\nexit 3';
      const { result } = await refused({ 'before-switch': lines });
      assert.match(result.log, /the database is away/);
      return row(wordsOf(result), /^before-switch failed with exit status 3/, KEPT);
    });

    faultTest('Host', '`before-switch` hangs', async () => {
      const { result, before } = await refused({ 'before-switch': 'sleep 4417', 'before-switch-timeout': '1' });
      await must(before.site.host, '! pgrep -f "[s]leep 4417"');
      return row(wordsOf(result), /^before-switch did not end within N s/, `${KEPT}; what hung was ended`);
    });

    faultTest('Host', 'wrong Node on the host', async () => {
      const { result } = await refused({ 'host-engines': 'node >=99' });
      return row(wordsOf(result), /does not have what the release needs: node >=99 \(there: /, UNTOUCHED);
    });

    faultTest('Host', 'tool missing on the host', async () => {
      const { result } = await refused({ 'host-engines': 'no-such-tool >=1' });
      return row(wordsOf(result), /no-such-tool >=1 \(there: not installed\)/, UNTOUCHED);
    });

    faultTest('Host', 'native module for another architecture', async () => {
      const { result } = await refused({}, small('next', 'is well', { 'sharp.node': elf(183, 'libc.so.6') }));
      return row(wordsOf(result), /sharp\.node is for arm64, the host is x64/, UNTOUCHED);
    });

    faultTest('Host', 'native module for another libc', async () => {
      const { result } = await refused(
        {},
        small('next', 'is well', { 'sharp.node': elf(62, 'libc.musl-x86_64.so.1') }),
      );
      return row(wordsOf(result), /sharp\.node is for musl, the host has glibc/, UNTOUCHED);
    });

    faultTest('Host', 'a file of `shared` missing', async () => {
      const { result } = await refused({ shared: '.env' });
      return row(wordsOf(result), /shared\/\.env is not there/, UNTOUCHED);
    });

    faultTest('Host', '`path` is a file', async () => {
      const { site } = await untouchable();
      await must(site.host, 'echo mine >/opt/a-file');
      const { result } = await refused({ path: '/opt/a-file' });
      assert.equal(await must(site.host, 'cat /opt/a-file; rm /opt/a-file'), 'mine\n');
      return row(wordsOf(result), /\/opt\/a-file/, 'the file is as it was');
    });

    faultTest('Host', 'no rights on `path`: it is somebody else’s', async () => {
      const { site } = await untouchable();
      await must(site.host, 'install -d -o root /opt/of-root');
      const { result } = await refused({ path: '/opt/of-root' });
      assert.equal(await must(site.host, 'ls -A /opt/of-root; rmdir /opt/of-root'), '');
      return row(
        wordsOf(result),
        /The deploy root \/opt\/of-root .*cannot be written: .*Permission denied/,
        'the directory is as it was',
      );
    });

    faultTest('Host', 'live link that points nowhere', async () => {
      const { site } = await untouchable();
      await must(site.host, `ln -s /srv/gone ${site.root}/www`);
      const before = await untouchable();
      const { result } = await refused({ live: 'www' });
      assert.equal(await must(site.host, `readlink ${site.root}/www; rm ${site.root}/www`), '/srv/gone\n');
      assert.equal(before.live, (await untouchable()).live);
      return row(wordsOf(result), /www is a link to \/srv\/gone, which is not there/, 'the link is as it was');
    });

    faultTest('Host', 'live link that points outside', async () => {
      const { site } = await untouchable();
      await must(site.host, `ln -s /usr/share ${site.root}/www`);
      const { result } = await refused({ live: 'www' });
      assert.equal(await must(site.host, `readlink ${site.root}/www; rm ${site.root}/www`), '/usr/share\n');
      return row(wordsOf(result), /www is a link to \/usr\/share that Surefoot did not make/, 'the link is as it was');
    });
  });

  faultTest('Host', 'disk full', async () => {
    const before = await served(await tight(), 'bytes');
    await before.site.host.fillDisk(2 ** 20);
    const big = small('next', 'is well', { 'big.bin': Buffer.alloc(3 * 2 ** 20, 'x') });
    const result = await deploy(before.site, big);
    await before.site.host.freeDisk();
    await assertUntouched(before, RESUMABLE);
    assert.equal((await deploy(before.site, big, QUICK)).outcome, 'success');
    return row(wordsOf(result), /needs \d+ bytes.*\d+ are free/, `${KEPT}; with room again the next run goes on`);
  });

  faultTest('Host', 'inodes full', async () => {
    const before = await served(await tight(), 'inodes');
    const { host } = before.site;
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index}.txt`, `${index}`]));
    await must(host, 'mkdir /opt/crowd && cd /opt/crowd && seq 1 $(($(stat -f -c %d /) - 60)) | xargs touch');
    const result = await deploy(before.site, small('next', 'is well', many));
    await must(host, 'rm -r /opt/crowd');
    await assertUntouched(before, RESUMABLE);
    return row(wordsOf(result), /needs \d+ inodes.*\d+ are free/, KEPT);
  });

  // Few kernels that tests run on are built with quotas (QFMT_V2). What a quota does to a deploy is what is made here:
  // there seems to be room, and writing fails all the same.
  faultTest('Host', 'quota: writing fails where there seems to be room', async () => {
    const before = await served(await host(), 'locked');
    const { host: machine, root } = before.site;
    await must(machine, `mount -t tmpfs -o size=1m,uid=4100 none ${root}/.surefoot/incoming`);
    const big = small('next', 'is well', {
      'big.bin': Buffer.from(Array.from({ length: 3e6 }, (_, i) => (i * i) % 251)),
    });
    const result = await deploy(before.site, big);
    await must(machine, `umount ${root}/.surefoot/incoming`);
    await assertUntouched(before);
    return row(wordsOf(result), /could not be unpacked/, KEPT);
  });

  // Several hosts are several jobs of a matrix: what one of them meets is no matter of the other's.
  faultTest('Host', 'one of two hosts is down', async () => {
    const before = await served(await host(), 'pair');
    const build = small('next');
    const down = { host: 'deploy@127.0.0.1:9', 'ssh-known-hosts': onPort9(before.site.host.knownHosts) };
    const [lost, well] = await Promise.all([deploy(before.site, build, down), deploy(before.site, build, QUICK)]);
    assert.equal(well.outcome, 'success', well.log);
    assert.equal((await audit(before.site)).buildId, 'next');
    assert.match(lost.summary, /127\.0\.0\.1:9/);
    return row(
      wordsOf(lost),
      /127\.0\.0\.1:9/,
      'the other host: new release deployed and committed; each job names its own host',
    );
  });

  faultTest('Host', 'read-only file system', async () => {
    const before = await served(await host(), 'rights');
    const { host: machine, root } = before.site;
    await must(machine, `mount --bind ${root} ${root} && mount -o remount,bind,ro ${root}`);
    const result = await deploy(before.site, small('next'));
    await must(machine, `umount ${root}`);
    await assertUntouched(before);
    return row(wordsOf(result), /mounted read-only/, UNTOUCHED);
  });

  faultTest('Host', 'no rights any more on what Surefoot keeps', async () => {
    const before = await served(await host(), 'links');
    const { host: machine, root } = before.site;
    await must(machine, `chown -hR root ${root}`);
    const result = await deploy(before.site, small('next'));
    await must(machine, `chown -hR deploy ${root}`);
    await assertUntouched(before);
    return row(wordsOf(result), /may not/, UNTOUCHED);
  });

  faultTest('Host', 'path with spaces and quotes', async () => {
    const site = await smallSite(await host(), 'spaces', { root: `/opt/it's a "site"` });
    const result = await firstDeploy(site);
    const words = remarksOf(result);
    assert.equal(await must(site.host, `readlink ${shell(site.live)}`), 'releases/0001-3f2a1c9\n');
    assert.equal((await deploy(site, small('next'), QUICK)).outcome, 'success');
    assert.equal((await audit(site)).buildId, 'next');
    return row(words, /works/, 'deployed, restarted and committed');
  });

  faultTest('Host', 'live directory on another file system', async () => {
    const site = await smallSite(await host(), 'mounted');
    await must(
      site.host,
      `mkdir ${site.live} && mount -t tmpfs none ${site.live} && echo mine >${site.live}/index.html`,
    );
    const result = await firstDeploy(site, { adopt: 'true' });
    const left = await must(site.host, `cat ${site.live}/index.html; ls -A ${site.root}/releases; umount ${site.live}`);
    assert.match(left, /^mine\n/);
    assert.doesNotMatch(left, /0000-adopted/);
    await assertClosed(site);
    return row(wordsOf(result), /could not be exchanged with a link in one step/, 'the directory is live as before');
  });

  // The clock of a container is the machine's own: what the host program asks is turned instead.
  faultTest('Host', 'clock hours off', async () => {
    const before = await served(await turned(), 'clock');
    const { host: machine } = before.site;
    await machine.writeFile('/usr/local/bin/date', '#!/bin/sh\nexec /bin/date -d "+5 hours" "$@"\n', { mode: 0o755 });
    const ahead = await deploy(before.site, small('ahead'), QUICK);
    await machine.writeFile('/usr/local/bin/date', '#!/bin/sh\nexec /bin/date -d "-5 hours" "$@"\n', { mode: 0o755 });
    const behind = await deploy(before.site, small('behind'), { ...QUICK, 'lock-wait': '1' });
    await must(machine, 'rm /usr/local/bin/date');
    assert.equal(remarksOf(behind), '(none: it works)');
    const back = await runAction('rollback', {
      env: newRun(),
      inputs: { ...connectionOf(before.site), 'stable-for': '0' },
    });
    assert.equal(back.outcome, 'success', back.log);
    assert.equal((await audit(before.site)).buildId, 'ahead');
    return row(remarksOf(ahead), /works/, 'deployed and committed; a rollback goes to the release before');
  });

  faultTest(
    'Host',
    'two deploys at the same time: the second waits, and is refused when its patience ends',
    async () => {
      const before = await served(await host(), 'two');
      const { site } = before;
      const holding = 'while [ ! -e ../../../go ]; do sleep 0.1; done';
      const env = newRun();
      let reached = (): void => {};
      const isHolding = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const first = deploy(
        site,
        small('first'),
        { ...QUICK, 'before-switch': holding },
        {
          env,
          cancelWhen: (line) => {
            if (line.startsWith('::group::Run before-switch')) reached();
            return false;
          },
        },
      );
      await isHolding;
      const impatient = await deploy(site, small('second'), { 'lock-wait': '1' });
      assert.match(impatient.log, new RegExp(`${env['GITHUB_RUN_ID']}.*maria`));
      const words = row(wordsOf(impatient), /holds.*runs\/RUN.*maria/, UNTOUCHED).words;
      assert.equal((await look(site)).live, before.live);
      let told = false;
      const patient = await deploy(site, small('third'), QUICK, {
        cancelWhen: (line) => {
          if (!told && line.includes('Waiting for')) {
            told = true;
            void must(site.host, `touch ${site.root}/.surefoot/go`, 'deploy');
          }
          return false;
        },
      });
      assert.ok(told, patient.log);
      assert.equal((await first).outcome, 'success', (await first).log);
      assert.equal(patient.outcome, 'success', patient.log);
      assert.equal((await audit(site)).buildId, 'third');
      return {
        words: words.replaceAll(env['GITHUB_RUN_ID'] ?? '', 'RUN'),
        afterwards: `${UNTOUCHED}; a patient one goes on when the first has ended`,
      };
    },
  );

  faultTest('Host', 'two repositories on one host and one path', async () => {
    const before = await served(await host(), 'shop');
    const env = { GITHUB_REPOSITORY: 'example/blog', ...newRun() };
    const result = await deploy(before.site, small('blog'), QUICK, { env });
    await assertClosed(before.site);
    const words = remarksOf(result).replace(/runs\/\d+/, 'runs/RUN');
    return row(words, /deployed by another repository: .*example\/shop/, 'deployed; the other repository is named');
  });

  faultTest('Host', 'leftover of a dead deploy: the runner was killed', async () => {
    const before = await served(await host(), 'dead');
    const build = small('next', 'is well', { 'big.bin': Buffer.alloc(2 ** 20, 'y') });
    const killed = await sync(
      before.site,
      build.artifact,
      { 'before-switch': 'sleep 1' },
      {
        cancelWhen: (line) => line.startsWith('::group::Run before-switch'),
        cancelClock: { terminateAfterMs: 0, killAfterMs: 0 },
      },
    );
    assert.equal(killed.signal, 'SIGKILL', killed.log);
    assert.equal((await look(before.site)).live, before.live);
    const next = await deploy(before.site, build, { ...QUICK, 'before-switch': 'sleep 1' });
    assert.equal(next.outcome, 'success', next.log);
    const left = (await look(before.site)).names.filter((name) => name.startsWith('.surefoot/incoming/'));
    assert.deepEqual(left, []);
    return row(
      remarksOf(next),
      /works/,
      'the next deploy takes over, sends only the rest, and leaves nothing of the dead one',
    );
  });

  describe('by hand', { concurrency: 1 }, () => {
    let site: Site;
    faultTest('Host', 'live release edited by hand', async () => {
      ({ site } = await served(await host(), 'hand'));
      await must(
        site.host,
        `chmod u+w ${site.live} ${site.live}/server.js && echo '// mended' >>${site.live}/server.js`,
      );
      const result = await deploy(site, small('good'), QUICK);
      assert.equal((await look(site)).live, 'releases/0002-3f2a1c9');
      return row(
        remarksOf(result),
        /edited by hand.*server\.js/,
        'the same build is deployed anew; the edited release is kept',
      );
    });

    faultTest('Host', 'release before removed by hand', async () => {
      const { live } = await look(site);
      await must(site.host, `chmod -R u+w ${site.root}/releases/0001-* && rm -r ${site.root}/releases/0001-*`);
      const result = await runAction('rollback', { env: newRun(), inputs: connectionOf(site) });
      assert.equal((await look(site)).live, live);
      await assertClosed(site);
      return row(
        wordsOf(result),
        /no committed release other than 0002-3f2a1c9 to go back to/,
        'live release untouched',
      );
    });

    faultTest('Host', 'live release removed by hand', async () => {
      await must(site.host, `chmod -R u+w ${site.root}/releases/0002-* && rm -r ${site.root}/releases/0002-*`);
      const result = await deploy(site, small('next'));
      assert.equal((await look(site)).active, 'active');
      assert.match((await atConsole(site, 'status live=dist')).stdout, /^transaction=committed$/m);
      await must(site.host, `rm ${site.live}`);
      const again = await deploy(site, small('next'), QUICK);
      assert.equal(again.outcome, 'success', again.log);
      return row(
        wordsOf(result),
        /dist is a link to releases\/0002-3f2a1c9, which is not there/,
        'nothing was changed; what runs runs on',
      );
    });
  });
});

/** The beginning of a native module as a compiler writes it: the machine (elf(5), e_machine) and a library it needs. */
function elf(machine: number, library: string): Buffer {
  const head = Buffer.alloc(64);
  head.write('\x7fELF\x02\x01\x01', 'latin1');
  head.writeUInt16LE(3, 16);
  head.writeUInt16LE(machine, 18);
  return Buffer.concat([head, Buffer.from(`\0${library}\0`)]);
}

/** The same keys, pinned for a port of this machine where nothing listens. */
const onPort9 = (knownHosts: string): string => knownHosts.replace(/^\S+/gm, '[127.0.0.1]:9');
