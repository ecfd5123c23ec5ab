import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { startGauge } from '../../src/service/gauge.ts';
import { once } from '../deploy/once.ts';
import { must } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, REPOSITORY, runAction } from '../runner/index.ts';

const page = readFileSync(join(REPOSITORY, 'docs/no-lost-requests.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [socket = '', service = ''] = blocks('ini');

/** Apps by name: the port, and how the unit's process begins. `bare` is the Node one without its socket. */
const APPS = {
  node: { port: 3101, held: true, exec: '/usr/local/bin/node /opt/node.mjs' },
  python: { port: 3102, held: true, exec: '/usr/bin/python3 /opt/python.py' },
  bare: { port: 3103, held: false, exec: '/usr/local/bin/node /opt/bare.mjs' },
} as const;
type Name = keyof typeof APPS;

const host = once(async () => {
  const made = await bootHost({ nginx: true });
  const [js = ''] = blocks('js');
  // A boot that takes its time, as that of most apps does.
  const slow = `await new Promise((resolve) => setTimeout(resolve, 400));\n${js}`;
  await made.writeFile('/opt/node.mjs', slow);
  await made.writeFile('/opt/bare.mjs', slow);
  await made.writeFile('/opt/python.py', `import time\ntime.sleep(0.4)\n${blocks('python')[0] ?? ''}`);
  for (const [name, { port, held, exec }] of Object.entries(APPS)) {
    const here = (text: string): string =>
      text
        .replaceAll('my-app', name)
        .replace('127.0.0.1:3000', `0.0.0.0:${port}`)
        .replace(/WorkingDirectory=.*/, `Environment=PORT=${port}`)
        .replace(/ExecStart=.*/, `ExecStart=${exec}`);
    const unit = held ? here(service) : here(service).replace(/^(Requires|After)=.*$/gm, '');
    await made.writeFile(`/etc/systemd/system/${name}.service`, unit);
    if (held) await made.writeFile(`/etc/systemd/system/${name}.socket`, here(socket));
    const site = `server { listen ${port + 100}; location / { proxy_pass http://127.0.0.1:${port}; } }\n`;
    await made.writeFile(`/etc/nginx/conf.d/${name}.conf`, site);
  }
  await must(
    made,
    'systemctl daemon-reload; systemctl start node.socket python.socket node python bare; nginx -s reload',
  );
  await must(
    made,
    `for port in 3101 3102 3103; do timeout 20 sh -c "until ss -ltn | grep -q :$port; do sleep 0.1; done"; done`,
  );
  return made;
});

/** One request; when it failed, and how. */
const failures: { at: number; words: string }[] = [];
const ask = (url: string) => () =>
  new Promise<void>((resolve, reject) => {
    const began = performance.now();
    const fail = (words: string): void => {
      failures.push({ at: began, words });
      reject(new Error(words));
    };
    const request = get(url, { agent: false, timeout: 20_000 }, (response) => {
      response
        .resume()
        .on('end', () => (response.statusCode === 200 ? resolve() : fail(`HTTP ${response.statusCode}`)));
    });
    request.on('error', (error) => fail(error.message));
  });

async function restartUnderLoad(name: Name, service: string = name) {
  const server = await host();
  const { port } = APPS[name];
  const base = `http://${server.address}`;
  await ask(`${base}:${port}/`)();
  failures.length = 0;
  const loads = [port, port + 100].map((each) => server.load(ask(`${base}:${each}/`), { rate: 20 }));
  const result: ActionResult = await runAction('single-restart', {
    inputs: {
      host: `root@${server.address}`,
      'ssh-key': server.keys.root,
      'ssh-known-hosts': server.knownHosts,
      service,
      ready: `http://127.0.0.1:${port}/`,
      'stable-for': '1',
      timeout: '20',
    },
  });
  const [direct, proxied] = await Promise.all(loads.map((load) => load.stop()));
  assert.equal(result.outcome, 'success', result.log);
  assert.equal(result.outputs['restarts'], '1');
  return { result, direct, proxied };
}

describe('what callers lose by a restart, directly and through nginx', { concurrency: 1 }, () => {
  for (const name of ['node', 'python'] as const) {
    hostTest(`nothing, where a socket holds the port as docs/no-lost-requests.md says (${name})`, async () => {
      const { result, direct, proxied } = await restartUnderLoad(name);
      assert.deepEqual([direct?.errors, proxied?.errors], [[], []]);
      assert.ok((direct?.requests ?? 0) > 20 && (direct?.slowestMs ?? 0) > 300);
      assert.deepEqual([result.outputs['requests-failed'], result.outputs['silent-ms']], ['0', '0']);
      assert.ok(Number(result.outputs['requests-sent']) > 20 && Number(result.outputs['requests-slowest-ms']) > 300);
      assert.match(result.summary, /\d+ sent while it restarted, 0 failed, slowest \d+ ms/);
    });
  }

  hostTest('nothing, where the socket is named beside its service: it is left alone', async () => {
    const server = await host();
    const seen = () => must(server, 'systemctl show node.socket -p InvocationID,ActiveEnterTimestampMonotonic');
    const before = await seen();
    const starts = await server.serviceStarts('node.service');
    for (const service of ['node.socket, node.service', 'node\nnode.socket']) {
      const { result, direct, proxied } = await restartUnderLoad('node', service);
      assert.deepEqual([direct?.errors, proxied?.errors], [[], []]);
      assert.match(result.summary, /`node\.socket` \| left alone: it holds the port/);
    }
    assert.equal(await seen(), before);
    assert.equal((await server.serviceStarts('node.service')) - starts, 2);
  });

  hostTest('a socket that does not listen is said before anything is restarted', async () => {
    const server = await host();
    await server.writeFile(
      '/etc/systemd/system/off.socket',
      '[Socket]\nListenStream=127.0.0.1:3999\nService=bare.service\n',
    );
    await must(server, 'systemctl daemon-reload');
    const starts = await server.serviceStarts('bare.service');
    const refused = await runAction('single-restart', {
      inputs: {
        host: `root@${server.address}`,
        'ssh-key': server.keys.root,
        'ssh-known-hosts': server.knownHosts,
        service: 'bare, off.socket',
      },
    });
    assert.match(refused.log, /off\.socket does not listen \(inactive\)/);
    assert.equal(await server.serviceStarts('bare.service'), starts);
  });

  hostTest('without a socket just what the measured gap says, and how to close it is said', async () => {
    const { result, direct } = await restartUnderLoad('bare');
    const silent = Number(result.outputs['silent-ms']);
    assert.ok(silent > 300, result.log);
    const at = failures.filter(({ words }) => words.includes('ECONNREFUSED')).map((each) => each.at);
    const span = Math.max(...at) - Math.min(...at);
    // Both ask each 50 ms: neither sees the edges of the gap more sharply than that.
    assert.ok(Math.abs(span - silent) <= 150, `${span} ms seen, ${silent} ms measured`);
    // Twenty a second, each of them: a gap takes as many from both, but for one at each edge.
    const measured = Number(result.outputs['requests-failed']);
    assert.ok(Math.abs((direct?.failed ?? 0) - measured) <= 2, `${direct?.failed} seen, ${measured} measured`);
    assert.ok(Math.abs(measured - silent / 50) <= 2, `${measured} in ${silent} ms`);
    assert.match(result.summary, /no answer for \d+ ms; a socket closes it: docs\/no-lost-requests\.md/);
  });
});

test('the gauge asks at its pace, waits for what is under way, and tells the gap', async () => {
  let now = 0;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await new Promise(setImmediate);
    },
  };
  const words = (at: number) => (at >= 200 && at < 400 ? 'refused' : undefined);
  const gauge = startGauge(async () => words(now), 50, clock);
  while (now < 1000) await new Promise(setImmediate);
  const { sent, failed, silentMs, words: said } = await gauge.stop();
  assert.ok(sent >= 20);
  assert.deepEqual([failed, silentMs, said], [4, 200, 'refused']);
  const again = await gauge.stop();
  assert.deepEqual(
    [again.sent, again.failed, again.silentFrom, again.silentUntil, again.words],
    [sent, failed, 200, 400, said],
  );
});
