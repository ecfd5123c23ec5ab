import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOn, must, newRun } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';
import { type ActionOptions, type ActionResult, runAction } from '../runner/index.ts';

/** A small app on a host: a server of one file and some files beside it, which answers with its version. */
export interface SmallApp {
  readonly host: TestHost;
  readonly user: 'root' | 'deploy';
  readonly root: string;
  readonly unit: string;
  readonly port: number;
  readonly manager: 'systemd' | 'systemd-user';
}

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-armed-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
let ports = 5000;

export const inShell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** In a unit's path and in its words `%` begins something, and a backslash too. */
const inUnit = (path: string): string => path.replaceAll('\\', '\\\\').replaceAll('%', '%%');

export interface SmallWish {
  readonly user?: 'root' | 'deploy';
  readonly root?: string;
  readonly manager?: SmallApp['manager'];
}

/** Puts the unit of an app on a host, started at boot, and its empty deploy root. */
export async function smallApp(host: TestHost, name: string, wish: SmallWish = {}): Promise<SmallApp> {
  const { user = 'deploy', root = `/opt/${name}`, manager = 'systemd' } = wish;
  ports += 1;
  const app: SmallApp = { host, user, root, unit: `${name}.service`, port: ports, manager };
  const own = manager === 'systemd-user';
  const lines = [
    '[Unit]\nStartLimitIntervalSec=0',
    `[Service]\n${own ? '' : 'User=deploy\n'}WorkingDirectory=${inUnit(root)}/current`,
    `ExecStart=/usr/local/bin/node server.js\nEnvironment=PORT=${app.port}\nTimeoutStopSec=2`,
    `[Install]\nWantedBy=${own ? 'default' : 'multi-user'}.target\n`,
  ];
  await must(host, `install -d -o ${user} ${inShell(root)}`);
  if (own) {
    await must(host, 'install -d -o deploy -g deploy /home/deploy/.config /home/deploy/.config/systemd');
    await must(host, 'install -d -o deploy -g deploy /home/deploy/.config/systemd/user');
    await host.writeFile(`/home/deploy/.config/systemd/user/${app.unit}`, lines.join('\n'), { owner: 'deploy' });
    await must(host, `systemctl --user daemon-reload; systemctl --user -q enable ${app.unit}`, 'deploy');
  } else {
    await host.writeFile(`/etc/systemd/system/${app.unit}`, lines.join('\n'));
    await must(host, `systemctl daemon-reload; systemctl -q enable ${app.unit}`);
  }
  return app;
}

/** A build that answers with `version`. Three of its ten files are the same in every build. */
export function buildOf(version: string): string {
  const directory = mkdtempSync(join(scratch, 'build-'));
  mkdirSync(join(directory, 'public/deep'), { recursive: true });
  const answer = `require('http').createServer((q, r) => r.end(${JSON.stringify(version)})).listen(process.env.PORT)`;
  writeFileSync(
    join(directory, 'server.js'),
    `console.log('here is ${version}');\nprocess.on('SIGTERM', () => process.exit(0));\n${answer};\n`,
  );
  for (let each = 0; each < 6; each += 1) writeFileSync(join(directory, `public/page-${each}`), `${version} ${each}\n`);
  for (let each = 0; each < 3; each += 1) writeFileSync(join(directory, `public/deep/same-${each}`), `${each}\n`);
  return directory;
}

/** The sha256 of each file below a directory, by its name. */
export function digestsOf(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(directory.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const connectionOf = ({ host, user, root }: SmallApp): Record<string, string> => ({
  host: `${user}@${host.address}`,
  'ssh-key': host.keys[user],
  'ssh-known-hosts': host.knownHosts,
  path: root,
});

export type Inputs = Readonly<Record<string, string>>;

/** Runs atomic-sync alone. */
export const sync = (app: SmallApp, source: string, inputs: Inputs = {}, options: ActionOptions = {}) =>
  runAction('atomic-sync', {
    ...options,
    inputs: { ...connectionOf(app), source, service: app.unit, manager: app.manager, 'lock-wait': '60', ...inputs },
  });

/** Runs single-restart alone. */
export const restart = (app: SmallApp, inputs: Inputs = {}, options: ActionOptions = {}) =>
  runAction('single-restart', {
    ...options,
    inputs: {
      ...connectionOf(app),
      service: app.unit,
      manager: app.manager,
      'stable-for': '0',
      timeout: '20',
      ...inputs,
    },
  });

/** Runs smoke-probe alone; it confirms. */
export const probe = (app: SmallApp, version: string, inputs: Inputs = {}, options: ActionOptions = {}) =>
  runAction('smoke-probe', {
    ...options,
    inputs: {
      ...connectionOf(app),
      probes: `- url: http://127.0.0.1:${app.port}/\n  expect: { status: 200, contains: "${version}" }`,
      timeout: '20',
      interval: '0.2',
      successes: '1',
      ...inputs,
    },
  });

export const rollback = (app: SmallApp, inputs: Inputs = {}, options: ActionOptions = {}) =>
  runAction('rollback', { env: newRun(), ...options, inputs: { ...connectionOf(app), 'stable-for': '0', ...inputs } });

export const STEPS = ['atomic-sync', 'single-restart', 'smoke-probe'] as const;
export type Step = (typeof STEPS)[number];

/** The three steps of a deploy, in one run. Ends with the first that does not succeed. */
export async function chain(
  app: SmallApp,
  version: string,
  inputs: Inputs = {},
  options: (step: Step) => ActionOptions = () => ({}),
): Promise<ActionResult> {
  const env = newRun();
  const source = buildOf(version);
  try {
    const synced = await sync(app, source, inputs, { ...options('atomic-sync'), env });
    if (synced.outcome !== 'success') return synced;
    const restarted = await restart(app, {}, { ...options('single-restart'), env });
    if (restarted.outcome !== 'success') return restarted;
    return await probe(app, version, {}, { ...options('smoke-probe'), env });
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

/** What is true on a host, seen out of band. */
export interface Truth {
  readonly live: string;
  /** What the service answers; empty when nothing answers. */
  readonly answers: string;
  readonly state: string;
  readonly reason: string;
  /** Whether the mark of an armed release is there. */
  readonly armed: boolean;
  readonly timers: string;
  /** Whether somebody holds the lock. */
  readonly locked: boolean;
}

export async function truthOf(app: SmallApp): Promise<Truth> {
  const root = inShell(app.root);
  // The timers of this root alone: others live on the same host.
  const timer = `surefoot-${createHash('sha256').update(app.root).digest('hex').slice(0, 8)}*`;
  const text = await must(
    app.host,
    `readlink ${root}/current || echo
sed -n 's/^state=//p' ${root}/.surefoot/transaction; sed -n 's/^reason=//p' ${root}/.surefoot/transaction
[ -e ${root}/.surefoot/armed ] && echo yes || echo no
flock -n ${root}/.surefoot/lock true && echo no || echo yes
systemctl list-timers --all --no-legend '${timer}'
runuser -u deploy -- env XDG_RUNTIME_DIR=/run/user/4100 systemctl --user list-timers --all --no-legend '${timer}'`,
  );
  const [live = '', state = '', reason = '', armed, locked, ...timers] = text.split('\n');
  return {
    live: live.replace('releases/', ''),
    answers: await askOn(app.host, app.port, '/'),
    state,
    reason,
    armed: armed === 'yes',
    locked: locked === 'yes',
    timers: timers.join('\n').trim(),
  };
}

/** What the host program says at the console. */
export async function atConsole(app: SmallApp, words: string): Promise<string> {
  const root = inShell(app.root);
  const line = `sh "$(ls -t ${root}/.surefoot/bin/* | head -n 1)" ${words} root=${root}`;
  const { stdout, stderr } = await app.host.exec(line, { user: app.user });
  return stdout + stderr;
}

/** Resolves with the seconds that it took until the transaction had one of these states and nobody held the lock. */
export async function untilState(app: SmallApp, states: readonly string[], seconds: number): Promise<number> {
  const began = performance.now();
  const root = inShell(app.root);
  const wanted = states.join('|');
  const line = `n=0; while [ $n -lt ${seconds * 5} ]; do
  if grep -qxE 'state=(${wanted})' ${root}/.surefoot/transaction && flock -n ${root}/.surefoot/lock true; then exit 0; fi
  sleep 0.2; n=$((n + 1)); done; cat ${root}/.surefoot/transaction; exit 1`;
  await must(app.host, line);
  return (performance.now() - began) / 1000;
}
