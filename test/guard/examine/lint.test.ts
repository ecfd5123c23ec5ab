import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import type { OwnRule, Policy } from '../../../src/guard/policy/policy.ts';
import type { Rule } from '../../../src/guard/rule.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

async function told(
  path: string,
  text: string,
  policy: Partial<Policy> = {},
  { rules = RULES, now = () => 0 }: { rules?: readonly Rule[]; now?: () => number } = {},
): Promise<string[]> {
  const file = { path, text, executable: false };
  const { findings } = await lintFile(file, { ...DEFAULT_POLICY, ...policy }, rules, now);
  return findings.map(({ severity, rule, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`);
}

test('what runs is an error, what a document recommends a warning, and what it forbids is left alone', async () => {
  assert.deepEqual(await told('a.sh', 'kill -9 1\n'), ['error process-kill/kill-9 kill -9 1']);
  assert.deepEqual(await told('a.md', '# Restart\n\n```sh\nkill -9 1\n```\n'), [
    'warning process-kill/kill-9 kill -9 1',
  ]);
  const forbidden = '# Never do this\n\n```sh\nkill -9 1\n```\n';
  assert.deepEqual(await told('a.md', forbidden), []);
  assert.deepEqual(await told('a.md', forbidden, { forbiddenExamples: true }), [
    'warning process-kill/kill-9 kill -9 1',
  ]);
});

test('the policy sets the severity of a rule before that of its family', async () => {
  const severities = new Map([
    ['process-kill', 'off'],
    ['process-kill/kill-9', 'warning'],
  ] as const);
  const text = 'kill -9 1\nfuser -k 3000/tcp\n';
  assert.deepEqual(await told('a.sh', text, { severities }), ['warning process-kill/kill-9 kill -9 1']);
});

test('a rule of the repository’s own asks for a program, all of its arguments, and one of its paths', async () => {
  const own = (more: Partial<OwnRule>): Partial<Policy> => ({
    ownRules: [
      {
        id: 'own/x',
        severity: 'error',
        command: ['docker', 'podman'],
        arguments: [],
        paths: [],
        message: 'No.',
        instead: undefined,
        ...more,
      },
    ],
  });
  const found = async (text: string, more: Partial<OwnRule>) => (await told('a.sh', text, own(more))).length;
  assert.equal(await found('sudo podman ps', {}), 1);
  assert.equal(await found('echo docker', {}), 0);
  assert.equal(await found('docker system prune -af', { arguments: ['prune', '-*'] }), 1);
  assert.equal(await found('docker system prune', { arguments: ['prune', '-*'] }), 0);
  assert.equal(await found('docker cp x /srv/shop/y', { paths: ['/srv/shop'] }), 1);
  assert.equal(await found('docker cp x /srv/shop-2/y', { paths: ['/srv/shop'] }), 0);
  assert.equal(await found('docker logs x > /srv/shop/y', { paths: ['/srv/shop'] }), 1);
});

test('one place is told once a rule, whatever values it may have', async () => {
  const text = 'for s in 9 KILL SIGKILL; do kill -$s 1; done\n';
  assert.deepEqual(await told('a.sh', text), ['error process-kill/kill-9 kill -$s 1']);
});

test('a rule that fails ends neither the run nor lets the file pass', async () => {
  const failing: Rule = {
    id: 'power/broken',
    severity: 'error',
    title: '',
    why: '',
    instead: '',
    bad: [],
    good: [],
    command: () => {
      throw new TypeError('of its own');
    },
  };
  const file = { path: 'a.sh', text: 'echo\n', executable: false };
  const { findings, unexamined } = await lintFile(file, DEFAULT_POLICY, [failing]);
  assert.equal(unexamined, true);
  assert.match(findings[0]?.why ?? '', /the linter itself failed on it \(of its own\)/);
  assert.equal(findings[0]?.severity, 'error');
});

test('a file that takes too long is told, and what was found before stays', async () => {
  let time = 0;
  const now = () => {
    time += 6000;
    return time;
  };
  const text = '.PHONY: a\na:\n\tkill -9 1\nb:\n\tkill -9 2\nc:\n\tkill -9 3\n';
  const all = await told('Makefile', text, {}, { now });
  assert.ok(all.includes('error process-kill/kill-9 kill -9 1'), all.join('\n'));
  assert.match(all.at(-1) ?? '', /^error guard\/not-examined/);
  assert.ok(!all.includes('error process-kill/kill-9 kill -9 3'));
});

test('thousands of findings in one file are cut, and that is told', async () => {
  const lines = Array.from({ length: 1300 }, (_, index) => `t${index}:\n\tkill -9 ${index}\n`);
  const all = await told('Makefile', lines.join(''));
  assert.equal(all.length, 1002);
  assert.match(all.at(-1) ?? '', /^error guard\/not-examined/);
});
