import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alert, block, code, details, escapeText, prose, table } from '../../src/github/markdown.ts';

test('text loses its meaning to Markdown and HTML, and calls nobody', () => {
  assert.equal(escapeText('<img src=x> & "y"'), '&lt;img src=x&gt; &amp; &quot;y&quot;');
  assert.equal(escapeText('a*b_c`d`[e](f)~g~|h|$i$\\j'), 'a\\*b\\_c\\`d\\`\\[e\\](f)\\~g\\~\\|h\\|\\$i\\$\\\\j');
  assert.equal(escapeText('# heading'), '\\# heading');
  assert.equal(escapeText('- item'), '\\- item');
  assert.equal(escapeText('12. item'), '12\\. item');
  assert.equal(escapeText('two\nlines\r\nhere'), 'two lines here');
  assert.equal(escapeText('ask @maria'), 'ask @<!-- -->maria');
  assert.equal(escapeText('https://x.example'), 'https:<!-- -->//x.example');
});

test('what cannot be seen is shown or taken out', () => {
  assert.equal(escapeText('a\x1b[31mred\x1b[0m\x07'), 'ared␇');
  assert.equal(escapeText('safe\u202etxt.exe\u200b'), 'safe\ufffdtxt.exe\ufffd');
});

test('inline code holds any value', () => {
  assert.equal(code('a b'), '`a b`');
  assert.equal(code('a`b``c'), '```a`b``c```');
  assert.equal(code('`a'), '`` `a ``');
  assert.equal(code(' a '), '`  a  `');
  assert.equal(code('a\nb'), '`a⏎b`');
  assert.equal(code(''), '(empty)');
});

test('names between backticks become code and everything else is escaped', () => {
  assert.equal(prose('Input `a|b` holds <x>.\nNext *line*.'), 'Input `a|b` holds &lt;x&gt;.<br>Next \\*line\\*.');
  assert.equal(prose('one ` alone'), 'one \\` alone');
});

test('a block cannot be closed from within', () => {
  assert.equal(block('x\n```\n# out\n````\n'), '`````\nx\n```\n# out\n````\n`````');
  assert.equal(block('a', 'mermaid'), '```mermaid\na\n```');
});

test('a cell cannot end early: neither by a bar, nor by a bar in code, nor by a line end', () => {
  const [, , row] = table(['A', 'B'], [[code('a|b'), escapeText('c|d\ne')]]).split('\n');
  assert.equal(row, '| `a\\|b` | c\\|d e |');
  for (const hostile of ['|', '\\|', '\\\\|', '||', '\\\\\\|']) {
    const [, , line = ''] = table(['A'], [[code(hostile)]]).split('\n');
    assert.equal(cells(line), 1, line);
  }
  assert.equal(table(['A', 'B'], [['only one']]).split('\n')[2], '| only one |  |');
});

/** Counts the cells of a row as GitHub's parser does: a backslash takes any punctuation after it along. */
function cells(row: string): number {
  return row.replace(/\\[!-/:-@[-`{-~]/g, '').split('|').length - 2;
}

test('a fold names itself in text, and an alert quotes every line', () => {
  assert.equal(details('<b>', 'body'), '<details><summary>&lt;b&gt;</summary>\n\nbody\n\n</details>');
  assert.equal(alert('TIP', 'a\n\nb'), '> [!TIP]\n> a\n>\n> b');
});
