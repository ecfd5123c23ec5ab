import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Command, type Outcome, runCommand } from '../../src/build/command.ts';
import { commandFault } from '../../src/build/command-fault.ts';
import { workspace } from './workspace.ts';

async function run(t: TestContext, script: string, options: Partial<Command> = {}) {
  const directory = workspace(t);
  let output = '';
  const outcome = await runCommand({
    script,
    directory,
    env: { PATH: process.env['PATH'] },
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    temp: directory,
    write: (chunk) => {
      output += chunk;
    },
    ...options,
  });
  return { outcome, output, directory };
}

const said = (outcome: Outcome, dependenciesMissing = false) => commandFault(outcome, { dependenciesMissing })?.message;

/** Whether a process runs; one that waits for its parent to notice its death does not. */
function runs(pid: string): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

const pids = (output: string) => [...output.matchAll(/^pid (\d+)$/gm)].map(([, pid = '']) => pid);

test('lines run in the directory, output of both kinds is passed on, and no script is left behind', async (t) => {
  const { outcome, output, directory } = await run(t, 'pwd\necho to-error >&2\n');
  assert.equal(outcome.kind, 'done');
  assert.equal(output, `${directory}\nto-error\n`);
  assert.deepEqual(readdirSync(directory), []);
  assert.equal(said(outcome), undefined);
});

test('the first failure ends the build, and its line is named', async (t) => {
  const { outcome, output } = await run(t, 'echo one\n\nfalse "$HOME"\necho two');
  assert.equal(output, 'one\n');
  assert.match(said(outcome) ?? '', /^The build failed: line 3 of `run`, `false "\$HOME"`, ended with status 1\.\n/);
});

test('a failure within a pipe ends the build', async (t) => {
  const { outcome, output } = await run(t, 'echo ok\nfalse | cat\necho not-reached');
  assert.equal(output, 'ok\n');
  assert.match(said(outcome) ?? '', /line 2 of `run`, `false \| cat`, ended with status 1/);
});

test('a line of a file that was sourced is not taken for a line of the script', async (t) => {
  const { outcome } = await run(t, `printf '\\n\\nfalse\\n' > part.sh\n. ./part.sh\necho three`);
  assert.deepEqual(outcome, { kind: 'failed', status: 1, at: undefined, lastLines: '' });
});

test('a program that does not exist is said to be missing', async (t) => {
  const { outcome } = await run(t, 'no-such-program --build');
  assert.match(said(outcome) ?? '', /`no-such-program --build`, ended with status 127 \(no such program\)/);
  assert.match(said(outcome) ?? '', /Install the missing program/);
});

test('a failed build without installed dependencies is told to install them', async (t) => {
  const { outcome } = await run(t, 'exit 1');
  assert.match(said(outcome, true) ?? '', /there is no node_modules here/);
  assert.doesNotMatch(said(outcome) ?? '', /node_modules/);
});

test('a build whose shell is killed tells the signal', async (t) => {
  const { outcome } = await run(t, 'kill -KILL $$');
  assert.match(said(outcome) ?? '', /killed by SIGKILL.*ran out of memory/s);
});

test('a build whose program is killed tells the signal too', async (t) => {
  const { outcome } = await run(t, `sh -c 'kill -KILL $$'`);
  assert.match(said(outcome) ?? '', /status 137 \(killed by SIGKILL\).*ran out of memory/s);
});

const FAMILY = `
echo "pid $$"
(echo "pid $BASHPID"; sleep 300) &
sh -c 'echo "pid $$"; sleep 300 & echo "pid $!"; wait' &
`;

test('a build that hangs is ended after its time, with its grandchildren', async (t) => {
  const { outcome, output } = await run(t, `${FAMILY}wait`, { timeoutMs: 400 });
  assert.equal(outcome.kind, 'timed-out');
  assert.match(said(outcome) ?? '', /The build did not end within 0\.4 s\./);
  assert.equal(pids(output).length, 4);
  assert.deepEqual(pids(output).filter(runs), []);
});

test('a build that will not listen to SIGTERM is killed', async (t) => {
  const { outcome, output } = await run(t, `trap '' TERM\necho "pid $$"\nwhile :; do sleep 1; done`, {
    timeoutMs: 200,
  });
  assert.equal(outcome.kind, 'timed-out');
  assert.equal(pids(output).length, 1);
  assert.deepEqual(pids(output).filter(runs), []);
});

test('a cancel ends the build with all that it started', async (t) => {
  const cancel = new AbortController();
  let output = '';
  const { outcome } = await run(t, `${FAMILY}echo ready\nwait`, {
    signal: cancel.signal,
    write: (chunk) => {
      output += chunk;
      if (pids(output).length === 4) cancel.abort('SIGINT');
    },
  });
  assert.match(said(outcome) ?? '', /The build was cancelled \(SIGINT\)/);
  assert.deepEqual(pids(output).filter(runs), []);
});

test('a build that was cancelled before it began does nothing', async (t) => {
  const { outcome } = await run(t, 'sleep 300', { signal: AbortSignal.abort('SIGTERM') });
  assert.equal(outcome.kind, 'cancelled');
});

test('what a build leaves in the background is ended before it counts as done', async (t) => {
  const { outcome, output } = await run(t, `sleep 300 & echo "pid $!"`);
  assert.equal(outcome.kind === 'done' && outcome.leftovers, true);
  assert.equal(pids(output).length, 1);
  assert.deepEqual(pids(output).filter(runs), []);
});

test('nothing can be typed into a build', async (t) => {
  const { output } = await run(t, 'read -r answer || echo "no answer"');
  assert.equal(output, 'no answer\n');
});

test('a megabyte of output arrives whole, and the last lines are kept as plain text', async (t) => {
  const { outcome, output } = await run(
    t,
    `seq 1 150000\nprintf '\\033[31mred\\033[0m\\r\\n50%%\\r100%%\\n\\007end\\n'\nexit 7`,
  );
  assert.equal(output.split('\n').length, 150_004);
  assert.deepEqual(outcome.lastLines.split('\n').slice(-4), ['150000', 'red', '100%', 'end']);
  assert.equal(outcome.lastLines.split('\n').length, 30);
});

test('where there is no bash, sh stops at the first failure', async (t) => {
  const bin = join(workspace(t), 'bin');
  mkdirSync(bin);
  for (const tool of ['sh', 'cat']) symlinkSync(which(tool), join(bin, tool));
  const env = { PATH: bin };
  const done = await run(t, 'false | cat\necho on', { env });
  assert.equal(done.outcome.kind === 'done' && done.outcome.shell, 'sh');
  assert.equal(done.output, 'on\n');
  const failed = await run(t, 'echo one\nfalse\necho two', { env });
  assert.equal(failed.output, 'one\n');
  assert.deepEqual(failed.outcome, { kind: 'failed', status: 1, at: undefined, lastLines: 'one' });
});

function which(tool: string): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, tool));
  return places.find((place) => existsSync(place)) ?? '';
}
