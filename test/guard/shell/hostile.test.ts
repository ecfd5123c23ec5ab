// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is shell that is read here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../../src/guard/shell/limits.ts';
import { linesOf, understand } from './understand.ts';

/** Why something was not examined, each reason once. */
const reasons = (text: string, limits = LIMITS): string[] => [
  ...new Set(understand(text, {}, limits).unexamined.map(({ reason }) => reason)),
];

test('a piece that is too long is not examined at all', () => {
  const { script, unexamined } = understand(`kill -9 1\n${'#\n'.repeat(600_000)}`);
  assert.equal(script.commands.length, 0);
  assert.deepEqual(
    unexamined.map(({ reason }) => reason),
    ['it is longer than 1100000 characters'],
  );
});

test('a line that is too long is left out, the others are read', () => {
  const text = `kill -9 1\n: ${'a '.repeat(60_000)}\nkill -9 2`;
  assert.deepEqual(linesOf('kill', text), ['kill -9 1', 'kill -9 2']);
  assert.deepEqual(understand(text).unexamined, [
    { reason: 'a line is longer than 100000 characters', span: { start: 10, end: 120_012 } },
  ]);
});

test('a line of a hundred thousand here-documents is left out', () => {
  assert.deepEqual(reasons(`cat ${'<<E '.repeat(20_000)}\n`), ['a line begins more than 32 here-documents']);
});

test('payloads inside payloads end', () => {
  assert.deepEqual(reasons(`x='eval "$x"'; eval "$x"`), ['commands are carried in commands too deep']);
});

test('compound commands inside each other end', () => {
  assert.deepEqual(reasons(`${'{ '.repeat(200)}kill -9 1${'; }'.repeat(200)}`), ['it is nested too deep']);
});

for (const word of ['f() ', 'coproc ']) {
  test(`${word}without an end is told, not thrown`, () => {
    const text = word.repeat(12_000);
    assert.deepEqual(understand(text).unexamined, [
      { reason: 'it is nested deeper than the parser can follow', span: { start: 0, end: text.length } },
    ]);
    assert.deepEqual(reasons(`sh -c '${text}'`), ['it is nested deeper than the parser can follow']);
  });
}

test('a walk stops when it has taken its steps, and says so', () => {
  const few = { ...LIMITS, work: 200 };
  assert.deepEqual(reasons('echo a b c\n'.repeat(200), few), ['it takes too many steps to follow']);
  assert.deepEqual(reasons('echo a b c\n'.repeat(10), few), []);
});

test('functions that call each other twice end within the steps', () => {
  const doubled = Array.from({ length: 60 }, (_, n) => `f${n + 1}() { f${n} a$1; f${n} b$1; }`).join('\n');
  const { commands } = understand(`f0() { kill -9 $1; }\n${doubled}\nf60`).script;
  assert.equal(commands.length < 2_000, true);
});

test('loops inside loops give a bounded number of commands', () => {
  const loops = 'for i in {1..9}; do for j in {1..9}; do for k in {1..9}; do kill -$i $j $k; done; done; done';
  assert.equal(linesOf('kill', loops).length, LIMITS.variants);
});

test('a script that writes and runs itself ends, and what is left out is told', () => {
  const { script, unexamined } = understand(`${'echo ". ./x.sh; a" >> x.sh\n'.repeat(400)}. ./x.sh`);
  assert.ok(script.commands.length < 20_000);
  assert.ok(unexamined.some(({ reason }) => /run too often/.test(reason)));
});

test('a value that doubles is unknown at some size', () => {
  const [shown] = linesOf('echo', `x=aaaaaaaa\n${'x=$x$x\n'.repeat(40)}echo $x`);
  assert.equal(shown, 'echo $x');
});

test('patterns that match in many ways take bounded steps', () => {
  const text = `x=${'a'.repeat(1_900)}\n${`echo \${x//${'*a'.repeat(90)}b/c}\n`.repeat(50)}`;
  assert.deepEqual(new Set(linesOf('echo', text).map((line) => line.slice(0, 12))), new Set(['echo ${x//*a']));
});

const ODD: Readonly<Record<string, string>> = {
  NUL: 'a\0b \0 c',
  'lone surrogates': '\uD800 \uDFFF "\uD800"',
  'holes of our own': 'ssh h "\uE000 $x \uE000"',
  'open quotes': `"'\`$'$("$(`.repeat(200),
  'open substitutions': '$('.repeat(400),
  'open arithmetic': '$(('.repeat(400),
  'open parameters': '"${x:-'.repeat(400),
  'open brackets': '[[ ( '.repeat(400),
  'open here-documents': 'cat <<A\n'.repeat(400),
  'stray tokens': ') } ;; done fi esac | & && '.repeat(400),
  backslashes: '\\'.repeat(4_001),
  braces: '{a,'.repeat(400) + '}'.repeat(400),
  'process substitutions': '<('.repeat(400),
  'names of Object': '__proto__ constructor; constructor=1; $toString ${__proto__}',
  'carriage returns': 'a\r\nb\r',
  nothing: '',
};

for (const [what, text] of Object.entries(ODD)) {
  test(`${what}: nothing breaks, and what follows on a line of its own is seen or told`, () => {
    const { script, unexamined } = understand(`kill -9 1\n${text}`);
    assert.equal(script.commands.length > 0 || unexamined.length > 0, true);
    for (const { start, end } of script.commands)
      assert.equal(0 <= start && start <= end && end <= text.length + 10, true);
  });
}
