import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EXAMPLE } from '../test/example/artifact.ts';
import { bootHost, type TestHost } from '../test/host/index.ts';

/** Where the demonstration's app has always lain, copied by hand: a real directory, which the first deploy adopts. */
export const ROOT = '/opt/tenmon-ark-live';
export const UNIT = 'tenmon-ark-api.service';

const setUpFile = (name: string): string => readFileSync(join(EXAMPLE, 'server', name), 'utf8');

/** Boots a server as an operator would have set it up by hand: unit, nginx, a narrow sudoers file, and an old copy of the app. */
export async function bootServer(oldArtifact: string): Promise<TestHost> {
  const host = await bootHost({ name: 'ark', nginx: true, services: [UNIT] });
  await host.writeFile(`/etc/systemd/system/${UNIT}`, setUpFile('tenmon-ark-api.service'));
  await host.writeFile('/etc/nginx/sites-enabled/default', setUpFile('nginx-site.conf'));
  await copyInto(host, oldArtifact);
  const started = await host.exec(`systemctl daemon-reload && systemctl restart nginx && systemctl start ${UNIT}`);
  if (started.code !== 0) throw new Error(`the server could not be set up: ${started.stderr}`);
  await untilItServes(host);
  return host;
}

/** A simple service says nothing when it is ready: asking is the only way to know. */
async function untilItServes(host: TestHost): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await visit(host)).startsWith('HTTP 200')) {
    if (Date.now() > end) throw new Error('the old copy of the app does not serve');
    await setTimeout(100);
  }
}

async function copyInto(host: TestHost, artifact: string): Promise<void> {
  const archive = execFileSync('tar', ['-C', artifact, '-cf', '-', '.'], { maxBuffer: 1 << 28 });
  const unpack = `install -d -o deploy ${ROOT} && install -d -o deploy ${ROOT}/dist && tar -xf - -C ${ROOT}/dist --no-same-owner`;
  const done = await host.exec(unpack, { input: archive });
  if (done.code !== 0) throw new Error(`the old copy could not be laid down: ${done.stderr}`);
}

/** What a visitor gets through nginx: the build that answers, or what went wrong. */
export async function visit(host: TestHost): Promise<string> {
  const answer = await fetch(`http://${host.address}/api/audit`);
  return `HTTP ${answer.status}, build ${answer.headers.get('x-build-id') ?? 'unknown'}`;
}
