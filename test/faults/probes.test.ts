import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { once } from '../deploy/once.ts';
import { deploy, probesOf } from '../deploy/site.ts';
import { bootHost } from '../host/index.ts';
import { faultTest } from './matrix.ts';
import { assertTakenBack, BACK, failedSteps, row, type Standing, served, small, standing, wordsOf } from './small.ts';

const lanes = ['left', 'right'];
const host = once(() => bootHost({ services: lanes.map((name) => `${name}.service`) }));

interface Answer {
  readonly fault: string;
  /** As small-app.js knows it. */
  readonly behaviour: string;
  readonly says: RegExp;
  readonly inputs?: Readonly<Record<string, string>>;
}

const answers: readonly Answer[] = [
  { fault: 'refused', behaviour: 'does not listen', says: /refuses the connection/ },
  { fault: '301 to TLS', behaviour: 'goes to TLS', says: /301.*https:\/\/127\.0\.0\.1/ },
  { fault: '401', behaviour: '401', says: /401/ },
  { fault: '500', behaviour: '500', says: /500.*rows is not iterable/s },
  { fault: 'empty', behaviour: 'is empty', says: /body is empty/ },
  { fault: 'wrong JSON', behaviour: 'is other JSON', says: /body begins with .*starting/ },
  { fault: 'old build id', behaviour: 'is well', says: /build.*stale/ },
  { fault: 'too slow', behaviour: 'is slow', says: /N ms|N s/, inputs: { 'fail-ms': '500' } },
  { fault: 'flapping', behaviour: 'comes and goes', says: /503/, inputs: { successes: '3' } },
  { fault: 'never answering', behaviour: 'never comes', says: /no answer|N ms|N s/, inputs: { 'fail-ms': '500' } },
  { fault: 'never ending', behaviour: 'never ends', says: /end|N ms|N s/, inputs: { 'fail-ms': '500' } },
  { fault: 'drips', behaviour: 'drips', says: /N ms|N s/, inputs: { 'fail-ms': '500' } },
  { fault: 'huge', behaviour: 'is huge', says: /goes on after 1 MiB/ },
];

/** One site serves one fault after the other: each must leave it as good as it found it. */
describe('faults that probes see', { concurrency: 2 }, () => {
  for (const [index, lane] of lanes.entries()) {
    describe(lane, { concurrency: 1 }, () => {
      let site: Standing | undefined;
      for (const { fault, behaviour, says, inputs } of answers.filter((_, each) => each % lanes.length === index)) {
        faultTest('Probes', fault, async () => {
          site ??= await served(await host(), lane);
          const before = await standing(site.site);
          // The app of the fault "old build id" is well, and not the one that was deployed.
          const id = fault === 'old build id' ? 'stale' : 'next';
          const result = await deploy(before.site, small(id, behaviour), {
            ready: 'auto',
            'stable-for': '0',
            'probe-timeout': '1.5',
            probes: probesOf(before.site, 'next'),
            ...inputs,
          });
          assert.deepEqual(failedSteps(result), ['smoke-probe'], result.log);
          const now = await assertTakenBack(before);
          assert.equal(now.starts - before.starts, 2, 'one start forward and one back');
          return row(wordsOf(result), says, `${BACK}, with one restart`);
        });
      }
    });
  }
});
