import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { sample } from '../program/seeded.ts';
import { Builds } from './builds.ts';
import { once } from './once.ts';
import { atConsole, audit, deploy, look, makeSite, QUICK, type Site, starts } from './site.ts';

/** The stages of a deploy, in their order, and whether the cancel comes before the switch. */
const stages = [
  { step: 'build-check', stage: 'Build', before: true },
  { step: 'build-check', stage: 'Check the artifact', before: true },
  { step: 'atomic-sync', stage: 'Look at the host', before: true },
  { step: 'atomic-sync', stage: 'Open the transaction', before: true },
  { step: 'atomic-sync', stage: 'Send what the host lacks', before: true },
  { step: 'atomic-sync', stage: 'Run before-switch', before: true },
  { step: 'atomic-sync', stage: 'Seal the release', before: true },
  { step: 'atomic-sync', stage: 'Switch', before: false },
  { step: 'single-restart', stage: 'Connect', before: false },
  { step: 'single-restart', stage: 'Restart', before: false },
  { step: 'single-restart', stage: 'Watch', before: false },
  { step: 'smoke-probe', stage: 'Connect', before: false },
  { step: 'smoke-probe', stage: 'Look at the host', before: false },
  { step: 'smoke-probe', stage: 'Probe', before: false },
  { step: 'smoke-probe', stage: 'Commit', before: false },
] as const;

const builds = new Builds();
const host = once(() => bootHost({ services: stages.map((_, index) => `cancel-${index}.service`) }));
once(async () => builds)();

describe('a cancelled deploy', { concurrency: 3 }, () => {
  for (const each of sample(stages, 6)) {
    const { step, stage, before: early } = each;
    const index = stages.indexOf(each);
    const end = early ? 'nothing was changed' : 'it is taken back, or committed already';
    hostTest(`when it is cancelled in ${step}, at "${stage}", ${end}, and the next deploy need not wait`, async () => {
      const site = await makeSite(await host(), `cancel-${index}`, 'deploy');
      const first = await deploy(site, await builds.get('good'), QUICK);
      assert.equal(first.outcome, 'success', first.log);
      const [before, startsBefore] = [await look(site), await starts(site)];

      let cancelled = false;
      const result = await deploy(
        site,
        await builds.get('next'),
        // Slow where a stage would else be over before the signal comes.
        { run: stage === 'Build' ? 'sleep 20' : 'true', 'before-switch': 'sleep 0.3' },
        {
          cancelWhen: (line, at) => {
            cancelled ||= at === step && line.startsWith(`::group::${stage}`);
            return cancelled;
          },
        },
      );
      assert.ok(cancelled, `the stage was never reached:\n${result.log}`);
      const words = `${result.log}\n${(await atConsole(site, 'history')).stdout}`;
      assert.equal(result.outcome, 'cancelled', words);

      await assertWhole(site, words);
      const after = await look(site);
      if (early) {
        assert.deepEqual({ ...after, names: [] }, { ...before, names: [] }, words);
        assert.equal(await starts(site), startsBefore);
      }
      const again = await deploy(site, await builds.get('next'), { ...QUICK, 'lock-wait': '1' });
      assert.equal(again.outcome, 'success', again.log);
      assert.equal((await audit(site)).buildId, 'next');
    });
  }
});

/** The live release is a committed one, nothing is open, and the service runs it. */
async function assertWhole(site: Site, words: string): Promise<void> {
  const { stdout } = await atConsole(site, 'status live=dist');
  const live = /^live=(.*)$/m.exec(stdout)?.[1];
  assert.doesNotMatch(stdout, /^transaction=(prepared|switched|restarted)$/m, `${stdout}\n${words}`);
  assert.match(stdout, new RegExp(`^release-${live}=committed$`, 'm'), words);
  assert.equal((await audit(site)).release, live, words);
}
