import { Fault } from '../../fault.ts';
import type { Located } from '../report/located.ts';

/** Where the findings stand that were there before the linter came; from the directory that is examined. */
export const BASELINE = '.github/surefoot-baseline.json';

/** One finding of a baseline. All but the fingerprint is for the eyes of a reviewer. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  readonly command: string;
  readonly fingerprint: string;
}

/** The baseline as text, sorted, so that a change of it can be read. */
export function baselineOf(findings: readonly Located[]): string {
  const entries = findings
    .filter(({ rule }) => !rule.startsWith('guard/'))
    .map(({ rule, path, understood, fingerprint }) => ({ rule, path, command: understood, fingerprint }));
  const key = ({ path, rule, fingerprint }: BaselineEntry): string => `${path}\0${rule}\0${fingerprint}`;
  entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}

/** @throws {Fault} when it is no baseline: a file that cannot be read must not allow anything, nor be passed over. */
export function parseBaseline(text: string): BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('it is no JSON');
  }
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) {
    throw unreadable('it is not `{"version": 1, "findings": […]}`');
  }
  return value['findings'].map((each: unknown, index) => {
    if (!isObject(each)) throw unreadable(`entry ${index + 1} is no object`);
    const { rule, path, command, fingerprint } = each;
    for (const part of [rule, path, command, fingerprint]) {
      if (typeof part !== 'string') throw unreadable(`entry ${index + 1} lacks rule, path, command or fingerprint`);
    }
    return { rule, path, command, fingerprint } as BaselineEntry;
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (why: string): Fault =>
  new Fault(`The baseline ${BASELINE} cannot be read: ${why}.`, {
    state: 'nothing was examined, and nothing was changed',
    remedy: 'Write it anew with `node actions/guard-lint/index.js --write-baseline`, or delete it.',
  });
