import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../src/fault.ts';
import {
  choice,
  count,
  countIfGiven,
  environmentName,
  flag,
  type Input,
  lines,
  readInputs,
  required,
  seconds,
  text,
  textOr,
} from '../../src/github/inputs.ts';

/** The value of one input called `an-input`, given by the step and by the job. */
const read = <T>(input: Input<T>, fromStep?: string, fromJob?: string): T =>
  readInputs({ 'an-input': input }, { 'INPUT_AN-INPUT': fromStep ?? '', SUREFOOT_AN_INPUT: fromJob })['an-input'] as T;

function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Fault);
    return `${error.what} ${error.remedy}`;
  }
  return assert.fail('it was not refused');
}

test('what the step gives comes before the environment of the job, and that before the default', () => {
  assert.equal(read(textOr('default'), 'step', 'job'), 'step');
  assert.equal(read(textOr('default'), '', 'job'), 'job');
  assert.equal(read(textOr('default'), ' \n ', '  '), 'default');
  assert.equal(read(text()), undefined);
  assert.equal(environmentName('ssh-known-hosts'), 'SUREFOOT_SSH_KNOWN_HOSTS');
});

test('a required input that is missing is named, with the two places where it may stand', () => {
  assert.equal(
    refused(() => read(required('a directory'))),
    'Input `an-input` is missing. Set `an-input`: it may hold a directory. It can also stand in `env:` as `SUREFOOT_AN_INPUT`.',
  );
  assert.equal(read(required('a directory'), ' dist '), 'dist');
});

const REFUSED: readonly (readonly [string, Input<unknown>, readonly string[], string])[] = [
  ['flag', flag(true), ['yes', 'True', '1', 'true false'], 'true or false'],
  ['choice', choice(['auto', 'never'], 'auto'), ['Auto', 'always', 'auto,never'], 'one of auto, never'],
  ['count', count(5, 1, 9), ['0', '10', '-1', '1.5', '5 s', '0x5', '1e1', '٥', 'NaN'], 'a whole number from 1 to 9'],
  ['count without an end', count(5, 1), ['0', '9999999999999999'], 'a whole number of 1 or more'],
  ['count if given', countIfGiven(), ['-1', 'many'], 'a whole number of 0 or more'],
  [
    'seconds',
    seconds(3, 0.5, 60),
    ['0.4', '61', '5s', '1m', '.5', '1,5', '-1', 'Infinity'],
    'a number of seconds from 0.5 to 60',
  ],
];
for (const [name, input, values, may] of REFUSED) {
  test(`a ${name} that is not understood is refused with its name, what it holds and what it may hold`, () => {
    for (const value of values) {
      const expected = `Input \`an-input\` holds ${JSON.stringify(value)}, which is not understood. Set \`an-input\`: it may hold ${may}.`;
      assert.equal(
        refused(() => read(input, value)),
        expected,
      );
      assert.equal(
        refused(() => read(input, '', value)),
        expected,
      );
    }
  });
}

test('what is understood has its value', () => {
  assert.deepEqual([read(flag(true)), read(flag(true), 'false'), read(flag(false), 'true')], [true, false, true]);
  assert.equal(read(choice(['auto', 'never'], 'auto'), 'never'), 'never');
  assert.deepEqual([read(count(5)), read(count(5), '0'), read(count(5), ' 12 ')], [5, 0, 12]);
  assert.deepEqual([read(countIfGiven()), read(countIfGiven(), '7')], [undefined, 7]);
  assert.deepEqual([read(seconds(1.5)), read(seconds(1), '0.25'), read(seconds(1), '180')], [1500, 250, 180_000]);
  assert.deepEqual(read(lines(), ' a \r\n\r\n b c \n'), ['a', 'b c']);
  assert.deepEqual(read(lines()), []);
});

test('a value that holds line ends or is long cannot flood the refusal', () => {
  const said = refused(() => read(flag(true), `x\n::error::y${'z'.repeat(5000)}`));
  assert.match(said, /holds "x\\n::error::yzz/);
  assert.ok(said.length < 400);
});
