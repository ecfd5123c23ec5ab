import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { PROGRAM } from '../../src/host/program/text.ts';
import { assertChain } from './chain.ts';
import { SHELLS } from './shells.ts';
import { Site } from './site.ts';
import { snapshot } from './snapshot.ts';

const PWNED = '$(touch pwned)`touch pwned`;touch pwned;\'"\n|&*?[';

/** Every argument that the program knows. */
const TAKEN = PROGRAM.split('\ntake_arguments() {\n')[1]?.split('\n}\n')[0] ?? '';
const ARGUMENTS = TAKEN.split('\n').flatMap((line) => /^ {6}([a-z-]+)=\*\) /.exec(line)?.[1] ?? []);

/** Texts that are a user's own: anything at all, and never more than text. */
const FREE = ['holder', 'actor', 'reason', 'no-return'];

const NUMBERS = [
  'wait',
  'timeout',
  'lines',
  'need-bytes',
  'need-inodes',
  'keep',
  'attempt',
  'within',
  'at',
  'since',
  'deadline',
];

for (const shell of SHELLS) {
  test(`${shell.name}: what is no name, number or path is refused before anything is changed`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: 'a' } });
    const before = snapshot(site.root);
    const refused = [
      ...['release', 'id', 'base', 'to', 'commit', 'recipe'].flatMap((key) =>
        ['../../x', '.hidden', '-rf', 'a b', 'a\nb', PWNED, 'x'.repeat(65), '\u00e9'].map((value) => `${key}=${value}`),
      ),
      ...NUMBERS.flatMap((key) =>
        ['-1', '1.5', '08', '1'.repeat(19), 'a[$(touch pwned)]', '1\n2', PWNED].map((value) => `${key}=${value}`),
      ),
      // What is not given is no number either; a deadline need not be given.
      ...NUMBERS.filter((key) => key !== 'deadline').map((key) => `${key}=`),
      ...['manager', 'sudo', 'mode', 'only', 'until', 'pack', 'always', 'adopt', 'copy', 'early'].flatMap((key) =>
        ['Supervisor', 'auto\nstate=committed', 'true ', 'TRUE', '*', PWNED].map((value) => `${key}=${value}`),
      ),
      ...['digest', 'invocation', 'head'].flatMap((key) =>
        ['xyz', 'a\nb', '..', '%s', PWNED].map((value) => `${key}=${value}`),
      ),
      ...['shared', 'writable'].flatMap((key) =>
        ['../x', '/etc', 'a/../../x', '..', 'a/..', '', '.', './a', 'a/.', 'a//b', 'a\n../b', 'a\n\nb'].map(
          (value) => `${key}=${value}`,
        ),
      ),
      ...['a\nExecStart=/bin/sh', 'a b.service', '*', 'a/b', PWNED].map((value) => `service=${value}`),
      ...['a\nExecStart=/bin/sh', '*', 'a/b', '--root=/tmp', PWNED].map((value) => `more=${value}`),
      ...['$(touch pwned)', 'YQ==;', 'YQ== ', '\u00e9'].map((value) => `content=${value}`),
      ...['live', 'upstream', 'log'].flatMap((key) =>
        ['/a\nstate=committed', '/\u001b[31m'].map((value) => `${key}=${value}`),
      ),
      ...['', '1a', 'a b', 'A\nB', PWNED].map((value) => `variable=${value}`),
      ...['-1', 'a', '1;2', PWNED].map((value) => `port=${value}`),
      ...['-f', '../x', PWNED].map((value) => `log=${value}`),
      'service=--root=/tmp',
      'unknown=1',
      PWNED,
      '',
    ];
    assert.deepEqual(
      [...ARGUMENTS].filter((key) => !refused.some((each) => each.startsWith(`${key}=`)) && !FREE.includes(key)),
      // A place is judged as a place; a command is the user's own.
      ['root', 'check', 'file'],
    );
    const judge = async (argument: string): Promise<void> => {
      const said = await site.run('status', [argument]);
      assert.equal(said.code, 65, argument);
      assert.equal(said.reply.get('fault'), 'usage', `${argument}: ${said.out}`);
      assert.match(said.reply.get('state'), /release 0001-abcdef0 is live|no release was changed|nothing is live at/);
      assert.doesNotMatch(said.out, /\u001b/);
    };
    // A few at a time: each is a shell of its own.
    const waiting = [...refused];
    const worker = async (): Promise<void> => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await judge(each);
    };
    await Promise.all([worker(), worker(), worker()]);
    for (const word of ['', 'lock', 'fault', 'reboot', 'status root=/', '--help', PWNED]) {
      const said = await site.run(word);
      assert.equal(said.reply.get('fault'), 'usage', word);
    }
    assert.deepEqual(snapshot(site.root), before);
  });
}

for (const shell of SHELLS) {
  test(`${shell.name}: who deploys may be called anything: every line of the log is JSON and bound to the one before`, async (t) => {
    const site = new Site(t, shell);
    const names = [
      '"quoted" \\ back\\"',
      'line\nend=ok\nfault=none',
      '\u001b[31mred',
      'Zoë 日本 😀',
      '%s%d',
      PWNED,
      'tab\there',
    ];
    for (const name of names) {
      const said = await site.run('open', [
        `holder=${name}`,
        `actor=${name}`,
        'attempt=1',
        'commit=abcdef0',
        'recipe=00',
      ]);
      assert.equal(said.reply.get('end'), 'ok', said.out);
      const gone = await site.run('abandon', [`holder=${name}`, `reason=${name}`]);
      assert.equal(gone.reply.get('state'), 'abandoned');
      assert.doesNotMatch(said.out + gone.out, /\u001b/);
      assert.doesNotMatch(site.read('.surefoot/log.jsonl').replaceAll('\n', ''), /[\u0000-\u001f]/);
    }
    assertChain(site);
    assert.equal(
      site.log().some(({ actor }) => actor === 'Zoë 日本 😀'),
      true,
    );
    assert.equal(
      site.log().some(({ actor }) => actor === '"quoted" \\ back\\"'),
      true,
    );
  });
}

for (const shell of SHELLS) {
  test(`${shell.name}: a text that may be anything forges no line of what is kept, and runs nothing, in any word`, async (t) => {
    const site = new Site(t, shell);
    await site.deploy({ files: { a: 'a' } });
    for (const evil of [PWNED, '\u001b[31m%s\nstate=committed\nrelease=0009-evil\r"\\']) {
      const free = FREE.map((key) => `${key}=${evil}`);
      const opened = await site.run('open', [...free, 'commit=abcdef0', 'recipe=00', 'attempt=1', 'keep=9']);
      const args = [...free, 'recipe=00', `release=${opened.reply.get('release')}`, 'attempt=1'];
      assert.equal(opened.reply.get('end'), 'ok', opened.out);
      const answers = [opened];
      for (const word of ['stage', 'seal', 'switch', 'facts', 'commit']) answers.push(await site.run(word, args));
      assert.equal(answers.at(-1)?.reply.get('state'), 'committed', answers.at(-1)?.out);
      const keys = site
        .read('.surefoot/transaction')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('=')[0]);
      assert.deepEqual(keys, [...new Set(keys)]);
      assert.match(site.read('.surefoot/transaction'), /^state=committed\nrelease=0\d{3}-abcdef0\n/);
      const known = site.read('.surefoot/releases', opened.reply.get('release'), 'about').trimEnd().split('\n');
      assert.equal(new Set(known.map((line) => line.split('=')[0])).size, known.length);
      for (const word of [
        'abandon',
        'fail',
        'revert',
        'back-to',
        'expire',
        'lease',
        'prepare',
        'unit',
        'survey',
        'status',
      ])
        answers.push(await site.run(word, args));
      for (const { out, err } of answers) {
        assert.doesNotMatch(out, /\u001b|^release=0009-evil$/m);
        assert.doesNotMatch(err, /syntax error|not found|bad number/i);
      }
    }
    assertChain(site);
    assert.equal(existsSync('/pwned'), false, 'the directory that the program was started in');
    assert.equal(site.has('pwned') || site.has('current/pwned'), false);
  });
}
