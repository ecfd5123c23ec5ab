import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe } from 'node:test';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';

const service = (lines: string, unit = ''): string => `[Unit]\n${unit}\n[Service]\n${lines}\n`;

const DIE_UNREAD = `journald=$(systemctl show -P MainPID systemd-journald)
systemd-run -q --no-block sh -c \
  "timeout 20 sh -c 'until systemctl is-failed -q quick; do sleep 0.05; done'; kill -CONT $journald"
kill -STOP $journald
echo 'cannot say it in time' >&2
exit 3
`;

const UNITS: Readonly<Record<string, string>> = {
  healthy: service('ExecStart=/bin/sleep 3600'),
  // Restarted by no test that succeeds: its starts are counted.
  checked: service('ExecStart=/bin/sleep 3600'),
  silent: service('ExecStart=/bin/sleep 3600'),
  crashing: service(`ExecStart=/bin/sh -c 'echo "cannot open its config" >&2; exit 3'`),
  // The journal's daemon stands still until the unit has failed: then it can no longer tell whose line it reads.
  quick: service(`ExecStart=/bin/sh /usr/local/bin/die-unread`),
  looping: service(`ExecStart=/bin/sh -c 'sleep 0.2; exit 4'\nRestart=always\nRestartSec=300ms`),
  dying: service(`ExecStart=/bin/sh -c 'sleep 0.7; exit 5'`),
  notifying: service(
    `Type=notify\nNotifyAccess=all\nExecStart=/bin/sh -c 'sleep 1.5; systemd-notify --ready; exec sleep 3600'`,
  ),
  stubborn: service(`ExecStart=/bin/sh -c 'trap "" TERM; while :; do sleep 0.2; done'\nTimeoutStopSec=3`),
  edited: service('ExecStart=/bin/sleep 3600'),
  limited: service(
    'ExecStart=/bin/false\nRestart=always\nRestartSec=1ms',
    'StartLimitBurst=2\nStartLimitIntervalSec=600',
  ),
  web: service(`ExecStart=/bin/sh -c 'sleep 1; exec busybox httpd -f -p 127.0.0.1:8080 -h /srv'`),
  owing: service('ExecStart=/bin/sleep 3600'),
  rooted: service('ExecStart=busybox httpd -f -p 127.0.0.1:8082 -h /srv'),
  ours: service('User=deploy\nExecStart=busybox httpd -f -p 127.0.0.1:8083 -h /srv'),
  handed: service('ExecStart=/bin/sleep 3600'),
  // What listens is a child, as it is behind a shell or npm.
  behind: service(`ExecStart=/bin/sh -c 'busybox httpd -f -p 127.0.0.1:8085 -h /srv; exit 1'`),
};

let booted: Promise<TestHost> | undefined;
const host = (): Promise<TestHost> => {
  booted ??= prepare();
  return booted;
};
after(async () => (await booted)?.stop());

async function prepare(): Promise<TestHost> {
  const made = await bootHost({ services: ['healthy.service', 'rooted.service', 'ours.service'] });
  const names = Object.keys(UNITS);
  for (const name of names) await made.writeFile(`/etc/systemd/system/${name}.service`, UNITS[name] ?? '');
  await made.writeFile('/etc/systemd/system/handed.socket', '[Socket]\nListenStream=127.0.0.1:8084\n');
  await made.writeFile('/srv/index.html', 'well');
  await made.writeFile('/usr/local/bin/die-unread', DIE_UNREAD);
  await made.exec(
    `systemctl daemon-reload; systemctl start healthy checked silent stubborn edited owing rooted handed.socket; systemctl mask nfs-masked`,
  );
  return made;
}

async function restart(
  name: string,
  inputs: Readonly<Record<string, string>> = {},
  user: 'root' | 'deploy' = 'root',
  where = host(),
) {
  const on = await where;
  return runAction('single-restart', {
    inputs: {
      host: `${user}@${on.address}`,
      'ssh-key': on.keys[user],
      'ssh-known-hosts': on.knownHosts,
      service: name,
      'stable-for': '1',
      timeout: '20',
      ...inputs,
    },
  });
}

/** The start of a unit that is running now, and how many there were. */
async function invocationOf(name: string): Promise<{ readonly id: string; readonly starts: number }> {
  const on = await host();
  const id = (await must(on, `systemctl show -P InvocationID ${name}`)).trim();
  assert.match(id, /^[0-9a-f]{32}$/);
  return { id, starts: await on.serviceStarts(`${name}.service`) };
}

/** It failed, and said this. */
function assertFailed(result: ActionResult, words: RegExp): void {
  assert.equal(result.outcome, 'failure', result.log);
  assert.match(result.log, words);
}

describe('single-restart on a real host', { concurrency: true }, () => {
  hostTest('without a path it restarts once, proves it, and leaves its evidence', async () => {
    const result = await restart('healthy', {}, 'deploy');
    assert.equal(result.outcome, 'success', result.log);
    const { outputs } = result;
    assert.equal(outputs['restarts'], '1');
    assert.match(outputs['invocation-after'] ?? '', /^[0-9a-f]{32}$/);
    assert.notEqual(outputs['invocation-after'], outputs['invocation-before']);
    assert.match(outputs['gap-ms'] ?? '', /^\d{1,4}$/);
    const on = await host();
    assert.equal((await on.exec('systemctl show -P MainPID healthy')).stdout.trim(), outputs['main-pid']);
    assert.equal(await on.serviceStarts('healthy.service'), 2);
    const evidence = JSON.parse(readFileSync(outputs['evidence'] ?? '', 'utf8'));
    assert.equal(evidence.settled.unit.invocation, outputs['invocation-after']);
    assert.equal((await on.exec('ls -A /.surefoot /nonexistent 2>&1')).stdout.includes('bin'), false);
  });

  hostTest('a service that cannot run fails the step with its exit status and its last words', async () => {
    const result = await restart('crashing');
    assertFailed(result, /crashing\.service failed \(exit status 3\)/);
    assert.match(result.log, /cannot open its config/);
    assert.match(result.summary, /cannot open its config/);
    assert.equal(JSON.parse(readFileSync(result.outputs['evidence'] ?? '', 'utf8')).settled.kind, 'ill');
  });

  hostTest('what a service said is told also where it was dead before the journal read it', async () => {
    // A host of its own: while its journal stands still, others would wait for it.
    const own = await prepare();
    const result = await restart('quick', {}, 'root', Promise.resolve(own)).finally(() => own.stop());
    assertFailed(result, /quick\.service failed \(exit status 3\)/);
    assert.match(result.log, /cannot say it in time/);
  });

  hostTest('a service that its manager starts again and again is no success, however often it is up', async () => {
    assertFailed(await restart('looping', { 'stable-for': '5' }), /looping\.service died (right )?after its start/);
  });

  hostTest('a service that dies while it is watched is found', async () => {
    assertFailed(await restart('dying', { 'stable-for': '3' }), /dying\.service failed \(exit status 5\)/);
  });

  hostTest('a unit that notifies is ready when it says so, and not before', async () => {
    const result = await restart('notifying', { ready: 'notify' });
    assert.equal(result.outcome, 'success', result.log);
    assertFailed(await restart('silent', { ready: 'notify' }), /Type=simple, which never notifies/);
  });

  hostTest('a service that will not stop is ended by its manager, or the wait by its bound', async () => {
    assertFailed(
      await restart('stubborn', { timeout: '1' }),
      /systemctl restart stubborn\.service did not end within 1 s/,
    );
    const result = await restart('stubborn');
    assert.equal(result.outcome, 'success', result.log);
  });

  hostTest('a masked unit and a unit that is not there are told apart', async () => {
    assertFailed(
      await restart('nfs-masked'),
      /nfs-masked\.service is masked[\s\S]*systemctl unmask nfs-masked\.service/,
    );
    assertFailed(await restart('nowhere'), /no unit nowhere\.service \(systemd says: not-found\)/);
  });

  hostTest('a unit file that was edited is read again first', async () => {
    const on = await host();
    await on.writeFile('/etc/systemd/system/edited.service', service('ExecStart=/bin/sleep 7200'));
    const result = await restart('edited');
    assert.equal(result.outcome, 'success', result.log);
    assert.match((await on.exec('tr "\\0" " " </proc/$(systemctl show -P MainPID edited)/cmdline')).stdout, /7200/);
  });

  hostTest('a start limit that was hit before does not forbid the restart that mends it', async () => {
    const on = await host();
    await on.exec('systemctl start limited; while [ "$(systemctl is-active limited)" != failed ]; do sleep 0.1; done');
    assert.notEqual((await on.exec('systemctl restart limited')).code, 0);
    assert.match((await on.exec('journalctl -q -o cat -u limited')).stdout, /Start request repeated too quickly/);
    const unit = service('ExecStart=/bin/sleep 3600', 'StartLimitBurst=2\nStartLimitIntervalSec=600');
    await on.writeFile('/etc/systemd/system/limited.service', unit);
    const result = await restart('limited');
    assert.equal(result.outcome, 'success', result.log);
    assert.equal(result.outputs['gap-ms'], '');
  });

  hostTest('a check that fails or hangs leaves the service as it is', async () => {
    const before = await invocationOf('checked');
    assertFailed(await restart('checked', { check: 'echo "line 3 is wrong" >&2; false' }), /line 3 is wrong/);
    assertFailed(
      await restart('checked', { check: 'sleep 60', timeout: '1' }),
      /The check before the restart failed: sleep 60/,
    );
    assert.deepEqual(await invocationOf('checked'), before);
  });

  hostTest('a port and a URL are waited for; a port where nothing listens is not ready', async () => {
    const port = await restart('web', { ready: 'port:8080' });
    assert.equal(port.outcome, 'success', port.log);
    const http = await restart('web', { ready: 'http://127.0.0.1:8080/index.html' });
    assert.equal(http.outcome, 'success', http.log);
    assertFailed(
      await restart('web', { ready: 'port:8081', timeout: '2' }),
      /not ready within 2 s: nothing listens on port 8081/,
    );
  });

  hostTest(
    'a port is ready when the unit itself listens there, by a child or a socket too, and not when another does',
    async () => {
      for (const [name, port] of [
        ['behind', '8085'],
        ['handed', '8084'],
        ['ours', '8083'],
      ] as const) {
        const result = await restart(name, { ready: `port:${port}` }, name === 'ours' ? 'deploy' : 'root');
        assert.equal(result.outcome, 'success', result.log);
        assert.doesNotMatch(result.log, /may not see/);
      }
      assertFailed(
        await restart('silent', { ready: 'port:8082', timeout: '2' }),
        /not ready within 2 s: port 8082 is held by busybox \(process \d+, rooted\.service, user root\), and not by silent\.service/,
      );
    },
  );

  hostTest('whose port it is stays open where the account may not see it, and that is said', async () => {
    const result = await restart('rooted', { ready: 'port:8082' }, 'deploy');
    assert.equal(result.outcome, 'success', result.log);
    assert.match(result.log, /Port 8082 answers; this account may not see whether it is rooted\.service that listens/);
  });

  hostTest('a unit of the user’s own manager needs no rights of root', async () => {
    const on = await host();
    await on.writeFile('/home/deploy/.config/systemd/user/mine.service', UNITS['healthy'] ?? '');
    const prefix = 'export XDG_RUNTIME_DIR=/run/user/$(id -u); systemctl --user';
    await on.exec('chown -R deploy: /home/deploy/.config');
    await on.exec(`${prefix} daemon-reload; ${prefix} start mine`, { user: 'deploy' });
    for (const manager of ['systemd-user', 'auto']) {
      const result = await restart('mine', { manager }, 'deploy');
      assert.equal(result.outcome, 'success', result.log);
      assert.equal(result.outputs['restarts'], '1');
    }
  });

  hostTest('with a path and nothing owed it changes nothing, unless it is told to restart always', async () => {
    const on = await host();
    await on.exec('install -d /opt/owing');
    const nothing = await restart('owing', { path: '/opt/owing' });
    assert.equal(nothing.outcome, 'success', nothing.log);
    assert.equal(nothing.outputs['restarts'], '0');
    assert.equal(await on.serviceStarts('owing.service'), 1);
    const always = await restart('owing', { path: '/opt/owing', always: 'true' });
    assert.equal(always.outputs['restarts'], '1', always.log);
    assert.equal(await on.serviceStarts('owing.service'), 2);
  });

  hostTest('who may not restart the unit reads the line that allows it', async () => {
    const result = await restart('checked', {}, 'deploy');
    assertFailed(result, /deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/systemctl restart checked\.service/);
  });
});
