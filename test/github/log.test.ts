import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harmless } from '../../src/github/log.ts';
import { parseCommand } from '../runner/commands.ts';

const HOSTILE = [
  '::error::x',
  '  \t::add-mask::x',
  '\u00a0\u2003::set-output name=a::b',
  '\ufeff::warning::x',
  'text ##[error]x',
  '##[add-mask]x',
  'progress 50%\r::error::x',
  'one\n::stop-commands::t\n::error::x',
  '\x1b[2K::error::x',
  '\x1b[31m::error::x',
  ':\x1b[0K:error::x',
  '#\x1b[2J#[error]x',
  '\0::error::x',
];
test('nothing that is printed is obeyed by the runner', () => {
  for (const text of HOSTILE) {
    for (const line of harmless(text).split(/\r\n|\r|\n/))
      assert.equal(parseCommand(line), undefined, JSON.stringify(line));
  }
});

test('colours stay, and what moves the cursor, sets a title or rings goes', () => {
  assert.equal(harmless('\x1b[1;31mred\x1b[0m'), '\x1b[1;31mred\x1b[0m');
  assert.equal(harmless('a\x1b[2J\x1b[1;1Hb\x1b]0;title\x07c\x1b[?25ld\x1bce'), 'abcde');
  assert.equal(harmless('ding\x07'), 'ding\ufffd');
});

test('ordinary text is left as it is', () => {
  for (const text of ['', 'a: b', 'std::string::npos', '12:00:01', '# heading [x]', 'tab\tand ünïcode 🦶']) {
    assert.equal(harmless(text), text);
  }
});
