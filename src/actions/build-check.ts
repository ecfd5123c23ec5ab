import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Artifact, readArtifact } from '../artifact/artifact.ts';
import { inBytes, parseBytes } from '../artifact/bytes.ts';
import { documentOf } from '../artifact/document.ts';
import { binaryOf, shown } from '../artifact/name.ts';
import { refusal } from '../artifact/offenders.ts';
import { runCommand } from '../build/command.ts';
import { commandFault } from '../build/command-fault.ts';
import { largestFiles, meetDemands } from '../build/demands.ts';
import { checkEngines, parseEngine } from '../build/engine.ts';
import { buildEnvironment, checkEnvironment } from '../build/environment.ts';
import { defaultCommand, dependenciesMissing } from '../build/package-manager.ts';
import { Fault } from '../fault.ts';
import { defineAction } from '../github/action.ts';
import { count, flag, type Input, lines, required, seconds, text, textOr } from '../github/inputs.ts';
import type { Job } from '../github/job.ts';
import { block, code, prose, table } from '../github/markdown.ts';

/** An amount of data; it words its own refusal, since it has a form that no other input has. */
const bytesIfGiven = (name: string): Input<number | undefined> => ({
  parse: (given) => {
    const bytes = given === undefined ? undefined : parseBytes(given);
    if (given === undefined || bytes !== undefined) return bytes;
    throw refusal(
      `Input \`${name}\` holds ${JSON.stringify(given)}, which is not understood.`,
      `Set \`${name}\`: it may hold a number of bytes such as 1048576, 200MB or 1.5GiB.`,
    );
  },
});

/** Builds, and proves that what came out may be deployed. */
export const action = defineAction({
  inputs: {
    run: text(),
    'working-directory': textOr('.'),
    artifact: required('the directory that the build writes, from `working-directory`'),
    require: lines(),
    forbid: lines(),
    'min-files': count(1),
    'max-bytes': bytesIfGiven('max-bytes'),
    syntax: flag(true),
    env: lines(),
    engines: lines(),
    timeout: seconds(1800, 1),
  },
  outputs: ['artifact', 'manifest', 'digest', 'files', 'bytes', 'duration-ms'],

  async main(inputs, job) {
    const startedAt = performance.now();
    try {
      const directory = existing(resolve(job.workspace, inputs['working-directory']));
      const root = resolve(directory, inputs.artifact);
      const engines = inputs.engines.map(parseEngine);
      const script = inputs.run ?? defaultCommand(directory, job.workspace);
      const checked: string[] = [];

      if (inputs.env.length > 0) {
        await job.stage('Environment', async () => checkEnvironment(inputs.env, process.env));
        checked.push(`set: ${inputs.env.join(', ')}`);
      }
      if (engines.length > 0) {
        const versions = await job.stage('Engines', () =>
          checkEngines(engines, directory, buildEnvironment(process.env)),
        );
        checked.push(...versions.map(({ engine, version }) => `${engine.tool} ${engine.range}: ${version}`));
      }
      await job.stage('Build', () => build(script, directory, inputs.timeout, job));
      const artifact = await job.stage('Read the artifact', () => readArtifact(root, directory, job.signal));
      await tellArtifact(artifact, job);
      const demands = {
        require: inputs.require,
        forbid: inputs.forbid,
        minFiles: inputs['min-files'],
        maxBytes: inputs['max-bytes'],
        syntax: inputs.syntax,
      };
      checked.push(...(await job.stage('Check the artifact', () => meetDemands(artifact, demands, job.signal))));
      for (const line of checked) job.info(`checked: ${line}`);
      job.summary.add(`**Checked**\n\n${checked.map((line) => `- ${prose(line)}`).join('\n')}`);
      job.summary.verdict(`${artifact.files.length} files are built and may be deployed.`);
    } catch (error) {
      if (error instanceof Fault || !job.signal.aborted) throw error;
      throw refusal(`The check was cancelled (${job.signal.reason}).`, 'Run the job again when it is wanted.');
    } finally {
      job.output('duration-ms', Math.round(performance.now() - startedAt));
    }
  },
});

async function build(script: string, directory: string, timeoutMs: number, job: Job): Promise<void> {
  for (const line of script.split('\n')) job.info(`$ ${line}`);
  let lineOpen = false;
  const outcome = await runCommand({
    script,
    directory,
    timeoutMs,
    env: buildEnvironment(process.env),
    signal: job.signal,
    temp: job.temp,
    write: (chunk) => {
      process.stdout.write(chunk);
      lineOpen = chunk.at(-1) !== 0x0a;
    },
  });
  // What the platform is told next must stand at the start of a line.
  if (lineOpen) job.info('');
  const place = { dependenciesMissing: dependenciesMissing(directory, job.workspace) };
  const fault = commandFault(outcome, place);
  if (fault) {
    if (outcome.lastLines) job.summary.add(`**The last lines of the build**\n\n${block(outcome.lastLines, 'text')}`);
    throw fault;
  }
  if (outcome.kind !== 'done') return;
  if (outcome.shell === 'sh') {
    job.warning(
      'There is no bash on this runner: `run` was run by `sh -e`, which does not notice a failure inside a pipe.',
    );
  }
  if (outcome.leftovers)
    job.notice('The build left processes in the background; they were ended before the artifact was read.');
}

/** Outputs and evidence are given as soon as they are known, so that a check that fails afterwards leaves them behind. */
async function tellArtifact(artifact: Artifact, job: Job): Promise<void> {
  const { root, manifest, digest, files, bytes } = artifact;
  const file = join(job.temp, `surefoot-manifest-${randomUUID()}.json`);
  await writeFile(file, documentOf(manifest), { flag: 'wx' });
  job.output('artifact', root);
  job.output('manifest', file);
  job.output('digest', digest);
  job.output('files', files.length);
  job.output('bytes', bytes);
  job.info(`${files.length} files, ${inBytes(bytes)}, digest ${digest}`);
  job.summary.add(
    table(['Files', 'Bytes', 'Digest'], [[String(files.length), `${bytes} (${inBytes(bytes)})`, code(digest)]]),
  );
  const largest = largestFiles(files, 5).map(({ path, size }) => [code(shown(path)), inBytes(size)]);
  if (largest.length > 0) job.summary.add(table(['Largest files', 'Size'], largest));
}

function existing(directory: string): string {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return directory;
  throw refusal(
    `There is no directory ${shown(binaryOf(directory))} to build in.`,
    'Set `working-directory` to a directory, from the workspace; check the repository out in a step before this one.',
  );
}
