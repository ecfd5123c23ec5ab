import { randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Job } from '../github/job.ts';
import { code, table } from '../github/markdown.ts';
import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';
import { commit } from '../release/closing.ts';
import type { Place } from '../release/place.ts';
import {
  type Facts,
  factsOf,
  isAsBuilt,
  isIntact,
  type ProbeFigures,
  receiptOf,
  runningOf,
  withLog,
} from '../release/receipt.ts';
import { holderOf } from './connection.ts';
import { PROOF } from './single-restart-summary.ts';

/**
 * Commits the open release: asks the host once more what is true, has it keep the receipt, and leaves the receipt as a
 * file, an output and a part of the summary.
 *
 * @throws {Fault} when the host's files are no longer those that were deployed, or the host says no.
 */
export async function commitWithReceipt(
  host: Host,
  place: Place,
  release: string,
  job: Job,
  probes?: ProbeFigures,
): Promise<void> {
  await job.stage(`Commit ${release}`, async () => {
    const facts = factsOf(await callProgram(host, place.root, 'facts', { live: place.live, release }));
    if (!isIntact(facts)) throw changedFiles(facts);
    const receipt = receiptOf(facts, { host: host.label, run: job.run, at: new Date(), probes });
    const done = await commit(host, place, holderOf(job), release, receipt);
    if (done.pruned.length > 0) job.info(`Removed old releases: ${done.pruned.join(', ')}`);
    await leave(withLog(receipt, done.logHead, done.logLines), release, job);
    tellReceipt(job, facts, probes, done.logHead);
  });
  job.info(`Release ${release} is live on ${host.label} and committed.`);
  job.output('state', 'committed');
}

async function leave(receipt: string, release: string, job: Job): Promise<void> {
  const file = join(job.temp, `surefoot-receipt-${release}-${randomUUID()}.json`);
  await writeFile(file, receipt, { flag: 'wx' });
  job.output('receipt', file);
  // One path a line: what the platform is to attest. Where that is off, nothing reads it.
  const artifacts = process.env['GITHUB_ARTIFACTS'];
  if (artifacts) await appendFile(artifacts, `${file}\n`);
}

function tellReceipt(job: Job, facts: Facts, probes: ProbeFigures | undefined, head: string): void {
  const buildIds = probes?.buildIds ?? [];
  job.summary.add(
    table(
      ['receipt', ''],
      [
        ['artifact', short(facts.digest)],
        ['on disk', `${facts.files} files read again, as deployed (${short(facts.onDisk)})${ofArtifact(facts)}`],
        ...(facts.service === '' ? [] : [['process', processWords(facts, probes)]]),
        ...(buildIds.length === 0 ? [] : [['answers', `name the build ${buildIds.map(code).join(', ')}`]]),
        ["the host's log", `ends with ${short(head)}`],
      ],
    ),
  );
}

const short = (digest: string): string => code(digest.slice(0, 12));

/** How much of the artifact is there; what is left out, written by the service or oddly named is not compared. */
function ofArtifact(facts: Facts): string {
  if (isAsBuilt(facts)) return `: all ${facts.manifestFiles} of the artifact, as built`;
  if (facts.manifest === '' || facts.manifest !== facts.digest) return '';
  return `: ${facts.manifestOnDisk} of the ${facts.manifestFiles} of the artifact, as built`;
}

function processWords(facts: Facts, probes: ProbeFigures | undefined): string {
  const { release, proof } = runningOf(facts, probes);
  const runs = proof === '' ? 'what it runs is not known' : `runs ${code(release)}: ${PROOF[proof] ?? code(proof)}`;
  return `${code(facts.service)} ${runs}; ${facts.restarts} restart${facts.restarts === 1 ? '' : 's'}`;
}

const changedFiles = ({ release, changed }: Facts): Fault =>
  new Fault(`Files of ${release} changed on the host since they were deployed: ${changed.join(', ') || 'some'}.`, {
    state: `release ${release} is live and not confirmed`,
    remedy: 'Look who writes into the release; name what the service may write in the input `writable`.',
  });
