// Asks a file of probes once from this machine, as smoke-probe would: `npm run probe -- probes.yml`. Ends red when one is not well.
import { readFile } from 'node:fs/promises';
import { dialFromHere } from '../src/probe/dial.ts';
import { limitOf } from '../src/probe/judge.ts';
import { parseProbes } from '../src/probe/parse.ts';
import { request } from '../src/probe/request.ts';
import { summaryRows } from '../src/probe/rows.ts';
import { runSchedule } from '../src/probe/schedule.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name a file of probes: npm run probe -- probes.yml');
  process.exit(2);
}
const thresholds = { warnMs: 500, failMs: 3000 };
const report = await runSchedule({
  probes: await parseProbes(await readFile(file, 'utf8')),
  plan: { successes: 1, intervalMs: 1000, timeoutMs: 0, holdMs: 0 },
  thresholds,
  ask: (probe) => request(probe, { dial: dialFromHere, limitMs: limitOf(probe, thresholds) }),
});
for (const { probe, status, p95, words } of summaryRows(report)) {
  console.log(`${status.padEnd(6)} ${p95.padStart(8)}  ${probe}${words === '' ? '' : ` ${words}`}`);
}
process.exitCode = report.outcome === 'passed' ? 0 : 1;
