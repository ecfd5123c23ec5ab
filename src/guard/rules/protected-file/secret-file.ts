import type { Policy } from '../../policy/policy.ts';
import type { Rule } from '../../rule.ts';
import { joined } from '../reading/path.ts';
import { isSecret } from '../reading/secret.ts';

export const secretFile: Rule = {
  id: 'protected-file/secret-file',
  severity: 'error',
  title: 'A change edits, adds or deletes a file that holds secrets, or something is let to',
  why: 'What was committed once stays in the history for everybody who can read it.',
  instead: "Keep secrets in the platform's secrets, and a `.env.example` without values in the repository",
  bad: [
    { text: 'TOKEN=1', path: '.env' },
    { text: 'TOKEN=1', path: 'api/.env.production' },
    { text: '{ "permissions": { "allow": ["Write(.env)"] } }', path: '.claude/settings.json' },
  ],
  good: [
    { text: 'TOKEN=', path: '.env.example' },
    { text: 'TOKEN=', path: 'api/.env.sample' },
    { text: 'export const env = 1;', path: 'src/env.ts' },
    { text: '{ "permissions": { "deny": ["Write(.env)"] } }', path: '.claude/settings.json' },
  ],
  access: ({ access, path, setting }, policy) =>
    access === 'write' && isHeld(joined(setting.directory ?? '', path), policy),
  changed: isHeld,
};

function isHeld(path: string, policy: Policy): boolean {
  return isSecret({ path, remote: false, temporary: false }, policy);
}
