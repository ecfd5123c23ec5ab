import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EXAMPLE } from '../example/artifact.ts';
import type { TestHost } from '../host/index.ts';
import {
  type ActionOptions,
  type ActionResult,
  type CompositeOptions,
  type CompositeResult,
  REPOSITORY,
  runAction,
  runComposite,
} from '../runner/index.ts';
import type { ExampleBuild } from './builds.ts';

export type User = 'root' | 'deploy';

/** One app on a host: its deploy root, its unit, its port. Several live side by side on one host. */
export interface Site {
  readonly host: TestHost;
  readonly user: User;
  readonly root: string;
  /** Absolute path of the live link. */
  readonly live: string;
  readonly unit: string;
  readonly port: number;
  readonly manager: 'systemd' | 'systemd-user';
}

/** What is true on the host: whatever a failed deploy must leave as it was. */
export interface Sight {
  /** Where the live link points, or `directory`, or empty. */
  readonly live: string;
  readonly invocation: string;
  readonly pid: string;
  readonly active: string;
  /** Over names, types and contents of everything that is live. */
  readonly digest: string;
  /** Names in the deploy root, in `releases`, in `.surefoot/incoming`, and what does not always lie in `.surefoot`. */
  readonly names: readonly string[];
}

let ports = 3000;

/** Puts an app's unit on a host and its empty deploy root; nothing is deployed yet and nothing runs. */
export async function makeSite(
  host: TestHost,
  name: string,
  user: User,
  manager: Site['manager'] = 'systemd',
  port = ++ports,
): Promise<Site> {
  const root = `/opt/${name}`;
  const site: Site = { host, user, root, live: `${root}/dist`, unit: `${name}.service`, port, manager };
  const file = manager === 'systemd' ? 'tenmon-ark-api.service' : 'tenmon-ark-api.user.service';
  const text = (await readFile(join(EXAMPLE, 'server', file), 'utf8'))
    .replaceAll('/opt/tenmon-ark-live', root)
    .replaceAll('PORT=3000', `PORT=${port}`);
  if (manager === 'systemd') await host.writeFile(`/etc/systemd/system/${site.unit}`, text);
  else {
    await must(host, 'install -d -o deploy -g deploy /home/deploy/.config/systemd/user', 'root');
    await host.writeFile(`/home/deploy/.config/systemd/user/${site.unit}`, text, { owner: 'deploy' });
  }
  await must(host, `install -d -o ${user} ${root}`, 'root');
  await systemctl(site, `enable --quiet ${site.unit}`);
  return site;
}

/** The variables of a run of its own: another deploy, not the next step of the same. */
export function newRun(): Record<string, string> {
  runs += 1;
  return { GITHUB_RUN_ID: String(17_000_000_000 + runs) };
}
let runs = 0;

/** The inputs that lead to a site. */
export const connectionOf = ({ host, user, root }: Site): Record<string, string> => ({
  host: `${user}@${host.address}`,
  'ssh-key': host.keys[user],
  'ssh-known-hosts': host.knownHosts,
  path: root,
  live: 'dist',
});

/** The inputs of the root action for a site: quick, since nothing on a test host takes long. */
export const inputsOf = (site: Site, build: ExampleBuild): Record<string, string> => ({
  ...connectionOf(site),
  run: 'true',
  artifact: build.artifact,
  service: site.unit,
  manager: site.manager,
  ready: `port:${site.port}`,
  'restart-timeout': '10',
  'stable-for': '1',
  probes: probesOf(site, build.id),
  'probe-timeout': '3',
  interval: '0.2',
  'lock-wait': '20',
});

/** For deploys that only prepare what a test is about: no longer watched than needed. */
export const QUICK = { 'stable-for': '0', successes: '1' };

/** The one probe that tells a build from another. */
export const probesOf = ({ port }: Site, id: string): string =>
  `- url: http://127.0.0.1:${port}/api/audit\n  expect: { status: 200, json: { status: ok }, build-id: ${id} }`;

/** Deploys through the root action, as a run of its own unless `env` says which. */
export function deploy(
  site: Site,
  build: ExampleBuild,
  inputs: Readonly<Record<string, string>> = {},
  options: Omit<CompositeOptions, 'inputs' | 'workspace'> = {},
): Promise<CompositeResult> {
  return runComposite(REPOSITORY, {
    ...options,
    workspace: dirname(build.artifact),
    env: { ...newRun(), ...options.env },
    inputs: { ...inputsOf(site, build), ...inputs },
  });
}

/** Runs atomic-sync alone. */
export function sync(
  site: Site,
  artifact: string,
  inputs: Readonly<Record<string, string>> = {},
  options: Omit<ActionOptions, 'inputs'> = {},
): Promise<ActionResult> {
  return runAction('atomic-sync', {
    ...options,
    env: { ...newRun(), ...options.env },
    inputs: { ...connectionOf(site), source: artifact, 'lock-wait': '20', ...inputs },
  });
}

/** What lies below `.surefoot` when nothing is going on; anything else there is a leftover. */
const ALWAYS_THERE = ['bin', 'incoming', 'lock', 'log.jsonl', 'no-return', 'releases', 'spare', 'transaction'];

/** Looks at the host out of band. */
export async function look(site: Site): Promise<Sight> {
  const { root, live } = site;
  const text = await must(
    site.host,
    `[ -L ${live} ] && readlink ${live} || { [ -d ${live} ] && echo directory || echo; }
cd ${live}/. 2>/dev/null && { find . ! -type l -printf '%y %p\\n'; find . -type l -printf '%p %l\\n';
  find . -type f -print0 | xargs -0 -r sha256sum; } | sort | sha256sum || echo
cd ${root} && find . -maxdepth 1; find releases .surefoot/incoming -mindepth 1 -maxdepth 1 2>/dev/null;
find .surefoot -mindepth 1 -maxdepth 1 ${ALWAYS_THERE.map((name) => `! -name ${name}`).join(' ')} 2>/dev/null; :`,
    'root',
  );
  const [link = '', digest = '', ...names] = text.trimEnd().split('\n');
  const shown = await systemctl(site, `show ${site.unit} -p InvocationID,MainPID,ActiveState`);
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(shown)?.[1] ?? '';
  return {
    live: link,
    digest,
    names: names.sort(),
    invocation: value('InvocationID'),
    pid: value('MainPID'),
    active: value('ActiveState'),
  };
}

/** What the service answers: the id of the build that runs, and the directory that it was started in. */
export async function audit({ host, port }: Site): Promise<{ readonly buildId: string; readonly release: string }> {
  const answer = await askOn(host, port, '/api/audit');
  if (answer === '') throw new Error(`nothing answers on port ${port}`);
  return JSON.parse(answer);
}

/**
 * What a server on a host answers to a GET; empty when nothing answers. A simple unit is active before it listens: for
 * ten seconds a refused connection is not an answer yet.
 */
export async function askOn(host: TestHost, port: number, path: string): Promise<string> {
  const program = `const end = Date.now() + 10000;
const ask = () => fetch('http://127.0.0.1:${port}${path}').then((r) => r.text()).then(console.log, (error) => {
  if (error.cause?.code !== 'ECONNREFUSED' || Date.now() > end) console.log('');
  else setTimeout(ask, 50);
});
ask();`;
  return (await must(host, `node -e "${program}"`, 'root')).trimEnd();
}

/** How often the site's unit was started so far. */
export const starts = ({ host, unit }: Site): Promise<number> => host.serviceStarts(unit);

export const systemctl = ({ host, manager }: Site, words: string): Promise<string> =>
  manager === 'systemd' ? must(host, `systemctl ${words}`, 'root') : must(host, `systemctl --user ${words}`, 'deploy');

/** Runs the host program as an operator would at the console. */
export const atConsole = (site: Site, words: string): ReturnType<TestHost['exec']> =>
  site.host.exec(`sh "$(ls -t ${site.root}/.surefoot/bin/* | head -n 1)" ${words} root=${site.root}`, {
    user: site.user,
  });

/** Runs shell lines inside a host; anything but exit status 0 is an error. */
export async function must(host: TestHost, command: string, user: User = 'root'): Promise<string> {
  const { code, stdout, stderr } = await host.exec(command, { user });
  if (code !== 0) throw new Error(`${command}: exit ${code}\n${stdout}${stderr}`);
  return stdout;
}
