import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import { faultSaying, workspace } from '../build/workspace.ts';

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

test('every file, directory and link is told, with mode, size and digest', async (t) => {
  const root = workspace(t, { 'a/b.txt': 'hello', 'run.sh': '#!/bin/sh\n', empty: '' });
  mkdirSync(join(root, 'nothing-in-it'));
  symlinkSync('a/b.txt', join(root, 'link'));
  chmodSync(join(root, 'run.sh'), 0o755);
  chmodSync(join(root, 'a/b.txt'), 0o640);
  chmodSync(join(root, 'empty'), 0o4644);
  chmodSync(join(root, 'a'), 0o750);
  chmodSync(join(root, 'nothing-in-it'), 0o1777);
  assert.deepEqual(await scan(root), [
    { type: 'directory', path: 'a', mode: 0o750 },
    { type: 'file', path: 'a/b.txt', mode: 0o640, size: 5, sha256: sha256('hello') },
    { type: 'file', path: 'empty', mode: 0o644, size: 0, sha256: sha256('') },
    { type: 'link', path: 'link', target: 'a/b.txt' },
    { type: 'directory', path: 'nothing-in-it', mode: 0o777 },
    { type: 'file', path: 'run.sh', mode: 0o755, size: 10, sha256: sha256('#!/bin/sh\n') },
  ]);
});

test('entries stand in the order of the bytes of their paths', async (t) => {
  const root = workspace(t, { 'a/x': '', 'a.b': '', 'a-b': '', é: '', z: '', B: '', '😀': '', '￿': '' });
  const paths = (await scan(root)).map(({ path }) => path);
  const byBytes = [...paths].sort((a, b) => Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')));
  assert.deepEqual(paths, byBytes);
  assert.equal(paths.length, 9);
});

const UNUSUAL = [
  'with space',
  "quote's",
  '"double"',
  'new\nline',
  '-rf',
  '$(id)',
  '`id`',
  'back\\slash',
  'tab\t',
  'größe-日本',
  '::error::x',
  '\x1b[31mred',
  '*',
  '...',
];

for (const name of UNUSUAL) {
  test(`a file may be called ${JSON.stringify(name)}`, async (t) => {
    const root = workspace(t, { [`${name}/${name}`]: name });
    const [directory, file] = await scan(root);
    const binary = Buffer.from(name).toString('latin1');
    assert.equal(directory?.path, binary);
    assert.deepEqual(file, {
      type: 'file',
      path: `${binary}/${binary}`,
      mode: 0o644,
      size: Buffer.byteLength(name),
      sha256: sha256(name),
    });
  });
}

test('a name and a link target that are not UTF-8 keep their bytes', async (t) => {
  const root = workspace(t);
  const name = Buffer.from([0xff, 0xfe, 0x41]);
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), 'x');
  symlinkSync(name, `${root}/link`);
  assert.deepEqual(
    (await scan(root)).map((entry) => [entry.path, entry.type === 'link' && entry.target]),
    [
      ['link', '\xff\xfeA'],
      ['\xff\xfeA', false],
    ],
  );
});

test('a sparse file of 200 MB is read through one small buffer', async (t) => {
  const root = workspace(t);
  const fd = openSync(join(root, 'large'), 'w');
  ftruncateSync(fd, 200_000_000);
  closeSync(fd);
  const before = process.memoryUsage().rss;
  const [file] = await scan(root);
  assert.ok(process.memoryUsage().rss - before < 64_000_000);
  assert.deepEqual(file, {
    type: 'file',
    path: 'large',
    mode: 0o644,
    size: 200_000_000,
    sha256: execFileSync('sha256sum', [join(root, 'large')], { encoding: 'utf8' }).slice(0, 64),
  });
});

test('timers fire while a large file is read', async (t) => {
  const root = workspace(t);
  writeFileSync(join(root, 'large'), '');
  truncateSync(join(root, 'large'), 100_000_000);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await scan(root);
  clearInterval(timer);
  assert.ok(turns >= 3, `the event loop turned ${turns} times`);
});

test('what is excluded is neither told nor entered', async (t) => {
  const root = workspace(t, { 'a.js': '', 'a.js.map': '', 'cache/x': '', 'deep/cache/y': '' });
  execFileSync('mkfifo', [join(root, 'cache/pipe')]);
  const paths = (await scan(root, { exclude: ['**/*.map', 'cache'] })).map(({ path }) => path);
  assert.deepEqual(paths, ['a.js', 'deep', 'deep/cache', 'deep/cache/y']);
});

test('a named pipe and a socket are refused by name, all at once, and nothing waits for them', async (t) => {
  const root = workspace(t, { fine: '' });
  execFileSync('mkfifo', [join(root, 'a pipe')]);
  const server = createServer().listen(join(root, 'door.sock'));
  t.after(() => server.close());
  await assert.rejects(scan(root), faultSaying('"a pipe" is a named pipe', 'door.sock is a socket'));
});

test('links within the artifact are kept, also to directories, through other links, and to its root', async (t) => {
  const root = workspace(t, { 'lib/deep/a': 'x' });
  symlinkSync('lib', join(root, 'l1'));
  symlinkSync('l1/deep', join(root, 'l2'));
  symlinkSync('../../l2/../deep/./a', join(root, 'lib/deep/l3'));
  symlinkSync('.', join(root, 'self'));
  const targets = (await scan(root)).flatMap((entry) => (entry.type === 'link' ? [entry.target] : []));
  assert.deepEqual(targets, ['lib', 'l1/deep', '../../l2/../deep/./a', '.']);
});

test('links that cannot be kept on a host are refused, each with its target and the reason', async (t) => {
  const root = workspace(t, { 'in/a': 'x' });
  const links = {
    absolute: '/etc/passwd',
    inside: `${root}/in/a`,
    up: '../x',
    'in/up': '../../x',
    dangling: 'nowhere',
    circle: 'circle',
    through: 'in/a/..',
    'sly\n::error::': 'in/../..',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  await assert.rejects(
    scan(root),
    faultSaying(
      'absolute -> /etc/passwd: it leads to an absolute path',
      /inside -> .*: it leads to an absolute path/,
      'up -> ../x: it leads out of the artifact',
      'in/up -> ../../x: it leads out of the artifact',
      'dangling -> nowhere: it leads nowhere',
      'circle -> circle: it leads in a circle',
      'through -> in/a/..: it leads nowhere',
      '"sly\\n::error::" -> in/../..: it leads out of the artifact',
    ),
  );
});

const DISTURBANCES: Record<string, [string, (file: string) => void]> = {
  'grows while it is read': ['its size went', (file) => appendFileSync(file, 'more')],
  'shrinks while it is read': ['its size went', (file) => truncateSync(file, 1)],
  'is written over while it is read': ['it was written to', (file) => writeFileSync(file, 'HELLO')],
  'is written over and its time is set back': [
    'its mode or owner was changed',
    (file) => {
      writeFileSync(file, 'HELLO');
      utimesSync(file, 1000, 1000);
    },
  ],
  'has its mode changed while it is read': ['its mode or owner was changed', (file) => chmodSync(file, 0o600)],
};

for (const [disturbance, [word, disturb]] of Object.entries(DISTURBANCES)) {
  test(`a file that ${disturbance} is refused`, async (t) => {
    const root = workspace(t, { file: 'hello' });
    utimesSync(join(root, 'file'), 1000, 1000);
    const head = () => disturb(join(root, 'file'));
    await assert.rejects(scan(root, { head }), faultSaying('file changed while it was read', word));
  });
}

test('a large file that grows between two pieces is refused, and its end is not chased', async (t) => {
  const root = workspace(t);
  writeFileSync(join(root, 'log'), Buffer.alloc(3_000_000));
  const head = () => appendFileSync(join(root, 'log'), Buffer.alloc(3_000_000));
  await assert.rejects(scan(root, { head }), faultSaying('log changed while it was read: it grew'));
});

test('a file that is taken away during the scan is refused', async (t) => {
  const root = workspace(t, { a: '1', b: '2' });
  let first = '';
  const head = (path: string) => {
    if (first === '') rmSync(join(root, path === 'a' ? 'b' : 'a'));
    first ||= path;
  };
  await assert.rejects(scan(root, { head }), faultSaying('changed while it was read: it was taken away'));
});

test('a root that is no directory is refused by name', async (t) => {
  const root = workspace(t, { file: '' });
  await assert.rejects(scan(join(root, 'file')), faultSaying('is not a directory'));
  await assert.rejects(scan(join(root, 'none')), faultSaying('There is no directory'));
});

test('a scan stops when it is cancelled', async (t) => {
  const root = workspace(t);
  writeFileSync(join(root, 'large'), '');
  truncateSync(join(root, 'large'), 400_000_000);
  const cancel = new AbortController();
  await assert.rejects(scan(root, { signal: cancel.signal, head: () => cancel.abort(new Error('enough')) }), /enough/);
});

test('many files are read by two threads, and told as one would tell them', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`d${at % 40}/f${at}`, `the file ${at}`]));
  const key = '-----BEGIN PRIVATE KEY-----\n';
  const root = workspace(t, { ...files, 'd0/first.pem': key, 'd39/z/last.pem': key, 'd7/naïve': 'x' });
  const alone = await scan(root, { head: () => {} });
  const keys: string[] = [];
  const told: string[] = [];
  const together = await scan(root, { key: (path) => keys.push(path), file: ({ path }) => told.push(path) });
  assert.deepEqual(together, alone);
  assert.deepEqual(keys.sort(), ['d0/first.pem', 'd39/z/last.pem']);
  assert.ok(told.length > 0 && told.length <= 6003);
});

test('what the other thread cannot read is told as ever', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`f${at}`, 'x']));
  const root = workspace(t, files);
  const stop = new AbortController();
  let seen = 0;
  const scanning = scan(root, {
    signal: stop.signal,
    file: () => {
      seen += 1;
      // Of all that is left each thread finds nothing there.
      if (seen === 1) for (let at = 100; at < 6000; at += 1) rmSync(join(root, `f${at}`));
    },
  });
  await assert.rejects(scanning, faultSaying(/changed while it was read: it was taken away/));
});
