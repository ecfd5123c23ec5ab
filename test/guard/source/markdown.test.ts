import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { MarkdownLines } from '../../../src/guard/source/document/markdown-lines.ts';
import { read } from '../../../src/guard/source/read.ts';
import { assertPlaces, file, piecesOf, written } from './reading.ts';

const fence = (text: string, language = 'bash') => `\`\`\`${language}\n${text}\n\`\`\`\n`;

test('a shell fence recommends', async () => {
  assert.deepEqual(await piecesOf('a.md', `# Deploy\n\n${fence('kill -9 1')}`), ['recommends $ kill -9 1']);
});

test('a heading, a lead-in or a mark forbids what stands behind it', async () => {
  const cases = [
    `## Never do this\n\n${fence('reboot')}`,
    `## 禁止コマンド\n\n### ❌ 絶対に実行してはいけないコマンド\n\n${fence('reboot')}`,
    `Do not run:\n\n${fence('reboot')}`,
    `❌ NG\n\n${fence('reboot')}`,
    `- Never run this:\n\n  ${fence('reboot').replaceAll('\n', '\n  ')}`,
    fence('# ❌ やってはいけない\nreboot'),
    fence('reboot # never do this'),
  ];
  for (const text of cases)
    assert.match((await piecesOf('a.md', text)).join(), /^forbids \$ (?:# ❌ [^\n]*\n)?reboot/, text);
});

test('what a nearer heading or lead-in recommends is recommended', async () => {
  const cases = [
    `## 禁止コマンド\n\n## 推奨コマンド\n\n${fence('reboot')}`,
    `## Never do this\n\n### ✅ Use this\n\n${fence('reboot')}`,
    `## Never do this\n\nInstead, run:\n\n${fence('reboot')}`,
    `Never share your key. To go on, run:\n\n${fence('reboot')}`,
    `If something goes wrong, do not worry and run:\n\n${fence('reboot')}`,
  ];
  for (const text of cases) assert.deepEqual(await piecesOf('a.md', text), ['recommends $ reboot'], text);
});

test('a mark in a block forbids up to the next empty line', async () => {
  assert.deepEqual(await piecesOf('a.md', fence('# ❌ never:\nkill -9 1\n\nls\n# ✅ good\npwd')), [
    'recommends $ ls\n# ✅ good\npwd',
    'forbids $ # ❌ never:\nkill -9 1',
  ]);
});

test('prompts are taken off and output is dropped', async () => {
  assert.deepEqual(await piecesOf('a.md', fence('$ kill -9 \\\n>   1\nKilled\n$ ls\na b', 'console')), [
    'recommends $ kill -9 \\\n  1\nls',
  ]);
  assert.deepEqual(await piecesOf('a.md', fence('root@h:~# reboot\nbye', '')), ['recommends $ reboot']);
});

test('a fence without a language counts where it is plainly commands', async () => {
  assert.deepEqual(await piecesOf('a.md', fence('sudo fuser -k 3000/tcp\nls', '')), [
    'recommends $ sudo fuser -k 3000/tcp\nls',
  ]);
  assert.deepEqual(await piecesOf('a.md', fence('[HEALTH] rss=150MB', '')), []);
  assert.deepEqual(await piecesOf('a.md', fence('kill the process that holds it.', '')), []);
});

test('permissions and lines of cron within a block are read as what they are', async () => {
  assert.deepEqual(
    await piecesOf('a.md', fence('Edit(data/users.json)   # why\nBash(shutdown *)\n0 3 * * * root /bin/kill -9 1')),
    ['recommends write data/users.json', 'recommends $ shutdown *', 'recommends $ /bin/kill -9 1'],
  );
});

test('fences of other languages are read by their readers', async () => {
  assert.deepEqual(await piecesOf('a.md', fence('RUN kill -9 1', 'dockerfile')), ['recommends $ kill -9 1']);
  assert.deepEqual(await piecesOf('a.md', fence('on: push\njobs:\n  a:\n    steps:\n      - run: reboot', 'yaml')), [
    'recommends $ reboot',
  ]);
  assert.deepEqual(await piecesOf('a.md', fence('a: [', 'yaml')), []);
});

test('fences in lists and quotes have exact places', async () => {
  for (const text of [
    '> - a\n>\n>   ```sh\n>   kill -9 1\n>   ls\n>   ```\n',
    '1. a\n\t```sh\n\tkill -9 1\n\tls\n\t```\n',
  ])
    for (const given of [text, text.replaceAll('\n', '\r\n')]) {
      const reading = await read(file('a.md', given));
      assertPlaces(reading, given);
      assert.equal(written(reading.pieces[0], given, 'kill -9 1'), 'kill -9 1');
      assert.equal(written(reading.pieces[0], given, 'ls'), 'ls');
    }
});

test('comments speak, in HTML and in MDX; shown ones do not', async () => {
  const text =
    'a <!-- surefoot-allow a/b: c -->\n\n`<!-- surefoot-allow no/no: x -->`\n\n{/* surefoot-allow d/e: f */}\n\n```html\n<!-- surefoot-allow no/no: x -->\n```\n';
  const { directives } = await read(file('a.md', text));
  assert.deepEqual(
    directives.map((found) => found.text),
    ['surefoot-allow a/b: c', 'surefoot-allow d/e: f'],
  );
});

test('blocks are found as CommonMark finds them', () => {
  const documents = [
    'a\n    not code\n\n    code\n\n\n    more\n\nb\n',
    '- a\n\n      code\n  - b\n\n    ```\n    x\n      y\n    ```\n- c\n```\nd\n```\n',
    '> ```\n> a\nb\n> c\n',
    '````md\n```sh\nx\n```\n````\n',
    '~~~\na\n```\n~~~ \n```x`y\n',
    '1. a\n   1. b\n\n      ```\n      c\n     d\n      ```\n2) e\n',
    '-\tx\n\n\t\tcode\n',
    'a\n***\n    code\n* * *\n- - -\n    more\n',
  ];
  for (const text of documents) {
    const wanted: string[] = [];
    const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
      if (node.type === 'code') wanted.push((node.value ?? '').trimEnd());
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(fromMarkdown(text));
    const found: string[] = [];
    new MarkdownLines(text, (block) => {
      if (block.kind === 'code')
        found.push(
          block.lines
            .map(({ start, end, padding }) => ' '.repeat(padding) + text.slice(start, end))
            .join('\n')
            .trimEnd(),
        );
    }).read();
    assert.deepEqual(found, wanted.filter(Boolean), text);
  }
});
