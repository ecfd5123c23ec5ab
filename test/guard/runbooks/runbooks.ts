import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintFile } from '../../../src/guard/examine/lint.ts';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import type { Policy } from '../../../src/guard/policy/policy.ts';
import { RULES } from '../../../src/guard/rules/index.ts';

/** Something that a document says and that the policy forbids: its family, and the 1-based line where it begins. */
export interface Expected {
  readonly 'rule-family': string;
  readonly line: number;
  /** The last line that a report may name, where the matter has several: `stop … start`. */
  readonly to?: number;
}

/** What is expected of all documents of a folder, and of which policy. */
export interface Expectations {
  readonly configuration: Readonly<Record<'live-paths' | 'data-paths' | 'secret-files', readonly string[]>>;
  readonly runbooks: Readonly<
    Record<string, { readonly off: readonly Expected[]; readonly 'more-when-on': readonly Expected[] }>
  >;
}

export const expectationsIn = (file: string): Expectations => JSON.parse(readFileSync(file, 'utf8'));

/** What is found in one document, as `severity family:line`, in the order of the lines. */
export async function foundIn(
  directory: string,
  name: string,
  { configuration }: Expectations,
  forbiddenExamples: boolean,
): Promise<string[]> {
  const policy: Policy = {
    ...DEFAULT_POLICY,
    livePaths: configuration['live-paths'],
    dataPaths: configuration['data-paths'],
    secretFiles: configuration['secret-files'],
    forbiddenExamples,
  };
  const text = readFileSync(join(directory, name), 'utf8');
  const path = name.replace(/\.txt$/, '.md');
  const { findings } = await lintFile({ path, text, executable: false }, policy, RULES);
  return findings
    .map(({ rule, span, severity }) => ({
      line: text.slice(0, span.start).split('\n').length,
      said: `${severity} ${rule.split('/')[0]}`,
    }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, said }) => `${said}:${line}`);
}

/** The same for what is expected. All of it stands in documents: it is never more than a warning. */
export const told = (expected: readonly Expected[]): string[] =>
  expected.toSorted((a, b) => a.line - b.line).map(({ 'rule-family': family, line }) => `warning ${family}:${line}`);
