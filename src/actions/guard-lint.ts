import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { compileNoFurther } from '../engine.ts';
import { Fault } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { choice, flag, lines, secret, text, textOr, type Values } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { setSecret } from '../github/toolkit.ts';
import { type Checkout, openCheckout } from '../guard/change/checkout.ts';
import { withToken } from '../guard/change/credentials.ts';
import { type Wanted, wantedBy } from '../guard/change/event.ts';
import { resolveChange } from '../guard/change/resolve.ts';
import { CONFIG } from '../guard/config-path.ts';
import { failsOn, type Outcome } from '../guard/outcome.ts';
import { sarifOf } from '../guard/report/sarif.ts';
import { RULES } from '../guard/rules/index.ts';
import { type Asked, type Ran, runChange, runTree } from '../guard/run.ts';
import { tellAnnotations } from './guard-lint-annotations.ts';
import { tellSummary } from './guard-lint-summary.ts';

const inputs = {
  mode: choice(['auto', 'diff', 'tree'], 'auto'),
  'working-directory': textOr('.'),
  base: text(),
  head: text(),
  paths: lines(),
  exclude: lines(),
  config: textOr(CONFIG),
  'live-paths': lines(),
  'data-paths': lines(),
  'fail-on': choice(['error', 'warning', 'never'], 'error'),
  'sarif-file': text(),
  summary: flag(true),
  token: secret(),
};
type Given = Values<typeof inputs>;

/** Finds forbidden commands in what a change adds, or in a whole tree. */
export const action = defineAction({
  inputs,
  outputs: ['findings', 'errors', 'warnings', 'suppressed', 'examined-files', 'unexamined-files', 'sarif'],

  async main(given, job) {
    compileNoFurther();
    const directory = resolve(job.workspace, given['working-directory']);
    const opened = await openCheckout(directory, true);
    const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
    const git = await withToken(opened.git, { token: given.token, server, mask: setSecret });
    const checkout: Checkout = { ...opened, git };
    const wanted = await wantedFrom(given, process.env);
    if (wanted.kind === 'nothing') {
      tellOutputs(job, { findings: [], errors: 0, warnings: 0, suppressed: [], examinedFiles: 0, unexaminedFiles: 0 });
      job.output('sarif', '');
      job.summary.verdict(`There is nothing to examine: ${wanted.because}.`);
      return;
    }
    const { outcome, policy } = await job.stage('Examine', () => run(wanted, asked(given, checkout), job));
    tellOutputs(job, outcome);
    const sarif = given['sarif-file'] === undefined ? '' : resolve(job.workspace, given['sarif-file']);
    if (sarif !== '') await writeFile(sarif, `${JSON.stringify(sarifOf(outcome, RULES, policy), undefined, 2)}\n`);
    job.output('sarif', sarif);
    const fails = failsOn(outcome, given['fail-on']);
    const annotated = tellAnnotations(job, outcome, { fails, folder: folderOf(job, directory) });
    if (given.summary) tellSummary(job, outcome);
    if (fails) throw found(outcome, annotated);
  },
});

const asked = (given: Given, checkout: Checkout): Asked => ({
  checkout,
  scope: { paths: given.paths, exclude: given.exclude },
  config: given.config,
  livePaths: given['live-paths'],
  dataPaths: given['data-paths'],
  rules: RULES,
  now: new Date(),
});

async function run(wanted: Exclude<Wanted, { kind: 'nothing' }>, terms: Asked, job: Job): Promise<Ran> {
  const { git } = terms.checkout;
  if (wanted.kind === 'tree') {
    const commit = (await git.ask(['rev-parse', '--verify', 'HEAD'])) ?? '';
    const because = wanted.because === '' ? '' : ` (${wanted.because})`;
    return await runTree(terms, commit, { subject: `all files of ${commit.slice(0, 12)}${because}` });
  }
  const { base, head, remark } = await resolveChange(git, wanted);
  job.info(`Comparing ${base} with ${head}.`);
  const subject = `what ${head.slice(0, 12)} adds to ${base.slice(0, 12)}`;
  return await runChange(terms, { base, head }, { subject, remarks: remark === undefined ? [] : [remark] });
}

/** What is to be examined: by the inputs, else by the event. */
async function wantedFrom(given: Given, env: NodeJS.ProcessEnv): Promise<Wanted> {
  if (given.mode === 'tree') return { kind: 'tree', because: '' };
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const byEvent = wantedBy(event, await payloadOf(env['GITHUB_EVENT_PATH']));
  if (given.base !== undefined) {
    const head = { revision: given.head ?? (byEvent.kind === 'change' ? byEvent.head.revision : 'HEAD') };
    return { kind: 'change', since: 'fork', base: { revision: given.base }, head };
  }
  if (byEvent.kind === 'change' && given.head !== undefined) return { ...byEvent, head: { revision: given.head } };
  if (given.mode === 'auto' || byEvent.kind !== 'tree') return byEvent;
  throw new Fault(`There is nothing to compare with: ${byEvent.because}.`, {
    state: 'nothing was examined, and nothing was changed',
    remedy: 'Set `base` to the branch or commit to compare with, or `mode: tree`.',
  });
}

async function payloadOf(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Fault(`The event of this run cannot be read: ${error instanceof Error ? error.message : error}`, {
      state: 'nothing was examined, and nothing was changed',
      remedy: 'Run the job again, or set `base` and `head`.',
      cause: error,
    });
  }
}

type Numbers = Pick<Outcome, 'findings' | 'errors' | 'warnings' | 'suppressed' | 'examinedFiles' | 'unexaminedFiles'>;

function tellOutputs(job: Job, numbers: Numbers): void {
  job.output('findings', numbers.findings.length);
  job.output('errors', numbers.errors);
  job.output('warnings', numbers.warnings);
  job.output('suppressed', numbers.suppressed.length);
  job.output('examined-files', numbers.examinedFiles);
  job.output('unexamined-files', numbers.unexaminedFiles);
}

/** The examined directory as seen from the workspace, ending in `/`: annotations name files from there. */
function folderOf(job: Job, directory: string): string {
  const path = relative(job.workspace, directory).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

function found({ errors, warnings, findings }: Outcome, annotated: boolean): Fault {
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const [first] = findings;
  const numbers = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return new Fault(`${numbers.join(' and ')}: what the rules forbid must not get in.`, {
    state: 'no host was contacted; nothing was changed',
    annotated,
    remedy: `Look at the annotations${first?.instead ? `; the first: ${first.instead}` : ''}`,
  });
}
