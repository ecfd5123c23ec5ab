import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutsSection } from './armed.ts';
import { withSection } from './page.ts';

const PAGE = '# The page\n\nWords.\n\n## One\n\nold one\n\n## Two\n\nold two\n';

test('a section is replaced in its place, and the others stay as they are', () => {
  assert.equal(
    withSection(PAGE, 'One', ['new one', '']),
    '# The page\n\nWords.\n\n## One\n\nnew one\n\n## Two\n\nold two\n',
  );
  assert.equal(withSection(PAGE, 'Two', ['new two']), PAGE.replace('old two', 'new two'));
});

test('a new section comes last, also on an empty page', () => {
  assert.equal(withSection(PAGE, 'Three', ['3']), `${PAGE}\n## Three\n\n3\n`);
  assert.equal(withSection('# The page\n', 'One', ['1']), '# The page\n\n## One\n\n1\n');
});

test('the table of cuts counts every round once, and each with a fault', () => {
  const round = { cut: 'runner', at: 'somewhere', starts: 0 } as const;
  const { body, faults } = cutsSection('runner', [
    { ...round, state: 'prepared', after: 'old', wrong: [] },
    { ...round, state: 'switched', after: 'neither', wrong: ['nothing answers'] },
    { ...round, state: 'committed', after: 'new', wrong: [] },
  ]);
  assert.equal(faults, 1);
  assert.deepEqual(body.slice(-4), [
    '| 1 | prepared | 1 | 0 | 0 | 0 |',
    '| 1 | switched | 0 | 0 | 1 | 1 |',
    '| 1 | committed | 0 | 1 | 0 | 0 |',
    '| 3 | **all** | 1 | 1 | 1 | 1 |',
  ]);
});
