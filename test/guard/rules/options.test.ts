import assert from 'node:assert/strict';
import { test } from 'node:test';
import { has, type OptionTable, optionsOf, valuesOf } from '../../../src/guard/rules/reading/options.ts';
import { sketchOf } from '../../../src/guard/rules/reading/words.ts';
import type { Word } from '../../../src/guard/shell/word.ts';

const word = (text: string): Word => ({
  segments: [{ kind: 'text', text, quoted: false }],
  start: 0,
  end: text.length,
});
const unknown = (before: string, after = ''): Word => ({
  segments: [
    { kind: 'text', text: before, quoted: true },
    { kind: 'unknown', text: '$x', variable: 'x', quoted: true },
    { kind: 'text', text: after, quoted: true },
  ],
  start: 0,
  end: 9,
});
const parsed = (line: string, table?: OptionTable) => {
  const { given, operands } = optionsOf(line.split(' ').map(word), table);
  return [given.map(({ name, value }) => (value ? `${name}=${sketchOf(value)}` : name)), operands.map(sketchOf)];
};

test('letters may stand together, and the last may take a value', () => {
  assert.deepEqual(parsed('-rf dir'), [['r', 'f'], ['dir']]);
  assert.deepEqual(parsed('-xzf a.tgz -C/opt b', { short: 'fC' }), [['x', 'z', 'f=a.tgz', 'C=/opt'], ['b']]);
  assert.deepEqual(parsed('-i.bak -n f', { attached: 'i' }), [['i=.bak', 'n'], ['f']]);
  assert.deepEqual(parsed('-i -n f', { attached: 'i' }), [['i', 'n'], ['f']]);
});

test('long options take their value by `=` or from the next word, also when they are cut', () => {
  const table = { long: ['signal', 'user'] };
  assert.deepEqual(parsed('--signal=9 a', table), [['signal=9'], ['a']]);
  assert.deepEqual(parsed('--sig 9 a', table), [['sig=9'], ['a']]);
  assert.deepEqual(parsed('--force a', table), [['force'], ['a']]);
});

test('behind `--` everything is an operand, and a lone dash is one', () => {
  assert.deepEqual(parsed('-a - -- -b --c'), [['a'], ['-', '-b', '--c']]);
});

test('where options end at the first operand, the rest is left as it is', () => {
  assert.deepEqual(parsed('-C dir push --force', { short: 'C', ordered: true }), [['C=dir'], ['push', '--force']]);
});

test('an option is known by its letter, its name, or a beginning of its name', () => {
  const options = optionsOf(['-f', '--recurs', '--no'].map(word));
  assert.equal(has(options, 'f', 'force'), true);
  assert.equal(has(options, 'r', 'recursive'), true);
  assert.equal(has(options, 'no-act'), false, 'two letters may be the beginning of anything');
  assert.equal(has(optionsOf([word('--force-with-lease')]), 'force'), false);
});

test('a value that is partly unknown keeps what is known', () => {
  const [value] = valuesOf(optionsOf([unknown('--out=/opt/', '/x')], { long: ['out'] }), 'out');
  assert.equal(value && sketchOf(value), '/opt/\0/x');
  assert.deepEqual(optionsOf([unknown('')]).operands.length, 1);
});

test('a value that is missing at the end is no value', () => {
  assert.deepEqual(parsed('-C', { short: 'C' }), [['C'], []]);
});
