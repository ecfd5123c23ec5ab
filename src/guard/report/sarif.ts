import { excerpt } from '../../words/printable.ts';
import type { Suppressed } from '../allow/apply.ts';
import type { Outcome } from '../outcome.ts';
import type { OwnRule, Policy } from '../policy/policy.ts';
import type { Rule } from '../rule.ts';
import type { Located } from './located.ts';
import { messageOf } from './message.ts';
import { OWN_RULES } from './own-rules.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub shows 5000 results of a run, and refuses a file with more than 25 000. */
const MOST = 5000;
/** A base that the reader of the log knows: the directory that was examined. */
const BASE = 'SRCROOT';

interface Described {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly instead: string;
  readonly level: 'error' | 'warning';
}

/** The outcome as SARIF 2.1.0. Rules come with their help, paths are percent-encoded and relative to what was examined. */
export function sarifOf(outcome: Outcome, rules: readonly Rule[], policy: Policy): object {
  const results = [...outcome.findings, ...outcome.suppressed].slice(0, MOST);
  const described = describe(rules, policy.ownRules);
  const index = new Map(described.map(({ id }, at) => [id, at]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Surefoot guard-lint',
            semanticVersion: '1.0.0',
            rules: described.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The directory that was examined.' } } },
        results: results.map((each) => ('finding' in each ? allowed(each, index) : resultOf(each, index))),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: outcome.remarks.map((text) => ({ level: 'note', message: { text } })),
          },
        ],
      },
    ],
  };
}

function describe(rules: readonly Rule[], ownRules: readonly OwnRule[]): Described[] {
  const level = (severity: string): 'error' | 'warning' => (severity === 'error' ? 'error' : 'warning');
  return [
    ...rules.map(({ id, title, why, instead, severity }) => ({ id, title, why, instead, level: level(severity) })),
    ...ownRules.map(({ id, message, instead, severity }) => ({
      id,
      title: message,
      why: message,
      instead: instead ?? '',
      level: level(severity),
    })),
    ...OWN_RULES.map((rule) => ({ ...rule, level: 'error' as const })),
  ];
}

function descriptor({ id, title, why, instead, level }: Described): object {
  const text = instead === '' ? why : `${why} Instead: ${instead}`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text, markdown: instead === '' ? why : `${why}\n\n**Instead:** ${instead}` },
    defaultConfiguration: { level },
    properties: { tags: ['deploy', id.split('/', 1)[0]], precision: 'high' },
  };
}

function resultOf(finding: Located, index: ReadonlyMap<string, number>): object {
  const { rule, severity, path, line, column, endLine, endColumn, fingerprint } = finding;
  const at = index.get(rule);
  return {
    ruleId: rule,
    ...(at === undefined ? {} : { ruleIndex: at }),
    level: severity,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: BASE },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { 'surefoot/v1': fingerprint },
  };
}

function allowed({ finding, reason, by }: Suppressed, index: ReadonlyMap<string, number>): object {
  const kind = by === 'in-line' ? 'inSource' : 'external';
  return {
    ...resultOf(finding, index),
    suppressions: [{ kind, status: 'accepted', justification: excerpt(reason, 400) }],
  };
}

/** A path as a relative URI reference: whatever a name holds, it stays one name. */
export const uriOf = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, percent))
    .join('/');

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
