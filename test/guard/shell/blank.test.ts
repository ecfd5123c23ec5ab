// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is shell that is read here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankExpressions } from '../../../src/guard/shell/blank.ts';

test('an expression is replaced by as many characters', () => {
  assert.equal(blankExpressions('a ${{ x.y }} b'), 'a xxxxxxxxxx b');
});

test('a bracket in a string of an expression does not end it', () => {
  const text = "${{ format('}}', a) }};b";
  assert.equal(blankExpressions(text), `${'x'.repeat(text.length - 2)};b`);
});

test('an expression that does not end is left', () => {
  assert.equal(blankExpressions('a ${{ b'), 'a ${{ b');
});

test('many open expressions cost no more than a bounded number of looks', () => {
  const text = '${{'.repeat(300_000);
  assert.equal(blankExpressions(text), text);
});
