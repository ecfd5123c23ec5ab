// How long a built action takes to start, as a ratio to an empty Node process: medians of interleaved runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = Number(process.argv[2] ?? 15);
const LIMIT = 3;
const repository = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-startup-'));
const empty = join(scratch, 'empty.mjs');
writeFileSync(empty, '');

const actions = readdirSync(join(repository, 'actions')).filter((name) =>
  existsSync(join(repository, 'actions', name, 'index.js')),
);
const programs = new Map([
  ['empty', empty],
  ...actions.map((name) => [name, join(repository, 'actions', name, 'index.js')] as const),
]);
const times = new Map<string, number[]>([...programs.keys()].map((name) => [name, []]));

// Without inputs an action loads, reads them, refuses, and ends: that is its start and nothing else.
const env = { PATH: process.env['PATH'], RUNNER_TEMP: scratch };
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, program] of programs) {
    const from = performance.now();
    spawnSync(process.execPath, [program], { env, cwd: scratch, stdio: 'ignore' });
    // The first round only warms the disk's cache.
    if (round > 0) times.get(name)?.push(performance.now() - from);
  }
}
rmSync(scratch, { recursive: true });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const base = median(times.get('empty') ?? []);
for (const [name, taken] of times) {
  const ratio = median(taken) / base;
  console.log(
    `${name.padEnd(16)} ${median(taken).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)}×${ratio > LIMIT ? `  above ${LIMIT}×` : ''}`,
  );
  if (ratio > LIMIT) process.exitCode = 1;
}
