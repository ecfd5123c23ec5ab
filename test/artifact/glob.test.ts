import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globs, type Verdict } from '../../src/artifact/glob.ts';
import { binaryOf } from '../../src/artifact/name.ts';

const CASES: readonly [readonly string[], string, Verdict][] = [
  [['index.html'], 'index.html', 'meant'],
  [['index.html'], 'a/index.html', 'unmentioned'],
  [['./index.html'], 'index.html', 'meant'],
  [['/index.html'], 'index.html', 'meant'],
  [['**/.env'], '.env', 'meant'],
  [['**/.env'], 'a/b/.env', 'meant'],
  [['*'], '.hidden', 'meant'],
  [['*'], 'a/b', 'unmentioned'],
  [['**/*.map'], '.cache/.x/a.map', 'meant'],
  [['**/*.map'], 'line\nbreak/a.map', 'meant'],
  [['**/*.map'], 'a.map\n', 'unmentioned'],
  [['a?c'], binaryOf('aéc'), 'meant'],
  [['größe/*'], binaryOf('größe/x'), 'meant'],
  [['*.map'], '\xff\xfe.map', 'meant'],
  [['assets/'], 'assets/a/b.js', 'meant'],
  [['*.{js,css}'], 'a.css', 'meant'],
  [['*.js', '!a.js'], 'a.js', 'excepted'],
  [['!a.js', '*.js'], 'a.js', 'meant'],
  [['*.js', '!a.js'], 'b.js', 'meant'],
  [['!x'], 'y', 'unmentioned'],
];

for (const [patterns, path, verdict] of CASES) {
  test(`of ${JSON.stringify(path)} the globs ${JSON.stringify(patterns)} say ${verdict}`, () => {
    assert.equal(globs(patterns)(path), verdict);
  });
}
