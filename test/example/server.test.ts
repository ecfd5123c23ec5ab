import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { buildExample, EXAMPLE, makeScratch } from './artifact.ts';

const UNIT = 'tenmon-ark-api.service';
const SOCKET = 'tenmon-ark-api.socket';
const USER_UNIT = 'tenmon-ark-api.user.service';

let scratch: string;
before(async () => {
  scratch = await makeScratch();
});
after(() => rm(scratch, { recursive: true, force: true }));

/** A server with one release, nginx and the rights that example/server gives, but with no service yet. */
async function bootServer(): Promise<TestHost> {
  const { code, output, artifact } = await buildExample(scratch, { BUILD_ID: 'first' });
  assert.equal(code, 0, output);
  const host = await bootHost({ sudoers: await serverFile('sudoers'), nginx: true });
  const { stdout: input } = await promisify(execFile)('tar', ['-C', artifact, '-c', '.'], {
    encoding: 'buffer',
    maxBuffer: 2 ** 26,
  });
  const release = '/opt/tenmon-ark-live/releases/0001-first';
  await must(host, `mkdir -p ${release}; tar -C ${release} -x`, { input });
  await must(host, 'ln -s releases/0001-first /opt/tenmon-ark-live/dist; chown -hR deploy: /opt/tenmon-ark-live');
  await host.writeFile('/etc/nginx/sites-enabled/default', await serverFile('nginx-site.conf'));
  // Not a reload: for a moment after it the old workers still answer, with the old site.
  await must(host, 'nginx -t && systemctl restart nginx');
  return host;
}

const serverFile = (name: string): Promise<string> => readFile(join(EXAMPLE, 'server', name), 'utf8');

/** Runs shell lines that must succeed, and gives their standard output. */
async function must(host: TestHost, command: string, inside: Parameters<TestHost['exec']>[1] = {}): Promise<string> {
  const { code, stdout, stderr } = await host.exec(command, inside);
  assert.equal(code, 0, `${command}\n${stderr}`);
  return stdout.trim();
}

/** Asks through nginx until the service behind it answers; a service of type `simple` cannot say when it is ready. */
async function audit(host: TestHost): Promise<{ buildId: string; release: string }> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`http://${host.address}/api/audit`);
    if (answer.status !== 502 || tries === 100) {
      assert.equal(answer.status, 200);
      return (await answer.json()) as { buildId: string; release: string };
    }
    await setTimeout(100);
  }
}

hostTest('the system unit, nginx and the narrow rights of the example work together on a real server', async () => {
  await using host = await bootServer();
  await host.writeFile(`/etc/systemd/system/${UNIT}`, await serverFile(UNIT));
  await must(host, `systemctl enable --now ${UNIT}`);
  const { buildId, release } = await audit(host);
  assert.deepEqual([buildId, release], ['first', '0001-first']);

  const pid = await must(host, `systemctl show -p MainPID --value ${UNIT}`);
  const cwd = await must(host, `readlink /proc/${pid}/cwd`, { user: 'deploy' });
  assert.equal(cwd, '/opt/tenmon-ark-live/releases/0001-first', 'a deploy sees which release runs');

  for (const allowed of ['daemon-reload', `reset-failed ${UNIT}`, `restart ${UNIT}`]) {
    await must(host, `sudo -n systemctl ${allowed}`, { user: 'deploy' });
  }
  assert.equal(await host.serviceStarts(UNIT), 2);
  for (const refused of [`stop ${UNIT}`, 'restart nginx.service', `restart ${UNIT} nginx.service`]) {
    const { code } = await host.exec(`sudo -n systemctl ${refused}`, { user: 'deploy' });
    assert.notEqual(code, 0, `deploy may ${refused}`);
  }
  await audit(host);
  const journal = await must(host, `journalctl -u ${UNIT} -o cat`);
  assert.match(journal, /^\[STOP\] done$/m);
});

hostTest('with the socket unit of the example no request is lost while the service restarts', async () => {
  await using host = await bootServer();
  await host.writeFile(`/etc/systemd/system/${UNIT}`, await serverFile(UNIT));
  await host.writeFile(`/etc/systemd/system/${SOCKET}`, await serverFile(SOCKET));
  await must(host, `systemctl daemon-reload; systemctl enable ${UNIT}; systemctl enable --now ${SOCKET}`);
  await audit(host);

  const load = host.load(`http://${host.address}/api/audit`, { rate: 100 });
  for (let restart = 0; restart < 3; restart++) {
    await must(host, `sudo -n systemctl restart ${UNIT}`, { user: 'deploy' });
    await audit(host);
  }
  const { requests, errors } = await load.stop();
  assert.ok(requests > 30, `${requests} requests`);
  assert.deepEqual(errors, []);
  assert.equal(await host.serviceStarts(UNIT), 4);
});

hostTest('the user unit of the example needs no root at all', async () => {
  await using host = await bootServer();
  await must(host, 'rm /etc/sudoers.d/*');
  await host.writeFile(`/home/deploy/.config/systemd/user/${UNIT}`, await serverFile(USER_UNIT));
  await must(host, 'chown -R deploy: /home/deploy/.config');
  await must(host, `systemctl --user daemon-reload && systemctl --user enable --now ${UNIT}`, { user: 'deploy' });
  assert.equal((await audit(host)).release, '0001-first');
  await must(host, `systemctl --user restart ${UNIT}`, { user: 'deploy' });
  await audit(host);
  assert.equal(await must(host, `systemctl --user show -p NRestarts --value ${UNIT}`, { user: 'deploy' }), '0');
});
