import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostIn, skeletonOf } from '../../src/probe/skeleton.ts';
import { failureOf, verdictOf } from './asking.ts';
import { serveHttp } from './servers.ts';

const body = JSON.stringify({
  status: 'ok',
  count: 3,
  next: null,
  items: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ],
});

test('a body is of a shape when every named place holds a value of its kind', async () => {
  await using server = await serveHttp((_, response) => response.end(body));
  const ask = (shape: string) => `- {url: "${server.origin}/", expect: {shape: ${shape}}}`;
  for (const shape of [
    '{status: string, count: integer, next: string|null, items: [{id: integer, name: string}], note?: string}',
    '{count: number, items: list, status: any}',
    'mapping',
  ]) {
    assert.deepEqual(await verdictOf(ask(shape)), { ok: true, slow: false }, shape);
  }
  const table: Readonly<Record<string, RegExp>> = {
    '{status: boolean}': /^answers with JSON of another shape: it has a string at `status`, expected boolean; its body/,
    '{next: string}': /it has null at `next`, expected string/,
    '{total: number}': /it has no `total`/,
    '{items: [{id: integer, name: number}]}': /it has a string at `items\.0\.name`, expected number/,
    '[string]': /it has a mapping at the whole body, expected a list/,
  };
  for (const [shape, words] of Object.entries(table)) assert.match(await failureOf(ask(shape)), words);
});

test('a shape that is not understood is refused before anything is asked', async () => {
  for (const shape of ['strng', '[string, number]', '{a: {b: 3}}']) {
    await assert.rejects(failureOf(`- {url: "http://a.test/", expect: {shape: ${shape}}}`), /is not understood/, shape);
  }
});

test('two answers of one shape lose nothing; what is gone or of another kind is named', () => {
  const before = skeletonOf(body) ?? {};
  const lost = (after: unknown) => lostIn(before, skeletonOf(JSON.stringify(after)) ?? {});
  const same = { status: 'other', count: 9, next: '/2', items: [{ id: 7, name: 'c', more: true }], extra: 1 };
  assert.deepEqual(lost(same), []);
  assert.deepEqual(lost({ ...same, items: [] }), []);
  assert.deepEqual(lost({ ...same, count: '9' }), ['`count` is string, was number']);
  assert.deepEqual(lost({ status: 'ok', count: 1, next: null }), ['`items` is gone']);
  assert.deepEqual(lost({ ...same, items: [{ id: 7 }] }), ['`items.*.name` is gone']);
  assert.equal(skeletonOf('no JSON'), undefined);
});

test('a hostile body gives a small skeleton', () => {
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index]));
  assert.equal(Object.keys(skeletonOf(JSON.stringify(wide)) ?? {}).length, 200);
  const deep = `${'['.repeat(5_000)}1${']'.repeat(5_000)}`;
  assert.equal(Object.keys(skeletonOf(deep) ?? {}).length, 7);
  assert.deepEqual(skeletonOf('{"__proto__": 1}'), { '': 'object', '.__proto__': 'number' });
});
