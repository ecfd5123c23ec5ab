import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineOf, parseBaseline } from '../../../src/guard/allow/baseline.ts';
import type { Finding } from '../../../src/guard/finding.ts';
import { locate } from '../../../src/guard/report/located.ts';
import { Positions } from '../../../src/guard/report/positions.ts';
import { faultSaying } from '../../build/workspace.ts';

const finding = (rule: string, path: string, understood: string, start: number): Finding => ({
  rule,
  severity: 'error',
  path,
  span: { start, end: start + 1 },
  also: [],
  understood,
  why: '',
  instead: '',
});
const located = (findings: readonly Finding[]) => locate(findings, new Positions('a\nb\nc\nd\n'));

test('a baseline is sorted text that is read back, without the linter’s own findings', () => {
  const findings = located([
    finding('power/shutdown', 'b', 'reboot', 2),
    finding('power/shutdown', 'a', 'reboot', 0),
    finding('guard/not-examined', 'a', 'x', 0),
  ]);
  const text = baselineOf(findings);
  assert.equal(text, baselineOf(findings.toReversed()));
  assert.deepEqual(
    parseBaseline(text).map(({ rule, path, command }) => [rule, path, command]),
    [
      ['power/shutdown', 'a', 'reboot'],
      ['power/shutdown', 'b', 'reboot'],
    ],
  );
});

test('a fingerprint survives moved lines and white space, and tells two of the same apart', () => {
  const prints = (...findings: Finding[]) => located(findings).map(({ fingerprint }) => fingerprint);
  const [here] = prints(finding('r/x', 'a', 'kill  -9 1', 0));
  assert.deepEqual(prints(finding('r/x', 'a', 'kill -9 1', 4)), [here]);
  const [first, second] = prints(finding('r/x', 'a', 'kill -9 1', 0), finding('r/x', 'a', 'kill -9 1', 4));
  assert.equal(first, here);
  assert.notEqual(second, here);
  for (const other of [
    finding('r/y', 'a', 'kill -9 1', 0),
    finding('r/x', 'b', 'kill -9 1', 0),
    finding('r/x', 'a', 'kill -9 2', 0),
  ])
    assert.notEqual(prints(other)[0], here);
});

test('what is no baseline is a fault: it must neither allow anything nor be passed over', () => {
  for (const text of ['', '[]', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":{}}', 'null']) {
    assert.throws(() => parseBaseline(text), faultSaying('cannot be read'), text);
  }
  assert.throws(() => parseBaseline('{"version":1,"findings":[{"rule":"x"}]}'), faultSaying('entry 1 lacks'));
});
