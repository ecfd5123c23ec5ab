import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, REPOSITORY, runAction } from '../runner/index.ts';
import { once } from './once.ts';
import { must, newRun } from './site.ts';

const page = readFileSync(join(REPOSITORY, 'docs/no-lost-requests.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [SOCKET = '', SERVICE = ''] = blocks('ini');

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-load-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** The server of the documentation, with a boot that takes its time; it answers with its version. */
function buildOf(version: string): string {
  const directory = mkdtempSync(join(scratch, 'build-'));
  const [js = ''] = blocks('js');
  const text = js.replace("response.end('well')", `response.end('${version}')`);
  assert.notEqual(text, js);
  writeFileSync(join(directory, 'server.js'), `await new Promise((resolve) => setTimeout(resolve, 400));\n${text}`);
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }\n');
  for (let each = 0; each < 200; each += 1) writeFileSync(join(directory, `${each}.txt`), `${version} ${each}\n`);
  return directory;
}

const APPS = { held: 3201, bare: 3202 } as const;
type Name = keyof typeof APPS;

const host = once(async () => {
  const made = await bootHost({ nginx: true });
  for (const [name, port] of Object.entries(APPS)) {
    const here = (text: string): string =>
      text
        .replaceAll('my-app', name)
        .replace('127.0.0.1:3000', `0.0.0.0:${port}`)
        .replace('[Service]', `[Service]\nEnvironment=PORT=${port}`);
    const held = name === 'held';
    const unit = held ? here(SERVICE) : here(SERVICE).replace(/^(Requires|After)=.*$/gm, '');
    await made.writeFile(`/etc/systemd/system/${name}.service`, unit);
    if (held) await made.writeFile(`/etc/systemd/system/${name}.socket`, here(SOCKET));
    const site = `server { listen ${port + 100}; location / { proxy_pass http://127.0.0.1:${port}; } }\n`;
    await made.writeFile(`/etc/nginx/conf.d/${name}.conf`, site);
  }
  await must(made, 'systemctl daemon-reload; nginx -s reload; mkdir -p /opt/held /opt/bare');
  return made;
});

async function step(action: string, name: Name, inputs: Readonly<Record<string, string>>, env: Record<string, string>) {
  const on = await host();
  const common = { host: `root@${on.address}`, 'ssh-key': on.keys.root, 'ssh-known-hosts': on.knownHosts };
  const own = { path: `/opt/${name}`, service: name };
  const done = await runAction(action, { env, inputs: { ...common, ...own, ...inputs } });
  assert.equal(done.outcome, 'success', done.log);
  return done;
}

/** The whole deploy: upload and switch, restart, probe and commit. Gives what the restart said. */
async function deploy(name: Name, version: string): Promise<ActionResult> {
  const env = newRun();
  const url = `http://127.0.0.1:${APPS[name]}/`;
  await step('atomic-sync', name, { source: buildOf(version), 'confirm-within': '120' }, env);
  const restarted = await step('single-restart', name, { ready: url, 'stable-for': '1', timeout: '20' }, env);
  const probes = `- url: ${url}\n  expect: { status: 200, contains: "${version}" }`;
  const probed = await step('smoke-probe', name, { probes, timeout: '20', interval: '0.2' }, env);
  assert.equal(probed.outputs['state'], 'committed');
  return restarted;
}

interface Asked {
  readonly at: number;
  readonly took: number;
  /** Why it failed; empty where it did not. */
  readonly wrong: string;
}

/** One request on a connection of its own, and when it was sent by this machine's date. */
function asker(url: string, asked: Asked[]): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      const [at, begun] = [Date.now(), performance.now()];
      const end = (wrong: string): void => {
        asked.push({ at, took: performance.now() - begun, wrong });
        if (wrong === '') resolve();
        else reject(new Error(wrong));
      };
      const request = get(url, { agent: false, timeout: 20_000 }, (response) => {
        response.resume().on('end', () => end(response.statusCode === 200 ? '' : `HTTP ${response.statusCode}`));
      });
      request.on('error', (error) => end(error.message));
    });
}

/** Callers at a steady rate, directly and through nginx, while a whole deploy runs. */
async function deployUnderLoad(name: Name) {
  await deploy(name, 'one');
  const on = await host();
  const [direct, proxied]: [Asked[], Asked[]] = [[], []];
  const port = APPS[name];
  const loads = [
    on.load(asker(`http://${on.address}:${port}/`, direct), { rate: 20 }),
    on.load(asker(`http://${on.address}:${port + 100}/`, proxied), { rate: 20 }),
  ];
  const restarted = await deploy(name, 'two');
  await Promise.all(loads.map((load) => load.stop()));
  return { restarted, direct, proxied };
}

describe('callers at a steady rate, directly and through nginx, over a whole deploy', { concurrency: 1 }, () => {
  hostTest('lose nothing, where a socket holds the port', async () => {
    await must(await host(), 'systemctl start held.socket');
    const { restarted, direct, proxied } = await deployUnderLoad('held');
    const wrong = [...direct, ...proxied].filter((each) => each.wrong !== '');
    assert.deepEqual(wrong, []);
    assert.ok(direct.length > 60 && proxied.length > 60, `${direct.length} and ${proxied.length} requests`);
    // Some of them waited for the boot, in the queue of the socket.
    assert.ok(Math.max(...direct.map(({ took }) => took)) > 300);
    assert.deepEqual([restarted.outputs['requests-failed'], restarted.outputs['silent-ms']], ['0', '0']);
  });

  hostTest('without one, lose just what they send within the measured gap', async () => {
    const { restarted, direct, proxied } = await deployUnderLoad('bare');
    const { measured } = JSON.parse(readFileSync(restarted.outputs['evidence'] ?? '', 'utf8')) as {
      measured: { silentFrom: string; silentUntil: string; failed: number };
    };
    const [from, until] = [Date.parse(measured.silentFrom), Date.parse(measured.silentUntil)];
    assert.ok(until - from > 300, restarted.log);
    assert.ok(measured.failed > 0);
    // Both ask each 50 ms, and one of them from farther away: the edges of the gap are known as sharply as that.
    const EDGE = 100;
    for (const [way, asked] of Object.entries({ direct, proxied })) {
      const failed = asked.filter((each) => each.wrong !== '');
      const outside = failed.filter(({ at }) => at < from - EDGE || at > until + EDGE);
      assert.deepEqual(outside, [], `${way}: failures outside of the gap`);
      const inside = asked.filter(({ at }) => at > from + EDGE && at < until - EDGE);
      assert.ok(inside.length > 0);
      assert.deepEqual(
        inside.filter((each) => each.wrong === ''),
        [],
        `${way}: answers inside of the gap`,
      );
    }
  });

  hostTest('and what single-restart counts is what the kernel of the host refused', async () => {
    const on = await host();
    const refused = async (): Promise<number> =>
      Number(await must(on, "awk '/^Tcp: [0-9]/ { print $8 }' /proc/net/snmp"));
    const before = await refused();
    const measure = `http://127.0.0.1:${APPS.bare}/`;
    const done = await step('single-restart', 'bare', { always: 'true', measure, 'stable-for': '2' }, newRun());
    assert.equal(Number(done.outputs['requests-failed']), (await refused()) - before);
    assert.ok(Number(done.outputs['requests-failed']) > 4);
  });
});
