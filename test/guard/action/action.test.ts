import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction } from '../../runner/index.ts';
import { annotated, lintChange, numbers } from './lint.ts';

const WORKFLOW = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: appleboy/ssh-action@v1
        with:
          host: example.org
          script: |
            cd /srv/app
            sudo fuser -k 3000/tcp
`;

test('three forbidden commands in three kinds of files are three annotations that say what to do instead', async (t) => {
  const result = await lintChange(
    t,
    { 'deploy.sh': '#!/bin/sh\necho deploy\n' },
    {
      'deploy.sh': '#!/bin/sh\necho deploy\nsudo fuser -k 3000/tcp\n',
      '.github/workflows/deploy.yml': WORKFLOW,
      Makefile: 'restart:\n\tsudo fuser -k 3000/tcp\n',
      'notes.md': 'Never run `sudo fuser -k 3000/tcp`.\n',
    },
  );
  assert.equal(result.outcome, 'failure', result.log);
  assert.deepEqual(annotated(result), [
    'error .github/workflows/deploy.yml:11 process-kill/fuser-kill',
    'error Makefile:2 process-kill/fuser-kill',
    'error deploy.sh:3 process-kill/fuser-kill',
  ]);
  for (const { message } of result.annotations.slice(0, 3)) {
    assert.match(message, /fuser -k 3000\/tcp/);
    assert.match(message, /^Why: /m);
    assert.match(message, /^Instead: .*restart/m);
  }
  assert.equal(result.annotations.length, 3);
  assert.equal(numbers(result), '3 findings, 3 errors, 0 warnings, 0 suppressed, 4 examined-files, 0 unexamined-files');
  assert.match(result.summary, /fuser-kill.*`deploy\.sh:3`.*fuser -k 3000\/tcp.*restart/);
  assert.match(result.log.trim().split('\n').at(-1) ?? '', /^What to do: Look at the annotations/);
});

test('a change without anything forbidden passes, and says what was examined', async (t) => {
  const result = await lintChange(
    t,
    { 'deploy.sh': 'kill -9 1\n' },
    { 'deploy.sh': 'kill -9 1\necho "never kill -9 1"\ngit commit -m "no more kill -9 1"\n' },
  );
  assert.equal(result.outcome, 'success', result.log);
  assert.equal(numbers(result), '0 findings, 0 errors, 0 warnings, 0 suppressed, 1 examined-files, 0 unexamined-files');
  assert.deepEqual(result.annotations, []);
  assert.match(result.summary, /Nothing forbidden is in what [0-9a-f]{12} adds to [0-9a-f]{12}\./);
});

test('the annotations stay within ten a level, and the log and the summary have all', async (t) => {
  const script = Array.from({ length: 15 }, (_, index) => `kill -9 ${index + 100}\n`).join('');
  const document = `# Steps\n\n\`\`\`sh\n${script}\`\`\`\n`;
  const result = await lintChange(t, {}, { 'a.sh': script, 'b.md': document });
  assert.equal(
    numbers(result),
    '30 findings, 15 errors, 15 warnings, 0 suppressed, 2 examined-files, 0 unexamined-files',
  );
  assert.deepEqual(result.dropped, []);
  assert.equal(annotated(result).length, 19);
  for (const pid of [100, 114]) assert.match(result.log, new RegExp(`kill -9 ${pid}$`, 'm'));
  for (const line of [1, 15]) assert.match(result.summary, new RegExp(`\`a\\.sh:${line}\``));
});

test('fail-on decides what fails the step', async (t) => {
  const document = { 'b.md': '```sh\nkill -9 1\n```\n' };
  const outcome = async (change: Record<string, string>, on: string) =>
    (await lintChange(t, {}, change, { inputs: { 'fail-on': on } })).outcome;
  assert.equal(await outcome(document, 'error'), 'success');
  assert.equal(await outcome(document, 'warning'), 'failure');
  assert.equal(await outcome({ 'a.sh': 'kill -9 1\n' }, 'never'), 'success');
});

test('SARIF is written, also when the step fails', async (t) => {
  const result = await lintChange(t, {}, { 'a.sh': 'kill -9 1\n' }, { inputs: { 'sarif-file': 'out.sarif' } });
  assert.equal(result.outcome, 'failure');
  assert.equal(result.outputs['sarif'], join(result.workspace, 'out.sarif'));
  const log = JSON.parse(readFileSync(result.outputs['sarif'] ?? '', 'utf8'));
  assert.deepEqual(
    log.runs[0].results.map((each: { ruleId: string }) => each.ruleId),
    ['process-kill/kill-9'],
  );
});

test('paths and exclude choose the files', async (t) => {
  const change = { 'a/x.sh': 'kill -9 1\n', 'a/y.sh': 'kill -9 1\n', 'b/x.sh': 'kill -9 1\n' };
  const result = await lintChange(t, {}, change, { inputs: { paths: 'a', exclude: '**/y.sh' } });
  assert.deepEqual(annotated(result), ['error a/x.sh:1 process-kill/kill-9']);
  assert.equal(result.outputs['examined-files'], '1');
});

test('in a directory of the checkout its own files are examined, and annotated where the platform looks for them', async (t) => {
  const change = { 'app/x.sh': 'kill -9 1\n', 'x.sh': 'kill -9 1\n' };
  const inputs = { 'working-directory': 'app', 'sarif-file': 'out.sarif' };
  const result = await lintChange(t, { 'app/a': '' }, change, { inputs });
  assert.deepEqual(annotated(result), ['error app/x.sh:1 process-kill/kill-9']);
  assert.match(readFileSync(result.outputs['sarif'] ?? '', 'utf8'), /"uri": "x\.sh"/);
});

test('a workspace without a checkout is a fault that says what to do', async () => {
  const result = await runAction('guard-lint');
  assert.equal(result.outcome, 'failure');
  assert.match(result.log, /is no git checkout/);
  assert.match(result.log, /What to do: Run `actions\/checkout`/);
});

test('a hostile file name breaks no line, and calls no command', async (t) => {
  const name = 'x\n::error::owned\n##[error]y,line=9:z.sh';
  const result = await lintChange(t, {}, { [name]: 'kill -9 1\n' });
  assert.equal(result.annotations.length, 1);
  assert.equal(result.annotations[0]?.properties['file'], name);
  assert.doesNotMatch(result.raw, /^::error::owned/m);
});
