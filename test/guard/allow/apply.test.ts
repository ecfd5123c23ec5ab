import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyAllowances } from '../../../src/guard/allow/apply.ts';
import { inLine } from '../../../src/guard/allow/in-line.ts';
import type { Finding } from '../../../src/guard/finding.ts';
import { locate } from '../../../src/guard/report/located.ts';
import { Positions } from '../../../src/guard/report/positions.ts';

const NOW = new Date('2027-01-15T12:00:00Z');

/** Every `BAD` of a text is a finding, and every `surefoot-allow` a comment; says what is kept, allowed and remarked. */
function judge(text: string, more: { files?: string[]; baseline?: string[]; rule?: string } = {}) {
  const findings = [...text.matchAll(/BAD(?:[\s\S]*?END)?/g)].map(
    ({ index, 0: found }): Finding => ({
      rule: more.rule ?? 'power/shutdown',
      severity: 'error',
      path: 'a.sh',
      span: { start: index, end: index + found.length },
      also: [],
      understood: found,
      why: 'why',
      instead: '',
    }),
  );
  const directives = [...text.matchAll(/surefoot-allow[^\n]*/g)].map(({ index, 0: said }) => ({
    text: said,
    span: { start: index, end: index + said.length },
  }));
  const positions = new Positions(text);
  const files = (more.files ?? []).map((rule) => ({ rule, reason: 'configured', until: undefined }));
  const located = locate(findings, positions);
  const baseline = new Set(more.baseline ?? []);
  const given = { inLine: inLine(text, directives, positions), files, baseline };
  const { kept, suppressed, remarks } = applyAllowances('a.sh', located, given, NOW);
  return {
    kept: kept.map(({ line }) => line),
    allowed: suppressed.map(({ finding, by, reason }) => `${finding.line} ${by}: ${reason}`),
    remarks: remarks.map(({ rule, severity }) => `${severity} ${rule}`),
  };
}

test('an allowance on the line, or alone above the command, allows it', () => {
  assert.deepEqual(judge('BAD # surefoot-allow power: x\nBAD\n'), {
    kept: [2],
    allowed: ['1 in-line: x'],
    remarks: [],
  });
  assert.deepEqual(judge('  # surefoot-allow power/shutdown: x\n\n# more\nBAD\nBAD\n'), {
    kept: [5],
    allowed: ['4 in-line: x'],
    remarks: [],
  });
  assert.deepEqual(judge('<!-- surefoot-allow power: x\nBAD').allowed, ['2 in-line: x']);
  assert.deepEqual(judge('\t// surefoot-allow power: x\r\nBAD').allowed, ['2 in-line: x']);
  assert.deepEqual(judge('BAD \\\n b # surefoot-allow power: x\nEND').allowed, ['1 in-line: x']);
});

test('an allowance behind other code speaks of its own line only', () => {
  assert.deepEqual(judge('echo # surefoot-allow power: x\nBAD'), {
    kept: [2],
    allowed: [],
    remarks: ['warning guard/unused-allowance'],
  });
});

test('an allowance for another rule allows nothing, and is told', () => {
  assert.deepEqual(judge('BAD # surefoot-allow stop-start: x'), {
    kept: [1],
    allowed: [],
    remarks: ['warning guard/unused-allowance'],
  });
});

test('an allowance without a reason, or that is over, allows nothing, and is an error', () => {
  const kept = { kept: [1], allowed: [] };
  assert.deepEqual(judge('BAD # surefoot-allow power'), { ...kept, remarks: ['error guard/reasonless-allowance'] });
  assert.deepEqual(judge('BAD # surefoot-allow'), { ...kept, remarks: ['error guard/reasonless-allowance'] });
  const over = judge('BAD # surefoot-allow power: x until 2027-01-14');
  assert.deepEqual(over, { ...kept, remarks: ['error guard/expired-allowance'] });
  assert.deepEqual(judge('BAD # surefoot-allow power: x until 2027-01-15').allowed, ['1 in-line: x']);
});

test('an allowance that is only explained allows nothing, and is no finding', () => {
  const explained = '# as in `surefoot-allow power: why`, or "surefoot-allow power: why"\nBAD\n';
  assert.deepEqual(judge(explained), { kept: [2], allowed: [], remarks: [] });
});

test('what was not examined cannot be allowed by its own text', () => {
  assert.deepEqual(
    judge('BAD # surefoot-allow guard/not-examined: trust me', { rule: 'guard/not-examined' }).kept,
    [1],
  );
});

test('the configuration allows a rule in a file', () => {
  assert.deepEqual(judge('BAD', { files: ['power'] }), {
    kept: [],
    allowed: ['1 configuration: configured'],
    remarks: [],
  });
  assert.deepEqual(judge('BAD', { files: ['stop-start'] }).kept, [1]);
});

test('the baseline knows a finding again wherever it has moved, and each only once', () => {
  const [first] = locate(
    [
      {
        rule: 'power/shutdown',
        severity: 'error',
        path: 'a.sh',
        span: { start: 0, end: 3 },
        also: [],
        understood: 'BAD',
        why: '',
        instead: '',
      },
    ],
    new Positions('BAD'),
  );
  const { allowed, kept } = judge('\n\n\nBAD\nBAD', { baseline: [first?.fingerprint ?? ''] });
  assert.deepEqual({ allowed, kept }, { allowed: ['4 baseline: known before the linter came'], kept: [5] });
});
