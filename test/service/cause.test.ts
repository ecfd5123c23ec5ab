import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { buildOf, chain, probe, smallApp, sync } from '../armed/small-app.ts';
import { once } from '../deploy/once.ts';
import { must, newRun } from '../deploy/site.ts';
import { bootHost, hostTest } from '../host/index.ts';
import { type ActionResult, runAction } from '../runner/index.ts';

/** One way to die (or to live and not be well): what is made, how it is asked, and what must be named. */
interface Made {
  /** Lines of [Service]. */
  readonly unit: string;
  /** JavaScript of the program, where it is one. */
  readonly code?: string;
  readonly section?: string;
  /** Inputs of single-restart; with `probes` the unit is started first, and smoke-probe asks. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly named: RegExp;
  readonly next: RegExp;
}

const node = (name: string): string => `ExecStart=/usr/local/bin/node /opt/${name}.mjs`;
const listen = (port: number, handler: string, at = '127.0.0.1'): string =>
  `import { createServer } from 'node:http';\ncreateServer((_, response) => { ${handler} }).listen(${port}, '${at}');`;
/** A service that runs, logs what its handler fails with, and answers 500. */
const failing = (port: number, handler: string): string =>
  listen(
    port,
    `Promise.resolve().then(async () => { ${handler} }).catch((error) => { console.error('GET / failed', error); response.writeHead(500).end(); })`,
  );

const TABLE: Readonly<Record<string, Made>> = {
  'exit status': {
    unit: "ExecStart=/bin/sh -c 'exit 3'",
    named: /Most likely it ended itself with exit status 3\./,
    next: /journalctl -u exit-status\.service -n 100/,
  },
  'an end without an error': {
    unit: 'ExecStart=/bin/true',
    named: /Most likely it came to its end by itself, without an error: a service must go on\./,
    next: /journalctl -u/,
  },
  'a signal': {
    unit: "LimitCORE=0\nExecStart=/bin/sh -c 'kill -SEGV $$$$'",
    named: /Most likely it was ended by SIGSEGV\./,
    next: /native module or the runtime/,
  },
  'a heap without end': {
    unit: 'LimitCORE=0\nExecStart=/usr/local/bin/node --max-old-space-size=30 /opt/a-heap-without-end.mjs',
    code: 'const kept = []; for (;;) kept.push(Array.from({ length: 1e5 }, () => ({})));',
    inputs: { 'stable-for': '20' },
    named: /Most likely it ran out of memory: the JavaScript heap reached its bound\./,
    next: /max-old-space-size/,
  },
  'a port that is taken': {
    unit: node('a-port-that-is-taken'),
    code: listen(8080, 'response.end()'),
    named:
      /Most likely port 8080 is taken \(EADDRINUSE\), which is held by busybox \(process \d+, holds-8080\.service, user root\)\./,
    next: /Stop holds-8080\.service on the host, or give one of the two another port\./,
  },
  'a missing module': {
    unit: node('a-missing-module'),
    code: "import 'valibot';",
    named: /Most likely the release lacks the module valibot\./,
    next: /among the dependencies/,
  },
  'a missing file of its own': {
    unit: node('a-missing-file-of-its-own'),
    code: "import './routes/index.js';",
    named: /Most likely the release lacks the module \/opt\/routes\/index\.js\./,
    next: /whether the build writes index\.js/,
  },
  'a missing variable': {
    unit: `${node('a-missing-variable')}\nEnvironment=PORT=3000 "API_TOKEN=very secret VALUE=1"`,
    code: "if (!process.env.DATABASE_URL) throw new Error('Missing required environment variable DATABASE_URL');",
    named: /Most likely the environment variable DATABASE_URL is not set\./,
    next: /Environment=DATABASE_URL=…/,
  },
  'a missing environment file': {
    unit: `${node('a-missing-environment-file')}\nEnvironmentFile=-/etc/my-app.env`,
    code: "if (!process.env.SESSION_SECRET) throw new Error('SESSION_SECRET is not set');",
    named:
      /the environment variable SESSION_SECRET is not set, and its environment file \/etc\/my-app\.env is not there\./,
    next: /SESSION_SECRET/,
  },
  'a file without rights': {
    unit: `User=deploy\n${node('a-file-without-rights')}`,
    code: "import { readFileSync } from 'node:fs';\nreadFileSync('/etc/shadow');",
    named: /Most likely deploy has no right to use \/etc\/shadow\./,
    next: /namei -l '\/etc\/shadow'/,
  },
  'a port of root': {
    unit: `User=deploy\n${node('a-port-of-root')}`,
    code: listen(81, 'response.end()'),
    named: /Most likely deploy may not listen on port 81: ports below 1024 are root's\./,
    next: /CAP_NET_BIND_SERVICE/,
  },
  'a directory that is not there': {
    unit: 'WorkingDirectory=/srv/nowhere\nExecStart=/bin/sleep 3600',
    named: /Most likely the working directory \/srv\/nowhere cannot be entered: it is not there\./,
    next: /WorkingDirectory of a-directory-that-is-not-there\.service/,
  },
  'a program that is not there': {
    unit: 'ExecStart=/usr/bin/nodee server.js',
    named: /Most likely the program of ExecStart is not there or cannot be run \(\/usr\/bin\/nodee\)\./,
    next: /absolute path of a program/,
  },
  'a user that is not there': {
    unit: 'User=nobody-knows\nExecStart=/bin/sleep 3600',
    named: /Most likely the user of the unit does not exist\./,
    next: /correct User=/,
  },
  'a start limit': {
    unit: 'ExecStart=/bin/false\nRestart=always\nRestartSec=1ms',
    section: 'StartLimitBurst=2\nStartLimitIntervalSec=600',
    named: /Most likely it died again and again \(exit status 1\) until the start limit of its unit was reached\./,
    next: /reset-failed a-start-limit\.service/,
  },
  'a crash loop': {
    unit: "ExecStart=/bin/sh -c 'sleep 0.3; exit 4'\nRestart=always\nRestartSec=100ms",
    // On a busy machine it would come to its start limit before anybody looks.
    section: 'StartLimitIntervalSec=0',
    inputs: { 'stable-for': '5' },
    named: /Most likely it ended itself with exit status 4\./,
    next: /journalctl/,
  },
  'a start that never ends': {
    unit: 'Type=notify\nTimeoutStartSec=1\nExecStart=/bin/sleep 3600',
    named: /Most likely it never said that it is ready \(Type=notify\), and the time-out of its unit ended it\./,
    next: /READY=1/,
  },
  'a watchdog': {
    unit: "Type=notify\nNotifyAccess=all\nWatchdogSec=1\nTimeoutAbortSec=1\nLimitCORE=0\nExecStart=/bin/sh -c 'systemd-notify --ready; exec sleep 3600'",
    inputs: { 'stable-for': '10' },
    named: /Most likely it gave no sign of life in the time of its watchdog/,
    next: /blocks it/,
  },
  'a disk without room': {
    unit: node('a-disk-without-room'),
    code: "import { writeFileSync } from 'node:fs';\nwriteFileSync('/mnt/small/file', Buffer.alloc(2 ** 21));",
    named: /Most likely the disk is full\./,
    next: /df -h/,
  },
  'a program that does not listen': {
    unit: 'ExecStart=/bin/sleep 3600',
    inputs: { ready: 'port:8999', timeout: '1' },
    named:
      /Most likely a-program-that-does-not-listen\.service runs and does not listen on port 8999 \(process \d+ listens nowhere\)\./,
    next: /before it listens/,
  },
  'a program that listens elsewhere': {
    unit: node('a-program-that-listens-elsewhere'),
    code: `${listen(8998, 'response.end()')}\n${listen(8997, 'response.end()', '::1').replace('import { createServer } from', '//')}`,
    inputs: { ready: 'http://127.0.0.1:8999/health', timeout: '1' },
    named:
      /Most likely a-program-that-listens-elsewhere\.service listens on 127\.0\.0\.1:8998 and \[::1\]:8997, not where it was asked \(port 8999\)\./,
    next: /Environment=PORT=/,
  },
  'a port held by another': {
    unit: 'ExecStart=/bin/sleep 3600',
    inputs: { ready: 'port:8080', timeout: '1' },
    named:
      /Most likely port 8080 is held by busybox \(process \d+, holds-8080\.service, user root\), and a-port-held-by-another\.service listens nowhere\./,
    next: /Stop holds-8080\.service on the host/,
  },
  'a redirect to TLS': {
    unit: node('a-redirect-to-tls'),
    code: listen(8990, "response.writeHead(301, { location: 'https://app.example.org/' }).end()"),
    inputs: { probes: 'GET http://127.0.0.1:8990/ 200' },
    named: /Most likely the server answers plain HTTP with a redirect to HTTPS, and the app itself was never asked\./,
    next: /the app's own port/,
  },
  'an old release': {
    unit: `WorkingDirectory=/srv\n${node('an-old-release')}`,
    code: listen(8991, `response.end('{"buildId":"old"}')`),
    inputs: { probes: '- {url: "http://127.0.0.1:8991/", expect: {build-id: new}}' },
    named: /Most likely an-old-release\.service runs in \/srv, which is no release: the old code still answers\./,
    next: /name the live link/,
  },
  'an answer that never comes': {
    unit: node('an-answer-that-never-comes'),
    code: listen(8992, ''),
    inputs: { probes: 'GET http://127.0.0.1:8992/', 'fail-ms': '600' },
    named: /Most likely an-answer-that-never-comes\.service takes the connection and does not answer in time\./,
    next: /a database, another service, a lock/,
  },
  'a file that is not there': {
    unit: node('a-file-that-is-not-there'),
    code: "import { readFileSync } from 'node:fs';\nreadFileSync('/etc/my-app/settings.json');",
    named: /Most likely the host has no \/etc\/my-app\/settings\.json, which the service opens\./,
    next: /Make it on the host/,
  },
  'a program of the host that is not there': {
    unit: node('a-program-of-the-host-that-is-not-there'),
    code: "import { execFileSync } from 'node:child_process';\nexecFileSync('exiftool-of-old');",
    named: /Most likely the host has no program exiftool-of-old, which the service starts\./,
    next: /Install exiftool-of-old/,
  },
  'a database that is not there': {
    unit: node('a-database-that-is-not-there'),
    code: "import { connect } from 'node:net';\nconnect(5999, '127.0.0.1');",
    named: /Most likely what the service needs at 127\.0\.0\.1:5999 cannot be reached \(connection refused\)\./,
    next: /systemctl --failed/,
  },
  '500 for want of a file': {
    unit: `WorkingDirectory=/opt\n${node('500-for-want-of-a-file')}`,
    code: failing(8981, "await import('node:fs/promises').then((fs) => fs.readFile('/opt/data/stars.json'))"),
    inputs: { probes: 'GET http://127.0.0.1:8981/ 200' },
    named: /Most likely the host has no \/opt\/data\/stars\.json, which the service opens\./,
    next: /Make it on the host/,
  },
  '500 for want of a database': {
    unit: node('500-for-want-of-a-database'),
    code: failing(8982, "await fetch('http://127.0.0.1:5998/')"),
    inputs: { probes: 'GET http://127.0.0.1:8982/ 200' },
    named: /Most likely what the service needs at 127\.0\.0\.1:5998 cannot be reached \(connection refused\)\./,
    next: /its address in the environment of 500-for-want-of-a-database\.service/,
  },
  '500 for an error in the code': {
    unit: node('500-for-an-error-in-the-code'),
    code: failing(8983, 'undefined.rows'),
    inputs: { probes: 'GET http://127.0.0.1:8983/ 200' },
    named:
      /Most likely it answers 500 because of the error that it wrote last: TypeError: Cannot read properties of undefined \(reading 'rows'\)\./,
    next: /Mend what that error names/,
  },
  '500 without a word': {
    unit: node('500-without-a-word'),
    code: listen(8984, 'response.writeHead(500).end()'),
    inputs: { probes: 'GET http://127.0.0.1:8984/ 200' },
    named: /Most likely it answers 500, and its journal tells of no error\./,
    next: /Let it log what it answers with an error/,
  },
  'a proxy that leads elsewhere': {
    unit: node('a-proxy-that-leads-elsewhere'),
    code: listen(8985, 'response.end()'),
    inputs: { probes: 'GET http://127.0.0.1:8986/ 200' },
    named:
      /Most likely the server in front does not reach a-proxy-that-leads-elsewhere\.service \(502\), which listens on 127\.0\.0\.1:8985\./,
    next: /proxy_pass/,
  },
  'a path that nobody knows': {
    unit: node('a-path-that-nobody-knows'),
    code: listen(8987, 'response.writeHead(404).end()'),
    inputs: { probes: 'GET http://127.0.0.1:8987/ 200' },
    named: /Most likely this release knows nothing at the path that was asked\./,
    next: /correct `probes`/,
  },
  'an answer that has changed': {
    unit: node('an-answer-that-has-changed'),
    code: listen(8988, "console.error('permission denied'); response.end('welcome')"),
    inputs: { probes: '- {url: "http://127.0.0.1:8988/", expect: {contains: hello}}' },
    named: /Most likely the answer of this release has changed, or the expectation is out of date\./,
    next: /Compare what was got with what was expected/,
  },
};

const fileOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

const host = once(async () => {
  const made = await bootHost();
  for (const [name, { unit, code, section = '' }] of Object.entries(TABLE)) {
    const file = fileOf(name);
    await made.writeFile(`/etc/systemd/system/${file}.service`, `[Unit]\n${section}\n[Service]\n${unit}\n`);
    if (code !== undefined) await made.writeFile(`/opt/${file}.mjs`, code);
  }
  const holds = '[Service]\nExecStart=/usr/bin/busybox httpd -f -p 127.0.0.1:8080 -h /srv\n';
  await made.writeFile('/etc/systemd/system/holds-8080.service', holds);
  await made.writeFile(
    '/etc/systemd/system/proxy.service',
    '[Service]\nExecStart=/usr/sbin/nginx -c /etc/proxy.conf\nType=forking\n',
  );
  await made.writeFile(
    '/etc/proxy.conf',
    'pid /run/proxy.pid;\nevents {}\nhttp { server { listen 127.0.0.1:8986; location / { proxy_pass http://127.0.0.1:5997; } } }\n',
  );
  await must(made, 'mkdir -p /mnt/small && mount -t tmpfs -o size=1m none /mnt/small');
  await must(made, 'systemctl daemon-reload; systemctl start holds-8080 proxy');
  return made;
});

async function make(name: string, { inputs = {} }: Made): Promise<ActionResult> {
  const server = await host();
  const service = `${fileOf(name)}.service`;
  const connection = {
    host: `root@${server.address}`,
    'ssh-key': server.keys.root,
    'ssh-known-hosts': server.knownHosts,
    service,
  };
  if (inputs['probes'] === undefined) {
    return await runAction('single-restart', {
      inputs: { ...connection, timeout: '5', 'stable-for': '2', ...inputs },
    });
  }
  const port = /:(\d{4})\//.exec(inputs['probes'])?.[1];
  await must(
    server,
    `systemctl start ${service}; timeout 10 sh -c 'until ss -ltn | grep -q :${port}; do sleep 0.1; done'`,
  );
  return await runAction('smoke-probe', {
    inputs: { ...connection, timeout: '1', interval: '0.5', 'on-failure': 'fail', ...inputs },
  });
}

describe('a cause of death, made for real, is named', { concurrency: 5 }, () => {
  for (const [name, made] of Object.entries(TABLE)) {
    hostTest(name, async () => {
      const { outcome, log, summary, outputs } = await make(name, made);
      assert.equal(outcome, 'failure', log);
      assert.match(log, made.named);
      assert.match(log, made.next);
      // The first lines of the summary say it, and nothing of a value of the environment is anywhere.
      const [title = '', headline = ''] = summary.split('\n').filter((line) => line !== '');
      assert.match(title, /❌/);
      assert.match(headline, /Most likely/);
      assert.doesNotMatch(`${log}${summary}`, /very secret|VALUE/);
      assert.notEqual(outputs['evidence'] ?? '', '');
    });
  }

  hostTest('an old release, in the ordinary way: the restart was forgotten', async () => {
    const app = await smallApp(await host(), 'forgotten', { user: 'root' });
    const first = await chain(app, 'one');
    assert.equal(first.outcome, 'success', first.log);
    const env = newRun();
    const synced = await sync(app, buildOf('two'), { 'confirm-within': '300' }, { env });
    assert.equal(synced.outcome, 'success', synced.log);
    const { outcome, log, summary } = await probe(app, 'two', { timeout: '2' }, { env });
    assert.equal(outcome, 'failure');
    const words = /Most likely forgotten\.service still runs 0001-3f2a1c9\./;
    assert.match(log, words);
    assert.match(summary.split('\n').filter((line) => line !== '')[1] ?? '', /Most likely/);
    assert.match(log, /name the live link/);
  });
});
