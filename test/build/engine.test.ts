import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkEngines, judgeVersion, parseEngine } from '../../src/build/engine.ts';
import { faultSaying, workspace } from './workspace.ts';

const JUDGED: readonly [string, string, string][] = [
  ['node >=22', 'v24.21.0\n', 'present'],
  ['node >=22', 'v20.20.2', 'wrong'],
  ['pnpm 9', '9.15.4', 'present'],
  ['pnpm 9', '10.0.0', 'wrong'],
  ['npm ^10.2', '10.9.0', 'present'],
  ['node 18 || 20', 'v20.1.0', 'present'],
  ['git >=2.30', 'git version 2.39.5 (Apple Git-154)', 'present'],
  ['python3 3.11', 'Python 3.11.2', 'present'],
  ['go >=1.22', 'go version go1.23.4 linux/amd64', 'present'],
  ['java 21', 'openjdk 21 2023-09-19', 'present'],
  ['node >=22', 'v23.0.0-nightly', 'present'],
  ['yarn', '1.22.22', 'present'],
  ['tool 1', 'no number', 'unreadable'],
];

for (const [line, said, kind] of JUDGED) {
  test(`for \`${line}\`, a tool that says ${JSON.stringify(said)} is ${kind}`, () => {
    assert.equal(judgeVersion(parseEngine(line), said).kind, kind);
  });
}

for (const line of ['>=22', 'node latest', '-rf 1', 'node; id', './node 22', 'node >=22 and less']) {
  test(`\`${line}\` is no engine`, () => {
    assert.throws(() => parseEngine(line), faultSaying(JSON.stringify(line), 'node >=22'));
  });
}

test('a missing tool, a wrong version and a failing tool are told apart, all at once', async (t) => {
  const bin = workspace(t, {
    old: '#!/bin/sh\necho 1.2.3\n',
    fine: '#!/bin/sh\necho "fine 4.5.6"\n',
    broken: '#!/bin/sh\necho "corepack: no network" >&2\nexit 1\n',
  });
  for (const tool of ['old', 'fine', 'broken']) chmodSync(join(bin, tool), 0o755);
  const env = { PATH: `${bin}:/bin` };
  const check = (...lines: string[]) => checkEngines(lines.map(parseEngine), bin, env);
  assert.deepEqual(
    (await check('fine 4')).map(({ version }) => version),
    ['4.5.6'],
  );
  await assert.rejects(
    check('fine 4', 'old >=2', 'absent 1', 'broken 1'),
    faultSaying(
      'old is 1.2.3 (wanted: >=2)',
      'absent is not installed (wanted: 1)',
      'broken did not tell its version (wanted: 1); it said "corepack: no network"',
    ),
  );
});
