import assert from 'node:assert/strict';
import { once as event } from 'node:events';
import { watch } from 'node:fs';
import { describe, test } from 'node:test';
import { once } from '../deploy/once.ts';
import { must, newRun } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { WHO } from '../program/site.ts';
import { armedSite, sleepersOf } from './armed-site.ts';
import {
  buildOf,
  chain,
  inShell,
  restart,
  rollback,
  type SmallApp,
  smallApp,
  sync,
  truthOf,
  untilState,
} from './small-app.ts';

const host = once(() => bootHost({ services: ['zero.service', 'closed.service', 'failed.service', 'linger.service'] }));

const succeed = async (app: SmallApp, version: string, inputs = {}): Promise<void> => {
  const { outcome, log } = await chain(app, version, inputs);
  assert.equal(outcome, 'success', log);
};

describe('arming', { concurrency: 3 }, () => {
  hostTest('a first deploy arms nothing and says so; confirm-within 0 arms nothing', async () => {
    const app = await smallApp(await host(), 'zero');
    const first = await sync(app, buildOf('one'), { 'confirm-within': '60' });
    assert.equal(first.outcome, 'success', first.log);
    assert.match(first.log, /There is nothing to go back to yet: no timer/);
    const seen = await truthOf(app);
    assert.deepEqual([first.outputs['deadline'], seen.armed, seen.timers], ['', false, '']);
    await succeed(app, 'two');
    const third = await sync(app, buildOf('three'), { 'confirm-within': '0' });
    assert.equal(third.outcome, 'success', third.log);
    const after = await truthOf(app);
    assert.deepEqual([third.outputs['deadline'], after.armed, after.timers, after.state], ['', false, '', 'switched']);
  });

  for (const [user, manager] of [
    ['root', 'systemd'],
    ['deploy', 'systemd'],
    ['deploy', 'systemd-user'],
  ] as const) {
    hostTest(`a commit and a way back end the timer and its mark (${user}, ${manager})`, async () => {
      const app = await smallApp(
        await host(),
        `closed${user === 'root' ? '-root' : manager === 'systemd' ? '' : '-own'}`,
        {
          user,
          manager,
        },
      );
      await succeed(app, 'one');
      await succeed(app, 'two', { 'confirm-within': '500' });
      const committed = await truthOf(app);
      assert.deepEqual([committed.state, committed.armed, committed.timers], ['committed', false, '']);
      const env = newRun();
      const synced = await sync(app, buildOf('three'), { 'confirm-within': '500' }, { env });
      assert.equal(synced.outcome, 'success', synced.log);
      const deadline = Date.parse(synced.outputs['deadline'] ?? '');
      assert.ok(Math.abs(deadline - Date.now() - 500_000) < 60_000, synced.outputs['deadline']);
      const armed = await truthOf(app);
      assert.equal(armed.armed, true);
      assert.match(armed.timers, /surefoot-/);
      const back = await rollback(app);
      assert.equal(back.outcome, 'success', back.log);
      const reverted = await truthOf(app);
      assert.deepEqual([reverted.state, reverted.armed, reverted.timers], ['reverted', false, '']);
    });
  }

  hostTest('after one, two and three failed deploys a rollback leads to the last good one but one', async () => {
    const app = await smallApp(await host(), 'failed');
    for (let failed = 1; failed <= 3; failed += 1) {
      await succeed(app, `good ${failed}`);
      const { live: good } = await truthOf(app);
      await succeed(app, `better ${failed}`);
      const { live: better } = await truthOf(app);
      for (let each = 0; each < failed; each += 1) {
        const env = newRun();
        const synced = await sync(app, buildOf(`bad ${failed} ${each}`), { 'confirm-within': '300' }, { env });
        assert.equal(synced.outcome, 'success', synced.log);
        // Nothing ever listens there.
        const restarted = await restart(app, { ready: 'port:1', timeout: '2' }, { env });
        assert.equal(restarted.outcome, 'failure', restarted.log);
        const seen = await truthOf(app);
        assert.deepEqual([seen.state, seen.live], ['reverted', better], restarted.log);
      }
      const back = await rollback(app);
      assert.equal(back.outcome, 'success', back.log);
      assert.equal((await truthOf(app)).live, good, `after ${failed}`);
    }
  });

  hostTest('what cannot be armed is refused before the switch, with the remedy', async () => {
    await using alone = await bootHost({ services: ['linger.service'] });
    const app = await smallApp(alone, 'linger');
    await succeed(app, 'one');
    const before = await alone.serviceStarts(app.unit);
    const assertRefused = async (remedy: RegExp): Promise<void> => {
      const refused = await sync(app, buildOf('two'), { 'confirm-within': '60' });
      assert.equal(refused.outcome, 'failure', refused.log);
      assert.match(refused.log, /cannot go back by itself/);
      assert.match(refused.log, remedy);
      const { live, answers, armed, locked } = await truthOf(app);
      assert.deepEqual(
        { live, answers, armed, locked },
        { live: '0001-3f2a1c9', answers: 'one', armed: false, locked: false },
      );
    };
    await must(alone, 'rm -f /var/lib/systemd/linger/deploy');
    await assertRefused(/sudo loginctl enable-linger deploy/);
    await must(alone, 'touch /var/lib/systemd/linger/deploy; rm -f $(grep -l linger.service /etc/sudoers.d/*)');
    await assertRefused(/deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart linger\.service/);
    assert.equal(await alone.serviceStarts(app.unit), before);
    assert.equal(await must(alone, `ls ${inShell(app.root)}/releases | grep -c 0001`), '1\n');
  });
});

describe('a unit that looks at every boot', () => {
  for (const user of ['deploy', 'root'] as const) {
    hostTest(`that ${user} cannot install is said, and the timer takes back all the same`, async () => {
      await using alone = await bootHost({ services: ['bare.service'] });
      const app = await smallApp(alone, 'bare', { user });
      await succeed(app, 'one');
      // A file where the directory would be: nobody can make a unit there.
      const place = user === 'root' ? '/etc/systemd/system/multi-user.target.wants' : '/home/deploy/.config/systemd';
      await must(
        alone,
        `mv ${place} /root/moved 2>/dev/null; mkdir -p ${place.replace(/\/[^/]*$/, '')} && touch ${place}`,
      );
      const synced = await sync(app, buildOf('two'), { 'confirm-within': '4' });
      assert.equal(synced.outcome, 'success', synced.log);
      assert.match(
        synced.log,
        /The unit that looks after a reboot could not be installed: an unconfirmed release outlives a reboot/,
      );
      assert.equal(await untilState(app, ['reverted'], 60).then(() => 'taken back'), 'taken back');
      const { live, answers, armed } = await truthOf(app);
      assert.deepEqual([live, answers, armed], ['0001-3f2a1c9', 'one', false]);
    });
  }
});

for (const shell of [DASH, BUSYBOX]) {
  test(`${shell.name}: without systemd a process of the program's own goes back in time`, async (t) => {
    // Long enough to be seen before it goes back, on a busy machine too.
    const { site } = await armedSite(t, shell, 6);
    assert.equal(site.read('current/a'), 'new');
    assert.equal(sleepersOf(site.root).length, 1);
    const seen = new AbortController();
    const changes = watch(site.root, { signal: seen.signal });
    while (site.live() !== 'releases/0001-abcdef0')
      await event(changes, 'change', { signal: AbortSignal.timeout(30_000) });
    seen.abort();
    // The lock is held until all is written down.
    const status = await site.run('revert', [...WHO]);
    assert.deepEqual([status.reply.get('acted'), status.reply.get('state')], ['no', 'reverted']);
    assert.match(site.read('.surefoot/transaction'), /^reason=nobody confirmed it within 6 s$/m);
    assert.equal(site.has('.surefoot/armed'), false);
  });

  test(`${shell.name}: a timer that was set for a deploy does not take back a later rollback to the same release`, async (t) => {
    const { site, release } = await armedSite(t, shell);
    const deadline = /^deadline=(.*)$/m.exec(site.read('.surefoot/transaction'))?.[1];
    await site.run('commit', [...WHO, `release=${release}`]);
    await site.deploy({ files: { a: 'third' }, holder: 'another run' });
    const back = await site.run('back-to', ['holder=somebody', `to=${release}`]);
    assert.equal(back.reply.get('state'), 'switched', back.out);
    for (const set of [[`deadline=${deadline}`], []]) {
      const fired = await site.run('expire', [`release=${release}`, ...set]);
      assert.deepEqual([fired.reply.get('acted'), fired.reply.get('state')], ['no', 'switched'], fired.out);
    }
    assert.equal(site.live(), `releases/${release}`);
  });

  test(`${shell.name}: an armed release whose timer is dead is taken back by the next deploy`, async (t) => {
    const { site } = await armedSite(t, shell);
    const other = { holder: 'another run', actor: 'other' };
    await assert.rejects(site.deploy({ files: { a: 'third' }, ...other }), /Another deploy holds this host/);
    const file = site.path('.surefoot/transaction');
    await rewrite(file, /^boot=.*$/m, 'boot=of-yesterday');
    const third = await site.deploy({ files: { a: 'third' }, ...other });
    assert.equal(third.previous, '0001-abcdef0');
    assert.equal(site.read('current/a'), 'third');
    assert.match(site.read('.surefoot/log.jsonl'), /"act":"revert".*its timer did not fire/);
  });
}

async function rewrite(file: string, what: RegExp, by: string): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  await writeFile(file, (await readFile(file, 'utf8')).replace(what, by));
}
