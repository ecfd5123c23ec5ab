// Runs three test files at a time (half of their time is waiting for servers), and those that failed once more, alone:
// real servers, clocks and a shared machine can make a test fail for reasons of their own. What passes only the second
// time is named, and is a fault to be found.
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { seeded } from '../test/program/seeded.ts';

// The faults, each made through a whole deploy, are a long run of their own (`npm run faults`), of which every run of
// all tests makes a few: other ones with another SEED.
const FAULTS = 'test/faults/';
const SAMPLE = 1;
/** Two keep two processors busy for half of the time. */
const AT_ONCE = 3;

const named = process.argv.slice(2);
// Some files make all cases of a matrix where they are run by name, and some of them here.
if (named.length === 0) process.env['SUREFOOT_SAMPLE'] = '1';
const all = globSync(named.length > 0 ? named : ['test/**/*.test.ts']).sort();
const files = named.length > 0 ? all : all.filter((file) => !file.startsWith(FAULTS) || sampled().includes(file));
if (files.length === 0) {
  console.error(`No test file is called ${named.join(' ')}.`);
  process.exit(1);
}

/** The files of faults that this run makes. */
function sampled(): readonly string[] {
  const next = seeded(Number(process.env['SEED'] ?? '1'));
  const drawn = globSync(`${FAULTS}*.test.ts`)
    .sort()
    .map((file) => ({ file, lot: next() }));
  return drawn
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, SAMPLE)
    .map(({ file }) => file);
}

/** Gives the files that failed. */
async function runFiles(some: readonly string[], concurrency: number): Promise<readonly string[]> {
  const failed = new Set<string>();
  const events = run({ files: [...some], concurrency, isolation: 'process' });
  const took = new Map<string, number>();
  events.on('test:fail', ({ file }) => {
    if (file !== undefined) failed.add(relative(process.cwd(), file));
  });
  events.on('test:summary', ({ file, duration_ms }) => {
    if (file !== undefined) took.set(file, duration_ms);
  });
  const report = events.compose(spec);
  report.pipe(process.stdout, { end: false });
  await finished(report);
  if (took.size > 20) tellSlowest(took);
  return [...failed];
}

/** Where the minutes of a run went. */
function tellSlowest(took: ReadonlyMap<string, number>): void {
  console.log('\nThe files that took the longest, in seconds:');
  for (const [file, milliseconds] of [...took].toSorted(([, one], [, other]) => other - one).slice(0, 25)) {
    console.log(`${(milliseconds / 1000).toFixed(0).padStart(5)} ${relative(process.cwd(), file)}`);
  }
}

const failed = await runFiles(files, AT_ONCE);
let lost: readonly string[] = failed;
if (failed.length > 0 && failed.length <= 12 && named.length === 0) {
  console.log(`\nOnce more, alone: ${failed.join(', ')}\n`);
  lost = await runFiles(failed, 1);
  const unsteady = failed.filter((file) => !lost.includes(file));
  if (unsteady.length > 0) console.log(`\nPassed only the second time: ${unsteady.join(', ')}`);
}
process.exitCode = lost.length > 0 ? 1 : 0;
