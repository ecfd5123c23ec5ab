import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import { DEFAULT_POLICY } from '../../../src/guard/policy/defaults.ts';
import { sarifOf } from '../../../src/guard/report/sarif.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { found, outcomeOf } from './outcome.ts';

const require = createRequire(import.meta.url);
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** What the published schema of SARIF 2.1.0 says against a log; nothing when it is valid. */
function faultsOf(log: unknown): string[] {
  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', allErrors: true, logger: false });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
  validate(log);
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

test('what is written is valid against the published schema of SARIF 2.1.0, hostile names and allowances included', async () => {
  const hostile = found({ path: 'a b/ü%\n"<&>.sh', understood: 'kill → \u001b[31m -9', severity: 'warning' });
  const own = found({ rule: 'guard/not-examined', understood: 'a.sh' });
  const allowed = found({ rule: 'process-kill/kill-9' });
  const outcome = await outcomeOf(
    [hostile, own, found()],
    [{ finding: allowed, reason: 'it is our own child', by: 'in-line', line: 2 }],
  );
  const log = JSON.parse(JSON.stringify(sarifOf(outcome, RULES, DEFAULT_POLICY)));
  assert.deepEqual(faultsOf(log), []);
  assert.equal(log.runs[0].results.length, 4);
});

test('the schema is awake', () => {
  assert.notDeepEqual(faultsOf({ version: '2.1.0', runs: [{ tool: {} }] }), []);
  assert.notDeepEqual(faultsOf({ version: '2.0.0', runs: [] }), []);
});
