import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { parsePolicy } from '../../../src/guard/policy/parse.ts';
import { FAMILIES } from '../../../src/guard/rule.ts';
import { RULES } from '../../../src/guard/rules/index.ts';
import { REPOSITORY } from '../../runner/index.ts';
import { REFUSED, WHOLE } from './files.ts';

type Schema = Readonly<Record<string, unknown>>;
const schema: Schema = JSON.parse(readFileSync(join(REPOSITORY, 'schema/surefoot.schema.json'), 'utf8'));

/** As much of draft 7 as the schema uses; any other keyword fails the test rather than being passed over. */
function holds(value: unknown, { $ref, ...rest }: Schema): boolean {
  const target =
    $ref === undefined ? {} : (schema['definitions'] as Record<string, Schema>)[String($ref).split('/').at(-1) ?? ''];
  assert.ok(target, String($ref));
  return (
    ($ref === undefined || holds(value, target)) &&
    Object.entries(rest).every(([word, said]) => judge(word, said, value, rest))
  );
}

function judge(word: string, said: unknown, value: unknown, all: Schema): boolean {
  const text = typeof value === 'string' ? value : undefined;
  const object =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  const properties = (all['properties'] ?? {}) as Record<string, Schema>;
  switch (word) {
    case 'type':
      return said === (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
    case 'enum':
      return (said as unknown[]).includes(value);
    case 'pattern':
      return text === undefined || new RegExp(String(said), 'u').test(text);
    case 'minLength':
      return text === undefined || text.length >= Number(said);
    case 'maxLength':
      return text === undefined || text.length <= Number(said);
    case 'anyOf':
      return (said as Schema[]).some((each) => holds(value, each));
    case 'items':
      return !Array.isArray(value) || value.every((each) => holds(each, said as Schema));
    case 'required':
      return !object || (said as string[]).every((key) => object.some(([name]) => name === key));
    case 'properties':
      return !object || object.every(([key, each]) => !properties[key] || holds(each, properties[key]));
    case 'propertyNames':
      return !object || object.every(([key]) => holds(key, said as Schema));
    case 'additionalProperties':
      return (
        !object || object.every(([key, each]) => key in properties || (said !== false && holds(each, said as Schema)))
      );
    default:
      return ['$schema', 'title', 'description', 'definitions', 'examples'].includes(word) || assert.fail(word);
  }
}

test('a whole policy file holds by the schema, and by the parser', () => {
  assert.equal(holds(parse(WHOLE), schema), true);
  assert.ok('policy' in parsePolicy(WHOLE, 'surefoot.yml'));
});

/** What only the parser can tell: it looks across values, or at what YAML itself is. */
const BEYOND = /broken YAML|a key twice|two own rules|an alias|a day that there is not|not closed|too many patterns/;

for (const [what, text] of REFUSED.filter(([name]) => !BEYOND.test(name))) {
  test(`the schema marks what the parser refuses: ${what}`, () => assert.equal(holds(parse(text), schema), false));
}

test('every rule and every family can be completed, and each says what it is', () => {
  const guard = (schema['properties'] as Record<string, Schema>)['guard']?.['properties'] as Record<string, Schema>;
  const rules = guard['rules']?.['properties'] as Record<string, Schema>;
  assert.deepEqual(Object.keys(rules), [...FAMILIES, ...RULES.map(({ id }) => id)]);
  for (const [key, said] of Object.entries(guard)) assert.equal(typeof said['description'], 'string', key);
});
