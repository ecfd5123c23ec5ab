import assert from 'node:assert/strict';
import { type Dial, dialFromHere } from '../../src/probe/dial.ts';
import { judge, type Thresholds } from '../../src/probe/judge.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { parseProbes } from '../../src/probe/parse.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { request } from '../../src/probe/request.ts';
import type { Verdict } from '../../src/probe/verdict.ts';

export const THRESHOLDS: Thresholds = { warnMs: 500, failMs: 3000 };

/** The only probe that a text names. */
export async function probeOf(text: string): Promise<Probe> {
  const [probe, ...more] = await parseProbes(text);
  assert.ok(probe && more.length === 0, 'the text names one probe');
  return probe;
}

/** Asks once, over a real connection. */
export async function see(text: string, limitMs = 5000, dial: Dial = dialFromHere): Promise<Observation> {
  return await request(await probeOf(text), { dial, limitMs });
}

/** Asks once and judges. */
export async function verdictOf(text: string, limitMs = 5000): Promise<Verdict> {
  return judge(await probeOf(text), await see(text, limitMs), THRESHOLDS);
}

/** The words of a failure; fails where the answer was well. */
export async function failureOf(text: string, limitMs = 5000): Promise<string> {
  const verdict = await verdictOf(text, limitMs);
  assert.equal(verdict.ok, false, 'the answer was judged to be well');
  return verdict.reason;
}
