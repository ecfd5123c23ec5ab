import assert from 'node:assert/strict';
import { test } from 'node:test';
import { search } from '../../src/probe/pattern.ts';

test('an expression is found or not found', () => {
  assert.equal(search('b+', 'abbb'), 'found');
  assert.equal(search('^b', 'abbb'), 'not-found');
  assert.equal(search('(?i:ABBB)', 'abbb'), 'found');
});

for (const source of ['^(a+)+$', '^(a|aa)+$', '(.*a){20}$', '^(?=(a+)+$)']) {
  test(`/${source}/ is given up within its time`, () => {
    const started = performance.now();
    assert.equal(search(source, `${'a'.repeat(200)}!`, 100), 'gave-up');
    assert.ok(performance.now() - started < 1500);
  });
}

test('an honest expression over a whole MiB stays far below its time', () => {
  assert.equal(search('needle$', `${'hay '.repeat(262_144)}needle`), 'found');
});
