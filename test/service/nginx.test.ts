import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { GONE } from '../armed/gone.ts';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest, type TestHost } from '../host/index.ts';
import { type ActionOptions, type ActionResult, runAction } from '../runner/index.ts';

const workspace = mkdtempSync(join(tmpdir(), 'surefoot-nginx-'));
after(() => rmSync(workspace, { recursive: true, force: true }));

const SITE = '/etc/nginx/sites-available/app';
const LINK = '/etc/nginx/sites-enabled/app';
const server = (words: string, port = 8080): string =>
  `server {\n  listen ${port};\n  location / { return 200 "${words}\\n"; }\n}\n`;

const host = once(async () => {
  const made = await bootHost({ nginx: true, sudoers: 'deploy ALL=(root) NOPASSWD: /usr/sbin/nginx -t\n' });
  await made.writeFile(SITE, server('old'), { mode: 0o640 });
  await must(made, `chgrp www-data ${SITE}; ln -s ../sites-available/app ${LINK}; systemctl reload nginx`);
  await must(
    made,
    "timeout 10 sh -c 'until curl -s 127.0.0.1:8080 | grep -q old && [ $(pgrep -cP $(cat /run/nginx.pid)) = $(nproc) ]; do sleep 0.1; done'",
  );
  return made;
});

/** Sets files of the host to texts, by the action; `files` are targets and their contents. */
async function configure(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  options: Omit<ActionOptions, 'inputs'> = {},
  machine: () => Promise<TestHost> = host,
): Promise<ActionResult> {
  const on = await machine();
  const lines: string[] = [];
  for (const [index, [target, text]] of Object.entries(files).entries()) {
    const source = `${index} $(touch pwned) 'é'.conf`;
    await writeFile(join(workspace, source), text);
    lines.push(`${source} -> ${target}`);
  }
  return await runAction('single-restart', {
    workspace,
    ...options,
    inputs: {
      host: `root@${on.address}`,
      'ssh-key': on.keys.root,
      'ssh-known-hosts': on.knownHosts,
      service: 'nginx',
      mode: 'reload',
      check: 'nginx -t',
      configuration: lines.join('\n'),
      timeout: '10',
      'stable-for': '1',
      ...inputs,
    },
  });
}

/** All that nginx could load, with owners and modes, its workers, and what it serves. */
async function sight(
  on: TestHost,
): Promise<{ readonly files: string; readonly workers: string; readonly serves: string }> {
  const files = await must(
    on,
    "cd /etc/nginx; find . -printf '%y %m %u %g %p %l\\n' | sort; find . -type f -print0 | sort -z | xargs -0 sha256sum",
  );
  const workers = await must(on, "ps -o pid=,args= --ppid $(cat /run/nginx.pid) | grep -v 'shutting down' | sort");
  return { files, workers, serves: await must(on, 'curl -sm 5 127.0.0.1:8080 || echo nothing') };
}

const unproven = async (on: TestHost): Promise<string> =>
  await must(on, 'ls /var/lib/surefoot/configuration/unproven 2>/dev/null || :');

describe('a configuration that nginx takes up by a reload', { concurrency: 1 }, () => {
  hostTest('is refused before anything is changed where root is missing; the printed line is enough', async () => {
    const on = await host();
    const before = await sight(on);
    const inputs = { host: `deploy@${on.address}`, 'ssh-key': on.keys.deploy, check: 'sudo -n nginx -t' };
    const refused = await configure({ [LINK]: server('first') }, inputs);
    assert.equal(refused.outcome, 'failure', refused.log);
    const line =
      /Add to a sudoers file: (.*install -m 640 .*reload-or-restart nginx\.service)\. Whoever/.exec(refused.log)?.[1] ??
      '';
    assert.match(
      line,
      /^deploy ALL=\(root\) NOPASSWD: \/usr\/bin\/install -m 640 -o 0 -g 33 \/dev\/stdin/,
      refused.log,
    );
    assert.deepEqual(await sight(on), before);
    await on.writeFile('/etc/sudoers.d/files', `${line}\n`, { mode: 0o440 });
    await must(on, 'visudo -c');
    const done = await configure({ [LINK]: server('first') }, inputs);
    assert.equal(done.outcome, 'success', done.log);
    assert.equal((await sight(on)).serves, 'first\n');
    assert.equal(
      await must(on, `stat -c '%a %U %G' ${SITE}; readlink ${LINK}`),
      '640 root www-data\n../sites-available/app\n',
    );
    assert.equal(await must(on, `cat ${done.outputs['backup']}${SITE}`), server('old'));
    assert.match(done.outputs['backup'] ?? '', /^\/home\/deploy\/\.local\/state\/surefoot\/configuration\/before\//);
    assert.equal(await must(on, `stat -c %a ${done.outputs['backup']}${SITE}`), '600\n');
  });

  hostTest(
    'is loaded in the same invocation, without a lost request, and said by the names of its directives',
    async () => {
      const on = await host();
      const before = await sight(on);
      const load = on.load(`http://${on.address}:8080/`, { rate: 40 });
      const done = await configure({ [LINK]: server('second') }, { ready: 'http://127.0.0.1:8080/' });
      const { failed, requests, errors } = await load.stop();
      assert.equal(done.outcome, 'success', done.log);
      assert.deepEqual([failed, errors], [0, []]);
      assert.ok(requests > 40);
      const { outputs, summary } = done;
      assert.deepEqual(
        [outputs['state'], outputs['restarts'], outputs['configuration-changed']],
        ['committed', '0', '1'],
      );
      assert.equal(outputs['invocation-before'], outputs['invocation-after']);
      assert.equal(outputs['requests-failed'], '0');
      const after = await sight(on);
      assert.equal(after.serves, 'second\n');
      assert.notEqual(after.workers, before.workers);
      assert.match(summary, /took up 1 changed file, by a reload/);
      assert.match(summary, /sites-available\/app` \(changed, 1 line more, 1 less\); on these lines: `location`/);
      assert.match(summary, /\d+ sent while it reloaded, 0 failed/);
      assert.doesNotMatch(summary, /return 200|\\n"/);
      assert.match(outputs['backup'] ?? '', /^\/var\/lib\/surefoot\/configuration\/before\/20\d\d-/);
      assert.match(summary, /\/var\/lib\/surefoot\/configuration\/before\//);
      // Nothing that an include could take.
      assert.deepEqual(
        await must(on, 'ls -A /etc/nginx/sites-enabled /etc/nginx/sites-available | grep surefoot || :'),
        '',
      );
    },
  );

  hostTest('that is there already changes nothing and reloads nothing', async () => {
    const on = await host();
    const before = await sight(on);
    const done = await configure({ [LINK]: server('second') });
    assert.equal(done.outcome, 'success', done.log);
    assert.deepEqual(
      [done.outputs['state'], done.outputs['configuration-changed'], done.outputs['backup']],
      ['unchanged', '0', ''],
    );
    assert.deepEqual(await sight(on), before);
  });

  hostTest('and is broken is never loaded: the old one is back byte for byte, and no request is lost', async () => {
    const on = await host();
    const before = await sight(on);
    const load = on.load(`http://${on.address}:8080/`, { rate: 40 });
    const broken = { [LINK]: `${server('third')}oops;\n`, '/etc/nginx/conf.d/made.conf': server('made', 8082) };
    const done = await configure(broken);
    const { failed, requests } = await load.stop();
    assert.equal(done.outcome, 'failure', done.log);
    assert.equal(failed, 0);
    assert.ok(requests > 10);
    assert.deepEqual(await sight(on), before);
    assert.match(done.log, /did not pass nginx -t: .*unknown directive "oops"/);
    assert.match(done.log, /the files are as they were before, byte for byte; nginx\.service was not reloaded/);
    assert.equal(done.outputs['state'], 'reverted');
    assert.equal(await unproven(on), '');
  });

  hostTest('and passes the test but cannot be taken up is a failure: the port is taken', async () => {
    const on = await host();
    await must(
      on,
      "systemd-run -q --unit=squatter python3 -m http.server 8083 && timeout 10 sh -c 'until ss -ltn | grep -q :8083; do sleep 0.1; done'",
    );
    const before = await sight(on);
    const load = on.load(`http://${on.address}:8080/`, { rate: 40 });
    const taken = { [LINK]: server('fourth'), '/etc/nginx/conf.d/made.conf': server('made', 8083) };
    const done = await configure(taken);
    const { failed } = await load.stop();
    assert.equal(done.outcome, 'failure', done.log);
    assert.equal(failed, 0);
    assert.match(
      done.log,
      /passed the check and did not take up the configuration; its log says: .*bind\(\) to 0\.0\.0\.0:8083 failed/,
    );
    assert.match(done.log, /byte for byte, and nginx\.service was reloaded with them/);
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
    assert.equal(done.outputs['state'], 'reverted');
    await must(on, 'systemctl stop squatter');
  });

  hostTest('and is taken up but does not serve well is put back', async () => {
    const on = await host();
    const before = await sight(on);
    const ill = server('fifth').replace('return 200', 'return 503');
    const done = await configure({ [LINK]: ill }, { ready: 'http://127.0.0.1:8080/', timeout: '3' });
    assert.equal(done.outcome, 'failure', done.log);
    assert.match(done.log, /was not ready within 3 s: .*503/);
    assert.match(done.outputs['requests-failed'] ?? '', /^[1-9]/);
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
    assert.equal(done.outputs['state'], 'reverted');
  });

  hostTest('may have any name', async () => {
    const on = await host();
    const names = [
      `/etc/nginx/conf.d/$(touch pwned) 'a' "b" \\ ;é.conf`,
      '/etc/nginx/conf.d/-rf *.conf',
      '/etc/nginx/conf.d/a|b=c.conf',
    ];
    const files = Object.fromEntries(names.map((name, index) => [name, server(`odd ${index}`, 8090 + index)]));
    const before = await sight(on);
    const broken = await configure({ ...files, [LINK]: 'oops' });
    assert.equal(broken.outcome, 'failure', broken.log);
    assert.deepEqual(await sight(on), before);
    const done = await configure(files);
    assert.equal(done.outcome, 'success', done.log);
    assert.equal(done.outputs['configuration-changed'], '3');
    assert.equal(await must(on, 'for p in 8090 8091 8092; do curl -s 127.0.0.1:$p; done'), 'odd 0\nodd 1\nodd 2\n');
    assert.equal(await must(on, 'ls /root/pwned /pwned /etc/nginx/conf.d/pwned 2>/dev/null || :'), '');
    await must(on, 'rm /etc/nginx/conf.d/*; systemctl reload nginx');
  });

  for (const [name, clock] of [
    ['cancelled', undefined],
    ['gone with its machine', GONE],
  ] as const) {
    hostTest(`is put back by the host itself when the job is ${name} before it is proven`, async () => {
      const on = await host();
      const before = await sight(on);
      const done = await configure(
        { [LINK]: server('sixth') },
        { 'stable-for': '60' },
        {
          cancelWhen: (line) => line.includes('Watch nginx'),
          ...(clock && { cancelClock: clock }),
        },
      );
      assert.notEqual(done.outcome, 'success');
      await must(on, "timeout 20 sh -c 'while [ -e /var/lib/surefoot/configuration/unproven ]; do sleep 0.1; done'");
      const after = await sight(on);
      assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
    });
  }

  /** A check that never ends while the new file lies in place. */
  const STUCK = { check: 'touch /tmp/at-check; sleep 50', timeout: '60' };
  /** Who has the lock open, oldest first: the program itself, and what waits for its end. */
  const HOLDERS =
    "ls -l /proc/[0-9]*/fd/9 2>/dev/null | sed -n 's|.*/proc/\\([0-9]*\\)/fd/9 -> .*/configuration/lock$|\\1|p' | sort -n";
  const reached = (on: TestHost) =>
    must(on, "timeout 30 sh -c 'until [ -e /tmp/at-check ]; do sleep 0.1; done'; rm /tmp/at-check");

  hostTest('is put back when the program on the host is killed between put and test', async () => {
    const on = await host();
    const before = await sight(on);
    const running = configure({ [LINK]: server('seventh') }, STUCK);
    await reached(on);
    assert.notEqual((await sight(on)).files, before.files);
    await must(on, `kill -9 $(${HOLDERS} | head -n 1)`);
    assert.equal((await running).outcome, 'failure');
    await must(on, "timeout 20 sh -c 'while [ -e /var/lib/surefoot/configuration/unproven ]; do sleep 0.1; done'");
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
  });

  hostTest('is put back at the boot, before nginx starts, when the host went down between put and test', async () => {
    const on = await host();
    const before = await sight(on);
    const made = "/etc/nginx/conf.d/$(touch pwned) 'made'.conf";
    const running = configure({ [LINK]: `${server('eighth')}oops;\n`, [made]: server('made', 8082) }, STUCK);
    await reached(on);
    assert.notEqual((await sight(on)).files, before.files);
    await on.pullPower();
    await on.boot();
    await running;
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
    assert.equal(await must(on, 'systemd-analyze verify surefoot-configuration.service 2>&1; ls /pwned || :'), '');
    const next = await configure({ [LINK]: server('second') });
    assert.equal(next.outcome, 'success', next.log);
    const warnings = next.annotations.map(({ message }) => message).join();
    assert.match(warnings, /An earlier run ended before its configuration was proven: .*byte for byte/);
    assert.equal(await must(on, 'systemctl is-active nginx'), 'active\n');
  });

  hostTest('as deploy, is put back by the next run', async () => {
    const on = await host();
    const before = await sight(on);
    const deploy = { host: `deploy@${on.address}`, 'ssh-key': on.keys.deploy };
    const running = configure({ [LINK]: `${server('eighth')}oops;\n` }, { ...deploy, ...STUCK });
    await reached(on);
    await on.pullPower();
    await on.boot();
    await running;
    assert.equal(await must(on, 'systemctl is-active nginx || :'), 'failed\n');
    // What it finds put back is what was wanted before.
    const next = await configure({ [LINK]: server('second') }, { ...deploy, check: 'sudo -n nginx -t' });
    assert.equal(next.outcome, 'success', next.log);
    const warnings = next.annotations.map(({ message }) => message).join();
    assert.match(warnings, /An earlier run ended before its configuration was proven: .*byte for byte/);
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
  });

  hostTest('keeps the old files of the last ten changes and no more', async () => {
    const on = await host();
    const place = '/var/lib/surefoot/configuration/before';
    await must(on, `for i in 1 2 3 4 5 6 7 8 9 10 11 12; do mkdir -p ${place}/2020-01-01T00-00-$i; done`);
    assert.equal((await configure({ [LINK]: server('ninth') })).outcome, 'success');
    assert.equal(await must(on, `ls ${place} | wc -l`), '10\n');
  });

  hostTest('does not go with what would make it unproven', async () => {
    const file = { [LINK]: server('x') };
    for (const [inputs, words] of [
      [{ check: '' }, /Set `check` to/],
      [{ mode: 'restart' }, /Set `mode` to reload/],
      [{ path: '/opt/app' }, /neither `path` nor `commit`/],
    ] as const) {
      const done = await configure(file, inputs);
      assert.equal(done.outcome, 'failure');
      assert.match(done.log, words);
    }
    assert.match((await configure({ '/etc/nginx/none/x.conf': 'x' })).log, /There is no directory for/);
    assert.match((await configure({ '/etc/nginx/conf.d': 'x' })).log, /is no file on this host/);
    assert.match((await configure({ ...file, [SITE]: server('x') })).log, /is the same file as one before it/);
  });

  const small = once(() => bootHost({ nginx: true, tools: 'busybox' }));
  hostTest('is changed and put back with the tools of busybox as well', async () => {
    const on = await small();
    const file = '/etc/nginx/conf.d/app.conf';
    const done = await configure({ [file]: server('small') }, {}, {}, small);
    assert.equal(done.outcome, 'success', done.log);
    const before = await sight(on);
    assert.equal(before.serves, 'small\n');
    const broken = await configure({ [file]: 'oops', '/etc/nginx/conf.d/made.conf': '' }, {}, {}, small);
    assert.match(broken.log, /unknown directive|unexpected end of file/);
    const ill = { [file]: server('ill', 8081) };
    const late = await configure(ill, { ready: 'http://127.0.0.1:8080/', timeout: '2' }, {}, small);
    assert.match(late.log, /byte for byte, and nginx\.service was reloaded with them/);
    const after = await sight(on);
    assert.deepEqual([after.files, after.serves], [before.files, before.serves]);
  });
});
