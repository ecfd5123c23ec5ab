import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedOthers, supervisor } from '../../src/service/manager/supervisor.ts';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  // Is up, as far as its neighbour can tell, while /run/app-up is there.
  app: `command=/bin/sh -c 'sleep 0.5; touch /run/app-up; trap "rm -f /run/app-up; exit 0" TERM; while :; do sleep 0.1; done'\nstartsecs=1`,
  // Once it is frail it dies as soon as the other is down.
  fragile: `command=/bin/sh -c 'while [ -e /run/app-up ] || [ ! -e /home/deploy/frail ]; do sleep 0.05; done; exit 1'\nautorestart=false\nstartsecs=1`,
  steady: 'command=/usr/bin/sleep 3600\nstartsecs=1',
  web: `command=/bin/sh -c 'busybox httpd -f -p 127.0.0.1:8086 -h /srv; exit 1'\nuser=deploy\nstartsecs=1\nstopasgroup=true`,
  lame: 'command=/bin/sh -c \'echo "cannot open its config" >&2; exit 3\'\nautostart=false\nstartretries=0\nstartsecs=1',
};

const host = once(async () => {
  const made = await bootHost({ supervisor: true, programs: Object.keys(PROGRAMS) });
  for (const [name, text] of Object.entries(PROGRAMS)) {
    await made.writeFile(`/etc/supervisor/conf.d/${name}.conf`, `[program:${name}]\n${text}\n`);
  }
  await must(made, 'supervisorctl update >/dev/null');
  await must(made, "timeout 30 sh -c 'until [ $(supervisorctl status | grep -c RUNNING) = 4 ]; do sleep 0.2; done'");
  return made;
});

async function restart(service: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const server = await host();
  return await runAction('single-restart', {
    inputs: {
      host: `deploy@${server.address}`,
      'ssh-key': server.keys.deploy,
      'ssh-known-hosts': server.knownHosts,
      manager: 'supervisor',
      service,
      timeout: '15',
      'stable-for': '1',
      ...inputs,
    },
  });
}

const asRoot = ({ address, keys }: TestHost): Readonly<Record<string, string>> => ({
  host: `root@${address}`,
  'ssh-key': keys.root,
});

/** Name, state and process of every program, out of band. */
const programs = async (): Promise<Map<string, string>> => {
  const text = await must(await host(), 'supervisorctl status || :');
  return new Map(
    text
      .split('\n')
      .map((line) => [line.split(/\s+/)[0] ?? '', /RUNNING +pid \d+|[A-Z]+/.exec(line.slice(10))?.[0] ?? '']),
  );
};

describe('supervisor on a real host', { concurrency: 1 }, () => {
  hostTest('only the named program is restarted, once, and nothing else is touched', async () => {
    const before = await programs();
    const { outcome, outputs, log, annotations } = await restart('app');
    assert.equal(outcome, 'success', log);
    const after = await programs();
    assert.equal(outputs['restarts'], '1');
    assert.notEqual(outputs['invocation-before'], outputs['invocation-after']);
    assert.equal(after.get('app'), `RUNNING   pid ${outputs['main-pid']}`);
    assert.notEqual(after.get('app'), before.get('app'));
    for (const name of ['fragile', 'steady', 'lame']) assert.equal(after.get(name), before.get(name), name);
    assert.deepEqual(annotations, []);
    const spawned = await must(await host(), 'grep -c "spawned: \'app\'" /var/log/supervisor/supervisord.log');
    assert.equal(spawned.trim(), '2');
  });

  hostTest('a port is ready when a process of the program listens there, and not when another does', async () => {
    const own = await restart('web', { ready: 'port:8086' });
    assert.equal(own.outcome, 'success', own.log);
    assert.doesNotMatch(own.log, /may not see/);
    const other = await restart('steady', { ready: 'port:8086', timeout: '3', ...asRoot(await host()) });
    assert.equal(other.outcome, 'failure', other.log);
    assert.match(
      other.log,
      /port 8086 is held by busybox \(process \d+, supervisor\.service, user deploy\), and not by steady/,
    );
  });

  hostTest('several programs are restarted in their order, each once, and are no strangers to each other', async () => {
    const before = await programs();
    const { outcome, outputs, log, annotations } = await restart('steady, app');
    assert.equal(outcome, 'success', log);
    const after = await programs();
    assert.equal(outputs['restarts'], '2');
    for (const name of ['steady', 'app']) assert.notEqual(after.get(name), before.get(name), name);
    for (const name of ['fragile', 'lame']) assert.equal(after.get(name), before.get(name), name);
    assert.deepEqual(annotations, []);
    assert.ok(log.indexOf('supervisorctl restart steady') < log.indexOf('supervisorctl restart app'));
  });

  hostTest('another program that dies meanwhile is reported', async () => {
    const done = await restart('app', { check: 'touch ~/frail', 'stable-for': '3' });
    assert.equal(done.outcome, 'success', done.log);
    const warnings = done.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    assert.deepEqual(warnings, [
      'While app was restarted another program changed, and not by this deploy: fragile is EXITED (was RUNNING).',
    ]);
  });

  hostTest('a program that does not come up fails the step with its last words', async () => {
    const { outcome, log } = await restart('lame');
    assert.equal(outcome, 'failure');
    assert.match(log, /lame failed/);
    assert.match(log, /cannot open its config/);
  });

  hostTest('a program that supervisor does not know is said, with those that it knows', async () => {
    const { outcome, log } = await restart('aap');
    assert.equal(outcome, 'failure');
    assert.match(log, /supervisor knows no program aap\..*Its programs: app fragile lame steady/s);
  });

  hostTest('all programs at once, and a reload, are refused before the host is asked', async () => {
    assert.match((await restart('all')).log, /is no single program of supervisor/);
    assert.match((await restart('app', { mode: 'reload' })).log, /supervisor can only restart/);
  });
});

test('programs that came, went, died or were started anew are each named; the restarted one is not', () => {
  const line = (name: string, state: string, pid = ''): string =>
    `${name}   ${state}   ${pid === '' ? 'Nov 26 12:00 PM' : `pid ${pid}, uptime 0:00:05`}`;
  const before = [
    line('a', 'RUNNING', '1'),
    line('b', 'RUNNING', '2'),
    line('c', 'RUNNING', '3'),
    line('d', 'STOPPED'),
  ];
  const after = [line('a', 'RUNNING', '9'), line('b', 'RUNNING', '7'), line('c', 'FATAL'), line('e', 'RUNNING', '8')];
  assert.deepEqual(changedOthers('a', before, after), [
    'b was restarted (process 2 → 7)',
    'c is FATAL (was RUNNING)',
    'd is gone (was STOPPED)',
    'e is new (RUNNING)',
  ]);
  assert.throws(() => supervisor.nameOf('web:*'), /no single program/);
  assert.equal(supervisor.nameOf('web:one'), 'web:one');
});
