import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { fullPort } from './full-port.ts';

const silent = await fullPort();
after(() => silent.stop());

const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

const endings: [what: string, program: string][] = [
  [
    'has closed its host, a call still under way',
    `const host = await connect(targetOf(sshd).target);
     await host.run({ script: 'exit 0', timeout: 5000 });
     const stalled = host.run({ script: 'sleep 5', timeout: 100_000 }).catch(() => {});
     await host.close();
     await stalled;`,
  ],
  [
    'has closed a host behind a jump host',
    `const jump = { user: 'root', name: '127.0.0.1', port: sshd.port };
     await (await connect(targetOf(sshd, { jump }).target)).close();`,
  ],
  [
    'was refused by a host behind a jump host',
    `const jump = { user: 'root', name: '127.0.0.1', port: sshd.port };
     const host = { user: 'nobody-here', name: '127.0.0.1', port: sshd.port };
     await connect(targetOf(sshd, { jump, host }).target).catch(() => {});`,
  ],
  ['did not trust the host', `await connect(targetOf(sshd, { knownHosts: undefined }).target).catch(() => {});`],
  [
    'gave up waiting for a silent server',
    `const silent = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
     await once(silent, 'listening');
     const { port } = silent.address();
     await connect(targetOf({ port, knownHosts: () => '' }, { connectTimeoutMs: 100 }).target).catch(() => {});
     silent.close();`,
  ],
  [
    'gave up waiting for a silent network',
    `const port = Number(process.env.SILENT_PORT);
     await connect(targetOf({ port, knownHosts: () => '' }, { connectTimeoutMs: 100 }).target).catch(() => {});`,
  ],
];

for (const [what, program] of endings) {
  test(`a process that ${what} ends by itself`, async () => {
    const whole = `
      import { once } from 'node:events';
      import { createServer } from 'node:net';
      import { connect } from ${here('../../src/host/connect.ts')};
      import { targetOf } from ${here('./login.ts')};
      import { startSshd } from ${here('./sshd.ts')};
      const sshd = await startSshd();
      ${program}
      await sshd.stop();
      process.send('done');
      process.disconnect();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', whole], {
      env: { ...process.env, SILENT_PORT: String(silent.port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    try {
      const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(1_500) });
      assert.equal(code, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });
}
