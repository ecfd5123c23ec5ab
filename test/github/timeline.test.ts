import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../../src/github/stages.ts';
import { timeline } from '../../src/github/timeline.ts';

const BEGIN = Date.UTC(2026, 10, 23, 6, 0, 0);
const stage = (title: string, from: number, to: number | undefined, outcome: Stage['outcome'] = 'done'): Stage => ({
  title,
  startedAt: BEGIN + from,
  endedAt: to === undefined ? undefined : BEGIN + to,
  outcome,
});
const bars = (drawing: string): string[] =>
  drawing.split('\n').filter((line) => / :(crit, |active, )?2000-01-01/.test(line));

test('a bar per stage, from its start to its end, whatever zone the reader is in', () => {
  const drawing = timeline(
    [stage('Connect', 0, 300), stage('Send', 300, 3500), stage('Probe', 3500, 65_250, 'failed')],
    0,
  );
  assert.deepEqual(bars(drawing), [
    '  ✓ Connect · 300 ms :2000-01-01 00:00:00.000, 2000-01-01 00:00:00.783',
    '  ✓ Send · 3.2 s :2000-01-01 00:00:00.300, 2000-01-01 00:00:03.500',
    '  ✗ Probe · 1 min 2 s :crit, 2000-01-01 00:00:03.500, 2000-01-01 00:01:05.250',
  ]);
  assert.match(drawing, /^```mermaid\n.*\n```$/s);
  assert.match(drawing, /title Took 1 min 5 s/);
});

test('a stage that is still running ends now', () => {
  assert.deepEqual(bars(timeline([stage('Wait', 0, undefined, 'running')], BEGIN + 2000)), [
    '  … Wait · 2.0 s :active, 2000-01-01 00:00:00.000, 2000-01-01 00:00:02.000',
  ]);
});

test('no title breaks out of its line, its bar or the block', () => {
  for (const title of [
    'a:b;c#d%%e',
    '```\n# out',
    'x\nsection y',
    'click "me" <b>',
    '\u202e\x1b[2J',
    '$' + '{{ x }} {} []',
    '%%{init: {}}%%',
  ]) {
    const drawing = timeline([stage(title, 0, 1000)], 0);
    assert.equal(bars(drawing).length, 1, title);
    assert.equal(drawing.split('\n').length, timeline([stage('plain', 0, 1000)], 0).split('\n').length, title);
    const [bar = ''] = bars(drawing);
    assert.doesNotMatch(bar.slice(0, bar.indexOf(' :2000')), /[:;#%`<>"{}[\]\\\x00-\x1f\u202e]/);
  }
});

test('no word of the diagram is read from a title, since a mark stands before it', () => {
  assert.match(bars(timeline([stage('section one', 0, 10)], 0))[0] ?? '', /^ {2}✓ section one/);
});

test('many stages: the longest and the failed one are drawn, the others counted', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    stage(`s${index}`, index * 100, index * 100 + index + 1, index === 0 ? 'failed' : 'done'),
  );
  const drawing = timeline(many, 0);
  assert.equal(bars(drawing).length, 30);
  assert.match(drawing, /✗ s0 /);
  assert.match(drawing, /20 shorter stages are not drawn\.$/);
});

test('without stages there is nothing to draw', () => {
  assert.equal(timeline([], 0), '');
});
