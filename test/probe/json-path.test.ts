import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueAt } from '../../src/probe/json-path.ts';

const VALUE = JSON.parse('{"a.b":{"c/d":1},"list":[{"id":3}],"none":null,"__proto__":{"own":1}}');

test('names, positions and JSON Pointers lead to values', () => {
  assert.equal(valueAt(VALUE, 'list.0.id'), 3);
  assert.equal(valueAt(VALUE, '/a.b/c~1d'), 1);
  assert.equal(valueAt(VALUE, 'none'), null);
  assert.equal(valueAt(VALUE, '__proto__.own'), 1);
  assert.equal(valueAt(VALUE, ''), VALUE);
});

test('what JavaScript adds to a value is not in the JSON', () => {
  for (const path of ['constructor', 'toString', 'list.length', 'list.00', 'list.-1', 'none.x', 'list.0.id.x']) {
    assert.equal(valueAt(VALUE, path), undefined, path);
  }
});
