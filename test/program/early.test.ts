import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../src/host/program/call.ts';
import { earlyCommand } from '../../src/host/program/early.ts';
import { PROGRAM_DIGEST } from '../../src/host/program/text.ts';
import { flip } from './flip.ts';
import { START } from './local-host.ts';
import { DASH, inEachShell } from './shells.ts';
import { Site } from './site.ts';

const scratches = (site: Site): string[] =>
  readdirSync(site.path('.surefoot')).filter((name) => name.startsWith('tmp.'));

/** The facts that are known of the live release. */
const factsOf = (site: Site): string => site.path('.surefoot', site.live(), 'facts');

/** Begins a deploy, and waits until the host has looked at all of the live release. */
async function lookAhead(site: Site): Promise<{ opened: ReturnType<Site['begin']>; process: ChildProcess }> {
  const opened = site.begin();
  const process = (await opened) as unknown as ChildProcess;
  const patience = AbortSignal.timeout(30_000);
  const seen = (): boolean =>
    existsSync(factsOf(site)) && scratches(site).some((name) => existsSync(site.path('.surefoot', name, 'seal.odd')));
  while (!seen()) {
    assert.ok(process.exitCode === null && !patience.aborted, 'it did not look');
    await setImmediate();
  }
  return { opened, process };
}

/** Nothing is known of a release of which there are no facts: it is read. When it was, and is what was made, there are. */
const KNOWN: Readonly<Record<string, (site: Site) => void>> = {
  'is known': () => {},
  'was read': (site) => rmSync(factsOf(site)),
};

const corrupt = (name: string) => (error: unknown) =>
  error instanceof Refusal && error.code === 'corrupt' && error.what.includes(name);

test('the command reads alike in every log-in shell, and there is none where a name does not', () => {
  const command = earlyCommand('/opt/my-app', 'current', START) ?? '';
  assert.match(command, /^exec sh -c '[^'\\!\n]*' \/opt\/my-app current the-start-of-wha t-a-host-says-here$/);
  assert.ok(command.includes(`$0/.surefoot/bin/${PROGRAM_DIGEST}`));
  for (const name of ["/opt/it's", '/opt/a b', '/opt/!a', '/opt/$a', '/opt/a\\b', '/opt/*', '/opt/~a', '/opt/=a']) {
    assert.equal(earlyCommand(name, 'current', START), undefined, name);
    assert.equal(earlyCommand('/opt/app', name, START), undefined, name);
  }
  assert.equal(earlyCommand('/opt/app', '=live', START), undefined);
});

for (const [what, forget] of Object.entries(KNOWN)) {
  test(`what ${what} is not read again: the release that follows has the sums of it`, async (t) => {
    const site = new Site(t, DASH);
    await site.deploy({ files: { stays: 'as it was', goes: 'away', changes: 'one', 'in/side': 'there' } });
    forget(site);
    const { opened } = await lookAhead(site);
    await site.deploy({ files: { stays: 'as it was', changes: 'two', 'in/side': 'there', comes: 'new' }, opened });
    const live = site.live().split('/').at(-1) ?? '';
    const sums = site.read('.surefoot/releases', live, 'seal.sums').trimEnd().split('\n');
    assert.deepEqual(sums.map((line) => line.slice(66)).sort(), ['./changes', './comes', './in/side', './stays']);
    assert.equal(site.read('current/changes'), 'two');
    assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
    assert.deepEqual(scratches(site), []);
  });
}

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
  for (const [before, forget] of Object.entries(KNOWN)) {
    const site = async (t: TestContext) => {
      const made = new Site(t, DASH);
      await made.deploy({ files: { 'in/stays': 'as it was', changes: 'one' } });
      forget(made);
      const { opened } = await lookAhead(made);
      chmodSync(made.path('current/in'), 0o755);
      hand(made.path('current/in/stays'));
      chmodSync(made.path('current/in'), 0o555);
      return { made, opened };
    };

    test(`a hand that ${what} after it ${before} is found by a deploy that links the file`, async (t) => {
      const { made, opened } = await site(t);
      const live = made.live();
      const files = { 'in/stays': 'as it was', changes: 'two' };
      await assert.rejects(made.deploy({ files, opened }), corrupt('in/stays'));
      assert.equal(made.live(), live);
    });

    test(`a hand that ${what} after it ${before} is found by a deploy of the same, which mends it`, async (t) => {
      const { made, opened } = await site(t);
      const files = { 'in/stays': 'as it was', changes: 'one' };
      assert.equal((await made.attempt({ files, opened })).kind, 'switched');
      assert.equal(made.read('current/in/stays'), 'as it was');
      assert.equal((await made.run('verify')).reply.get('verified'), 'yes');
    });
  }
}

/** Tells a host that has begun that another release is to come, and waits until the tree of it is linked. */
async function tellAnother(site: Site, process: ChildProcess): Promise<void> {
  process.stdin?.write('another\n');
  const patience = AbortSignal.timeout(30_000);
  while (!scratches(site).some((name) => existsSync(site.path('.surefoot', name, 'linked')))) {
    assert.ok(process.exitCode === null && !patience.aborted, 'it did not link');
    await setImmediate();
  }
}

test('a host that is told that another release is to come lays out its tree before it knows what that is', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { stays: 'as it was', goes: 'away', changes: 'one', 'in/side': 'there' } });
  const { opened, process } = await lookAhead(site);
  await tellAnother(site, process);
  process.stdin?.write('another\n');
  await site.deploy({ files: { stays: 'as it was', changes: 'two', 'in/side': 'there', comes: 'new' }, opened });
  assert.deepEqual(readdirSync(site.path('current')).sort(), ['changes', 'comes', 'in', 'stays']);
  assert.equal(site.read('current/changes'), 'two');
  assert.equal((await site.run('verify')).reply.get('verified'), 'yes');
  assert.deepEqual(scratches(site), []);
});

test('where it was told so, and the release is the same after all, nothing is left of the tree', async (t) => {
  const site = new Site(t, DASH);
  const files = { stays: 'as it was', 'in/side': 'there' };
  await site.deploy({ files });
  const { opened, process } = await lookAhead(site);
  await tellAnother(site, process);
  assert.equal((await site.attempt({ files, opened })).kind, 'unchanged');
  assert.deepEqual(scratches(site), []);
});

test('a hand that writes into what was laid out so is found', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { 'in/stays': 'as it was', changes: 'one' } });
  const { opened, process } = await lookAhead(site);
  await tellAnother(site, process);
  flip(site.path('current/in/stays'), 3);
  const live = site.live();
  await assert.rejects(
    site.deploy({ files: { 'in/stays': 'as it was', changes: 'two' }, opened }),
    corrupt('in/stays'),
  );
  assert.equal(site.live(), live);
});

test('lines of before-switch run in a tree of their own, whatever was laid out before', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { stays: 'as it was', changes: 'one' } });
  const before = site.live();
  const { opened, process } = await lookAhead(site);
  await tellAnother(site, process);
  const wishes = { beforeSwitch: 'echo more >>stays' };
  await site.deploy({ files: { stays: 'as it was', changes: 'two' }, opened, wishes, until: 'filled' });
  const tree = readdirSync(site.path('.surefoot/incoming')).map((name) =>
    site.path('.surefoot/incoming', name, 'tree'),
  );
  const inode = (file: string): bigint => statSync(file, { bigint: true }).ino;
  assert.notEqual(inode(join(tree[0] as string, 'stays')), inode(site.path(before, 'stays')));
});

test('a log-in that ends behind the word leaves nothing', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { a: 'a' } });
  const { process } = await lookAhead(site);
  const closed = once(process, 'close');
  process.stdout?.resume();
  process.stderr?.resume();
  process.stdin?.end('another\n');
  assert.deepEqual(await closed, [255, null]);
  assert.deepEqual(scratches(site), []);
});

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

test('whoever hangs up before it has heard what is live leaves nothing either', async (t) => {
  const site = new Site(t, DASH);
  await site.deploy({ files: { a: 'a' } });
  const process = (await site.begin()) as unknown as ChildProcess;
  const closed = once(process, 'close');
  process.stdout?.destroy();
  process.stdin?.end();
  process.stderr?.resume();
  await closed;
  assert.deepEqual(scratches(site), []);
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
