import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../../src/guard/examine/content.ts';
import { Crew, type Ways } from '../../../src/guard/examine/crew.ts';
import type { Examined } from '../../../src/guard/examine/examine.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

const terms = { policy: DEFAULT_POLICY, rules: RULES, baseline: new Set<string>(), now: new Date(0) };
const script = (path: string, text: string): Content => ({ file: { path, text, executable: true } });

async function saidOf(contents: readonly Content[], ways: Partial<Ways>): Promise<Examined[]> {
  const crew = new Crew(terms, ways);
  try {
    const said: Examined[] = [];
    for await (const examined of crew.examineAll(contents)) said.push(examined);
    return said;
  } finally {
    await crew.close();
  }
}

const many = Array.from({ length: 200 }, (_, at) =>
  script(`s${at}.sh`, `#!/bin/sh\n${'echo a b c\n'.repeat(at)}kill -9 ${at + 1}\n`),
);

test('files that several threads examine are told in their order, as one thread tells them', async () => {
  const alone = await saidOf(many, { threads: 0 });
  const together = await saidOf(many, { threads: 2, enough: 0 });
  assert.deepEqual(together, alone);
  assert.deepEqual(
    together.map(({ path, kept }) => [path, kept.length, kept[0]?.line]),
    many.map(({ file: { path } }, at) => [path, 1, at + 2]),
  );
});

/** Threads begin with the file that is second in the queue at the latest: the first of all may be examined here. */
const heavy = Array.from({ length: 12 }, (_, at) =>
  script(`heavy${at}.sh`, `#!/bin/sh\n${'for i in a b c; do echo "$i" | tee -a log; done\n'.repeat(1_000)}kill -9 1\n`),
);

test('a file that a thread takes too long over is reported, and every other one is examined', async () => {
  const said = await saidOf(heavy, { threads: 1, enough: 0, longest: 1 });
  assertOneIsLost(said, /it takes longer than 0\.001 seconds/);
});

test('a file that uses up the memory of a thread is reported, and every other one is examined', async () => {
  const said = await saidOf(heavy, { threads: 1, enough: 0, memory: 16 });
  assertOneIsLost(said, /memory/);
});

function assertOneIsLost(said: readonly Examined[], because: RegExp): void {
  assert.deepEqual(
    said.map(({ path }) => path),
    heavy.map(({ file: { path } }) => path),
  );
  const lost = said.filter(({ state }) => state === 'unexamined');
  assert.equal(lost.length, 1);
  assert.equal(lost[0]?.kept[0]?.severity, 'error');
  assert.match(lost[0]?.kept[0]?.understood ?? '', because);
  assert.ok(said.every(({ state, kept }) => state === 'unexamined' || kept.length === 1));
}
