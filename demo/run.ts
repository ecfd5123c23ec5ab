// The demonstration behind `npm start`: a real server, three real deploys, one of them broken.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs, styleText } from 'node:util';
import { buildExample, makeScratch } from '../test/example/artifact.ts';
import type { TestHost } from '../test/host/index.ts';
import { REPOSITORY, runComposite } from '../test/runner/index.ts';
import { bootServer, ROOT, UNIT, visit } from './server.ts';
import { drawSummary } from './terminal.ts';

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const say = (line = ''): void => console.log(line);
const title = (text: string): void => say(`\n${styleText(['bold', 'inverse'], ` ${text} `)}\n`);

interface Deploy {
  readonly artifact: string;
  readonly build: string;
  readonly adopt?: boolean;
}

/** One deploy, as the workflow in example/ would make it: the root action, as the unprivileged user `deploy`. */
async function deploy(host: TestHost, { artifact, build, adopt = false }: Deploy): Promise<string> {
  const result = await runComposite(REPOSITORY, {
    workspace: dirname(artifact),
    inputs: {
      run: 'true # built above',
      artifact,
      require: 'server.js\nbuild.json',
      host: `deploy@${host.address}`,
      'ssh-key': host.keys.deploy,
      'ssh-known-hosts': host.knownHosts,
      path: ROOT,
      live: 'dist',
      adopt: String(adopt),
      service: UNIT,
      ready: 'port:3000',
      'stable-for': '2',
      'probe-timeout': '8',
      probes: [
        '- url: http://127.0.0.1:3000/api/audit',
        `  expect: { status: 200, json: { status: ok }, build-id: ${build} }`,
        '- url: http://127.0.0.1:3000/api/chat',
        '  method: POST',
        '  json: { threadId: deploy, message: Are you there? }',
        `  expect: { status: 200, build-id: ${build} }`,
      ].join('\n'),
    },
  });
  say(drawSummary(result.summary));
  say();
  say(`The job ends as ${styleText(['bold', result.outcome === 'success' ? 'green' : 'red'], result.outcome)}.`);
  return result.outcome;
}

async function tell(host: TestHost, before: number): Promise<number> {
  const starts = await host.serviceStarts(UNIT);
  say(`A visitor gets: ${styleText('bold', await visit(host))}`);
  say(`Starts of the service in the server's journal for this deploy: ${styleText('bold', String(starts - before))}`);
  return starts;
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`the demonstration did not go as it must: ${what}`);
}

const scratch = await makeScratch();
try {
  say('Building the example app in four variants (example/, npm) …');
  const build = async (id: string, env: Record<string, string> = {}): Promise<Deploy> => {
    const { code, output, artifact } = await buildExample(scratch, { BUILD_ID: id, ...env });
    expect(`the build ${id} failed:\n${output}`, code === 0);
    return { artifact, build: id };
  };
  const byHand = await build('copied-by-hand');
  const first = await build('first');
  const second = await build('second');
  const broken = await build('broken', { BREAK: '500' });

  say('Booting a server: systemd, sshd, nginx, a user `deploy` who may restart one unit …');
  await using host = await bootServer(byHand.artifact);
  say(`It is up at ${host.address}, and serves what somebody once copied to ${ROOT}/dist: ${await visit(host)}`);
  let starts = await host.serviceStarts(UNIT);

  title('1. The first deploy takes over a real directory');
  expect('the first deploy succeeds', (await deploy(host, { ...first, adopt: true })) === 'success');
  starts = await tell(host, starts);

  title('2. A deploy with a change');
  expect('the second deploy succeeds', (await deploy(host, second)) === 'success');
  starts = await tell(host, starts);

  title('3. A release that starts, and answers 500');
  expect('the third deploy fails', (await deploy(host, broken)) === 'failure');
  await tell(host, starts);
  expect('the second release serves again', (await visit(host)) === 'HTTP 200, build second');

  title('What the server says of itself (no Surefoot needed beside it)');
  say((await host.exec(`sh ${ROOT}/.surefoot/bin/* status root=${ROOT}`)).stdout.trim());

  title('How to go on');
  say(
    `  Copy ${join('example', '.github/workflows/deploy.yml')} into your repository: it is these deploys as a workflow.`,
  );
  say('  Set your server up once as docs/server-set-up.md says: a user, a key, a directory, one sudoers line.');
  say('  Read README.md; run all tests with npm cit.');
  if (values.keep) {
    say(`\nThe server stays until you press Enter: http://${host.address}/`);
    await createInterface({ input: process.stdin }).question('');
  } else {
    say('  See the server yourself: npm start -- --keep');
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
