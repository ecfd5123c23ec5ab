import type { Job } from '../github/job.ts';
import { block, code, details, table } from '../github/markdown.ts';
import type { Restarted } from '../service/restart.ts';
import type { Settled } from '../service/settle.ts';
import type { Unit } from '../service/unit.ts';
import { printable } from '../words/printable.ts';

/** How it is known what a process runs, in words. */
export const PROOF: Readonly<Record<string, string>> = {
  cwd: 'its working directory lies in the release',
  'started-after-switch': 'it was started after the switch',
  'build-id': 'its answers name the build',
};

export function tellRestart(
  job: Job,
  name: string,
  done: Restarted,
  settled: Extract<Settled, { kind: 'well' }>,
  seen: readonly (readonly [string, string])[],
): void {
  const { unit } = settled;
  const runs = unit.runningRelease === '' ? '' : ` and runs \`${unit.runningRelease}\``;
  job.summary.verdict(`\`${name}\` was restarted once${runs}.`);
  job.summary.add(
    table(
      ['restart', ''],
      [
        ['invocation', `${short(done.invocationBefore)} → ${short(unit.invocation)}`],
        ['main process', code(String(unit.pid))],
        [
          'gap',
          done.gapMs === undefined ? 'nothing ran before' : `${done.gapMs} ms between the old process and the new`,
        ],
        ...seen,
        ['ready after', `${settled.readyAfter} ms`],
        ...(unit.proof === '' ? [] : [['proof', `${PROOF[unit.proof] ?? code(unit.proof)}`]]),
      ],
    ),
  );
  if (done.state === 'restarted') job.summary.next('smoke-probe confirms the release or takes it back.');
}

/** What a process does on a reload is its own affair: nothing about it is proven, and nothing is claimed. */
export function tellReload(job: Job, name: string, done: Restarted): void {
  job.summary.verdict(`\`${name}\` was reloaded, and runs on in the same invocation.`);
  if (done.state === 'restarted') job.summary.next('smoke-probe confirms the release or takes it back.');
}

export function tellNoRestart(job: Job, name: string, unit: Unit): void {
  job.info(`No restart is owed: ${name} runs what is live.`);
  const runs = unit.runningRelease === '' ? 'what is live' : `\`${unit.runningRelease}\``;
  job.summary.verdict(`No restart is owed: \`${name}\` runs ${runs}, and was left alone.`);
}

/** The summary holds all of them; the log should still end with what to do. */
const MOST_IN_LOG = 12;

/** The last lines of the invocation that died, for those who never log in to the server. */
export function tellDeath(job: Job, name: string, unit: Unit, journal: readonly string[]): void {
  job.summary.add(
    table(
      ['the service when it was given up', ''],
      [
        ['state', code(`${unit.active}/${unit.sub}`)],
        ['result', `${code(unit.result)}, exit status ${unit.exitStatus}`],
        ['starts by the manager itself', String(unit.automaticRestarts)],
      ],
    ),
  );
  if (journal.length === 0) return;
  const lines = journal.map(printable);
  for (const line of lines.slice(-MOST_IN_LOG)) job.info(`[${name}] ${line}`);
  job.summary.add(details(`The last ${lines.length} lines of this start in the journal`, block(lines.join('\n'))));
}

const short = (invocation: string): string => (invocation === '' ? 'none' : code(invocation.slice(0, 8)));
