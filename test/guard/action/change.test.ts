import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, lintChange, numbers } from './lint.ts';

const KILL = 'kill -9 1\n';

test('a line that is added in the middle of a command, or to an old here-document, counts', async (t) => {
  const before = { 'a.sh': 'kill \\\n  1\n', 'b.sh': 'ssh h <<EOF\nuptime\nEOF\n', 'c.sh': `${KILL}echo\n` };
  const change = {
    'a.sh': 'kill \\\n  -9 \\\n  1\n',
    'b.sh': `ssh h <<EOF\nuptime\n${KILL}EOF\n`,
    'c.sh': `${KILL}echo 2\n`,
  };
  const result = await lintChange(t, before, change);
  assert.deepEqual(annotated(result), ['error a.sh:1 process-kill/kill-9', 'error b.sh:3 process-kill/kill-9']);
});

test('a variable on an added line makes a finding of an old line', async (t) => {
  const result = await lintChange(
    t,
    { 'a.sh': 'HOW=-15\n\necho 1\nkill $HOW 1\n' },
    { 'a.sh': 'HOW=-9\n\necho 1\nkill $HOW 1\n' },
  );
  assert.deepEqual(annotated(result), ['error a.sh:4 process-kill/kill-9']);
});

test('a renamed file has what it had; one that becomes a script has what a script has', async (t) => {
  const body = `# one\n# two\n# three\n# four\n${KILL}`;
  const same = await lintChange(t, { 'a.sh': body }, { 'a.sh': undefined, 'b/c.sh': body });
  assert.deepEqual(annotated(same), []);
  const turned = await lintChange(t, { 'a.txt': body }, { 'a.txt': undefined, 'a.sh': body });
  assert.deepEqual(annotated(turned), ['error a.sh:5 process-kill/kill-9']);
  const copied = await lintChange(t, { 'a.sh': body }, { 'b.sh': body });
  assert.deepEqual(annotated(copied), ['error b.sh:5 process-kill/kill-9']);
});

test('a file that becomes executable, or gets a second name by a link, becomes a script', async (t) => {
  const executable = await lintChange(t, { tool: KILL }, { tool: { script: KILL } });
  assert.deepEqual(annotated(executable), ['error tool:1 process-kill/kill-9']);
  const linked = await lintChange(t, { 'notes.txt': KILL }, { 'bin/run.sh': { link: '../notes.txt' } });
  assert.deepEqual(annotated(linked), ['error bin/run.sh:1 process-kill/kill-9']);
  const outside = await lintChange(
    t,
    {},
    { 'bin/run.sh': { link: '../../../etc/passwd' }, 'loop.sh': { link: 'loop.sh' } },
  );
  assert.equal(outside.outcome, 'success', outside.log);
});

test('what cannot be read is an error where it could hold commands, and passed over where not', async (t) => {
  const nul = Buffer.from('#!/bin/sh\nki\0ll -9 1\n');
  const result = await lintChange(
    t,
    {},
    {
      'nul.sh': nul,
      'wide.sh': Buffer.from(`\ufeff${KILL}`, 'utf16le'),
      'large.sh': `${'# filling\n'.repeat(120_000)}${KILL}`,
      'stored.sh': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'picture.png': Buffer.from('\x89PNG\r\n\0\0', 'latin1'),
      'large.bin': Buffer.alloc(2_000_000, 1),
    },
  );
  assert.deepEqual(annotated(result), [
    'error large.sh:1 guard/not-examined',
    'error nul.sh:1 guard/not-examined',
    'error stored.sh:1 guard/not-examined',
    'error wide.sh:1 guard/not-examined',
  ]);
  assert.equal(numbers(result), '4 findings, 4 errors, 0 warnings, 0 suppressed, 0 examined-files, 4 unexamined-files');
  assert.match(result.log, /it is larger than 1 MB/);
  assert.match(result.log, /it holds NUL bytes/);
  assert.match(result.log, /kept by Git LFS/);
});

test('production data that is edited, deleted or moved away is found, read or not', async (t) => {
  const data = (name: string) => `backend/data/${name}.json`;
  const lines = Array.from({ length: 20 }, (_, index) => `{"id": ${index}}\n`).join('');
  const result = await lintChange(
    t,
    { [data('edited')]: '{}\n', [data('deleted')]: '[]\n', [data('moved')]: lines },
    {
      [data('edited')]: '{"a": 1}\n',
      [data('deleted')]: undefined,
      [data('moved')]: undefined,
      'elsewhere.txt': lines,
    },
  );
  assert.deepEqual(annotated(result), [
    'error backend/data/deleted.json:1 protected-file/data-file',
    'error backend/data/edited.json:1 protected-file/data-file',
    'error backend/data/moved.json:1 protected-file/data-file',
  ]);
});

test('a byte order mark, CRLF and a file without a last line end hide nothing', async (t) => {
  const result = await lintChange(t, {}, { 'a.sh': `\ufeffecho\r\nkill -9 1`, 'b.sh': `echo\r\n${KILL}` });
  assert.deepEqual(annotated(result), ['error a.sh:2 process-kill/kill-9', 'error b.sh:2 process-kill/kill-9']);
});
