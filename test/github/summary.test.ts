import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import { block, details } from '../../src/github/markdown.ts';
import { SummaryPage } from '../../src/github/summary.ts';

test('a good end: title, verdict, next step, parts', () => {
  const page = new SummaryPage('atomic-sync', []);
  page.verdict('Release `0007-3f2a1c9` is live.');
  page.next('probe it.');
  page.add('| a |');
  assert.equal(
    page.render(),
    '## ✅ atomic-sync\n\n**Release `0007-3f2a1c9` is live.**\n\n**Next:** probe it.\n\n| a |',
  );
});

test('a warning has its own sign, and an action that said nothing is done', () => {
  const page = new SummaryPage('a', []);
  page.verdict('Not committed.', 'warning');
  assert.match(page.render(), /^## ⚠️ a\n/);
  assert.equal(new SummaryPage('a', []).render(), '## ✅ a\n\n**Done.**');
});

test('a failure says what happened, how the host is and what to do, above the parts, and stays text', () => {
  const page = new SummaryPage('smoke-probe', []);
  page.verdict('All is well.');
  page.add('part');
  const fault = new Fault('Probe `GET /` answered <b>502</b>.', {
    state: 'back on `0006`.',
    remedy: 'read\nthe journal.',
  });
  assert.equal(
    page.render(fault),
    [
      '## ❌ smoke-probe',
      '**Probe `GET /` answered &lt;b&gt;502&lt;/b&gt;.**',
      '> [!CAUTION]\n> **The host now:** back on `0006`.\n>\n> **What to do next:** read<br>the journal.',
      'part',
    ].join('\n\n'),
  );
});

test('a fault of our own asks for a report and carries its stack', () => {
  const rendered = new SummaryPage('a', []).render(new Error('boom'));
  assert.match(rendered, /fault of Surefoot itself/);
  assert.match(rendered, /<details><summary>Stack<\/summary>\n\n```\nError: boom\n/);
});

test('more than the platform takes is cut in its longest part, with blocks and folds closed, and says so', () => {
  const page = new SummaryPage('a', []);
  page.add('short part');
  page.add(details('Journal', block('x'.repeat(99).concat('\n').repeat(30_000))));
  page.add('last part');
  const rendered = page.render();
  assert.ok(Buffer.byteLength(rendered) <= 1024 * 1024);
  assert.ok(Buffer.byteLength(rendered) > 900_000);
  assert.match(rendered, /short part/);
  assert.match(rendered, /\n```\n\n\*Cut here: [^\n]*\*\n\n<\/details>\n\nlast part$/);
});
