import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { parsePolicy } from '../../../src/guard/policy/parse.ts';
import { REFUSED, WHOLE } from './files.ts';

const PATH = '.github/surefoot.yml';

function policyOf(text: string) {
  const parsed = parsePolicy(text, PATH);
  return 'policy' in parsed ? parsed.policy : assert.fail(JSON.stringify(parsed.faults));
}

function faultsOf(text: string) {
  const parsed = parsePolicy(text, PATH);
  return 'faults' in parsed ? parsed.faults : assert.fail('not refused');
}

test('every key is read', () => {
  const policy = policyOf(WHOLE);
  assert.deepEqual(policy, {
    livePaths: ['/opt/app-live', '!/opt/app-live/logs', '*:/var/www/html'],
    dataPaths: ['backend/data'],
    secretFiles: ['config/secrets.yml'],
    severities: new Map([
      ['process-kill', 'warning'],
      ['process-kill/kill-by-name', 'error'],
      ['own/no-ftp', 'off'],
    ]),
    ownRules: [
      {
        id: 'own/no-ftp',
        severity: 'warning',
        command: ['ftp', 'lftp'],
        arguments: ['*put*'],
        paths: ['/srv'],
        message: 'FTP sends passwords in the clear.',
        instead: 'rsync over ssh',
      },
    ],
    forbiddenExamples: true,
    allow: [
      {
        rule: 'power',
        path: ['scripts/reset.sh'],
        reason: 'It runs in a machine of its own.',
        until: '2027-01-31',
        line: 23,
      },
      { rule: 'own/no-ftp', path: ['old/**'], reason: 'Goes away with the old host.', until: undefined, line: 27 },
    ],
    exclude: ['vendor', '**/*.min.js'],
  });
});

test('what a file does not speak of is as it is without a file', () => {
  for (const text of ['', '# nothing yet\n', 'guard: {}\n', '---\n...\n'])
    assert.deepEqual(policyOf(text), DEFAULT_POLICY, text);
  assert.deepEqual(policyOf('guard:\n  forbidden-examples: true\n'), { ...DEFAULT_POLICY, forbiddenExamples: true });
});

for (const [what, text, line, column, message] of REFUSED) {
  test(`refused: ${what}`, () => {
    const [fault] = faultsOf(text);
    assert.deepEqual([fault?.line, fault?.column, fault?.path], [line, column, PATH]);
    assert.match(fault?.message ?? '', message);
  });
}

test('all faults of a file are told at once', () => {
  const faults = faultsOf('guard:\n  live-path: /opt/x\n  exclude: [1, ""]\n  rules:\n    power: never\n');
  assert.deepEqual(
    faults.map(({ line, column }) => [line, column]),
    [
      [2, 3],
      [5, 12],
      [3, 13],
      [3, 16],
    ],
  );
});

test('a fault of a file with CRLF and a tab is in its place', () => {
  const [fault] = faultsOf('guard:\r\n  exclude: []\r\n  rulez: {}\r\n');
  assert.deepEqual([fault?.line, fault?.column], [3, 3]);
});

test('a hostile file ends in few and harmless words', () => {
  const levels = Array.from(
    { length: 30 },
    (_, i) =>
      `  l${i}: &l${i} [${Array(9)
        .fill(`*l${i - 1}`)
        .join(', ')}]`,
  );
  for (const text of [
    `guard:\n${levels.join('\n')}\n`,
    `guard: ${'['.repeat(50_000)}`,
    `guard:\n  exclude: [${'x, '.repeat(30_000)}]`,
    'x'.repeat(300_000),
    'guard:\n  "\\u001b[31m\\n::error::x": 1\n',
    `${'k: 1\n'.repeat(500)}`,
    '\0\ufffe',
    'guard: !!js/function x',
    'guard: {allow: [{rule: power, path: &a [*a], reason: x}]}',
  ]) {
    const faults = faultsOf(text);
    assert.ok(faults.length > 0 && faults.length <= 50, text.slice(0, 30));
    for (const { message, line, column } of faults) {
      assert.ok(message.length < 600 && line >= 1 && column >= 1, message);
      assert.doesNotMatch(message, /[\0-\x1f\x7f]/);
    }
  }
});
