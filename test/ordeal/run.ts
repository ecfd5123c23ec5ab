import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootHost } from '../host/index.ts';
import { ARMED } from './armed.ts';
import { type Round, runOrdeal, UNITS } from './ordeal.ts';
import { withSection } from './page.ts';
import { readThroughSwitches } from './reading.ts';
import { reportOf } from './report.ts';

const PAGE = join(import.meta.dirname, '../../docs/ordeal.md');

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    reads: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const seed = wholeNumber('seed', values.seed, 1);
const minutes = wholeNumber('minutes', values.minutes, 20);
const reads = wholeNumber('reads', values.reads, 1_000_000);

const parts = ['deploys', ...Object.keys(ARMED)];
if (values.only !== undefined && !parts.includes(values.only)) {
  throw new Error(`--only holds ${JSON.stringify(values.only)}; it may hold ${parts.join(', ')}`);
}
for (const part of values.only === undefined ? parts : [values.only]) {
  const faults = part === 'deploys' ? await deploys() : await armed(part);
  if (faults > 0) process.exitCode = 1;
}

/** The reader and the rounds of deploys. They come first on the page; what other parts wrote stays below. */
async function deploys(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'surefoot-ordeal-'));
  try {
    await using host = await bootHost({ nginx: true, services: UNITS, diskBytes: 2 ** 31 });
    const reading = await readThroughSwitches(host, scratch, { reads, switches: 100 });
    console.log(`reading: ${JSON.stringify(reading)}`);
    const end = Date.now() + minutes * 60_000;
    const rounds = await runOrdeal(host, { seed, goesOn: () => Date.now() < end, onRound: tell });
    const others = (await page()).split(/\n(?=## )/).slice(3);
    await writeFile(PAGE, `${[reportOf({ seed, minutes, reading, rounds }), ...others].join('\n')}`);
    const faults = rounds.filter(({ wrong }) => wrong.length > 0).length;
    console.log(`${rounds.length} rounds, ${faults} with faults; docs/ordeal.md is written`);
    return faults + reading.missing + reading.empty + reading.mixed;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One part of the long run of armed releases: its section of the page is written anew. */
async function armed(part: string): Promise<number> {
  const { run, rounds } = ARMED[part] as (typeof ARMED)[string];
  const wish = { seed, rounds: wholeNumber('rounds', values.rounds, rounds), tell: console.log };
  const { title, body, faults } = await run(wish);
  const command = `\`npm run ordeal -- --only ${part} --seed ${seed} --rounds ${wish.rounds}\``;
  await writeFile(PAGE, withSection(await page(), title, [command, '', ...body]));
  console.log(`${title}: ${faults} faults; docs/ordeal.md is written`);
  return faults;
}

function page(): Promise<string> {
  return readFile(PAGE, 'utf8').catch(() => '# The ordeal\n');
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
