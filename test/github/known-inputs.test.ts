import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseUnknownInputs } from '../../src/github/known-inputs.ts';

const KNOWN = ['host', 'confirm-within', 'ssh-key', 'keep'];

test('a misspelt input is refused with the nearest one that exists', () => {
  const refuse =
    (name: string): (() => void) =>
    () =>
      refuseUnknownInputs(KNOWN, { [`INPUT_${name}`]: '180' });
  assert.throws(refuse('CONFIRM-WITHN'), {
    what: 'This action has no input `confirm-withn`.',
    remedy: 'Write `confirm-within` if that is what is meant, or take the line out of `with:`.',
  });
  assert.throws(refuse('CONFIRM_WITHIN'), { remedy: /`confirm-within`/ });
  assert.throws(refuse('SSH_KEYS'), { remedy: /`ssh-key`/ });
});

test('an input that resembles none is refused with the list', () => {
  assert.throws(() => refuseUnknownInputs(KNOWN, { INPUT_COLOUR: 'red' }), {
    remedy: 'Take the line out of `with:`. The inputs are: `host`, `confirm-within`, `ssh-key`, `keep`.',
  });
});

test('inputs of the contract and other variables pass', () => {
  refuseUnknownInputs(KNOWN, {
    INPUT_HOST: 'h',
    'INPUT_CONFIRM-WITHIN': '',
    'INPUT_SSH-KEY': 'k',
    PATH: '/bin',
    MY_INPUT_X: '1',
  });
});
