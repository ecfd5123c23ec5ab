import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../src/host/program/call.ts';
import { earlyCommand } from '../../src/host/program/early.ts';
import { PROGRAM_DIGEST } from '../../src/host/program/text.ts';
import { flip } from './flip.ts';
import { DASH, inEachShell } from './shells.ts';
import { Site } from './site.ts';

const scratches = (site: Site): string[] =>
  readdirSync(site.path('.surefoot')).filter((name) => name.startsWith('tmp.'));

/** Begins a deploy, and waits until the host has read the live release. */
async function readAhead(site: Site): Promise<{ opened: ReturnType<Site['begin']>; process: ChildProcess }> {
  const opened = site.begin();
  const process = (await opened) as unknown as ChildProcess;
  // The last that is written of it.
  const read = (): boolean => scratches(site).some((name) => existsSync(site.path('.surefoot', name, 'now.odd')));
  const patience = AbortSignal.timeout(30_000);
  while (!read()) {
    assert.ok(process.exitCode === null && !patience.aborted, 'it did not read');
    await setImmediate();
  }
  return { opened, process };
}

const corrupt = (name: string) => (error: unknown) =>
  error instanceof Refusal && error.code === 'corrupt' && error.what.includes(name);

test('the command reads alike in every log-in shell, and there is none where a name does not', () => {
  const command = earlyCommand('/opt/my-app', 'current') ?? '';
  assert.match(command, /^exec sh -c '[^'\\!\n]*' \/opt\/my-app current$/);
  assert.ok(command.includes(`$0/.surefoot/bin/${PROGRAM_DIGEST}`));
  for (const name of ["/opt/it's", '/opt/a b', '/opt/!a', '/opt/$a', '/opt/a\\b', '/opt/*', '/opt/~a', '/opt/=a']) {
    assert.equal(earlyCommand(name, 'current'), undefined, name);
    assert.equal(earlyCommand('/opt/app', name), undefined, name);
  }
  assert.equal(earlyCommand('/opt/app', '=live'), undefined);
});

test('what was read ahead is not read again: the release that follows has the sums of it', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { stays: 'as it was', goes: 'away', changes: 'one', 'in/side': 'there' } });
  const { opened } = await readAhead(site);
  await site.deploy({ files: { stays: 'as it was', changes: 'two', 'in/side': 'there', comes: 'new' }, opened });
  const live = site.live().split('/').at(-1) ?? '';
  const sums = site.read('.surefoot/releases', live, 'seal.sums').trimEnd().split('\n');
  assert.deepEqual(sums.map((line) => line.slice(66)).sort(), ['./changes', './comes', './in/side', './stays']);
  assert.equal(site.read('current/changes'), 'two');
  assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
  assert.deepEqual(scratches(site), []);
});

test('a bit that turned before it was read is found: by a deploy of the same, and by one that links its file', async (t) => {
  const site = new Site(t, DASH);
  const same = { files: { stays: 'as it was', changes: 'one' } };
  await site.deploy(same);
  assert.equal((await site.attempt({ ...same, ...(await readAhead(site)) })).kind, 'unchanged');
  flip(site.path('current/stays'), 3);
  const live = site.live();
  const until = 'opened';
  assert.equal((await site.attempt({ ...same, ...(await readAhead(site)), until })).kind, 'prepared');
  const next = { files: { stays: 'as it was', changes: 'two' } };
  await assert.rejects(site.deploy({ ...next, ...(await readAhead(site)) }), corrupt('stays'));
  assert.equal(site.live(), live);
  await site.deploy(next);
  assert.equal(site.read('current/stays'), 'as it was');
});

/** What hands do to a file of a live release. The size stays, and mostly the time. */
const HANDS: Readonly<Record<string, (file: string) => void>> = {
  'writes it': (file) => flip(file, 3, new Date(Date.now() + 60_000)),
  'writes it and puts its time back': (file) => flip(file, 3),
  'puts an older one in its place': (file) => {
    const old = `${file}.old`;
    copyFileSync(file, old);
    flip(old, 3, new Date(0));
    renameSync(old, file);
  },
};

for (const [what, hand] of Object.entries(HANDS)) {
  const site = async (t: TestContext) => {
    const made = new Site(t, DASH);
    await made.deploy({ files: { 'in/stays': 'as it was', changes: 'one' } });
    const { opened } = await readAhead(made);
    chmodSync(made.path('current/in'), 0o755);
    hand(made.path('current/in/stays'));
    chmodSync(made.path('current/in'), 0o555);
    return { made, opened };
  };

  test(`a hand that ${what} after it was read is found by a deploy that links the file`, async (t) => {
    const { made, opened } = await site(t);
    const live = made.live();
    const files = { 'in/stays': 'as it was', changes: 'two' };
    await assert.rejects(made.deploy({ files, opened }), corrupt('in/stays'));
    assert.equal(made.live(), live);
  });

  test(`a hand that ${what} after it was read is found by a deploy of the same`, async (t) => {
    const { made, opened } = await site(t);
    const files = { 'in/stays': 'as it was', changes: 'one' };
    assert.equal((await made.attempt({ files, opened, until: 'opened' })).kind, 'prepared');
  });
}

inEachShell('a deploy that is begun and never told what to do ends, and leaves nothing', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: { a: 'a' } });
  const live = site.live();
  const process = (await site.begin()) as unknown as ChildProcess;
  const closed = once(process, 'close');
  process.stdin?.end();
  process.stdout?.resume();
  process.stderr?.resume();
  assert.deepEqual(await closed, [255, null]);
  assert.deepEqual(scratches(site), []);
  assert.equal(site.live(), live);
});

inEachShell('a program that is not the one that was put there is not begun', async (t, shell) => {
  const site = new Site(t, shell);
  await site.deploy({ files: { a: 'a' } });
  const program = site.path('.surefoot/bin', PROGRAM_DIGEST);
  writeFileSync(program, `: >"${join(site.directory, 'was-run')}"\n`);
  await site.deploy({ files: { a: 'b' } });
  assert.ok(!existsSync(join(site.directory, 'was-run')));
  assert.equal(readFileSync(site.path('current/a'), 'utf8'), 'b');
});
