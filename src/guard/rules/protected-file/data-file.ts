import type { Policy } from '../../policy/policy.ts';
import type { Rule } from '../../rule.ts';
import { within } from '../reading/globs.ts';
import { joined } from '../reading/path.ts';

export const dataFile: Rule = {
  id: 'protected-file/data-file',
  severity: 'error',
  title: 'A change edits, adds or deletes production data, or something is let to',
  why: 'Production data changes through the API only: a file that comes with a deploy overwrites what was written since.',
  instead: 'Change it through the API, or by a migration',
  bad: [
    { text: '[]', path: 'backend/data/users.json', because: 'the change touches the file' },
    { text: '{ "permissions": { "allow": ["Edit(backend/data/users.json)"] } }', path: '.claude/settings.json' },
  ],
  good: [
    { text: '[]', path: 'backend/data.json' },
    { text: '[]', path: 'tests/backend/data/users.json', because: 'test data' },
    { text: '# Data', path: 'backend/data/README.md' },
    { text: '{ "permissions": { "deny": ["Edit(backend/data/users.json)"] } }', path: '.claude/settings.json' },
  ],
  access: ({ access, path, setting }, policy) =>
    access === 'write' && isData(joined(setting.directory ?? '', path), setting.remote ?? false, policy),
  changed: (path, policy) => isData(path, false, policy),
};

const isData = (path: string, remote: boolean, { dataPaths }: Policy): boolean =>
  within({ path, remote, temporary: path.startsWith('/tmp/') }, dataPaths);
