import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRedirected } from '../../../src/guard/shell/redirection.ts';
import { commands } from './understand.ts';

for (const [text, does] of [
  ['a > file', true],
  ['a 2>> file', true],
  ['a < file', true],
  ['a > "$FILE"', true],
  ['a > $(b)', true],
  ['a > /dev/sda', true],
  ['a > /dev/null2', true],
  ['N=/dev/sda; a > $N', true],
  ['a >& file', true],
  ['a >& $FD', true],
  ['a > /dev/null 2> file', true],
  ['a', false],
  ['a > /dev/null', false],
  ['a > "/dev/n"ull', false],
  ['N=/dev/null; a > $N', false],
  ['a > /dev/null 2>&1', false],
  ['a >&2', false],
  ['a 3>&-', false],
  ['a <&3', false],
] as const) {
  test(`\`${text}\` ${does ? 'is redirected to or from a file' : 'is not redirected to or from a file'}`, () => {
    const found = commands(text).find(({ name }) => name === 'a');
    assert.equal(found && isRedirected(found), does);
  });
}
