import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

async function foundIn(...lines: readonly string[]): Promise<string[]> {
  const file = { path: 'scripts/stop.sh', text: `#!/bin/sh\n${lines.join('\n')}\n`, executable: true };
  const { findings } = await lintFile(file, DEFAULT_POLICY, RULES);
  return findings.map(({ rule, understood }) => `${rule}: ${understood.split(' → ').at(-1)}`);
}

test('a function is followed again where a variable that it reads holds something else', async () => {
  const end = await foundIn('end() { kill -$SIG 7; }', 'SIG=TERM', 'end', 'SIG=KILL', 'end');
  assert.deepEqual(end, ['process-kill/kill-9: kill -KILL 7']);
  const free = await foundIn('free() { fuser $FLAGS 3000/tcp; }', 'FLAGS=-v', 'free', 'FLAGS=-k', 'free');
  assert.deepEqual(free, ['process-kill/fuser-kill: fuser -k 3000/tcp']);
  const evaluated = await foundIn('go() { eval "$X"; }', 'X=ls', 'go', 'X="kill -9 7"', 'go');
  assert.deepEqual(evaluated, ['process-kill/kill-9: kill -9 7']);
  const remote = await foundIn('on() { ssh web "$C"; }', 'C=uptime', 'on', 'C="fuser -k 3000/tcp"', 'on');
  assert.deepEqual(remote, ['process-kill/fuser-kill: fuser -k 3000/tcp']);
});

test('also where only a function that it calls reads the variable', async () => {
  const found = await foundIn('end() { kill -$SIG 7; }', 'all() { end; }', 'SIG=TERM', 'all', 'SIG=9', 'all');
  assert.deepEqual(found, ['process-kill/kill-9: kill -9 7']);
});

const harmless = (name: string, times: number): string[] =>
  Array.from({ length: times }, (_, at) => `${name} echo hello${at}`);

test('however often a function was called before, a forbidden command does not get through it', async () => {
  const short = await foundIn('run() { "$@"; }', ...harmless('run', 150), 'run kill -9 1');
  assert.deepEqual(short, ['process-kill/kill-9: kill -9 1']);
  const padding = Array.from({ length: 200 }, (_, at) => `  : step ${at} of a long body`);
  const long = await foundIn('run() {', ...padding, '  "$@"', '}', ...harmless('run', 20), 'run fuser -k 80/tcp');
  assert.deepEqual(long, ['process-kill/fuser-kill: fuser -k 80/tcp']);
  const chain = ['d() { "$@"; }', 'c() { d "$@"; }', 'b() { c "$@"; }', 'a() { b "$@"; }'];
  assert.deepEqual(await foundIn(...chain, ...harmless('a', 20), 'a kill -9 1'), ['process-kill/kill-9: kill -9 1']);
  const signal = await foundIn(
    'end() { kill -$1 $2; }',
    ...Array.from({ length: 150 }, (_, at) => `end TERM ${at + 10}`),
    'end 9 7',
  );
  assert.deepEqual(signal, ['process-kill/kill-9: kill -9 7']);
});

async function linesIn(path: string, text: string): Promise<string[]> {
  const { findings } = await lintFile({ path, text, executable: false }, DEFAULT_POLICY, RULES);
  return findings.map(({ rule, span }) => `${rule}:${text.slice(0, span.start).split('\n').length}`);
}

test('a function of a program that starts what it is given is found where it is called with it', async () => {
  const text = "const run = (cmd) => execSync(cmd);\nrun('ls');\nrun('fuser -k 3000/tcp');\nrun(`ls\n  kill -9 1`);\n";
  assert.deepEqual(await linesIn('a.js', text), ['process-kill/fuser-kill:3', 'process-kill/kill-9:5']);
});

test('one that does what is forbidden by itself is found once, and not where it is called', async () => {
  const free = 'function free(port) {\n  exec("sudo fuser -k " + port + "/tcp");\n}\n';
  assert.deepEqual(await linesIn('a.js', `free('80');\n${free}free(3000); free('3001');\n`), [
    'process-kill/fuser-kill:3',
  ]);
  const end =
    "import os\ndef end(pid): run(f'kill -9 {pid}')\ndef run(c): os.system(c)\nend('7')\nend('8')\nrun('fuser -k 1/tcp')\n";
  assert.deepEqual(await linesIn('a.py', end), ['process-kill/kill-9:2', 'process-kill/fuser-kill:6']);
});
