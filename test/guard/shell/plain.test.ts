import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lines } from './understand.ts';

describe('plain commands are told by their words', () => {
  test('quotes and escapes do not hide a name', () => {
    assert.deepEqual(lines("k\\ill -9 1; ki''ll \"-9\" $'\\x31'"), ['kill -9 1', 'kill -9 1']);
  });

  test('a path keeps its word and gives its base name', () => {
    assert.deepEqual(lines('/bin/kill -9 1'), ['/bin/kill -9 1']);
  });

  test('a comment is nothing', () => {
    assert.deepEqual(lines('# kill -9 1\ntrue # kill -9 2'), ['true']);
  });

  test('text that is printed is an argument', () => {
    assert.deepEqual(lines("echo 'kill -9 1'; git commit -m 'kill -9 1'; grep 'kill -9' f"), [
      'echo "kill -9 1"',
      'git commit -m "kill -9 1"',
      'grep "kill -9" f',
    ]);
  });

  test('a here-document that is written to a file is no command', () => {
    assert.deepEqual(lines('cat <<EOF > f\nkill -9 1\nEOF'), ['cat']);
  });

  test('a test and an array are no commands', () => {
    assert.deepEqual(lines('[[ kill == -9 ]]; a=(kill -9 1)'), []);
  });

  test('a pattern of case is no command, its body is', () => {
    assert.deepEqual(lines('case $x in kill) reboot;; esac'), ['reboot']);
  });

  test('a tilde stays text', () => {
    assert.deepEqual(lines('rm -rf ~/x'), ['rm -rf ~/x']);
  });

  test('a line that goes on is one', () => {
    assert.deepEqual(lines('kill \\\n  -9 \\\n  1'), ['kill -9 1']);
  });

  test('a stray token does not hide what follows', () => {
    assert.deepEqual(lines('done\nkill -9 1\n} ; kill -9 2\n) kill -9 3'), ['kill -9 1', 'kill -9 2', 'kill -9 3']);
  });

  test('an open quote does not hide what follows', () => {
    assert.deepEqual(lines("don't\nkill -9 1\n"), ['don t', 'kill -9 1']);
  });

  test('half a compound command is walked', () => {
    assert.deepEqual(lines('if a; then\nkill -9 1'), ['a', 'kill -9 1']);
  });
});
