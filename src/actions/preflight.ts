import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEngine } from '../build/engine.ts';
import { Fault } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, flag, lines, required, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { changeOf } from '../preflight/change.ts';
import { bad, type Finding, verdictOf } from '../preflight/finding.ts';
import { type Inspection, inspect } from '../preflight/inspect.ts';
import { judgeChange } from '../preflight/judge/change.ts';
import { readSource } from '../preflight/source.ts';
import { placeOf } from '../release/place.ts';
import { unitsOf } from '../service/units.ts';
import { connectionInputs, withHost } from './connection.ts';
import { onEachHost } from './fleet/each-host.ts';
import { judgeConnection } from './judge-connection.ts';
import { inNumbers, tellPreflight } from './preflight-summary.ts';

const inputs = {
  ...connectionInputs,
  path: required('the absolute path of the deploy root on the host, such as /opt/my-app'),
  live: textOr('current'),
  service: text(),
  manager: choice(['auto', 'systemd', 'systemd-user'], 'auto'),
  mode: choice(['restart', 'reload'], 'restart'),
  source: text(),
  engines: lines(),
  adopt: flag(false),
};

type PreflightInputs = Values<typeof inputs>;

/** Looks at everything that a deploy depends on, before its first byte, and changes nothing. */
export const action = defineAction({
  inputs,
  outputs: ['state', 'good', 'warnings', 'bad', 'report', 'sudoers'],

  main: (inputs, job) => onEachHost(inputs, job, inspectHost),
});

/** The story of one host. */
async function inspectHost(inputs: PreflightInputs, job: Job): Promise<void> {
  const { root, live } = placeOf(inputs.path, inputs.live);
  const { mode, adopt, manager, sudo } = inputs;
  const engines = inputs.engines.map(parseEngine);
  const { service, more = [] } = inputs.service === undefined ? { service: '' } : unitsOf(inputs.service, manager);
  if (more.length > 0) {
    job.notice(`Of several units ${service} is looked at; the same rights are needed for ${more.join(', ')}.`);
  }
  const directory = inputs.source === undefined ? undefined : resolve(job.workspace, inputs.source);
  const source =
    directory === undefined ? undefined : await job.stage('Read the build', () => readSource(directory, job.signal));

  const said: string[] = [];
  const hearing: Job = {
    ...job,
    info: (line) => {
      said.push(line);
      job.info(line);
    },
  };
  let label = inputs.host[0] ?? '';
  let seen: Inspection | undefined;
  let change: Finding | undefined;
  let failure: Fault | undefined;
  try {
    await withHost(inputs, hearing, async (host) => {
      label = host.label;
      const { publicKey } = await judgeConnection(inputs, said);
      const wish = { root, live, service, manager, sudo, mode, adopt, engines, publicKey };
      seen = await job.stage('Look at the host', () => inspect(host, wish, { source, signal: job.signal }));
      if (source === undefined) return;
      // What keeps it from being told stands among the findings, or is nothing that a deploy would trip over.
      change = await job
        .stage('Compare with the live release', () => changeOf(host, { root, live }, source.manifest, job.signal))
        .then(judgeChange, (error: unknown) => {
          if (job.signal.aborted) throw error;
          return undefined;
        });
    });
  } catch (error) {
    if (!(error instanceof Fault) || job.signal.aborted) throw error;
    failure = error;
  }
  const { findings: connection } = await judgeConnection(inputs, said);
  const findings = [
    ...connection,
    ...(failure === undefined ? [] : [bad('connection', failure.what, failure.remedy)]),
    ...(seen?.findings ?? []),
    ...(change === undefined ? [] : [change]),
  ];
  await leaveReport(job, label, findings, seen);
  tellPreflight(job, label, findings, seen?.sudoers ?? '');
  if (failure !== undefined) throw failure;
  if (verdictOf(findings) === 'bad') throw notReady(label, findings);
}

async function leaveReport(job: Job, label: string, findings: readonly Finding[], seen: Inspection | undefined) {
  const file = join(job.temp, `surefoot-preflight-${randomUUID()}.json`);
  const report = {
    version: 1,
    at: new Date().toISOString(),
    hosts: [{ host: label, state: verdictOf(findings), findings, sudoers: seen?.sudoers ?? '' }],
  };
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`, { flag: 'wx' });
  job.output('report', file);
}

function notReady(label: string, findings: readonly Finding[]): Fault {
  const wrong = findings.filter(({ level }) => level === 'bad');
  const [first] = wrong;
  return new Fault(
    `${label} is not ready for a deploy (${inNumbers(findings)}): ${wrong.map((each) => `${each.subject}: ${each.words}`).join('; ')}.`,
    {
      state: 'nothing was changed on the host',
      remedy: [first?.remedy, ...(wrong.length > 1 ? ['The table says what to do about the others.'] : [])].join(' '),
    },
  );
}
