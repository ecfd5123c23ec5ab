import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moved } from '../../src/probe/elsewhere.ts';
import { parseQuestions } from '../../src/probe/parse.ts';
import { nameOf } from '../../src/probe/question.ts';
import { assertUntouched, failedSteps, served, small, smallSite, standing, writeUnit } from '../faults/small.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { sample } from '../program/seeded.ts';
import { once } from './once.ts';
import { audit, deploy, must, QUICK, type Site } from './site.ts';

const host = once(() =>
  bootHost({ services: ['own.service', 'other.service', 'fixed.service', 'held.service', 'held-by-root.service'] }),
);
/** What a rehearsal leaves: the sealed release, and the bytes to go on with. */
const KEPT = /^(\.\/)?releases\/\d{4}-|^\.surefoot\/incoming\/[0-9a-f]{64}$/;
const REHEARSE = { rehearse: 'true', 'rehearse-timeout': '5' };

/** No second copy runs, and nothing of its unit is left. */
async function assertGone({ host }: Site): Promise<void> {
  const lines = `ls /run/systemd/system /run/user/*/systemd/user 2>/dev/null | grep rehearsal; pgrep -fc 'node server.js' || :`;
  const [first = ''] = (await must(host, `{ ${lines}; } | sed '$!d'`)).trim().split('\n');
  assert.doesNotMatch(first, /rehearsal/);
  assert.equal(
    await must(host, 'ls /run/systemd/system /run/user/4100/systemd/user 2>/dev/null | grep -c rehearsal || :'),
    '0\n',
  );
}

describe('a rehearsal', { concurrency: 1 }, () => {
  for (const user of sample(['deploy', 'root'] as const, 1)) {
    hostTest(
      `of a build that crashes leaves the live release, its process and every byte as they were (${user})`,
      async () => {
        const before = await served(await host(), user === 'deploy' ? 'own' : 'other', { user });
        const result = await deploy(before.site, small('next', 'fails at start'), REHEARSE);
        assert.deepEqual(failedSteps(result), ['atomic-sync'], result.log);
        assert.match(
          result.log,
          /The rehearsal of \S+ failed\. Most likely the environment variable DATABASE_URL is not set\./,
        );
        assert.match(result.log, /the live release and its process are untouched|the live release is untouched/);
        await assertUntouched(before, KEPT);
        await assertGone(before.site);
        const bad = await deploy(before.site, small('ill', '500'), REHEARSE);
        assert.match(bad.log, /GET http:\/\/127\.0\.0\.1:2\d{4}\/api\/audit answers 500/);
        await assertUntouched(before, KEPT);
        const good = await deploy(before.site, small('well'), REHEARSE);
        assert.equal(good.outcome, 'success', good.log);
        assert.match(good.log, /The rehearsal is well: 1 probe on port 2\d{4}\./);
        assert.equal((await audit(before.site)).buildId, 'well');
        await assertGone(before.site);
      },
    );
  }

  for (const user of sample(['deploy', 'root'] as const, 1)) {
    hostTest(`of a service that is handed its socket is handed one too (${user})`, async () => {
      const name = user === 'deploy' ? 'held' : 'held-by-root';
      const site = await smallSite(await host(), name, {
        user,
        unit: 'Environment=\nEnvironment=NODE_ENV=production',
      });
      const socket = `[Socket]\nListenStream=127.0.0.1:${site.port}\nFileDescriptorName=callers\n`;
      await site.host.writeFile(`/etc/systemd/system/${name}.socket`, socket);
      await must(site.host, `systemctl daemon-reload && systemctl start ${name}.socket`);
      const first = await deploy(site, small('good'), QUICK);
      assert.equal(first.outcome, 'success', first.log);
      const before = await standing(site);
      const ill = await deploy(site, small('ill', 'fails at start'), REHEARSE);
      assert.match(ill.log, /The rehearsal of \S+ failed\. Most likely/);
      await assertUntouched(before, KEPT);
      await assertGone(site);
      const well = await deploy(site, small('well'), REHEARSE);
      assert.equal(well.outcome, 'success', well.log);
      assert.match(well.log, /The rehearsal is well: 1 probe on port 2\d{4}\./);
      assert.equal((await audit(site)).buildId, 'well');
      await assertGone(site);
      // A second socket: by which of them it would be asked cannot be told.
      await site.host.writeFile(
        `/etc/systemd/system/${name}-more.socket`,
        `[Socket]\nListenStream=1${site.port}\nService=${name}.service\n`,
      );
      const again = `systemctl daemon-reload; systemctl stop ${name}; systemctl start ${name}-more.socket ${name}`;
      await must(site.host, again);
      const refused = await deploy(site, small('more'), REHEARSE);
      assert.match(refused.log, /has no \.socket with just one port/);
    });
  }

  hostTest('is refused before anything is sent where a second copy would want the port of the first', async () => {
    let before = await served(await host(), 'fixed');
    const result = await deploy(before.site, small('next'), { ...REHEARSE, 'port-variable': 'LISTEN_ON' });
    assert.deepEqual(failedSteps(result), ['atomic-sync'], result.log);
    assert.match(result.log, /takes its port from no variable LISTEN_ON that could be seen/);
    await assertUntouched(before);
    // Another account's unit, without root.
    await writeUnit(before.site, 'User=www-data');
    await must(before.site.host, `systemctl restart ${before.site.unit}`);
    before = await standing(before.site);
    const refused = await deploy(before.site, small('next'), REHEARSE);
    assert.match(refused.log, /deploy cannot start a second copy of fixed\.service: it runs as www-data/);
    await assertUntouched(before);
  });
});

test('only what is asked of the service itself is put to the second copy', async () => {
  const text =
    'http://127.0.0.1:3000/a\nhttp://localhost:3000/b\nhttp://127.0.0.1/through-nginx\nhttps://app.test:3000/';
  const questions = await parseQuestions(text);
  assert.deepEqual(moved(questions, 3000, 20001).map(nameOf), [
    'GET http://127.0.0.1:20001/a',
    'GET http://localhost:20001/b',
  ]);
  assert.deepEqual(moved(questions, 9000, 20001).map(nameOf), ['GET http://127.0.0.1:20001/']);
});
