import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('what a step prints last is read whole by somebody who reads late', (t) => {
  const workspace = mkdtempSync(join(tmpdir(), 'surefoot-late-'));
  t.after(() => rmSync(workspace, { recursive: true, force: true }));
  const action = join(import.meta.dirname, '../../actions/build-check/index.js');
  // A pipe holds 64 KiB, and the reader takes nothing until the step has had the time to say everything.
  const late = `"$0" "$1" | { sleep 3; cat; }`;
  const { stdout } = spawnSync('sh', ['-c', late, process.execPath, action], {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1 << 24,
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: workspace,
      GITHUB_WORKSPACE: workspace,
      INPUT_RUN: 'seq 60000; exit 3',
      INPUT_ARTIFACT: 'dist',
    },
  });
  assert.match(stdout, /\n60000\n/);
  assert.match(stdout, /\nWhat to do: [^\n]+\n$/);
});
