import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { once } from '../deploy/once.ts';
import { deploy, must, QUICK, type Site } from '../deploy/site.ts';
import { bootHost } from '../host/index.ts';
import type { CompositeResult } from '../runner/index.ts';
import { faultTest } from './matrix.ts';
import { assertTakenBack, assertUntouched, BACK, served, small, UNTOUCHED, wordsOf } from './small.ts';

const host = once(() => bootHost({ services: ['well.service', 'ill.service', 'build.service', 'refused.service'] }));
const scratch = mkdtempSync(join(tmpdir(), 'surefoot-secrets-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** A key that the host lets in, encrypted, and every text by which it could be known again. */
async function secret(name: string): Promise<{ inputs: Record<string, string>; marks: readonly string[] }> {
  const file = join(scratch, name);
  const passphrase = `marker of the passphrase of ${name}`;
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', name, '-f', file]);
  const booted = await host();
  await must(booted, `cat >>/home/deploy/.ssh/authorized_keys <<'KEY'\n${readFileSync(`${file}.pub`, 'utf8')}KEY`);
  const key = readFileSync(file, 'utf8');
  // The first lines of every encrypted key are alike: format, cipher, and the length of the salt.
  const lines = key.split('\n').filter((line) => /^[\w+/=]{40,}$/.test(line));
  const marks = [passphrase, ...lines.slice(1)];
  assert.ok(marks.length > 2);
  rmSync(file);
  return { inputs: { 'ssh-key': key, 'ssh-key-passphrase': passphrase }, marks };
}

/** Where a mark was seen in what processes show of themselves, other than in the action that was given it. */
async function watchProcesses(
  marks: readonly string[],
  until: Promise<unknown>,
): Promise<{ seen: string[]; looks: number }> {
  let over = false;
  const end = () => {
    over = true;
  };
  until.then(end, end);
  const seen = new Set<string>();
  let looks = 0;
  while (!over) {
    looks += 1;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) look(pid, marks, seen);
    await setTimeout(5);
  }
  return { seen: [...seen], looks };
}

function look(pid: string, marks: readonly string[], seen: Set<string>): void {
  const read = (name: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'latin1');
    } catch {
      return '';
    }
  };
  const command = read('cmdline').replaceAll('\0', ' ');
  if (marks.some((mark) => command.includes(mark))) seen.add(`command line: ${command}`);
  // The platform gives an action its inputs as variables: there, and nowhere below it, they must be.
  if (/\/actions\/[a-z-]+\/(index|post)\.js\b/.test(command)) return;
  if (marks.some((mark) => read('environ').includes(mark))) seen.add(`environment of: ${command}`);
}

/** Files of the runner that hold a mark. */
function filesWith(marks: readonly string[], ...directories: string[]): string[] {
  return directories.flatMap((directory) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const text = readFileSync(path, 'latin1');
        return marks.some((mark) => text.includes(mark));
      }),
  );
}

/** Files of the host that hold a mark: in everything that was written since it was booted, its journal included. */
async function filesOnHostWith(marks: readonly string[], { host: booted }: Site): Promise<string> {
  const places = '/opt /home /root /tmp /var/tmp /var/log /var/lib /run /etc /dev/shm';
  // What is searched for comes on standard input and goes on by a builtin: no list of processes shows it.
  const { stdout } = await booted.exec(
    `marks=$(cat); printf '%s\\n' "$marks" | grep -rlaF -D skip -f - ${places} 2>/dev/null
    journalctl -o cat --no-pager >/run/journal; printf '%s\\n' "$marks" | grep -aF -f - /run/journal; rm /run/journal`,
    { input: marks.join('\n') },
  );
  return stdout;
}

/** Deploys with a marked secret and looks for it everywhere, while it goes on and afterwards. */
async function searched(
  name: string,
  site: Site,
  build: { id: string; artifact: string },
  more: Record<string, string> = {},
): Promise<CompositeResult> {
  const { inputs, marks } = await secret(name);
  const home = join(scratch, `home-${name}`);
  const temp = join(scratch, `temp-${name}`);
  for (const directory of [home, temp]) mkdirSync(directory);
  const env = { HOME: home, RUNNER_TEMP: temp, RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' };
  const running = runIn(site, build, { ...inputs, ...more }, env, temp);
  const [result, { seen, looks }] = await Promise.all([running, watchProcesses(marks, running)]);
  assert.ok(looks > 1, 'nobody looked');
  assert.deepEqual(seen, []);
  const printed = result.steps
    .flatMap((step) => (step.result ? [step.result.raw] : []))
    .concat(result.posts.map((post) => post.result.raw))
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const told = [
    printed,
    result.log,
    result.summary,
    JSON.stringify(result.outputs),
    JSON.stringify(result.annotations),
  ];
  for (const mark of marks) for (const text of told) assert.ok(!text.includes(mark), 'a secret was printed');
  assert.deepEqual(filesWith(marks, home, temp, dirname(build.artifact)), []);
  assert.equal(await filesOnHostWith(marks, site), '');
  return result;
}

const runIn = (
  site: Site,
  build: { id: string; artifact: string },
  inputs: Record<string, string>,
  env: Record<string, string>,
  temp: string,
) => deploy(site, build, { ...QUICK, ...inputs }, { env, temp });

const NOWHERE = 'the secrets are in no output, file, process or journal, on the runner or on the host';
/** What curious code would look at. */
const CURIOUS = 'env; cat /proc/self/environ /proc/$PPID/environ | tr "\\0" "\\n"; set';

describe('secrets', { concurrency: 2 }, () => {
  faultTest('Secrets', 'a deploy that ends well, with debug output on', async () => {
    const { site } = await served(await host(), 'well');
    const result = await searched('well', site, small('next'), { 'before-switch': CURIOUS });
    assert.equal(result.outcome, 'success', result.log);
    return { words: 'nothing of the key or its passphrase', afterwards: `new release live; ${NOWHERE}` };
  });
  faultTest('Secrets', 'a release that is taken back', async () => {
    const before = await served(await host(), 'ill');
    const result = await searched('ill', before.site, small('other'), {
      probes: `GET http://127.0.0.1:1/`,
      'probe-timeout': '1',
    });
    await assertTakenBack(before);
    return { words: wordsOf(result), afterwards: `${BACK}; ${NOWHERE}` };
  });
  faultTest('Secrets', 'a build that looks for them', async () => {
    const before = await served(await host(), 'build');
    const result = await searched('build', before.site, small('next'), { run: `${CURIOUS}\nexit 3` });
    await assertUntouched(before);
    return { words: wordsOf(result), afterwards: `${UNTOUCHED}; ${NOWHERE}` };
  });
  faultTest('Secrets', 'a log-in that is refused', async () => {
    const before = await served(await host(), 'refused');
    const result = await searched('refused', before.site, small('next'), {
      host: `nobody-here@${before.site.host.address}`,
    });
    await assertUntouched(before);
    return { words: wordsOf(result), afterwards: `${UNTOUCHED}; ${NOWHERE}` };
  });
  faultTest('Secrets', 'the search itself finds what is there', async () => {
    const { marks } = await secret('planted');
    const planted = join(scratch, 'planted-file');
    mkdirSync(planted);
    writeFileSync(join(planted, 'leak'), `x${marks[1]}`);
    assert.equal(filesWith(marks, planted).length, 1);
    const booted = await host();
    await booted.writeFile('/opt/leak', `x${marks[1]}`);
    assert.equal(await filesOnHostWith(marks, { host: booted } as Site), '/opt/leak\n');
    await must(booted, 'rm /opt/leak');
    const child = setTimeout(600);
    const leaking = spawn('sleep', ['5'], { env: { LEAK: marks[1] } });
    const { seen } = await watchProcesses(marks, child);
    leaking.kill();
    assert.deepEqual(seen, ['environment of: sleep 5 ']);
    return { words: 'a planted secret is found in a file, on the host and in a process', afterwards: 'as before' };
  });
});
