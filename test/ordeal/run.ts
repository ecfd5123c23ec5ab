import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootHost } from '../host/index.ts';
import { type Round, runOrdeal, UNITS } from './ordeal.ts';
import { readThroughSwitches } from './reading.ts';
import { reportOf } from './report.ts';

const PAGE = join(import.meta.dirname, '../../docs/ordeal.md');

const { values } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string' }, reads: { type: 'string' } },
});
const seed = wholeNumber('seed', values.seed, 1);
const minutes = wholeNumber('minutes', values.minutes, 20);
const reads = wholeNumber('reads', values.reads, 1_000_000);

const scratch = await mkdtemp(join(tmpdir(), 'surefoot-ordeal-'));
try {
  await using host = await bootHost({ nginx: true, services: UNITS, diskBytes: 2 ** 31 });
  const reading = await readThroughSwitches(host, scratch, { reads, switches: 100 });
  console.log(`reading: ${JSON.stringify(reading)}`);
  const end = Date.now() + minutes * 60_000;
  const rounds = await runOrdeal(host, { seed, goesOn: () => Date.now() < end, onRound: tell });
  await writeFile(PAGE, reportOf({ seed, minutes, reading, rounds }));
  const faults = rounds.filter(({ wrong }) => wrong.length > 0).length;
  console.log(`${rounds.length} rounds, ${faults} with faults; docs/ordeal.md is written`);
  if (faults + reading.missing + reading.empty + reading.mixed > 0) process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function tell({ site, act, words, outcome, starts, wrong, log }: Round): void {
  console.log(`${wrong.length === 0 ? 'ok   ' : 'FAULT'} ${site} ${act} (${words}): ${outcome}, ${starts} starts`);
  for (const each of wrong) console.log(`  wrong: ${each}`);
  if (wrong.length > 0) console.log(log.replace(/^/gm, '  | '));
}

function wholeNumber(name: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error(`--${name} holds ${JSON.stringify(given)}; it may hold a whole number`);
}
