import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { eachOf, unitsOf } from '../../src/service/units.ts';
import {
  buildOf,
  probe,
  restart,
  rollback,
  type SmallApp,
  smallApp,
  sync,
  truthOf,
  untilState,
} from '../armed/small-app.ts';
import { once } from '../deploy/once.ts';
import { must, newRun } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';

test('units stand one a line or with commas between, and the first that is no socket stands for all', () => {
  assert.deepEqual(unitsOf('app', 'auto'), { service: 'app.service' });
  assert.deepEqual(unitsOf('app.socket, app', 'auto'), { service: 'app.service', more: ['app.socket'] });
  assert.deepEqual(unitsOf('a@1\n\n b@2.service ,c', 'systemd'), {
    service: 'a@1.service',
    more: ['b@2.service', 'c.service'],
  });
  assert.deepEqual(unitsOf('web:one, two', 'supervisor'), { service: 'web:one', more: ['two'] });
  const all = { ...unitsOf('a, b', 'auto'), manager: 'auto', sudo: 'never' };
  assert.deepEqual(
    eachOf(all).map(({ service }) => service),
    ['a.service', 'b.service'],
  );
});

test('what is no list of units is refused', () => {
  const many = Array.from({ length: 21 }, (_, i) => `u${i}`).join();
  for (const given of ['a, a.service', 'a b', 'app.socket', '', ',', '../a', 'a;b', '-a', '$(x)', 'all', many]) {
    if (given === 'all') assert.throws(() => unitsOf('web, all', 'supervisor'), /no single program/);
    else assert.throws(() => unitsOf(given, 'auto'), /Input `service`/, given);
  }
});

/** Units by name, with what stands in [Unit]; each sleeps. */
const UNITS: Readonly<Record<string, string>> = {
  'base.service': '',
  'part.service': 'PartOf=base.service\nAfter=base.service',
  'plain.service': '',
  'later.service': 'After=plain.service',
  'needs.service': 'Requires=base.service\nAfter=base.service',
  'pool@.service': '',
};
const BEGUN = ['base', 'part', 'plain', 'later', 'needs', 'pool@1', 'pool@2'];

const host = once(async () => {
  const made = await bootHost({ services: BEGUN.slice(0, 4).map((name) => `${name}.service`) });
  for (const [name, text] of Object.entries(UNITS)) {
    const body = `[Unit]\n${text}\n[Service]\nExecStart=/usr/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n`;
    await made.writeFile(`/etc/systemd/system/${name}`, body);
  }
  const names = BEGUN.join(' ');
  await must(made, `systemctl daemon-reload; systemctl -q enable ${names}; systemctl start ${names}`);
  return made;
});

const bare = async (service: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> => {
  const on = await host();
  return await runAction('single-restart', {
    inputs: {
      host: `root@${on.address}`,
      'ssh-key': on.keys.root,
      'ssh-known-hosts': on.knownHosts,
      service,
      'stable-for': '1',
      timeout: '10',
      ...inputs,
    },
  });
};

const startsOf = async (on: TestHost): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(BEGUN.map(async (name) => [name, await on.serviceStarts(`${name}.service`)] as const)),
  );

/** How often each was started while something was done; those that were not are left out. */
async function during(act: () => Promise<ActionResult>) {
  const on = await host();
  const before = await startsOf(on);
  const result = await act();
  const after = await startsOf(on);
  const counts = BEGUN.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return { result, started: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

describe('several units at once', { concurrency: 1 }, () => {
  hostTest('are restarted in their order, each once, also one that goes with another', async () => {
    const on = await host();
    const mark = (await must(on, 'journalctl -q -n 1 -o export | sed -n s/^__CURSOR=//p')).trim();
    const { result, started } = await during(() => bare('plain, base, part\nlater'));
    assert.equal(result.outcome, 'success', result.log);
    // needs.service goes with base.service by its own unit, and was not named.
    assert.deepEqual(started, { plain: 1, base: 1, part: 1, later: 1, needs: 1 });
    assert.equal(result.outputs['restarts'], '4');
    const units = JSON.parse(result.outputs['units'] ?? '') as { unit: string; how: string; restarts: number }[];
    assert.deepEqual(
      units.map(({ unit, how, restarts }) => `${unit} ${how} ${restarts}`),
      ['plain.service asked 1', 'base.service asked 1', 'part.service together 1', 'later.service asked 1'],
    );
    const order = await must(
      on,
      `journalctl -q -o cat --after-cursor='${mark}' MESSAGE_ID=39f53479d3a045ac8e11786248231fbf | sed 's/^Started \\([a-z]*\\)\\.service.*/\\1/'`,
    );
    const named = order.split('\n').filter((name) => ['plain', 'base', 'later'].includes(name));
    assert.deepEqual(named, ['plain', 'base', 'later']);
    assert.match(result.summary, /`part\.service` \| restarted together with one before it/);
  });

  hostTest('an order that systemd would have another way is refused before anything is restarted', async () => {
    for (const [order, words] of [
      ['later, plain', /later\.service is named before plain\.service, and its unit says After=plain\.service/],
      ['part, base', /part\.service is named before base\.service, and its unit says After=base\.service/],
    ] as const) {
      const { result, started } = await during(() => bare(order));
      assert.equal(result.outcome, 'failure');
      assert.match(result.log, words);
      assert.deepEqual(started, {});
    }
  });

  hostTest('an order by which one would be started twice is refused as well', async () => {
    const on = await host();
    await must(on, "sed -i '/^After/d' /etc/systemd/system/part.service; systemctl daemon-reload");
    const { result, started } = await during(() => bare('part, base'));
    assert.match(
      result.log,
      /part\.service is named before base\.service, and would be restarted a second time with it/,
    );
    assert.deepEqual(started, {});
  });

  hostTest('a unit that is not there is said before the first is restarted', async () => {
    const { result, started } = await during(() => bare('plain, nobody'));
    assert.match(result.log, /The host has no unit nobody\.service/);
    assert.deepEqual(started, {});
  });

  hostTest('as deploy: what may not be restarted is said before the first is restarted', async () => {
    const on = await host();
    const deploy = { host: `deploy@${on.address}`, 'ssh-key': on.keys.deploy };
    const refused = await during(() => bare('plain, pool@1', deploy));
    assert.match(refused.result.log, /deploy may not run systemctl restart pool@1\.service/);
    assert.deepEqual(refused.started, {});
    const done = await during(() => bare('plain, later', deploy));
    assert.equal(done.result.outcome, 'success', done.result.log);
    assert.deepEqual(done.started, { plain: 1, later: 1 });
  });

  hostTest('instances of a template are units like others, and their neighbours are left alone', async () => {
    const one = await during(() => bare('pool@1'));
    assert.equal(one.result.outcome, 'success', one.result.log);
    assert.deepEqual(one.started, { 'pool@1': 1 });
    const both = await during(() => bare('pool@1.service, pool@2.service'));
    assert.equal(both.result.outcome, 'success', both.result.log);
    assert.deepEqual(both.started, { 'pool@1': 1, 'pool@2': 1 });
  });
});

/** A build of which the worker lives, or ends right away. */
function withWorker(version: string, worker: 'lives' | 'dies' = 'lives'): string {
  const directory = buildOf(version);
  const text = worker === 'dies' ? "console.error('no queue');process.exit(3)" : 'setInterval(() => {}, 1000)';
  writeFileSync(join(directory, 'worker.js'), `${text}\n`);
  return directory;
}

const apps = once(() => bootHost());

/** An app of a web server and two workers of a template; `service` names all. */
async function team(name: string, on: TestHost): Promise<{ readonly app: SmallApp; readonly service: string }> {
  const app = await smallApp(on, name, { user: 'root' });
  const text = `[Service]\nUser=deploy\nWorkingDirectory=${app.root}/current\nExecStartPre=/usr/bin/test ! -e broken\nExecStart=/usr/local/bin/node worker.js\n[Install]\nWantedBy=multi-user.target\n`;
  await on.writeFile(`/etc/systemd/system/${name}-worker@.service`, text);
  const workers = [`${name}-worker@1.service`, `${name}-worker@2.service`];
  await must(on, `systemctl daemon-reload; systemctl -q enable ${workers.join(' ')}`);
  return { app, service: [app.unit, ...workers].join('\n') };
}

/** In which release each unit's process stands. */
const standing = async ({ app, service }: Awaited<ReturnType<typeof team>>): Promise<string[]> => {
  const units = service.split('\n');
  const text = await must(
    app.host,
    units.map((unit) => `readlink /proc/$(systemctl show -P MainPID ${unit})/cwd 2>/dev/null || echo none`).join('; '),
  );
  return text
    .trimEnd()
    .split('\n')
    .map((path) => path.slice(path.lastIndexOf('/') + 1));
};

const counted = async ({ app, service }: Awaited<ReturnType<typeof team>>): Promise<number[]> =>
  Promise.all(service.split('\n').map((unit) => app.host.serviceStarts(unit)));

/** Puts a first release live and confirms it. */
async function first(of: Awaited<ReturnType<typeof team>>): Promise<void> {
  const env = newRun();
  const { app, service } = of;
  for (const step of [
    () => sync(app, withWorker('one'), { service }, { env }),
    () => restart(app, { service }, { env }),
    () => probe(app, 'one', {}, { env }),
  ]) {
    const done = await step();
    assert.equal(done.outcome, 'success', done.log);
  }
  assert.deepEqual(
    await standing(of),
    Array.from({ length: 3 }, () => '0001-3f2a1c9'),
  );
}

describe('a release of several units', { concurrency: 2 }, () => {
  hostTest('is run by all of them, is not confirmed while one is behind, and is taken back for all, once', async () => {
    const on = await apps();
    const of = await team('team', on);
    const { app, service } = of;
    await first(of);
    const env = newRun();
    await sync(app, withWorker('two'), { service }, { env });
    const half = await restart(app, {}, { env });
    assert.equal(half.outcome, 'success', half.log);
    assert.deepEqual(await standing(of), ['0002-3f2a1c9', '0001-3f2a1c9', '0001-3f2a1c9']);
    const early = await probe(app, 'two', { 'on-failure': 'fail' }, { env });
    assert.match(early.log, /a restart is owed/);
    const before = await counted(of);
    const whole = await restart(app, { service }, { env });
    assert.equal(whole.outcome, 'success', whole.log);
    assert.equal(whole.outputs['restarts'], '2');
    assert.deepEqual(await counted(of), [before[0], (before[1] ?? 0) + 1, (before[2] ?? 0) + 1]);
    const done = await probe(app, 'two', {}, { env });
    assert.equal(done.outcome, 'success', done.log);
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0002-3f2a1c9'),
    );

    const next = newRun();
    await sync(app, withWorker('three', 'dies'), { service }, { env: next });
    const starts = await counted(of);
    const broken = await restart(app, { service, 'stable-for': '2' }, { env: next });
    assert.equal(broken.outcome, 'failure');
    assert.match(broken.log, /team-worker@1\.service (failed|died)/);
    assert.match(broken.log, /no queue/);
    assert.match(broken.log, /release 0002-3f2a1c9 is live again, team\.service is active \(3 restarts to get back\)/);
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0002-3f2a1c9'),
    );
    assert.deepEqual(
      await counted(of),
      starts.map((count) => count + 2),
    );

    const console = await must(on, `sh "$(ls -t ${app.root}/.surefoot/bin/* | head -n 1)" rollback root=${app.root}`);
    assert.match(console, /^state=committed$/m);
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0001-3f2a1c9'),
    );
    assert.deepEqual(
      await counted(of),
      starts.map((count) => count + 3),
    );
  });

  hostTest('is not put into those after one that does not start, and taken back from those that run it', async () => {
    const of = await team('halfway', await apps());
    const { app, service } = of;
    await first(of);
    const env = newRun();
    const broken = withWorker('two');
    writeFileSync(join(broken, 'broken'), '');
    await sync(app, broken, { service }, { env });
    const before = await counted(of);
    const done = await restart(app, { service }, { env });
    assert.equal(done.outcome, 'failure');
    assert.match(done.log, /halfway-worker@1\.service failed/);
    assert.match(done.log, /release 0001-3f2a1c9 is live again, halfway\.service is active \(2 restarts to get back\)/);
    const units = JSON.parse(done.outputs['units'] ?? '') as { unit: string; how: string }[];
    assert.deepEqual(
      units.map(({ how }) => how),
      ['asked', 'asked', 'not-reached'],
    );
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0001-3f2a1c9'),
    );
    assert.deepEqual(await counted(of), [(before[0] ?? 0) + 2, (before[1] ?? 0) + 1, before[2]]);
  });

  hostTest('is taken back by the timer of the host for all of them, once', async () => {
    const of = await team('timed', await apps());
    const { app, service } = of;
    await first(of);
    const env = newRun();
    await sync(app, withWorker('two'), { service, 'confirm-within': '8' }, { env });
    const done = await restart(app, { service }, { env });
    assert.equal(done.outcome, 'success', done.log);
    const before = await counted(of);
    await untilState(app, ['reverted'], 60);
    assert.equal((await truthOf(app)).live, '0001-3f2a1c9');
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0001-3f2a1c9'),
    );
    assert.deepEqual(
      await counted(of),
      before.map((count) => count + 1),
    );

    const next = newRun();
    await sync(app, withWorker('three'), { service }, { env: next });
    await restart(app, { service }, { env: next });
    await probe(app, 'three', {}, { env: next });
    const starts = await counted(of);
    const back = await rollback(app);
    assert.equal(back.outcome, 'success', back.log);
    assert.equal(back.outputs['restarts'], '3');
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0001-3f2a1c9'),
    );
    assert.deepEqual(
      await counted(of),
      starts.map((count) => count + 1),
    );
  });

  hostTest('is taken back at a boot before any of them starts', async () => {
    await using on = await bootHost();
    const of = await team('boot', on);
    const { app, service } = of;
    await first(of);
    const env = newRun();
    await sync(app, withWorker('two'), { service, 'confirm-within': '600' }, { env });
    const done = await restart(app, { service }, { env });
    assert.equal(done.outcome, 'success', done.log);
    const before = await counted(of);
    await on.reboot();
    await untilState(app, ['reverted'], 60);
    await must(on, `systemctl start ${service.replaceAll('\n', ' ')}`);
    assert.deepEqual(
      await standing(of),
      Array.from({ length: 3 }, () => '0001-3f2a1c9'),
    );
    assert.deepEqual(
      await counted(of),
      before.map((count) => count + 1),
    );
  });
});
