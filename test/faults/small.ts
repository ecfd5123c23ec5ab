import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { ExampleBuild } from '../deploy/builds.ts';
import { atConsole, audit, deploy, look, must, QUICK, type Site, starts, type User } from '../deploy/site.ts';
import type { TestHost } from '../host/index.ts';
import type { ActionResult, CompositeResult } from '../runner/index.ts';
import { type Seen, steady } from './matrix.ts';

const scratch = mkdtempSync(join(tmpdir(), 'surefoot-faults-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
let ports = 4000;

/** A build of the small app that answers with this id and behaves as small-app.js says; `more` are further files. */
export function small(
  id: string,
  behaviour = 'is well',
  more: Readonly<Record<string, string | Buffer>> = {},
): ExampleBuild {
  const artifact = join(mkdtempSync(join(scratch, 'build-')), 'dist');
  mkdirSync(artifact);
  copyFileSync(join(import.meta.dirname, 'small-app.js'), join(artifact, 'server.js'));
  const files = { 'package.json': '{"type":"module"}\n', 'build-id': `${id}\n`, behaviour: `${behaviour}\n`, ...more };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(artifact, name), content);
  return { id, artifact };
}

export interface Wish {
  readonly user?: User;
  readonly root?: string;
  /** Lines of the unit that come after the ordinary ones of [Service], and so win. */
  readonly unit?: string;
}

/** Puts the small app's unit and its empty deploy root on a host. */
export async function smallSite(host: TestHost, name: string, wish: Wish = {}): Promise<Site> {
  const { user = 'deploy', root = `/opt/${name}`, unit = '' } = wish;
  ports += 1;
  const site: Site = {
    host,
    user,
    root,
    live: `${root}/dist`,
    unit: `${name}.service`,
    port: ports,
    manager: 'systemd',
  };
  await writeUnit(site, unit);
  await must(host, `install -d -o ${user} ${shell(root)}`);
  return site;
}

/** Writes the site's unit anew, as an administrator does. */
export async function writeUnit({ host, root, unit, port, user }: Site, more = ''): Promise<void> {
  const lines = [
    '[Unit]\nStartLimitIntervalSec=60\nStartLimitBurst=5',
    `[Service]\nUser=${user}\nWorkingDirectory=${root}/dist`,
    `ExecStart=/usr/local/bin/node server.js\nEnvironment=PORT=${port} NODE_ENV=production`,
    'Restart=on-failure\nRestartSec=2\nTimeoutStopSec=2\nTimeoutStartSec=2',
    more,
    '[Install]\nWantedBy=multi-user.target\n',
  ];
  await host.writeFile(`/etc/systemd/system/${unit}`, lines.join('\n'));
  // Enabled by hand: systemctl enable would do the same and reload everything once more.
  const wants = '/etc/systemd/system/multi-user.target.wants';
  await must(host, `mkdir -p ${wants} && ln -sf ../${unit} ${wants}/${unit} && systemctl daemon-reload`);
}

/** What a fault must leave as it was. */
export interface Standing {
  readonly site: Site;
  readonly live: string;
  readonly digest: string;
  readonly invocation: string;
  readonly starts: number;
  readonly names: readonly string[];
  readonly build: string;
}

export async function standing(site: Site): Promise<Standing> {
  const { live, digest, invocation, names } = await look(site);
  return { site, live, digest, invocation, names, starts: await starts(site), build: (await audit(site)).buildId };
}

/** A site that serves a good release, and all that was true of it then. */
export async function served(host: TestHost, name: string, wish: Wish = {}): Promise<Standing> {
  const site = await smallSite(host, name, wish);
  const first = await deploy(site, small('good'), QUICK);
  assert.equal(first.outcome, 'success', first.log);
  return await standing(site);
}

type Result = ActionResult | CompositeResult;

/** The words of a failed run: that it failed, in words, and that its last five lines tell what to do. Steady. */
export function wordsOf(result: Result): string {
  assert.equal(result.outcome, 'failure', result.log);
  const failed = failedStep(result);
  assert.equal(failed.code, 1, result.log);
  assert.doesNotMatch(result.log, /A fault of Surefoot itself|^\s+at .*:\d+:\d+\)?$/m);
  assertEnd(failed.log);
  assertEnd(result.log);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  assert.ok(errors.length > 0, result.log);
  return steady(errors[0]?.message ?? '');
}

export const lastLines = (log: string): string => log.trimEnd().split('\n').slice(-5).join('\n');

/** A user who reads only the last five lines knows how the host is, and what to do. */
export function assertEnd(log: string): void {
  const last = lastLines(log);
  assert.match(last, /What to do: /, log);
  assert.match(last, /The host now: /, log);
}

function failedStep(result: Result): { readonly code: number | null; readonly log: string } {
  if ('code' in result) return result;
  const step = result.steps.find(({ outcome }) => outcome === 'failure')?.result;
  assert.ok(step, result.log);
  return step;
}

/** Ids of the composite's steps that failed. */
export const failedSteps = ({ steps }: CompositeResult): string[] =>
  steps.filter(({ outcome }) => outcome === 'failure').map(({ id }) => id);

/** Live are the very same files, served by the very same process; nothing is open; nothing new lies on the host. */
export async function assertUntouched(before: Standing, leftovers: RegExp = NONE): Promise<void> {
  const now = await standing(before.site);
  assert.deepEqual({ ...now, names: [] }, { ...before, names: [] });
  await assertClosed(before.site);
  assertNoLeftovers(before, now.names, leftovers);
}

/** The old release is live again, bit for bit, and was started anew; nothing is open. */
export async function assertTakenBack(before: Standing): Promise<Standing> {
  const now = await standing(before.site);
  assert.deepEqual([now.live, now.digest, now.build], [before.live, before.digest, before.build]);
  await assertClosed(before.site);
  // The release that was taken back stays, to be looked at; pruning takes it.
  assertNoLeftovers(before, now.names, SEALED);
  return now;
}

/** No transaction is open: whoever comes next need not wait. */
export async function assertClosed(site: Site): Promise<void> {
  const { stdout } = await atConsole(site, 'status live=dist');
  assert.match(stdout, /^transaction=(none|committed|reverted|abandoned|failed)$/m);
}

/** What may be gone on with: the bytes that arrived. */
export const RESUMABLE = /^\.surefoot\/incoming\/[0-9a-f]{64}$/;
/** A release that was made and is not live. */
export const SEALED = /^releases\/\d{4}-/;
const NONE = /^$/;

function assertNoLeftovers(before: Standing, names: readonly string[], allowed: RegExp): void {
  const left = names.filter((name) => !before.names.includes(name) && !allowed.test(name));
  assert.deepEqual(left, []);
}

/** A row, its words checked against what they must say. */
export function row(words: string, says: RegExp, afterwards: string): Seen {
  assert.match(words, says);
  return { words, afterwards };
}

export const shell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Common words of the column "afterwards". */
export const UNTOUCHED = 'old release live, its process untouched; nothing left behind';
export const KEPT = 'old release live, its process untouched; what was uploaded is kept for the next try';
export const SEALED_AND_KEPT = 'old release live, its process untouched; the new release is kept to be looked at';
export const BACK = 'taken back: old release live and running again';

/** What a run that went well remarked on, or that it remarked on nothing. Steady. */
export function remarksOf(result: Result): string {
  assert.equal(result.outcome, 'success', result.log);
  const warnings = result.annotations.filter(({ level }) => level === 'warning');
  return warnings.length === 0 ? '(none: it works)' : steady(warnings.map(({ message }) => message).join('\n'));
}
