import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { difference } from '../../src/service/configuration/difference.ts';
import { directivesOn } from '../../src/service/configuration/directives.ts';
import { readSources } from '../../src/service/configuration/source.ts';
import { parseConfiguration } from '../../src/service/configuration/wish.ts';

test('a line names a source and one certain file of the host', () => {
  assert.deepEqual(parseConfiguration(['nginx/a b.conf  ->  /etc/nginx/conf.d/a b.conf', 'x -> /$(touch pwned)/\'"']), [
    { source: 'nginx/a b.conf', target: '/etc/nginx/conf.d/a b.conf' },
    { source: 'x', target: '/$(touch pwned)/\'"' },
  ]);
});

test('what could mean another file, or none, is refused', () => {
  const refused = [
    'a',
    'a -> b',
    'a->/etc/b',
    ' -> /etc/b',
    'a -> ',
    'a -> /',
    'a -> /etc/',
    'a -> /etc//b',
    'a -> /etc/../b',
    'a -> /etc/./b',
    'a -> /etc/b -> /etc/c',
    'a -> /etc/b\u0007',
    `a -> /${'x'.repeat(1000)}`,
  ];
  for (const line of refused) assert.throws(() => parseConfiguration([line]), /Input `configuration`/, line);
  assert.throws(() => parseConfiguration(['a -> /etc/b', 'c -> /etc/b']), /each file of the host once|not understood/);
  assert.throws(() => parseConfiguration(Array.from({ length: 51 }, (_, i) => `a -> /etc/${i}`)), /51 lines/);
});

test('a source is a file of the workspace, or named in full', async () => {
  const home = await mkdtemp(join(tmpdir(), 'surefoot-sources-'));
  after(() => rm(home, { recursive: true, force: true }));
  const workspace = join(home, 'workspace');
  await mkdir(workspace);
  await writeFile(join(home, 'outside'), 'outside');
  await writeFile(join(workspace, 'odd'), Buffer.from([0, 255, 10]));
  await writeFile(join(workspace, 'large'), Buffer.alloc(200_000));
  await symlink('../outside', join(workspace, 'link'));
  const read = (...sources: string[]) =>
    readSources(
      sources.map((source) => ({ source, target: '/t' })),
      workspace,
    );
  assert.deepEqual(
    (await read('odd', join(home, 'outside'))).map(({ content }) => [...content].length),
    [3, 7],
  );
  await writeFile(join(workspace, '..x'), 'x');
  assert.equal((await read('..x')).length, 1);
  await assert.rejects(read('link'), /leads out of the workspace/);
  await assert.rejects(read('../outside'), /leads out of the workspace/);
  await assert.rejects(read('.'), /it is no file/);
  await assert.rejects(read('none'), /no such file/);
  await assert.rejects(read('large', 'large'), /all files together/);
});

test('the lines that differ, and no others, are told in their order', () => {
  const shown = (before: string, after: string): string[] =>
    difference(before, after).map(({ sign, number, text }) => `${sign}${number} ${text}`);
  assert.deepEqual(shown('a\nb\nc\n', 'a\nB\nc\nd\n'), ['-2 b', '+2 B', '+4 d']);
  assert.deepEqual(shown('', 'a\n'), ['+1 a']);
  assert.deepEqual(shown('a\n', 'a\n'), []);
  assert.deepEqual(shown('x\nsame\ny\n', 'same\ny\nz\n'), ['-1 x', '+3 z']);
  assert.deepEqual(shown('a', 'a\n'), ['-2 \\ no line end at the end of the file']);
  const many = (letter: string) => Array.from({ length: 60_000 }, (_, i) => `${letter}${i}`).join('\n');
  const began = performance.now();
  assert.equal(difference(many('a'), many('b')).length, 120_000);
  assert.ok(performance.now() - began < 2000);
});

test('of a line that differs the name of its directive is told, and never what it is given', () => {
  const lines = [
    'server { listen 80 default_server; }',
    '  fastcgi_param DB_PASS hunter2;',
    'set $pw x;',
    '  set $other y;',
    'proxy_set_header Authorization "Bearer eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl";',
    'proxy_set_header X-Gateway-Key abc123;',
    'return 302 https://example.org/?sig=abc/def+ghi=;',
    'secure_link_md5 "$uri word";',
    '}',
    '# hunter2',
    'hunter2',
    'hunter',
    'eyJhbGciOi.eyJzdWIi',
    'password=hunter2',
    '"hunter2" x;',
    '\\ no line end at the end of the file',
  ];
  const names = ['server', 'fastcgi_param', 'set', 'proxy_set_header', 'return'];
  assert.deepEqual(directivesOn(lines), names);
});

test('a line of any length takes no time', () => {
  const began = performance.now();
  for (const sign of ['=', '+', ' ', 'a', '_']) assert.deepEqual(directivesOn([sign.repeat(250_000)]), []);
  assert.ok(performance.now() - began < 500);
});
