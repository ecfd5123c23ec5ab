import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/artifact/manifest.ts';
import { deltaOfKeys } from '../../src/release/delta.ts';
import { listOf, type ReleaseList } from '../../src/release/list.ts';

const file = (path: string, sha256 = 'a'.repeat(64), mode = 0o444): Entry => ({
  type: 'file',
  path,
  mode,
  size: 5,
  sha256,
});
/** As every manifest is. */
const sorted = (entries: readonly Entry[]) => entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
const same = (entries: readonly Entry[]) => listOf(sorted(entries), sorted(entries));
const KEY_LENGTH = 7;
const linesOf = ({ keys, line }: ReleaseList) => keys.map((_, index) => line(index));
const paths = (entries: readonly Entry[]) => entries.map(({ path }) => path).sort();

test('names that JSON has to escape, and links that lead to such, stand in no line', () => {
  const plain = ['a b', "it's", '$(id)', 'a -> b', '\u00c3\u00a9'].map((path) => file(path));
  const odd = ['q"q', 'back\\slash', 'new\nline', 'tab\tt', '\u001b[31m', '\u00ff', '\u007f'].map((path) => file(path));
  const links: Entry[] = [
    { type: 'link', path: 'good', target: 'a b' },
    { type: 'link', path: 'bad', target: 'new\nline' },
  ];
  const all = [...plain, ...odd, ...links];
  const list = same(all);
  assert.deepEqual(
    paths([...list.entries].filter((entry) => entry !== undefined)),
    paths([...plain, links[0] as Entry]),
  );
  assert.deepEqual(paths(list.extra), paths([...odd, links[1] as Entry]));
  assert.ok(linesOf(list).every((line) => /^[\w-]{7} \{.*\}$/.test(line)));
});

test('only what a host has no key for is sent, and it is told which of its keys go', () => {
  const before = same([
    file('same'),
    file('content'),
    file('mode'),
    file('gone'),
    { type: 'directory', path: 'd', mode: 0o755 },
  ]);
  const now = same([
    file('same'),
    file('content', 'b'.repeat(64)),
    file('mode', 'a'.repeat(64), 0o555),
    file('q"q'),
    { type: 'directory', path: 'd', mode: 0o755 },
  ]);
  const keys = before.keys;
  const delta = deltaOfKeys(now, keys);
  assert.deepEqual(paths(delta?.send ?? []), ['content', 'mode', 'q"q']);
  const lineOf = (path: string) =>
    before.keys[linesOf(before).findIndex((line) => line.includes(`"path":"${path}"`))] as string;
  assert.deepEqual([...(delta?.gone ?? [])].sort(), ['content', 'mode', 'gone'].map(lineOf).sort());
  assert.equal(delta?.files, 3);
});

test('what is left out of a release, is only in it, or has another mode there stands in the list with its mark', () => {
  const built = sorted([file('a'), file('b', 'b'.repeat(64), 0o644), file('left out'), file('z')]);
  const link: Entry = { type: 'link', path: 'store', target: '../../shared/store' };
  const linked: Entry = { type: 'link', path: 'zz', target: '../../shared/zz' };
  const list = listOf(sorted([file('a'), file('b', 'b'.repeat(64)), file('z', 'c'.repeat(64)), link, linked]), built);
  const marks = linesOf(list)
    .map((line) => `${line[KEY_LENGTH]} ${/"path":"([^"]*)"/.exec(line)?.[1]}`)
    .sort();
  assert.deepEqual(marks, ['  a', '  b', '+ store', '+ z', '+ zz', '- left out', '- z']);
  for (const [index, line] of linesOf(list).entries()) {
    assert.equal(list.entries[index] === undefined, line[KEY_LENGTH] === '-', line);
  }
});

test('keys of which two are the same say nothing, and everything is compared', () => {
  const list = same([file('a'), file('b')]);
  const [key = ''] = list.keys;
  assert.equal(deltaOfKeys(list, [key, key]), undefined);
  assert.deepEqual(paths(deltaOfKeys(list, [])?.send ?? []), ['a', 'b']);
});
