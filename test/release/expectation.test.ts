import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scan } from '../../src/artifact/scan.ts';
import { PROGRAM } from '../../src/host/program/text.ts';
import { expectationOf, isOdd } from '../../src/release/expectation.ts';
import { SHELLS } from '../program/shells.ts';
import { Site } from '../program/site.ts';

/** The functions of the host program, without its main part. */
const FUNCTIONS = PROGRAM.slice(0, PROGRAM.lastIndexOf('\n# From here on nothing stops half way'));

for (const shell of SHELLS) {
  test(`${shell.name}: what is expected is what the host's own tools print, to the byte`, async (t) => {
    const site = new Site(t, shell);
    const names = [
      'plain',
      ' lead',
      'trail ',
      'tab\t',
      'tab\tin',
      '-',
      '-n',
      '*',
      '? ',
      'a  b',
      '\u0001\u007f',
      '\u00e9',
      'a -> b',
      "'",
      '"',
      '~',
      'x:',
      '%n',
      'nul\\',
      'r\rr',
      'l\nl',
    ];
    const source = site.artifact(Object.fromEntries(names.map((name) => [name, `content of ${name}`])));
    writeFileSync(Buffer.concat([Buffer.from(`${source}/`), Buffer.from([0xff, 0xc0, 0x80])]), '');
    mkdirSync(join(source, 'd e'));
    symlinkSync('plain', join(source, 'to plain'));
    symlinkSync(' lead', join(source, 'to lead -> x'));
    symlinkSync('l\nl', join(source, 'to line'));
    for (const [index, name] of names.entries()) chmodSync(join(source, name), [0o644, 0o755, 0o400][index % 3] ?? 0);
    chmodSync(join(source, 'd e'), 0o755);
    const expected = expectationOf(await scan(source));
    const listed = (what: string): string =>
      // As standard input: the program is longer than a word of a command line may be.
      execFileSync('sh', ['-s'], {
        input: `${FUNCTIONS}\n${what} "$DIRECTORY" </dev/null\n`,
        env: { PATH: shell.path, DIRECTORY: source },
        encoding: 'latin1',
      });
    const lines = (text: string) => text.split('\n').sort();
    assert.deepEqual(lines(listed('shape_of')), lines(expected.shape.toString('latin1')));
    assert.deepEqual(lines(listed('sums_of')), lines(expected.sums.toString('latin1')));
    assert.deepEqual(lines(listed('links_of')), lines(expected.links.toString('latin1')));
  });
}

test('names with line ends, returns or backslashes are odd; all others are not', () => {
  for (const name of ['a\nb', 'a\r', '\\', 'd\n/x']) assert.equal(isOdd(name), true, JSON.stringify(name));
  for (const name of ['a', ' ', '\t', '\u00ff', '-', "'"]) assert.equal(isOdd(name), false, JSON.stringify(name));
});

test('an odd name travels as three fields that end with NUL', () => {
  const { odd, sums, shape, links } = expectationOf([
    { type: 'file', path: 'a\nb', mode: 0o444, size: 1, sha256: 'c'.repeat(64) },
    { type: 'directory', path: 'd\\', mode: 0o755 },
    { type: 'link', path: 'l\r', target: 'x\n' },
  ]);
  assert.equal(odd.toString('latin1'), `${'c'.repeat(64)}\x008124\0tree/a\nb\0link\0x\n\0tree/l\r\0`);
  assert.deepEqual([sums.length, shape.toString(), links.length], [0, '41ed .\n', 0]);
});
