import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { must, newRun } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { buildOf, chain, inShell, restart, type SmallApp, smallApp, sync, truthOf, untilState } from './small-app.ts';

/** Leaves a release live that is to be confirmed within ten minutes, and whose service runs. */
async function leaveArmed(app: SmallApp): Promise<void> {
  const first = await chain(app, 'old', { 'confirm-within': '300' });
  assert.equal(first.outcome, 'success', first.log);
  const env = newRun();
  const synced = await sync(app, buildOf('new'), { 'confirm-within': '600' }, { env });
  assert.equal(synced.outcome, 'success', synced.log);
  const restarted = await restart(app, {}, { env });
  assert.equal(restarted.outcome, 'success', restarted.log);
  const armed = await truthOf(app);
  assert.deepEqual([armed.state, armed.armed], ['restarted', true]);
  assert.match(armed.timers, /surefoot-[0-9a-f]{8}-0002-3f2a1c9\.timer/);
}

async function assertBack(app: SmallApp): Promise<void> {
  await untilState(app, ['reverted'], 60);
  await untilServed(app);
  const truth = await truthOf(app);
  assert.deepEqual(truth, {
    live: '0001-3f2a1c9',
    answers: 'old',
    state: 'reverted',
    reason: 'the host was started anew before anybody confirmed it',
    armed: false,
    locked: false,
    timers: '',
  });
}

const untilServed = (app: SmallApp): Promise<string> =>
  must(
    app.host,
    `n=0; until curl -sf http://127.0.0.1:${app.port}/; do n=$((n + 1)); [ $n -lt 100 ] || exit 1; sleep 0.2; done`,
  );

/** What systemd says of the unit that looks at every boot. */
async function bootUnitOf(host: TestHost, directory: string): Promise<string> {
  return must(
    host,
    `stat -c '%a %U %F' ${directory}/surefoot-*.service; systemd-analyze --no-pager verify ${directory}/surefoot-*.service 2>&1`,
  );
}

describe('a reboot in the middle of an armed deploy', { concurrency: 3 }, () => {
  hostTest('armed by root: the old release is live before the service starts, once', async () => {
    await using host = await bootHost({ services: ['boot.service'] });
    const app = await smallApp(host, 'boot', { user: 'root' });
    await leaveArmed(app);
    assert.match(await bootUnitOf(host, '/etc/systemd/system'), /^644 root regular file\n$/);
    const before = await host.serviceStarts(app.unit);
    await host.reboot();
    await assertBack(app);
    assert.equal((await host.serviceStarts(app.unit)) - before, 1, 'one start at boot');
    const journal = await must(host, `journalctl -q -b -o cat _SYSTEMD_UNIT=${app.unit}`);
    assert.match(journal, /here is old/);
    assert.doesNotMatch(journal, /here is new/, 'the new release did not run in this boot');
    const next = await sync(app, buildOf('next'), {}, { env: newRun() });
    const words = next.annotations.map(({ message }) => message).join('\n');
    assert.match(words, /0002-3f2a1c9 was taken back: the host was started anew before anybody confirmed it/);
  });

  for (const manager of ['systemd', 'systemd-user'] as const) {
    hostTest(`armed by an ordinary user, for a service of ${manager}: taken back after boot`, async () => {
      await using host = await bootHost({ services: ['boot.service'] });
      const app = await smallApp(host, 'boot', { manager });
      await leaveArmed(app);
      const units = '/home/deploy/.config/systemd/user';
      assert.equal(await must(host, `stat -c '%a %U %F' ${units}/surefoot-*.service`), '644 deploy regular file\n');
      const before = await host.serviceStarts(app.unit);
      await host.reboot();
      await assertBack(app);
      const starts = (await host.serviceStarts(app.unit)) - before;
      assert.ok(starts === 1 || starts === 2, `${starts} starts: at boot, and one more where the service was quicker`);
    });
  }

  hostTest(
    'a root with a space, a percent sign, a dollar sign and quotes in its name is taken back by timer and boot',
    async () => {
      await using host = await bootHost({ services: ['odd.service'] });
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is systemd and the shell that must not expand it
      const root = '/opt/a b%h "q" it\'s ${HOME} $PATH';
      const app = await smallApp(host, 'odd', { user: 'root', root });
      await leaveArmed(app);
      assert.match(await bootUnitOf(host, '/etc/systemd/system'), /^644 root regular file\n$/);
      await host.reboot();
      await assertBack(app);
      const env = newRun();
      const synced = await sync(app, buildOf('third'), { 'confirm-within': '2' }, { env });
      assert.equal(synced.outcome, 'success', synced.log);
      await untilState(app, ['reverted'], 30);
      const truth = await truthOf(app);
      assert.deepEqual(
        [truth.live, truth.reason, truth.timers],
        ['0001-3f2a1c9', 'nobody confirmed it within 2 s', ''],
      );
      assert.equal(await must(host, `ls ${inShell(root)}`), 'current\nreleases\n');
    },
  );
});
