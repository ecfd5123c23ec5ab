import assert from 'node:assert/strict';
import { readlinkSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { assertChain } from './chain.ts';
import { seeded, rounds as tries } from './seeded.ts';
import { SHELLS, type Shell } from './shells.ts';
import { Site, WHO } from './site.ts';

/** Kills the program in the middle of a word, at a moment by chance. */
async function killed(site: Site, word: string, args: readonly string[], chance: () => number): Promise<void> {
  const running = site.start(word, args);
  await Promise.race([running.said, setTimeout(chance() * 120)]);
  running.process.kill('SIGKILL');
  await running.said;
}

const OLD = 'releases/0001-abcdef0';
const SEEDS = Array.from({ length: tries(12, 8) }, (_, each) => each + 1);
/** The shells take turns: each round costs as much as a deploy. */
const shellOf = (round: number): Shell => SHELLS[round % SHELLS.length] as Shell;

test('killed at any moment of sealing, switching, committing or reverting, the host is old or new, and goes on', async (t) => {
  const ended = new Map<string, number>();
  const one = async (seed: number): Promise<void> => {
    const chance = seeded(seed);
    const site = new Site(t, shellOf(seed));
    await site.deploy({ files: { a: 'old', b: 'same' } });
    const { release } = await site.deploy({ files: { a: 'new', b: 'same' }, until: 'filled' });
    const recipe = site.recipe;
    const args = [...WHO, `release=${release}`, `recipe=${recipe}`];
    const isWell = () => {
      const live = readlinkSync(site.path('current'));
      ended.set(live, (ended.get(live) ?? 0) + 1);
      assert.equal(site.read('current/a'), live === OLD ? 'old' : 'new', `seed ${seed}`);
      assert.equal(site.read('current/b'), 'same');
    };
    for (const word of ['seal', 'switch']) {
      await killed(site, word, args, chance);
      isWell();
      const again = await site.run(word, args);
      assert.equal(again.reply.get('end'), 'ok', `seed ${seed} ${word}: ${again.out}`);
    }
    assert.equal(site.live(), `releases/${release}`);
    const last = chance() < 0.5 ? 'commit' : 'revert';
    await killed(site, last, args, chance);
    isWell();
    const again = await site.run(last, args);
    assert.equal(again.reply.get('end'), 'ok', `seed ${seed} ${last}: ${again.out}`);
    assert.equal(again.reply.get('state'), last === 'commit' ? 'committed' : 'reverted');
    assert.equal(site.live(), last === 'commit' ? `releases/${release}` : OLD);
    await killed(site, 'rollback', [], chance);
    isWell();
    await site.deploy({ files: { a: 'new', b: 'same' }, holder: 'the next run', wait: 0 }).catch(async () => {
      // An operator's rollback that was cut holds the host until it is asked for again.
      const finished = await site.run('rollback');
      assert.equal(finished.code, 0, `seed ${seed}: ${finished.out}`);
      await site.deploy({ files: { a: 'new', b: 'same' }, holder: 'the next run' });
    });
    assert.equal(site.read('current/a'), 'new');
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes', `seed ${seed}`);
    assertChain(site);
    const left = site.names().filter((name) => !['.surefoot', 'current', 'releases'].includes(name));
    assert.deepEqual(left, [], `seed ${seed}`);
  };
  const waiting = [...SEEDS];
  const worker = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) await one(seed);
  };
  await Promise.all([worker(), worker()]);
  assert.equal(
    [...ended.values()].reduce((sum, each) => sum + each, 0),
    SEEDS.length * 4,
  );
  assert.ok(ended.size > 1, 'old and new were both seen');
});

test('four runs that all want to deploy are never two owners at once', async (t) => {
  const site = new Site(t, shellOf(0));
  await site.deploy({ files: { a: '0' } });
  const owners: string[] = [];
  const MOST = tries(100, 60);
  let rounds = 0;
  const contend = async (name: string, index: number): Promise<void> => {
    // Each by its own shell, at the same root.
    const own = new Site(t, shellOf(index));
    const who = [`root=${site.root}`, `holder=${name}`, 'attempt=1', `actor=${name}`];
    const recipe = `recipe=${Buffer.from(name).toString('hex')}`;
    while (rounds < MOST) {
      const opened = await own.run('open', [...who, recipe, `commit=${name}`, 'keep=2', 'wait=30']);
      if (opened.reply.get('fault') === 'busy') continue;
      assert.equal(opened.reply.get('end'), 'ok', opened.out);
      owners.push(name);
      rounds += 1;
      const args = [...who, recipe, `release=${opened.reply.get('release')}`];
      const act = async (word: string) => {
        assert.deepEqual(owners, [name], `${word} in round ${rounds}`);
        const said = await own.run(word, args);
        assert.equal(said.code, 0, `${word}: ${said.out}`);
        assert.deepEqual(owners, [name], `${word} in round ${rounds}`);
      };
      if (rounds % 5 !== 0) {
        await act('owed');
        owners.pop();
        await own.run('abandon', who);
        continue;
      }
      await act('stage');
      await act('seal');
      await act('switch');
      assert.equal(site.live(), `releases/${opened.reply.get('release')}`);
      owners.pop();
      await own.run(rounds % 3 === 0 ? 'revert' : 'commit', args);
    }
  };
  await Promise.all(['one', 'two', 'three', 'four'].map(contend));
  assertChain(site);
  const acts = site.log().map(({ act }) => act);
  assert.equal(acts.filter((act) => act === 'open').length, rounds + 1);
  const ends = acts.filter((act) => ['commit', 'revert', 'abandon'].includes(act as string));
  assert.equal(ends.length, rounds + 1, 'every opened one was ended, by its owner');
});

test('a commit and a revert at the same moment have one winner, and both are told the same', async (t) => {
  const site = new Site(t, shellOf(0));
  const other = new Site(t, shellOf(2));
  await site.deploy({ files: { a: '0' } });
  const won = new Map<string, number>();
  const races = tries(12, 8);
  for (let round = 1; round <= races; round += 1) {
    const { release } = await site.deploy({ files: { a: String(round) }, until: 'switched', keep: 3 });
    const words = round % 2 === 0 ? ['commit', 'revert', 'revert', 'commit'] : ['revert', 'commit', 'commit', 'revert'];
    const answers = await Promise.all(
      words.map((word, each) =>
        (each % 2 === 0 ? site : other).run(word, [`root=${site.root}`, ...WHO, `release=${release}`]),
      ),
    );
    const state = (await site.run('status')).reply.get('state');
    won.set(state, (won.get(state) ?? 0) + 1);
    for (const [index, { reply }] of answers.entries()) {
      const wanted = words[index] === 'commit' ? 'committed' : 'reverted';
      if (wanted === state) assert.equal(reply.get('state'), state);
      else assert.ok(['reverted', 'not-open'].includes(reply.get('fault')), reply.get('fault'));
    }
    assert.equal(site.live() === `releases/${release}`, state === 'committed');
  }
  assert.equal(
    [...won.values()].reduce((sum, each) => sum + each, 0),
    races,
  );
  assertChain(site);
});
