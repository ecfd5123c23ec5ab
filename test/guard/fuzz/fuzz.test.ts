import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from '../../ordeal/random.ts';
import { SHAPES } from './files.ts';
import { growthOf, repeated } from './growth.ts';
import { ODD } from './mutate.ts';
import { DEEDS, fuzz, type Round } from './run.ts';
import { realScripts } from './scripts.ts';
import { judge } from './wrong.ts';

const SEED = 7;
const ROUNDS = 150;
const SIZE = 12_000;

test('the forbidden command of each shape of file is found, and the harmless one is not', async () => {
  for (const { path, text } of SHAPES) {
    for (const [command, rules] of [
      ['kill -9 1', ['process-kill/kill-9']],
      ['kill -0 1', []],
    ] as const) {
      const { wrong, verdict } = await judge({ path, text: text(command, 'hello'), executable: false });
      assert.deepEqual([path, verdict.findings.map(({ rule }) => rule), wrong], [path, rules, []]);
    }
  }
});

test('whatever text stands beside a forbidden command, it is found or the file is told to be unread', async () => {
  for (const { path, text } of SHAPES) {
    const { wrong } = await judge(
      { path, text: text('kill -9 1', ODD.join(' x\n')), executable: false },
      { found: 'process-kill' },
    );
    assert.deepEqual([path, wrong], [path, []]);
  }
});

test('a small sample of the mutations finds nothing wrong', async () => {
  const scripts = realScripts(300_000);
  const rounds: Round[] = [];
  for await (const round of fuzz(SEED, scripts, 60_000)) {
    rounds.push(round);
    if (rounds.length === ROUNDS) break;
  }
  assert.deepEqual(
    rounds.filter(({ wrong }) => wrong.length > 0).map(({ path, wrong, text }) => [path, wrong, text]),
    [],
  );
  assert.deepEqual(new Set(rounds.map(({ deed }) => deed)), new Set(DEEDS));
});

test('the same seed makes the same mutations, another one others', async () => {
  const texts = async (seed: number): Promise<string[]> => {
    const made: string[] = [];
    for await (const { text } of fuzz(seed, [{ file: 'x', text: 'echo hi\nls\n' }], 500)) {
      made.push(text);
      if (made.length === 8) break;
    }
    return made;
  };
  assert.deepEqual(await texts(SEED), await texts(SEED));
  assert.notDeepEqual(await texts(SEED), await texts(SEED + 1));
});

test('twice the text costs about twice the time, whatever is said again and again', async () => {
  const random = randomOf(SEED);
  const steep: unknown[] = [];
  for (const { path, text } of SHAPES) {
    const around = text('true', 'hello');
    const at = around.indexOf('true');
    const places = [
      ['', `\n${around}`],
      [around.slice(0, at), around.slice(at)],
    ] as const;
    // Blanks are what patterns stumble over most; the rest is drawn.
    for (const unit of [' ', '\n', '\r', random.one(ODD)]) {
      const [before, after] = random.one(places);
      const growth = await growthOf(path, repeated(before, unit, after), SIZE);
      if (growth.steep) steep.push([path, before, unit, growth]);
    }
  }
  assert.deepEqual(steep, []);
});

test('a parser that tries again and again is given up, by the size of the file', async () => {
  const text = repeated('', '/*', "\nimport { execSync } from 'node:child_process';\nexecSync('true');\n");
  assert.equal((await growthOf('a.mjs', text, SIZE)).steep, false);
});
