// The JSON schema of .github/surefoot.yml, made from what the parser of the linter knows; `node scripts/rules.ts` writes it.
import { ALLOW_KEYS, DAY, GUARD_KEYS, OWN_ID, OWN_RULE_KEYS, SEVERITIES } from '../src/guard/policy/keys.ts';
import { FAMILIES, type Rule } from '../src/guard/rule.ts';

const TEXT = { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' };
const ONE_OR_MANY = (item: object) => ({ anyOf: [item, { type: 'array', items: item }] });
const GLOB = {
  type: 'string',
  minLength: 1,
  maxLength: 259,
  pattern: '^(?!.*(?:^|/)\\.\\.(?:/|$)).*[^*/!.\\s]',
  examples: ['/opt/app-live', 'backend/data/*.json', '!/srv/app/releases'],
};
const SEVERITY = { type: 'string', enum: [...SEVERITIES] };

/** What an editor needs to complete the policy file, and to mark what the linter would refuse. */
export function schemaOf(rules: readonly Rule[]): object {
  const ours = [...FAMILIES, ...rules.map(({ id }) => id)];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Surefoot',
    description: 'What a repository tells Surefoot of itself: `.github/surefoot.yml`.',
    type: 'object',
    additionalProperties: false,
    properties: {
      guard: {
        description: 'The policy of guard-lint: see docs/guard-lint.md and docs/rules.md.',
        type: 'object',
        additionalProperties: false,
        properties: ordered(GUARD_KEYS, {
          'live-paths': {
            description:
              'Where releases are live; nothing but the deploy writes there. Globs, absolute or from the checkout; what lies below is meant too, a later `!glob` is an exception, `*:/path` holds on other machines only. Takes the place of the defaults.',
            ...ONE_OR_MANY({ $ref: '#/definitions/glob' }),
          },
          'data-paths': {
            description: 'Production data: globs, as in `live-paths`. Takes the place of the defaults.',
            ...ONE_OR_MANY({ $ref: '#/definitions/glob' }),
          },
          'secret-files': {
            description: 'Files that hold secrets, beside `.env` and its kin: globs.',
            ...ONE_OR_MANY({ $ref: '#/definitions/glob' }),
          },
          rules: {
            description: 'Severity by rule or family, where it is not to be the usual one.',
            type: 'object',
            properties: Object.fromEntries(
              ours.map((id) => {
                const rule = rules.find((each) => each.id === id);
                const said = rule ? `${rule.title}. Usually ${rule.severity}.` : 'All rules of the family.';
                return [id, { description: said, $ref: '#/definitions/severity' }];
              }),
            ),
            additionalProperties: { $ref: '#/definitions/severity' },
            propertyNames: { anyOf: [{ enum: ours }, { pattern: OWN_ID }] },
          },
          'own-rules': {
            description: 'Rules of the repository itself.',
            type: 'array',
            items: { $ref: '#/definitions/own-rule' },
          },
          'forbidden-examples': {
            description: 'Whether code blocks under a heading that forbids them are looked at too. Usually not.',
            type: 'boolean',
          },
          allow: {
            description: 'What is let pass in some files, and why.',
            type: 'array',
            items: { $ref: '#/definitions/allowance' },
          },
          exclude: {
            description: 'Files that are not looked at: globs from the checkout.',
            ...ONE_OR_MANY({ $ref: '#/definitions/glob' }),
          },
        }),
      },
    },
    definitions: {
      glob: GLOB,
      severity: SEVERITY,
      'own-rule': {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'command', 'message'],
        properties: ordered(OWN_RULE_KEYS, {
          id: { description: '`family/rule`; the family is not one of the linter.', type: 'string', pattern: OWN_ID },
          severity: { description: 'Usually error.', $ref: '#/definitions/severity' },
          command: {
            description: 'Program, or programs, by base name.',
            ...ONE_OR_MANY({ ...TEXT, pattern: '^[^/\\s]+$' }),
          },
          arguments: { description: 'Each must match an argument; `*` is any text.', ...ONE_OR_MANY(TEXT) },
          paths: {
            description: 'At least one argument must be such a path, or lie below it.',
            ...ONE_OR_MANY({ $ref: '#/definitions/glob' }),
          },
          message: { description: 'Why it is forbidden.', ...TEXT },
          instead: { description: 'The safe way.', ...TEXT },
        }),
      },
      allowance: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'path', 'reason'],
        properties: ordered(ALLOW_KEYS, {
          rule: { description: 'A rule or a family.', type: 'string', anyOf: [{ enum: ours }, { pattern: OWN_ID }] },
          path: { description: 'Files from the checkout.', ...ONE_OR_MANY({ $ref: '#/definitions/glob' }) },
          reason: { description: 'Why it is allowed.', ...TEXT },
          until: {
            description: 'The last day on which it holds.',
            type: 'string',
            pattern: DAY,
            examples: ['2027-01-31'],
          },
        }),
      },
    },
  };
}

/** Every key that the parser knows, in its order; one that the schema forgets does not compile. */
function ordered<K extends string>(keys: readonly K[], properties: Readonly<Record<K, object>>): object {
  return Object.fromEntries(keys.map((key) => [key, properties[key]]));
}
