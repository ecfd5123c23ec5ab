import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { audit, deploy, must, QUICK, systemctl } from '../deploy/site.ts';
import { bootHost, sudoersFor } from '../host/index.ts';
import type { CompositeResult } from '../runner/index.ts';
import { faultTest } from './matrix.ts';
import {
  assertTakenBack,
  assertUntouched,
  BACK,
  failedSteps,
  remarksOf,
  row,
  SEALED,
  SEALED_AND_KEPT,
  type Standing,
  served,
  small,
  standing,
  wordsOf,
  writeUnit,
} from './small.ts';

const names = ['start', 'stop', 'elsewhere', 'notify', 'masked'];
const services = (of: readonly string[]): string[] => of.map((name) => `${name}.service`);
const host = once(() => bootHost({ services: services(names) }));
/** Where an administrator takes the rights away again. */
const strict = once(() => bootHost({ services: services(['rights']) }));

/** A service whose new release is not well, and which is taken back to the old one with a start of its own. */
async function takenBack(
  before: Standing,
  behaviour: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<CompositeResult> {
  const result = await deploy(before.site, small('next', behaviour), inputs);
  assert.deepEqual(failedSteps(result), ['single-restart'], result.log);
  const now = await assertTakenBack(before);
  assert.notEqual(now.invocation, before.invocation);
  return result;
}

describe('faults of the service', { concurrency: 3 }, () => {
  describe('whose new release does not start', { concurrency: 1 }, () => {
    let before: Standing;
    faultTest('Service', 'failing at start', async () => {
      before = await served(await host(), 'start');
      const result = await takenBack(before, 'fails at start');
      assert.match(result.summary, /DATABASE_URL/);
      return row(wordsOf(result), /start\.service (failed|died).*exit status 3.*It said: .*DATABASE_URL/, BACK);
    });

    faultTest('Service', 'crash-looping', async () => {
      await writeUnit(before.site, 'RestartSec=1ms');
      before = await standing(before.site);
      const result = await takenBack(before, 'crashes soon', { ready: 'auto', 'stable-for': '3' });
      return row(
        wordsOf(result),
        /start\.service died (right )?after its start.* It said: .*(Failed with result|core-dump|dumped)/,
        BACK,
      );
    });

    faultTest('Service', 'start limit hit', async () => {
      before = await standing(before.site);
      const result = await takenBack(before, 'fails at start');
      const { stdout } = await before.site.host.exec('systemctl is-active start.service');
      assert.equal(stdout, 'active\n');
      return row(wordsOf(result), /start\.service (failed|died)/, `${BACK}: the limit is reset before each restart`);
    });
  });

  describe('that is slow to stop', { concurrency: 1 }, () => {
    let before: Standing;
    faultTest('Service', 'slow to stop, and killed by its own time-out', async () => {
      before = await served(await host(), 'stop');
      assert.equal((await deploy(before.site, small('deaf', 'ignores its end'), QUICK)).outcome, 'success');
      const result = await deploy(before.site, small('next'), QUICK);
      assert.equal((await audit(before.site)).buildId, 'next');
      return row(
        remarksOf(result),
        /killed by its time-out \(TimeoutStopSec\)/,
        'deployed and committed; the killing is told',
      );
    });

    faultTest('Service', 'slower to stop than the restart may take', async () => {
      assert.equal((await deploy(before.site, small('deaf', 'ignores its end'), QUICK)).outcome, 'success');
      before = await standing(before.site);
      const result = await deploy(before.site, small('next'), { 'restart-timeout': '1' });
      await assertTakenBack(before);
      return row(wordsOf(result), /did not end within N s/, BACK);
    });
  });

  describe('that cannot be restarted', { concurrency: 1 }, () => {
    let before: Standing;
    faultTest('Service', 'missing', async () => {
      before = await served(await host(), 'masked');
      const result = await deploy(before.site, small('next'), { service: 'no-such.service' });
      await assertUntouched(before, SEALED);
      return row(wordsOf(result), /The host has no unit no-such\.service/, SEALED_AND_KEPT);
    });

    faultTest('Service', 'masked', async () => {
      const { host: machine, unit } = before.site;
      const file = await machine.readFile(`/etc/systemd/system/${unit}`);
      await must(machine, `ln -sf /dev/null /etc/systemd/system/${unit} && systemctl daemon-reload`);
      before = await standing(before.site);
      const result = await deploy(before.site, small('next'));
      await assertUntouched(before, SEALED);
      await must(machine, `rm /etc/systemd/system/${unit}`);
      await machine.writeFile(`/etc/systemd/system/${unit}`, file);
      await systemctl(before.site, 'daemon-reload');
      return row(wordsOf(result), /masked.*systemctl unmask/s, SEALED_AND_KEPT);
    });

    faultTest('Service', 'disabled', async () => {
      await systemctl(before.site, `disable --quiet ${before.site.unit}`);
      const result = await deploy(before.site, small('next'), QUICK);
      return row(remarksOf(result), /is disabled.*will not come back after a reboot/, 'deployed and committed');
    });
  });

  describe('that the account has no rights to', { concurrency: 1 }, () => {
    let before: Standing;
    faultTest('Service', 'needs daemon-reload', async () => {
      before = await served(await strict(), 'rights');
      await changeUnit(before.site);
      const result = await deploy(before.site, small('next'), QUICK);
      assert.match(await systemctl(before.site, `show ${before.site.unit} -p NeedDaemonReload`), /=no/);
      return row(remarksOf(result), /works/, 'read anew before the one restart; deployed and committed');
    });

    faultTest('Service', 'needs daemon-reload, which is refused by rights', async () => {
      await allow((line) => !line.includes('daemon-reload'));
      await changeUnit(before.site);
      before = await standing(before.site);
      const result = await deploy(before.site, small('other'));
      await systemctl(before.site, 'daemon-reload');
      await assertUntouched(before, SEALED);
      return row(wordsOf(result), /changed on disk and deploy may not run systemctl daemon-reload/, SEALED_AND_KEPT);
    });

    faultTest('Service', 'a restart refused by rights', async () => {
      await allow(() => false);
      before = await standing(before.site);
      const result = await deploy(before.site, small('other'));
      await assertUntouched(before, SEALED);
      return row(wordsOf(result), /may not run systemctl restart rights\.service.*NOPASSWD: /s, SEALED_AND_KEPT);
    });
  });

  faultTest('Service', '`Type=notify` that never notifies', async () => {
    const before = await served(await host(), 'notify', { unit: 'Type=notify\nNotifyAccess=all' });
    const result = await deploy(before.site, small('next', 'never notifies'), { ready: 'notify' });
    await assertTakenBack(before);
    return row(wordsOf(result), /notify\.service .*a time-out of the unit/, BACK);
  });

  describe('that runs elsewhere', { concurrency: 1 }, () => {
    let before: Standing;
    faultTest('Service', 'working directory that is not the live link: a probe for the build id', async () => {
      before = await served(await host(), 'elsewhere');
      await must(before.site.host, `cp -rL ${before.site.live} /srv/copy`);
      await writeUnit(before.site, 'WorkingDirectory=/srv/copy');
      await systemctl(before.site, `restart ${before.site.unit}`);
      before = { ...before, ...(await standing(before.site)) };
      const result = await deploy(before.site, small('next'));
      assert.deepEqual(failedSteps(result), ['smoke-probe'], result.log);
      await assertTakenBack(before);
      assert.match(result.log, /elsewhere\.service runs in \/srv\/copy, not in a release/);
      return row(wordsOf(result), /build/i, `${BACK}; a warning names the directory`);
    });

    faultTest('Service', 'working directory that is not the live link: no probe', async () => {
      const result = await deploy(before.site, small('next'), { ...QUICK, probes: '' });
      before = await assertTakenBack(before);
      return row(wordsOf(result), /runs in \/srv\/copy, not in a release below/, BACK);
    });
  });
});

/** An administrator changes the unit's file and forgets to tell systemd. */
async function changeUnit({ host, unit }: Standing['site']): Promise<void> {
  await must(host, `echo '# changed' >>/etc/systemd/system/${unit}; touch -d '+1 minute' /etc/systemd/system/${unit}`);
}

/** Leaves `deploy` only these lines of the narrow sudoers file. */
async function allow(line: (each: string) => boolean): Promise<void> {
  const lines = sudoersFor('deploy', ['rights.service']).split('\n').filter(line).join('\n');
  await (await strict()).writeFile('/etc/sudoers.d/deploy', `${lines}\n`, { mode: 0o440 });
}
