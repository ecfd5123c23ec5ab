// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is JavaScript that is read here.
// Pull requests that would rather break the linter than convince it. Each adds a forbidden command, and must end red.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type TestContext, test } from 'node:test';
import { openCheckout } from '../../../src/guard/change/checkout.ts';
import { CONFIG } from '../../../src/guard/config-path.ts';
import { failsOn } from '../../../src/guard/outcome.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { runChange } from '../../../src/guard/run.ts';
import { emptyRepository, type Repository } from '../change/repository.ts';

/** One file of a commit, as git stores it: the name is bytes too. */
interface Stored {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  readonly mode?: '100644' | '100755' | '120000';
}

const KILL = 'kill -9 1';
const SCRIPT = `#!/bin/sh\n${KILL}\n`;
const WORKFLOW = '.github/workflows/a.yml';
const steps = (step: string): string => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${step}`;

/** Nothing is checked out: names that no file system takes are possible, and nothing lies about that could be run. */
function commitOf(repository: Repository, files: readonly Stored[], parent?: string): string {
  const git = (args: readonly string[], input: string | Buffer): string =>
    execFileSync('git', args, { cwd: repository.directory, input, encoding: 'utf8', env: ENV }).trim();
  git(['read-tree', '--empty'], '');
  for (const { name, content, mode = '100644' } of files) {
    const oid = git(['hash-object', '-w', '--stdin'], content);
    const entry = Buffer.concat([Buffer.from(`${mode} ${oid} 0\t`), Buffer.from(name), Buffer.from('\0')]);
    git(['update-index', '-z', '--index-info'], entry);
  }
  const tree = git(['write-tree'], '');
  return git(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], 'x');
}

const ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Maria',
  GIT_AUTHOR_EMAIL: 'maria@example.org',
  GIT_COMMITTER_NAME: 'Maria',
  GIT_COMMITTER_EMAIL: 'maria@example.org',
};

/** The errors that are found in what the second commit adds to the first, as rule ids, each once. */
async function errorsIn(t: TestContext, before: readonly Stored[], after: readonly Stored[]): Promise<string[]> {
  const repository = emptyRepository(t);
  const base = commitOf(repository, before);
  const head = commitOf(repository, after, base);
  const checkout = { ...(await openCheckout(repository.directory, false)), prefix: '' };
  const { outcome } = await runChange(
    {
      checkout,
      scope: { paths: [], exclude: [] },
      config: CONFIG,
      livePaths: [],
      dataPaths: [],
      rules: RULES,
      now: new Date(0),
    },
    { base, head },
    { subject: 'the change' },
  );
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  assert.equal(failsOn(outcome, 'error'), errors.length > 0);
  return [...new Set(errors)].sort();
}

const KILLED = ['process-kill/kill-9'];
const UNREAD = ['guard/not-examined'];
const utf16 = (text: string, order: 'le' | 'be' = 'le'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const after = (text: string, filler: string, size: number): string =>
  filler.repeat(Math.ceil(size / filler.length)) + text;

/** By what is tried: the files that are added, and the errors that must be there. */
const ADDED: Readonly<Record<string, readonly [files: readonly Stored[], errors: readonly string[]]>> = {
  // Encodings.
  'UTF-16, little end first': [[{ name: 'a.sh', content: utf16(SCRIPT) }], UNREAD],
  'UTF-16, big end first': [[{ name: WORKFLOW, content: utf16(steps(`      - run: ${KILL}\n`), 'be') }], UNREAD],
  'UTF-16 in a package.json': [[{ name: 'package.json', content: utf16(`{"scripts":{"a":"${KILL}"}}`) }], UNREAD],
  'one NUL byte': [[{ name: 'a.sh', content: `${SCRIPT}# \0\n` }], UNREAD],
  'a NUL byte far behind': [[{ name: 'a.sh', content: `${after(SCRIPT, '#\n', 100_000)}\0` }], UNREAD],
  'a NUL byte in the first line': [[{ name: 'tool', content: `#!/bin/sh\0\n${KILL}\n`, mode: '100755' }], UNREAD],
  'a byte order mark': [[{ name: 'tool', content: `\ufeff${SCRIPT}` }], KILLED],
  'two byte order marks': [[{ name: 'a.sh', content: `\ufeff\ufeff${KILL}\n${KILL}\n` }], KILLED],
  'Latin-1': [[{ name: 'a.sh', content: Buffer.from(`# caf\xe9 \xff\n${KILL}\n`, 'latin1') }], KILLED],
  'half of a character before the command': [
    [
      {
        name: 'a.sh',
        content: Buffer.concat([Buffer.from('# '), Buffer.from([0xf0, 0x9f]), Buffer.from(`\n${KILL}\n`)]),
      },
    ],
    KILLED,
  ],
  'lone surrogates, as UTF-8 would write them': [
    [
      {
        name: 'a.sh',
        content: Buffer.concat([Buffer.from('# '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(`\n${KILL}\n`)]),
      },
    ],
    KILLED,
  ],
  'Python in UTF-7': [
    [{ name: 'a.py', content: '# coding: utf-7\nimport os\n# +AAo-os.system("kill -9 1")\n' }],
    UNREAD,
  ],
  'Python with escapes for line ends': [
    [
      {
        name: 'a.py',
        content: '#!/usr/bin/env python3\n# -*- coding: unicode_escape -*-\n# \\nimport os; os.system("kill -9 1")\n',
      },
    ],
    UNREAD,
  ],
  'Ruby in Shift_JIS': [
    [
      {
        name: 'a.rb',
        content: Buffer.from('# encoding: shift_jis\na = "\x95\\"; system("kill -9 1") #"\n', 'latin1'),
      },
    ],
    UNREAD,
  ],

  // Line ends that only some readers know.
  'carriage returns in a workflow': [
    [{ name: WORKFLOW, content: steps(`      - run: echo hi # \r      - run: ${KILL}\n`) }],
    UNREAD,
  ],
  'only carriage returns in a workflow': [
    [{ name: WORKFLOW, content: steps(`      - run: ${KILL}\n`).replaceAll('\n', '\r') }],
    UNREAD,
  ],
  'a next-line character in a workflow': [
    [{ name: WORKFLOW, content: steps(`      - run: echo hi # \u0085      - run: ${KILL}\n`) }],
    UNREAD,
  ],
  'a line separator in a pipeline': [
    [{ name: '.gitlab-ci.yml', content: `a:\n  script:\n    - echo hi # \u2028    - ${KILL}\n` }],
    UNREAD,
  ],
  'a line separator behind a comment of JavaScript': [
    [{ name: 'a.cjs', content: `const { execSync } = require('child_process'); // \u2028execSync('${KILL}');\n` }],
    UNREAD,
  ],
  'a carriage return behind a comment of JavaScript': [
    [{ name: 'a.cjs', content: `const { execSync } = require('child_process'); // \rexecSync('${KILL}');\n` }],
    UNREAD,
  ],
  'a comment of JavaScript as HTML has them': [
    [
      {
        name: 'a.cjs',
        content: `const { execSync } = require('child_process');\n<!-- \`\nexecSync('${KILL}');\n--> \`\n`,
      },
    ],
    UNREAD,
  ],
  'a carriage return behind a comment of Python': [
    [{ name: 'a.py', content: `import os\n# \ros.system("${KILL}")\n` }],
    KILLED,
  ],
  CRLF: [[{ name: 'a.sh', content: `echo hi\r\n${KILL}\r\n` }], KILLED],

  // Names.
  'a name with a line end': [[{ name: 'a\nb.sh', content: SCRIPT }], KILLED],
  'a name with a tab, quotes and an escape': [[{ name: 'a\t"b\'\x1b[2J.sh', content: SCRIPT }], KILLED],
  'a name that looks like an option': [[{ name: '--help', content: SCRIPT }], KILLED],
  'a name that looks like a pathspec': [[{ name: ':(exclude)*', content: SCRIPT }], KILLED],
  'a name of globs': [[{ name: '[!a]*{b,c}?.sh', content: SCRIPT }], KILLED],
  'a name that is no UTF-8': [[{ name: Buffer.from('\xff\xfe.sh', 'latin1'), content: SCRIPT }], KILLED],
  'a name with a backslash': [[{ name: 'a\\b.sh', content: SCRIPT }], KILLED],
  'a name of half a surrogate': [[{ name: Buffer.from('a\xed\xa0\x80.sh', 'latin1'), content: SCRIPT }], KILLED],
  'a name with a blank at its end': [[{ name: 'a.sh ', content: `${KILL}\n`, mode: '100755' }], KILLED],
  'a name of 5000 characters': [[{ name: `${'d/'.repeat(2500)}a.sh`, content: `${KILL}\n` }], KILLED],
  'names of Object': [
    [
      { name: '__proto__', content: SCRIPT },
      { name: 'constructor.sh', content: SCRIPT },
    ],
    KILLED,
  ],
  'a link to a file of no kind': [
    [
      { name: 'data', content: `${KILL}\n` },
      { name: 'a.sh', content: 'data', mode: '120000' },
    ],
    KILLED,
  ],
  'a link to a link': [
    [
      { name: 'data', content: `${KILL}\n` },
      { name: 'more', content: 'data', mode: '120000' },
      { name: 'a.sh', content: 'more', mode: '120000' },
    ],
    KILLED,
  ],
  'a link to a name that is no UTF-8': [
    [
      { name: Buffer.from('\xff', 'latin1'), content: `${KILL}\n` },
      { name: Buffer.from('\xfe', 'latin1'), content: 'echo hi\n' },
      { name: 'a.sh', content: Buffer.from('\xff', 'latin1'), mode: '120000' },
    ],
    KILLED,
  ],
  'a link with a name that is no UTF-8': [
    [
      { name: 'data', content: `${KILL}\n` },
      { name: Buffer.from('\xff.sh', 'latin1'), content: 'data', mode: '120000' },
    ],
    ['guard/not-examined', ...KILLED],
  ],
  'a link through a directory that is a link': [
    [
      { name: 'real/data', content: `${KILL}\n` },
      { name: 'd', content: 'real', mode: '120000' },
      { name: 'a.sh', content: 'd/data', mode: '120000' },
    ],
    KILLED,
  ],
  'links in a ring': [
    [
      { name: 'b.sh', content: 'a.sh', mode: '120000' },
      { name: 'a.sh', content: 'b.sh', mode: '120000' },
      { name: 'c.sh', content: SCRIPT },
    ],
    KILLED,
  ],

  // Sizes.
  'more than a megabyte': [[{ name: 'a.sh', content: after(SCRIPT, '# x\n', 1_100_000) }], UNREAD],
  'just below a megabyte': [[{ name: 'a.sh', content: after(`${KILL}\n`, '# x\n', 1_000_000) }], KILLED],
  'a line of 200 kB before it': [[{ name: 'a.sh', content: `: ${'a'.repeat(200_000)}; ${KILL}\n` }], UNREAD],
  'twenty thousand commands before it': [
    [{ name: WORKFLOW, content: steps(`${'      - run: a\n'.repeat(21_000)}      - run: ${KILL}\n`) }],
    UNREAD,
  ],
  'two thousand findings before it': [
    [{ name: 'a.sh', content: `${'fuser -k 1/tcp\n'.repeat(2000)}${KILL}\n` }],
    ['process-kill/fuser-kill', 'process-kill/kill-9'],
  ],

  // Parsers.
  'quotes that never end, behind it': [[{ name: 'a.sh', content: `${KILL}\necho "\n` }], KILLED],
  'stray ends before it': [[{ name: 'a.sh', content: `) } fi done esac\n${KILL}\n` }], KILLED],
  'here-documents without an end': [[{ name: 'a.sh', content: `${KILL}\ncat <<A <<B <<C\n` }], KILLED],
  'functions in each other without an end': [
    [{ name: 'a.sh', content: `${'f() '.repeat(15_000)}\n${KILL}\n` }],
    UNREAD,
  ],
  'JSON with a name twice, the forbidden one last': [
    [{ name: 'package.json', content: `{"scripts":{"a":"ls","a":"${KILL}"}}` }],
    KILLED,
  ],
  'JSON that does not parse': [
    [{ name: 'package.json', content: `{"scripts":{"a":"${KILL}"` }],
    ['guard/not-examined', ...KILLED],
  ],
  'YAML that does not parse': [
    [{ name: WORKFLOW, content: steps(`      - run: ${KILL}\n   "\n`) }],
    ['guard/not-examined', ...KILLED],
  ],
  'YAML with tags': [[{ name: WORKFLOW, content: steps(`      - run: !!str ${KILL}\n`) }], KILLED],
  'YAML of old versions': [[{ name: WORKFLOW, content: `%YAML 1.1\n---\n${steps(`      - run: ${KILL}\n`)}` }], KILLED],
  'YAML behind an alias': [[{ name: WORKFLOW, content: `x: &a ${KILL}\n${steps('      - run: *a\n')}` }], KILLED],
  'a key of YAML in quotes and escapes': [
    [{ name: WORKFLOW, content: steps(`      - "\\u0072un": "\\x6bill -9 1"\n`) }],
    KILLED,
  ],
  'a workflow of brackets': [
    [{ name: WORKFLOW, content: `${'['.repeat(5000)}\n${steps(`      - run: ${KILL}\n`)}` }],
    UNREAD,
  ],

  // Attributes and the like of the change itself.
  'attributes that call scripts binary': [
    [
      { name: '.gitattributes', content: '*.sh binary -diff -text filter=lfs diff=none\n' },
      { name: 'a.sh', content: SCRIPT },
    ],
    KILLED,
  ],
  'a pointer of Git LFS': [
    [{ name: 'a.sh', content: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n` }],
    UNREAD,
  ],
  'a policy in the same change': [
    [
      { name: CONFIG, content: 'guard:\n  exclude: ["**"]\n  rules: {process-kill: off}\n' },
      { name: 'a.sh', content: SCRIPT },
    ],
    ['guard/configuration', ...KILLED],
  ],
  'a policy that does not parse': [
    [
      { name: CONFIG, content: 'guard: [\n' },
      { name: 'a.sh', content: SCRIPT },
    ],
    ['guard/configuration', ...KILLED],
  ],
  'a baseline that is none': [
    [
      { name: '.github/surefoot-baseline.json', content: '{{{' },
      { name: 'a.sh', content: SCRIPT },
    ],
    KILLED,
  ],
  'a submodule file and a script': [
    [
      { name: '.gitmodules', content: '[submodule "x"]\n\tpath = x\n\turl = ./x\n\tupdate = !kill -9 1\n' },
      { name: 'a.sh', content: SCRIPT },
    ],
    KILLED,
  ],
};

for (const [what, [files, errors]] of Object.entries(ADDED)) {
  test(`${what}: the change ends red`, async (t) => {
    assert.deepEqual(await errorsIn(t, [{ name: 'README', content: 'x\n' }], files), errors);
  });
}

test('a command that is added to an old file in UTF-16 ends red', async (t) => {
  const old = [{ name: 'a.sh', content: utf16('#!/bin/sh\necho hi\n') }];
  assert.deepEqual(await errorsIn(t, old, [{ name: 'a.sh', content: utf16(SCRIPT) }]), UNREAD);
});

test('a link that is turned to another file ends red', async (t) => {
  const old: Stored[] = [
    { name: 'data', content: `${KILL}\n` },
    { name: 'good', content: 'echo hi\n' },
    { name: 'a.sh', content: 'good', mode: '120000' },
  ];
  const turned: Stored[] = [...old.slice(0, 2), { name: 'a.sh', content: 'data', mode: '120000' }];
  assert.deepEqual(await errorsIn(t, old, turned), KILLED);
});

test('what an old link leads to is read under its name when it changes', async (t) => {
  const link: Stored = { name: 'a.sh', content: 'data', mode: '120000' };
  const errors = await errorsIn(
    t,
    [{ name: 'data', content: 'echo hi\n' }, link],
    [{ name: 'data', content: `echo hi\n${KILL}\n` }, link],
  );
  assert.deepEqual(errors, KILLED);
});

test('a harmless change in the same shapes ends green', async (t) => {
  const files: Stored[] = [
    { name: Buffer.from('\xff\xfe.sh', 'latin1'), content: 'echo hi\n' },
    { name: 'a\nb.sh', content: '\ufeffecho hi\r\n' },
    { name: 'photo.png', content: Buffer.from([0x89, 0x50, 0, 0, 0xff]) },
    { name: 'b.py', content: '# -*- coding: utf-8 -*-\nprint("hi")\n' },
    { name: 'c.rb', content: '# encoding: utf-8\nputs "hi"\n' },
    { name: 'd', content: 'photo.png', mode: '120000' },
    { name: 'e.js', content: "const a = require('fs'); // hi\r\nconst b = `<!-- ${a} -->`; const c = '\u2028';\n" },
    { name: 'f.tsx', content: "import fs from 'fs';\n/* \u2028 */ const d = <p>{'<!--'}</p>;\n" },
  ];
  assert.deepEqual(await errorsIn(t, [{ name: 'README', content: 'x\n' }], files), []);
});
