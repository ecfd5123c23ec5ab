import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, type Figures, readBaseline } from '../../src/probe/baseline.ts';
import { dialFromHere } from '../../src/probe/dial.ts';
import { parseQuestions } from '../../src/probe/parse.ts';
import { isRequest, type Question } from '../../src/probe/question.ts';
import { request } from '../../src/probe/request.ts';
import { sample, withoutBuild } from '../../src/probe/sample.ts';
import { serveHttp } from './servers.ts';

const figures = (changes: Partial<Figures> = {}): Figures => ({
  name: 'GET http://a.test/',
  asked: 10,
  well: 10,
  p50Ms: 100,
  p95Ms: 200,
  skeleton: { '': 'object', '.id': 'number' },
  ...changes,
});
const found = (after: Partial<Figures>, before: Partial<Figures> = {}) =>
  compare([figures(before)], [figures(after)], 50)[0]?.regressions;

test('as quick as before within the percent that is allowed is no regression, nor is what is quicker', () => {
  assert.deepEqual(found({ p50Ms: 150, p95Ms: 300 }), []);
  assert.deepEqual(found({ p50Ms: 10, p95Ms: 20 }), []);
});

test('slower, failing more often, and JSON that lost a key are regressions, with before and after', () => {
  assert.deepEqual(found({ p50Ms: 151 }), ['answers in 151 ms (p50; before: 100 ms, at most 50 % more)']);
  assert.deepEqual(found({ well: 8 }, { well: 9 }), ['fails 20 % of the time (before: 10 %)']);
  assert.deepEqual(found({ skeleton: { '': 'object' } }), ['answers with JSON of another shape: `id` is gone']);
});

test('some milliseconds are noise, whatever the ratio, and a page that is new has nothing to fall behind', () => {
  assert.deepEqual(found({ p50Ms: 19, p95Ms: 21 }, { p50Ms: 1, p95Ms: 1 }), []);
  assert.deepEqual(compare([figures({ well: 0 })], [figures()], 50), []);
  assert.deepEqual(compare([], [figures()], 50), []);
});

test('real answers are sampled ten times, and the build is not asked of the release before', async () => {
  let asked = 0;
  await using server = await serveHttp((_, response) => {
    asked += 1;
    response.end('{"buildId":"old","items":[1]}');
  });
  const text = `- {url: "${server.origin}/", expect: {build-id: new}}\n- health: true`;
  const questions = withoutBuild(await parseQuestions(text));
  const thresholds = { warnMs: 500, failMs: 3000 };
  const ask = (question: Question) => {
    assert.ok(isRequest(question));
    return request(question, { dial: dialFromHere, limitMs: 3000 });
  };
  const [only, ...more] = await sample({ questions, thresholds, ask, pauseMs: 1 });
  assert.deepEqual([asked, only?.asked, only?.well, more], [10, 10, 10, []]);
  assert.deepEqual(only?.skeleton, { '': 'object', '.buildId': 'string', '.items': 'list', '.items.*': 'number' });
  assert.deepEqual(readBaseline(JSON.stringify({ probes: [only] }))?.[0]?.p50Ms, only?.p50Ms);
});

test('a file that is no report is none', () => {
  for (const text of ['', '[]', '{"probes":{}}', '{"probes":[{"name":"a","asked":0,"well":0}]}', 'null']) {
    assert.equal(readBaseline(text), undefined, text);
  }
});
