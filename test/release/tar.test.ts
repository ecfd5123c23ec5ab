import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { END, header, type Member, padding } from '../../src/release/tar.ts';
import { BUSYBOX, DASH } from '../program/shells.ts';
import { snapshot } from '../program/snapshot.ts';

const MTIME = 1_700_000_000;

function unpacked(t: TestContext, path: string, members: readonly (readonly [Member, string?])[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'surefoot-tar-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const parts = members.flatMap(([member, content = '']) => [
    header(member, MTIME),
    Buffer.from(content, 'latin1'),
    padding(content.length),
  ]);
  mkdirSync(join(directory, 'into'));
  execFileSync('sh', ['-c', 'exec tar -x -o -p -f -'], {
    env: { PATH: path },
    cwd: join(directory, 'into'),
    input: Buffer.concat([...parts, END]),
  });
  return snapshot(join(directory, 'into'))
    .slice(1)
    .map((line) => line.replace(/ links=\d+/, ''));
}

const file = (name: string, content: string, mode = 0o644): readonly [Member, string] => [
  { type: 'file', name, mode, size: content.length },
  content,
];
const link = (name: string, target: string): readonly [Member] => [{ type: 'link', name, target }];
const directory = (name: string, mode = 0o755): readonly [Member] => [{ type: 'directory', name, mode }];

for (const { name: tar, path } of [{ ...DASH, name: 'GNU tar' }, BUSYBOX]) {
  test(`${tar} reads files of every awkward size with their modes`, (t) => {
    const sizes = [0, 1, 511, 512, 513, 1023, 1024, 10_240, 10_241];
    const there = unpacked(
      t,
      path,
      sizes.map((size, each) => file(`f${each}`, 'x'.repeat(size), 0o400 + each)),
    );
    assert.equal(there.length, sizes.length);
    for (const [each, line] of there.entries())
      assert.match(line, new RegExp(`f${each} mode=100${(0o400 + each).toString(8)} `));
  });

  test(`${tar} reads names and targets of every length and of any bytes`, (t) => {
    const names = [98, 99, 100, 101, 102, 254, 255].map((length) => String(length).padEnd(length, 'n'));
    const odd = ['new\nline', 'back\\slash', '\u00ff\u00fe', '\u0001\u007f', ' ', '-rf', '*', 'ends in dots...'];
    const parents = Array.from({ length: 6 }, (_, each) => `${'d'.repeat(90)}/`.repeat(each + 1).slice(0, -1));
    const deep = `${parents.at(-1)}/file`;
    const target = `${'d'.repeat(90)}/`.repeat(6);
    const there = unpacked(t, path, [
      ...parents.map((each) => directory(each)),
      file(deep, 'deep'),
      ...[...names, ...odd].map((each) => file(each, each)),
      directory('e'.repeat(99)),
      directory('e'.repeat(100)),
      link('long link', target),
      link('l'.repeat(101), 't'.repeat(100)),
      link('odd link', 'a\nb\u00ff'),
    ]);
    const found = (name: string) => there.filter((line) => line.startsWith(`./${name} mode=`));
    for (const name of [deep, ...names, ...odd]) assert.equal(found(name).length, 1, JSON.stringify(name));
    assert.match(found('long link')[0] ?? '', new RegExp(` -> ${target}$`));
    assert.match(found('l'.repeat(101))[0] ?? '', / -> t{100}$/);
    assert.ok(found('odd link')[0]?.endsWith(' -> a\nb\u00ff'));
    assert.equal(there.length, parents.length + 1 + names.length + odd.length + 5);
  });

  test(`${tar} sees the whole size of what is 8 GiB and more`, () => {
    for (const size of [8 * 2 ** 30 - 1, 8 * 2 ** 30, 8 * 2 ** 30 + 513, 2 ** 52]) {
      const script = 'tar -tvf - 2>/dev/null | head -n 1';
      const head = header({ type: 'file', name: 'large', mode: 0o644, size }, MTIME);
      const listed = execFileSync('sh', ['-c', script], { env: { PATH: path }, input: Buffer.concat([head, END]) });
      assert.match(listed.toString(), new RegExp(`\\b${size}\\b.*large`));
    }
  });
}
